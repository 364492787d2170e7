#include "sheet/map_paths.hpp"

#include <algorithm>
#include <map>

namespace ocop {
namespace {

using Ends = std::multimap<std::pair<double, double>, std::uint32_t>;

std::pair<double, double> key_of(Point p) { return {p.x, p.y}; }

/// An arc that ends at a place and was not taken yet; it is taken.
std::optional<std::uint32_t> take_arc_at(Ends& ends, std::vector<bool>& taken, Point place,
                                         std::span<const std::uint32_t> ids) {
  const auto [begin, end] = ends.equal_range(key_of(place));
  for (auto it = begin; it != end; ++it) {
    if (taken[it->second]) continue;
    taken[it->second] = true;
    return ids[it->second];
  }
  return std::nullopt;
}

void append(std::vector<Point>& ring, std::span<const Point> points, bool is_reversed) {
  if (is_reversed) {
    ring.insert(ring.end(), points.rbegin(), points.rend());
  } else {
    ring.insert(ring.end(), points.begin(), points.end());
  }
}

LineKind kind_of(const Arc& arc, const LineStyle& style) {
  if (arc.left == arc.right) return LineKind::none;
  if (arc.left == kOutside || arc.right == kOutside) return LineKind::outer;
  if (std::max(arc.left, arc.right) >= style.district_of.size()) return LineKind::commune;
  return style.district_of[arc.left] == style.district_of[arc.right] ? LineKind::commune : LineKind::district;
}

/// What the image draws at a place in place of a coast.
LineKind settled_kind(const IdImage& image, Point at) {
  const auto x = static_cast<int>(at.x);
  const auto y = static_cast<int>(at.y);
  if (at.x < 0 || at.y < 0 || x >= image.size.width || y >= image.size.height) return LineKind::outer;
  const auto p = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) + static_cast<std::size_t>(x);
  const LineKind kind = image.line_kind[p];
  return kind == LineKind::none && image.first[p] == kOutside ? LineKind::outer : kind;
}

Polylines* lines_of(BorderLines& lines, LineKind kind, bool is_zero) {
  switch (kind) {
    case LineKind::commune:
      return is_zero ? &lines.zeros : &lines.communes;
    case LineKind::district:
      return &lines.districts;
    case LineKind::outer:
      return &lines.outer;
    case LineKind::none:
      break;
  }
  return nullptr;
}

/// A coast in pieces that are one kind each.
void add_coast(const std::vector<Point>& points, const IdImage& image, bool is_zero, BorderLines& lines) {
  LineKind last = LineKind::none;
  Polylines* current = nullptr;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point middle{(points[i].x + points[i + 1].x) / 2, (points[i].y + points[i + 1].y) / 2};
    const LineKind kind = settled_kind(image, middle);
    if (i == 0 || kind != last) {
      current = lines_of(lines, kind, is_zero);
      if (current != nullptr) current->push_back({points[i]});
    }
    if (current != nullptr) current->back().push_back(points[i + 1]);
    last = kind;
  }
}

}  // namespace

Polylines unit_rings(const Arcs& arcs, std::size_t unit, const Camera& camera, ViewSize size) {
  const std::span<const std::uint32_t> ids =
      std::span(arcs.unit_arc_ids).subspan(arcs.unit_arcs[unit], arcs.unit_arcs[unit + 1] - arcs.unit_arcs[unit]);
  Ends ends;
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    const auto points = arcs.points_of(arcs.arcs[ids[i]]);
    ends.emplace(key_of(points.front()), i);
    ends.emplace(key_of(points.back()), i);
  }
  std::vector<bool> taken(ids.size());
  Polylines rings;
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    if (taken[i]) continue;
    taken[i] = true;
    std::vector<Point> ring;
    append(ring, arcs.points_of(arcs.arcs[ids[i]]), false);
    const Point begin = ring.front();
    while (ring.back() != begin) {
      const auto next = take_arc_at(ends, taken, ring.back(), ids);
      if (!next) break;
      const auto points = arcs.points_of(arcs.arcs[*next]);
      append(ring, points, points.front() != ring.back());
    }
    for (Point& p : ring) p = screen_from_map(camera, size, p);
    rings.push_back(std::move(ring));
  }
  return rings;
}

BorderLines border_lines(const Arcs& arcs, const LineStyle& style, const std::vector<Fill>& fills,
                         const IdImage& image) {
  BorderLines lines;
  const Box view = visible_box(image.camera, image.size);
  const auto is_zero = [&](std::uint32_t unit) { return unit < fills.size() && fills[unit].class_index == kClassZero; };
  for (std::size_t a = 0; a < arcs.arcs.size(); ++a) {
    const Arc& arc = arcs.arcs[a];
    if (!arcs.boxes[a].overlaps(view)) continue;
    std::vector<Point> points;
    points.reserve(arc.point_count);
    for (const Point& p : arcs.points_of(arc)) points.push_back(screen_from_map(image.camera, image.size, p));
    const LineKind kind = kind_of(arc, style);
    if (kind == LineKind::outer) {
      add_coast(points, image, is_zero(arc.left) || is_zero(arc.right), lines);
    } else if (Polylines* own = lines_of(lines, kind, is_zero(arc.left) && is_zero(arc.right))) {
      own->push_back(std::move(points));
    }
  }
  return lines;
}

}  // namespace ocop
