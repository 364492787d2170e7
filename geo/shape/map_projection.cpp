#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "base/worker_pool.hpp"
#include "shape/proj_handle.hpp"
#include "shape/projection.hpp"

namespace ocop {

struct MapProjection::State {
  LonLat origin;
  ProjContext context;
  ProjObject degrees_to_metres;
  mutable std::mutex one_at_a_time;  ///< PROJ's objects keep the last error
};

namespace {

constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
constexpr LonLat kMiddleOfVietnam{106, 16};
constexpr std::size_t kExactBelow = 200000;

Point where_it_lies(Point p) { return std::isfinite(p.x) && std::isfinite(p.y) ? p : Point{kNowhere, kNowhere}; }

void project(const MapProjection::State& state, PJ_DIRECTION direction, std::span<Point> points) {
  const std::scoped_lock lock(state.one_at_a_time);
  proj_trans_generic(state.degrees_to_metres.get(), direction, &points[0].x, sizeof(Point), points.size(), &points[0].y,
                     sizeof(Point), points.size(), nullptr, 0, 0, nullptr, 0, 0);
  for (Point& p : points) p = where_it_lies(p);
}

struct Extent {
  LonLat min{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  LonLat max{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
};

Extent extent_of(std::span<const Point> degrees) {
  Extent extent;
  for (const Point& p : degrees) {
    extent.min = {std::min(extent.min.lon, p.x), std::min(extent.min.lat, p.y)};
    extent.max = {std::max(extent.max.lon, p.x), std::max(extent.max.lat, p.y)};
  }
  return extent;
}

/// Weights of the four nodes round a place between the second and the third (Lagrange), and the
/// first of them. `steps` is at least 1.
struct Cubic {
  std::size_t first_node;
  double w0, w1, w2, w3;

  explicit Cubic(double steps) : first_node(static_cast<std::size_t>(steps) - 1) {
    const double t = steps - static_cast<double>(first_node + 1);
    const double outer = t * (t - 1) / 6;
    const double inner = (t + 1) * (t - 2) / 2;
    w0 = -outer * (t - 2);
    w1 = inner * (t - 1);
    w2 = -inner * t;
    w3 = outer * (t + 1);
  }
  Point of(const Point& p0, const Point& p1, const Point& p2, const Point& p3) const {
    return {w0 * p0.x + w1 * p1.x + w2 * p2.x + w3 * p3.x, w0 * p0.y + w1 * p1.y + w2 * p2.y + w3 * p3.y};
  }
};

/// The projection at nodes a quarter of a degree apart, one more on each side than the extent needs.
class Grid {
 public:
  Grid(const MapProjection::State& state, const Extent& extent)
      : south_west_{std::floor(extent.min.lon * kPerDegree) - 1, std::floor(extent.min.lat * kPerDegree) - 1},
        width_(static_cast<std::size_t>(std::floor(extent.max.lon * kPerDegree) - south_west_.lon) + 3) {
    const auto height = static_cast<std::size_t>(std::floor(extent.max.lat * kPerDegree) - south_west_.lat) + 3;
    nodes_.reserve(width_ * height);
    for (std::size_t row = 0; row < height; ++row) {
      for (std::size_t column = 0; column < width_; ++column) {
        nodes_.push_back({(south_west_.lon + static_cast<double>(column)) / kPerDegree,
                          (south_west_.lat + static_cast<double>(row)) / kPerDegree});
      }
    }
    project(state, PJ_FWD, nodes_);
  }

  Point at(LonLat p) const {
    const Cubic across(p.lon * kPerDegree - south_west_.lon);
    const Cubic along(p.lat * kPerDegree - south_west_.lat);
    const Point* node = &nodes_[along.first_node * width_ + across.first_node];
    const auto row = [&](std::size_t j) {
      const Point* first = node + j * width_;
      return across.of(first[0], first[1], first[2], first[3]);
    };
    return along.of(row(0), row(1), row(2), row(3));
  }

 private:
  static constexpr double kPerDegree = 4;

  LonLat south_west_;  ///< in steps
  std::size_t width_;
  std::vector<Point> nodes_;
};

bool is_place(LonLat p) { return std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lat) <= 90; }

}  // namespace

MapProjection MapProjection::for_extent(LonLat south_west, LonLat north_east) {
  constexpr double kReach = 0.75;  // degrees from the middle
  constexpr double kWidest = 3;    // degrees
  LonLat origin{(south_west.lon + north_east.lon) / 2, (south_west.lat + north_east.lat) / 2};
  if (!is_place(origin)) origin = kMiddleOfVietnam;
  if (north_east.lon - south_west.lon < kWidest) {
    const double middle = origin.lon;
    double nearest = kReach;
    for (const VietnamZone& zone : vietnam_zones()) {
      const double away = std::abs(zone.central_meridian - middle);
      if (zone.epsg == 3405 || zone.epsg == 3406 || away > nearest) continue;
      nearest = away;
      origin.lon = zone.central_meridian;
    }
  }
  auto state = std::make_shared<State>();
  state->origin = origin;
  state->context = make_proj_context();
  const std::string pipeline = fmt::format(
      "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
      "+step +proj=tmerc +lat_0={} +lon_0={} +k=1 +x_0=0 +y_0=0 +ellps=WGS84",
      origin.lat, origin.lon);
  state->degrees_to_metres.reset(proj_create(state->context.get(), pipeline.c_str()));
  return MapProjection(std::move(state));
}

double MapProjection::central_meridian() const { return state_->origin.lon; }
LonLat MapProjection::origin() const { return state_->origin; }

Point MapProjection::to_map(LonLat degrees) const {
  Point point{degrees.lon, degrees.lat};
  project(*state_, PJ_FWD, std::span(&point, 1));
  return point;
}

LonLat MapProjection::to_degrees(Point map) const {
  project(*state_, PJ_INV, std::span(&map, 1));
  return {map.x, map.y};
}

void MapProjection::to_map(std::span<const LonLat> degrees, std::span<Point> map) const {
  const std::size_t count = std::min(degrees.size(), map.size());
  for (std::size_t i = 0; i < count; ++i) map[i] = {degrees[i].lon, degrees[i].lat};
  to_map(map.first(count));
}

void MapProjection::to_map(std::span<Point> points) const {
  if (points.empty()) return;
  constexpr double kFarthest = 20;  // degrees from the meridian; beyond, the grid would be coarse
  const Extent extent = points.size() < kExactBelow ? Extent{} : extent_of(points);
  const bool fits_grid = extent.min.lon >= central_meridian() - kFarthest &&
                         extent.max.lon <= central_meridian() + kFarthest && extent.min.lat >= -80 &&
                         extent.max.lat <= 80 && extent.min.lat <= extent.max.lat;
  if (!fits_grid) {
    project(*state_, PJ_FWD, points);
    return;
  }
  const Grid grid(*state_, extent);
  WorkerPool::shared().for_each(points.size(), 1 << 15, [&](std::size_t begin, std::size_t end) {
    for (Point& p : points.subspan(begin, end - begin)) {
      p = std::isfinite(p.x) && std::isfinite(p.y) ? grid.at({p.x, p.y}) : Point{kNowhere, kNowhere};
    }
  });
}

}  // namespace ocop
