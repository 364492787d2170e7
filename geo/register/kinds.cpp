#include "register/kinds.hpp"

#include <algorithm>

#include "register/entry.hpp"

namespace ocop {
namespace {

// Each in the order of its enumeration.
constexpr std::array<std::string_view, 7> kProducerTypeKeys = {
    "enterprise", "cooperative", "farm", "cooperative_group", "household", "other", "unknown"};
constexpr std::array<std::string_view, 8> kGroupKeys = {"food",       "beverage", "herbal", "handicraft",
                                                        "ornamental", "tourism",  "other",  "unknown"};
constexpr std::array<std::string_view, kProblemCount> kProblemKeys = {
    "split_commune",   "ambiguous_name", "unknown_name",        "outside_boundaries",
    "point_elsewhere", "swapped_axes",   "other_zone",          "not_recognised",
    "duplicate_row",   "set_aside",      "no_product",          "stars_unread",
    "date_unread",     "type_unread",    "stars_against_score", "no_place"};
constexpr std::array<std::string_view, 8> kIgnoredWhyKeys = {"title", "header", "repeated_header", "subheading",
                                                             "total", "note",   "blank",           "hidden"};

template <class E, std::size_t N>
std::optional<E> of_key(const std::array<std::string_view, N>& keys, std::string_view key) {
  const auto found = std::ranges::find(keys, key);
  if (found == keys.end()) return std::nullopt;
  return static_cast<E>(found - keys.begin());
}

}  // namespace

std::string_view key_of(ProducerType type) { return kProducerTypeKeys.at(static_cast<std::size_t>(type)); }
std::string_view key_of(Group group) { return kGroupKeys.at(static_cast<std::size_t>(group)); }
std::string_view key_of(Problem problem) { return kProblemKeys.at(static_cast<std::size_t>(problem)); }
std::string_view key_of(IgnoredWhy why) { return kIgnoredWhyKeys.at(static_cast<std::size_t>(why)); }

std::optional<ProducerType> producer_type_of_key(std::string_view key) {
  return of_key<ProducerType>(kProducerTypeKeys, key);
}
std::optional<Group> group_of_key(std::string_view key) { return of_key<Group>(kGroupKeys, key); }

}  // namespace ocop
