#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "coverage/filter.hpp"
#include "coverage/gaps.hpp"
#include "coverage/indicator.hpp"
#include "coverage/targets.hpp"
#include "stats/class_breaks.hpp"

namespace ocop {

enum class Ramp : std::uint8_t { teal, indigo, ochre, diverging };
inline constexpr std::array kRamps = {Ramp::teal, Ramp::indigo, Ramp::ochre, Ramp::diverging};
std::string_view key_of(Ramp ramp);
std::optional<Ramp> ramp_of_key(std::string_view key);

/// What the map is coloured by: the classes of the indicator, the priority of the gaps, what changed since a day, or
/// where like lies beside like.
enum class MapTheme : std::uint8_t { indicator, gaps, changes, clusters };
inline constexpr std::array kMapThemes = {MapTheme::indicator, MapTheme::gaps, MapTheme::changes, MapTheme::clusters};
std::string_view key_of(MapTheme theme);
std::optional<MapTheme> map_theme_of_key(std::string_view key);

/// How the indicator is drawn: areas filled by class, circles whose area is the value, or squares of one size.
enum class MapForm : std::uint8_t { areas, circles, tiles };
inline constexpr std::array kMapForms = {MapForm::areas, MapForm::circles, MapForm::tiles};
std::string_view key_of(MapForm form);
std::optional<MapForm> map_form_of_key(std::string_view key);

/// How values become classes. `classes` is a wish; `breaks` only by hand or locked.
struct Classing {
  Method method = Method::manual;
  int classes = 5;
  std::vector<double> breaks = {1, 3, 6};
  bool is_locked = false;  ///< `breaks` hold whatever is filtered, and the method is only where they came from
  friend bool operator==(const Classing&, const Classing&) = default;
};

/// Default for counts: manual 1 | 2-3 | 4-6 | 7+; for rates: jenks with 5.
Classing default_classing(Indicator indicator);

/// What the planner chose to see; plain values. A picture follows within a frame.
struct Choices {
  std::string vintage;  ///< empty: the latest that is open
  Day as_of{};
  Filter filter;
  Indicator indicator = Indicator::products;
  Classing classing;
  Ramp ramp = Ramp::teal;
  bool is_ramp_reversed = false;
  bool is_smoothed = false;  ///< rates per people, see stats/smoothing.hpp
  GapKind gap_kind = GapKind::none;
  GapWeights gap_weights;
  bool shows_context = false;  ///< the lines of context files
  MapTheme theme = MapTheme::indicator;
  Target target;
  MapForm form = MapForm::areas;
  std::optional<Day> since;  ///< of a map of changes; none: a year before the as-of day
  friend bool operator==(const Choices&, const Choices&) = default;
};

}  // namespace ocop
