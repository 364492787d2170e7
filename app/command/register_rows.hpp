#pragma once

#include "picture/picture.hpp"

namespace ocop {

/// Calls `visit(register, entry, place)` for every entry in the order of the registers, with its
/// place in the vintage shown.
template <class Visit>
void for_each_row(const Picture& picture, const Visit& visit) {
  const VintagePlacement& placed = picture.placement->vintages.at(picture.vintage);
  EntryId id = 0;
  for (const Register& table : picture.atlas->registers) {
    for (const Entry& entry : table.entries) visit(table, entry, placed.entries.at(id++));
  }
}

inline const BoundarySet& shown_set(const Picture& picture) { return picture.atlas->vintages.at(picture.vintage).set; }

}  // namespace ocop
