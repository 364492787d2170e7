#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "placement/reading.hpp"

namespace ocop {

/// The planner's rulings, found by row and product.
class Rulings {
 public:
  explicit Rulings(const std::vector<Ruling>& rulings);

  /// In the order in which they were made.
  const std::vector<const Ruling*>& of(const Register& sheet, const Entry& entry) const;

 private:
  using Key = std::tuple<std::string, std::string, int, std::string>;
  std::map<Key, std::vector<const Ruling*>> by_row_;
};

bool is_set_aside(const std::vector<const Ruling*>& rulings);

/// What a ruling says, as evidence; of several that lead to the vintage the one made for it, else the
/// last. nullopt when none leads there.
std::optional<Reading> ruled_reading(const Eras& eras, const Atlas& atlas, const std::vector<const Ruling*>& rulings,
                                     std::size_t vintage);

/// A row that the planner placed. In another vintage the row's own evidence may choose between the
/// communes that the ruled one became, but never against it.
EntryPlace resolve_ruled(const Eras& eras, const Reading& ruled, const Readings& readings, const SaidPlace& said,
                         std::size_t vintage);

}  // namespace ocop
