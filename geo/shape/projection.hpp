#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/finding.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// A coordinate system as a file or a planner names it; one owner of PROJ's object.
class CoordinateSystem {
 public:
  /// From WKT (any dialect), PROJJSON or "EPSG:n".
  static std::optional<CoordinateSystem> parse(const std::string& definition);
  static std::optional<CoordinateSystem> from_epsg(int code);

  bool is_geographic() const;
  /// "VN-2000 / TM-3 105-45": the name in the definition.
  const std::string& name() const;
  const std::string& definition() const;

  struct State;

 private:
  std::shared_ptr<const State> state_;
};

/// One VN-2000 zone known to PROJ: EPSG:9205 to 9218, 5899, 3405, 3406.
struct VietnamZone {
  int epsg;
  std::string name;         ///< "VN-2000 / TM-3 105-45"
  double central_meridian;  ///< degrees
};
std::span<const VietnamZone> vietnam_zones();

/// A zone's parameters (central meridian, scale, false easting) with datum WGS 84, the common
/// mistake that lands 226 m away: the zone that was meant.
std::optional<VietnamZone> zone_with_wrong_datum(const CoordinateSystem& system);

/// In place, source coordinates (x = easting or longitude, y = northing or latitude, in the order
/// of a file) to degrees; axis order of the definition is ignored, as GDAL's traditional order.
/// The datum shift of VN-2000 (EPSG:6960) is applied. Points that cannot be transformed become NaN.
Result<void> to_degrees(const CoordinateSystem& system, std::span<Point> points);

/// The map plane: a transverse Mercator (WGS 84, scale 1 at its meridian) through the middle of what
/// is shown, metres relative to its origin. Names the VN-2000 zone when the central meridian is
/// that of one (105°45').
class MapProjection {
 public:
  /// For the given extent in degrees: the province's own VN-2000 meridian when one lies within
  /// 0.75 degrees of the middle and the extent is narrower than 3 degrees, else the middle.
  static MapProjection for_extent(LonLat south_west, LonLat north_east);

  double central_meridian() const;
  LonLat origin() const;
  Point to_map(LonLat degrees) const;
  LonLat to_degrees(Point map) const;
  /// Many at once: exact below 200,000 points, above through a grid of interpolation whose error is
  /// at most 1 m (measured in the test).
  void to_map(std::span<const LonLat> degrees, std::span<Point> map) const;

  struct State;

 private:
  std::shared_ptr<const State> state_;
};

/// Geodesic area in km² of a unit (even-odd rings), WGS 84.
double area_km2(const GeoOutlines& outlines, std::size_t unit);

/// Geodesic distance in metres, WGS 84.
double distance_m(LonLat a, LonLat b);

}  // namespace ocop
