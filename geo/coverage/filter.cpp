#include "coverage/filter.hpp"

#include <algorithm>

namespace ocop {
namespace {

constexpr std::array<std::string_view, 5> kStatusKeys = {"valid", "expiring", "expired", "withdrawn", "unknown"};
constexpr std::array<std::string_view, 4> kStarsKeys = {"3", "4", "5", "unknown"};

}  // namespace

std::string_view key_of(Status status) { return kStatusKeys.at(static_cast<std::size_t>(status)); }

std::optional<Status> status_of_key(std::string_view key) {
  const auto found = std::ranges::find(kStatuses, key, [](Status status) { return key_of(status); });
  if (found == kStatuses.end()) return std::nullopt;
  return *found;
}

Stars stars_of(std::optional<int> stars) {
  if (stars == 3) return Stars::three;
  if (stars == 4) return Stars::four;
  if (stars == 5) return Stars::five;
  return Stars::unknown;
}

std::string_view key_of(Stars stars) { return kStarsKeys.at(static_cast<std::size_t>(stars)); }

}  // namespace ocop
