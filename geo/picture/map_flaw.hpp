#pragma once

#include <cstdint>
#include <string>

namespace ocop {

/// What somebody should know before a map is shown to others. None of them keeps a map from being written.
enum class MapFlawKind : std::uint8_t {
  raw_counts,        ///< counts fill areas
  too_many_classes,  ///< count: classes
  empty_classes,     ///< count: of them
  lapsed_counted,    ///< count: expired products that the map counts, other: in force
  all_lapsed,        ///< count: products, of which none is in force
  not_on_map,        ///< count: products, other: of them to be chosen between communes
  filtered,          ///< count: products shown, other: in all
  old_vintage,       ///< text: vintage
  colours_alike,     ///< two classes that somebody with a colour vision deficiency takes for one
  greys_alike,       ///< two classes that a grey print shows alike
  tiny_text,         ///< tenths: of a point
};
inline constexpr int kMapFlawKindCount = 11;

struct MapFlaw {
  MapFlawKind kind = MapFlawKind::raw_counts;
  int count = 0;
  int other = 0;
  int tenths = 0;
  std::string text = {};
  friend bool operator==(const MapFlaw&, const MapFlaw&) = default;
};

}  // namespace ocop
