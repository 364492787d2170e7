#include <array>

#include "placement/placement.hpp"

namespace ocop {

std::string_view key_of(Fate fate) {
  constexpr std::array<std::string_view, 4> kKeys = {"placed", "ambiguous", "unplaced", "invalid"};
  return kKeys.at(static_cast<std::size_t>(fate));
}

std::string_view key_of(Evidence evidence) {
  constexpr std::array<std::string_view, 9> kKeys = {"none",        "correction", "code",      "product_id", "name",
                                                     "name_folded", "alias",      "crosswalk", "point"};
  return kKeys.at(static_cast<std::size_t>(evidence));
}

}  // namespace ocop
