#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/finding.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// A coordinate system as a file or a planner names it: what PROJ knows of it, held as plain values,
/// so that it may be used from any thread.
class CoordinateSystem {
 public:
  /// From WKT (any dialect, a `.prj` of ESRI too), PROJJSON or "EPSG:n"; nullopt for anything else
  /// and for what is no coordinate system of the ground.
  static std::optional<CoordinateSystem> parse(const std::string& definition);
  static std::optional<CoordinateSystem> from_epsg(int code);

  bool is_geographic() const;
  /// "VN-2000 / TM-3 105-45": the name in the definition.
  const std::string& name() const;
  const std::string& definition() const;

  struct State;
  const State& state() const { return *state_; }

 private:
  explicit CoordinateSystem(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// One VN-2000 zone known to PROJ: EPSG:9205 to 9218, 5899, 3405, 3406.
struct VietnamZone {
  int epsg;
  std::string name;         ///< "VN-2000 / TM-3 105-45"
  double central_meridian;  ///< degrees
};
std::span<const VietnamZone> vietnam_zones();

/// A three-degree zone's parameters (central meridian, scale 0.9999, false easting 500 km) with datum
/// WGS 84 or none that is known, the common mistake that lands 226 m away: the zone that was meant.
/// WGS 84 / UTM 48N and 49N are systems of their own and no mistake.
std::optional<VietnamZone> zone_with_wrong_datum(const CoordinateSystem& system);

/// In place, source coordinates (x = easting or longitude, y = northing or latitude, in the order
/// of a file) to degrees; axis order of the definition is ignored, as GDAL's traditional order.
/// The datum shift of VN-2000 (EPSG:6960) is applied, to a datum that is only called so as well.
/// Points that cannot be transformed become NaN. Fails with crs_unknown where PROJ knows no way.
Result<void> to_degrees(const CoordinateSystem& system, std::span<Point> points);

/// The map plane: a transverse Mercator (WGS 84, scale 1 at its meridian) through the middle of what
/// is shown, metres relative to its origin. Names the VN-2000 zone when the central meridian is
/// that of one (105°45').
class MapProjection {
 public:
  /// For the given extent in degrees: the nearest meridian of a three-degree VN-2000 zone when one
  /// lies within 0.75 degrees of the middle and the extent is narrower than 3 degrees, else the
  /// middle. An extent that is empty or no place answers the middle of Vietnam.
  static MapProjection for_extent(LonLat south_west, LonLat north_east);

  double central_meridian() const;
  LonLat origin() const;
  Point to_map(LonLat degrees) const;
  LonLat to_degrees(Point map) const;
  /// Many at once, as many as `map` has room for: exact below 200,000 points, above through a grid
  /// with cubic interpolation whose error is below 0.01 m within 20 degrees of the meridian (measured
  /// in the test). Points that cannot be projected become NaN. On the shared pool's threads (not from
  /// within a loop of that pool).
  void to_map(std::span<const LonLat> degrees, std::span<Point> map) const;
  /// The same in place: x longitude and y latitude become metres.
  void to_map(std::span<Point> points) const;

  struct State;

 private:
  explicit MapProjection(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// Edges shorter than this (degrees, some 200 m) are taken as straight in longitude and authalic
/// height: below 0.1 m² from the geodesic and thirty times as fast.
inline constexpr double kShortEdge = 0.002;
/// Geodesic area in km² of a unit (even-odd rings), WGS 84. Outlines that are coarse themselves do with
/// longer short edges.
double area_km2(const GeoOutlines& outlines, std::size_t unit, double short_edge = kShortEdge);

/// Geodesic distance in metres, WGS 84.
double distance_m(LonLat a, LonLat b);

}  // namespace ocop
