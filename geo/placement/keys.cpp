#include <algorithm>
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

namespace {

constexpr std::array<std::string_view, 3> kRulingKinds = {"row", "alias", "producer"};

}  // namespace

std::string_view key_of(RulingKind kind) { return kRulingKinds.at(static_cast<std::size_t>(kind)); }

std::optional<RulingKind> ruling_kind_of_key(std::string_view key) {
  const auto found = std::ranges::find(kRulingKinds, key);
  if (found == kRulingKinds.end()) return std::nullopt;
  return static_cast<RulingKind>(found - kRulingKinds.begin());
}

}  // namespace ocop
