#include "picture/choices.hpp"

#include <algorithm>

namespace ocop {
namespace {

constexpr std::array<std::string_view, 4> kRampKeys = {"teal", "indigo", "ochre", "diverging"};

constexpr std::array<std::string_view, kMapThemes.size()> kThemeKeys = {"indicator", "gaps", "changes", "clusters"};

constexpr std::array<std::string_view, kMapForms.size()> kFormKeys = {"areas", "circles", "tiles"};

}  // namespace

std::string_view key_of(MapForm form) { return kFormKeys.at(static_cast<std::size_t>(form)); }

std::optional<MapForm> map_form_of_key(std::string_view key) {
  const auto found = std::ranges::find(kMapForms, key, [](MapForm form) { return key_of(form); });
  if (found == kMapForms.end()) return std::nullopt;
  return *found;
}

std::string_view key_of(MapTheme theme) { return kThemeKeys.at(static_cast<std::size_t>(theme)); }

std::optional<MapTheme> map_theme_of_key(std::string_view key) {
  const auto found = std::ranges::find(kMapThemes, key, [](MapTheme theme) { return key_of(theme); });
  if (found == kMapThemes.end()) return std::nullopt;
  return *found;
}

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
