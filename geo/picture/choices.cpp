#include "picture/choices.hpp"

#include <algorithm>

namespace ocop {
namespace {

constexpr std::array<std::string_view, 4> kRampKeys = {"teal", "indigo", "ochre", "diverging"};

}  // namespace

std::string_view key_of(Ramp ramp) { return kRampKeys.at(static_cast<std::size_t>(ramp)); }

std::optional<Ramp> ramp_of_key(std::string_view key) {
  const auto found = std::ranges::find(kRamps, key, [](Ramp ramp) { return key_of(ramp); });
  if (found == kRamps.end()) return std::nullopt;
  return *found;
}

Classing default_classing(Indicator indicator) {
  if (is_count(indicator)) return {Method::manual, 5, {1, 3, 6}};
  return {Method::jenks, 5, {}};
}

}  // namespace ocop
