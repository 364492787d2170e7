#include <algorithm>
#include <bit>
#include <cstddef>

#include "base/worker_pool.hpp"
#include "shape/arcs.hpp"
#include "shape/flat_index.hpp"
#include "shape/ring_sides.hpp"

namespace ocop {
namespace {

constexpr std::uint32_t kNone = FlatIndex::kEmpty;

Point point_of(const Point& p) { return p; }
Point point_of(const LonLat& p) { return {p.lon, p.lat}; }

template <class P>
std::uint64_t hash_of(const P& p) {
  const auto x = std::bit_cast<std::uint64_t>(point_of(p).x + 0.0);  // + 0.0: minus zero equals zero
  const auto y = std::bit_cast<std::uint64_t>(point_of(p).y + 0.0);
  return FlatIndex::mix(x ^ std::rotl(y, 32) * 0x9e3779b97f4a7c15ULL);
}

/// The corners of all rings as numbers of places: the position of the first point that lies there.
/// A point that repeats the one before it is left out.
struct Corners {
  std::vector<std::uint32_t> places;
  std::vector<std::uint32_t> ring_begin{0};

  std::span<const std::uint32_t> ring(std::size_t r) const {
    return std::span(places).subspan(ring_begin[r], ring_begin[r + 1] - ring_begin[r]);
  }
};

template <class P>
std::vector<std::uint32_t> number_places(const std::vector<P>& points) {
  constexpr std::size_t kAhead = 16;  // points between asking memory for a slot and looking there
  FlatIndex index(points.size());
  std::vector<std::uint32_t> place(points.size());
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i + kAhead < points.size()) index.prefetch(hash_of(points[i + kAhead]));
    const P& p = points[i];
    const auto lies_at = [&](std::uint32_t other) { return points[other] == p; };
    // A neighbour's border runs along places numbered one after the other, most often backwards.
    if (last > 0 && lies_at(last - 1)) {
      last = place[last - 1];
    } else if (last + 1 < i && lies_at(last + 1)) {
      last = place[last + 1];
    } else {
      last = index.find_or_insert(hash_of(p), static_cast<std::uint32_t>(i), lies_at);
    }
    place[i] = last;
  }
  return place;
}

template <class P>
Corners find_corners(const Rings<P>& outlines) {
  Corners corners;
  corners.places = number_places(outlines.points);
  auto& places = corners.places;
  std::size_t end = 0;
  for (std::size_t r = 0; r < outlines.ring_count(); ++r) {
    const std::size_t begin = end;
    for (std::size_t i = outlines.ring_points[r]; i < outlines.ring_points[r + 1]; ++i) {
      if (end == begin || places[end - 1] != places[i]) places[end++] = places[i];
    }
    while (end - begin > 1 && places[end - 1] == places[begin]) --end;
    if (end - begin == 1) end = begin;
    corners.ring_begin.push_back(static_cast<std::uint32_t>(end));
  }
  places.resize(end);
  return corners;
}

/// For each place what comes before and after it on the first ring that visits it, and whether it is
/// a junction.
struct Links {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
  std::vector<bool> is_junction;
  std::size_t edges_between_junctions = 0;
};

Links link_places(const Corners& corners, std::size_t place_count) {
  Links links{std::vector(place_count, kNone), std::vector(place_count, kNone), std::vector<bool>(place_count), 0};
  const std::size_t ring_count = corners.ring_begin.size() - 1;
  for (std::size_t r = 0; r < ring_count; ++r) {
    const auto ring = corners.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const std::uint32_t place = ring[i];
      const std::uint32_t before = ring[i == 0 ? ring.size() - 1 : i - 1];
      const std::uint32_t after = ring[i + 1 == ring.size() ? 0 : i + 1];
      if (links.before[place] == kNone) {
        links.before[place] = before;
        links.after[place] = after;
        if (before == after) links.is_junction[place] = true;
      } else {
        const bool is_same_way = links.before[place] == before && links.after[place] == after;
        const bool is_way_back = links.before[place] == after && links.after[place] == before;
        if (!is_same_way && !is_way_back) links.is_junction[place] = true;
      }
    }
  }
  for (std::size_t r = 0; r < ring_count; ++r) {
    const auto ring = corners.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const std::uint32_t after = ring[i + 1 == ring.size() ? 0 : i + 1];
      if (links.is_junction[ring[i]] && links.is_junction[after]) ++links.edges_between_junctions;
    }
  }
  return links;
}

/// The numbers from `first` on sorted, and without what occurs an even number of times.
void keep_odd(std::vector<std::uint32_t>& numbers, std::size_t first) {
  std::sort(numbers.begin() + static_cast<std::ptrdiff_t>(first), numbers.end());
  std::size_t kept = first;
  for (std::size_t i = first; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[i]) ++end;
    if ((end - i) % 2 == 1) numbers[kept++] = numbers[i];
    i = end;
  }
  numbers.resize(kept);
}

template <class P>
class Cutter {
 public:
  explicit Cutter(const Rings<P>& outlines)
      : outlines_(outlines),
        corners_(find_corners(outlines)),
        links_(link_places(corners_, outlines.points.size())),
        arc_of_place_(std::move(links_.before)),
        short_arcs_(links_.edges_between_junctions) {
    std::fill(arc_of_place_.begin(), arc_of_place_.end(), kNone);
  }

  Arcs cut() {
    std::vector<std::size_t> unit_begin{0};
    for (std::size_t unit = 0; unit < outlines_.unit_count(); ++unit) {
      cut_unit(unit);
      unit_begin.push_back(used_.size());
    }
    find_sides(unit_begin);
    arcs_.unit_arcs.push_back(0);
    for (std::size_t unit = 0; unit < outlines_.unit_count(); ++unit) {
      for (std::size_t i = unit_begin[unit]; i < unit_begin[unit + 1]; ++i) {
        arcs_.unit_arc_ids.push_back(give_to(static_cast<std::uint32_t>(unit), used_[i], is_inside_left_[i] != 0));
      }
      arcs_.unit_arcs.push_back(static_cast<std::uint32_t>(arcs_.unit_arc_ids.size()));
    }
    drop_unused();
    measure_boxes(arcs_);
    return std::move(arcs_);
  }

 private:
  using Ring = std::span<const std::uint32_t>;

  void cut_unit(std::size_t unit) {
    const std::size_t first = used_.size();
    for (std::size_t r = outlines_.unit_rings[unit]; r < outlines_.unit_rings[unit + 1]; ++r) {
      cut_ring(corners_.ring(r));
    }
    keep_odd(used_, first);
  }

  void find_sides(const std::vector<std::size_t>& unit_begin) {
    is_inside_left_.resize(used_.size());
    WorkerPool::shared().for_each(outlines_.unit_count(), 32, [&](std::size_t begin, std::size_t end) {
      for (std::size_t unit = begin; unit < end; ++unit) {
        const auto of_unit = std::span(used_).subspan(unit_begin[unit], unit_begin[unit + 1] - unit_begin[unit]);
        std::ranges::copy(arcs_with_inside_left(arcs_, of_unit),
                          is_inside_left_.begin() + static_cast<std::ptrdiff_t>(unit_begin[unit]));
      }
    });
  }

  void cut_ring(Ring ring) {
    if (ring.empty()) return;
    const std::size_t n = ring.size();
    const auto is_junction = [&](std::size_t i) { return links_.is_junction[ring[i % n]]; };
    std::size_t first = 0;
    while (first < n && !is_junction(first)) ++first;
    if (first == n) {
      used_.push_back(find_or_add_arc(ring, 0, n + 1));
      return;
    }
    for (std::size_t begin = first; begin < first + n;) {
      std::size_t end = begin + 1;
      while (!is_junction(end)) ++end;
      const std::size_t count = end - begin + 1;
      used_.push_back(count > 2 ? find_or_add_arc(ring, begin, count) : find_or_add_short_arc(ring, begin));
      begin = end;
    }
  }

  /// The arc of a piece of a ring: `count` corners from `begin` on with both ends, at least one and
  /// no junction between them. Such a corner belongs to one arc alone.
  std::uint32_t find_or_add_arc(Ring ring, std::size_t begin, std::size_t count) {
    const auto place = [&](std::size_t i) { return ring[(begin + i) % ring.size()]; };
    if (arc_of_place_[place(1)] != kNone) return arc_of_place_[place(1)];
    const std::uint32_t arc = add_arc(ring, begin, count);
    for (std::size_t i = 1; i + 1 < count; ++i) arc_of_place_[place(i)] = arc;
    if (!links_.is_junction[place(0)]) arc_of_place_[place(0)] = arc;
    return arc;
  }

  std::uint32_t find_or_add_short_arc(Ring ring, std::size_t begin) {
    const Point a = point_of(outlines_.points[ring[begin % ring.size()]]);
    const Point b = point_of(outlines_.points[ring[(begin + 1) % ring.size()]]);
    const auto next = static_cast<std::uint32_t>(arcs_.arcs.size());
    const std::uint32_t arc = short_arcs_.find_or_insert(hash_of(a) + hash_of(b), next, [&](std::uint32_t other) {
      const auto ends = arcs_.points_of(arcs_.arcs[other]);
      return (ends[0] == a && ends[1] == b) || (ends[0] == b && ends[1] == a);
    });
    return arc == next ? add_arc(ring, begin, 2) : arc;
  }

  std::uint32_t add_arc(Ring ring, std::size_t begin, std::size_t count) {
    const auto first_point = static_cast<std::uint32_t>(arcs_.points.size());
    for (std::size_t i = 0; i < count; ++i) {
      arcs_.points.push_back(point_of(outlines_.points[ring[(begin + i) % ring.size()]]));
    }
    arcs_.arcs.push_back({first_point, static_cast<std::uint32_t>(count), kOutside, kOutside});
    next_copy_.push_back(kNone);
    return static_cast<std::uint32_t>(arcs_.arcs.size() - 1);
  }

  /// Enters the unit on its side of the arc, on the other where that is taken, on a copy of the arc
  /// where both are. The arc that took it.
  std::uint32_t give_to(std::uint32_t unit, std::uint32_t arc, bool is_left) {
    const auto wanted_side = [&](std::uint32_t a) -> std::uint32_t& {
      return is_left ? arcs_.arcs[a].left : arcs_.arcs[a].right;
    };
    // Where units overlap the wanted side may be taken; the unit then gets a copy of the arc, since on the
    // other side its border would not close.
    while (wanted_side(arc) != kOutside) {
      if (next_copy_[arc] == kNone) {
        next_copy_[arc] = static_cast<std::uint32_t>(arcs_.arcs.size());
        Arc copy = arcs_.arcs[arc];
        copy.left = copy.right = kOutside;
        arcs_.arcs.push_back(copy);
        next_copy_.push_back(kNone);
      }
      arc = next_copy_[arc];
    }
    wanted_side(arc) = unit;
    return arc;
  }

  void drop_unused() {
    std::vector<std::uint32_t> new_number(arcs_.arcs.size());
    std::uint32_t kept = 0;
    for (std::size_t a = 0; a < arcs_.arcs.size(); ++a) {
      new_number[a] = kept;
      if (arcs_.arcs[a].left == kOutside && arcs_.arcs[a].right == kOutside) continue;
      arcs_.arcs[kept++] = arcs_.arcs[a];
    }
    arcs_.arcs.resize(kept);
    for (std::uint32_t& arc : arcs_.unit_arc_ids) arc = new_number[arc];
  }

  const Rings<P>& outlines_;
  Corners corners_;
  Links links_;
  std::vector<std::uint32_t> arc_of_place_;   ///< of places that are no junctions
  FlatIndex short_arcs_;                      ///< arcs of a single edge, by its ends
  std::vector<std::uint32_t> next_copy_;      ///< of each arc, for a third unit
  std::vector<std::uint32_t> used_;           ///< arcs of the units, one after the other
  std::vector<std::uint8_t> is_inside_left_;  ///< of each of these: whether the unit lies to its left
  Arcs arcs_;
};

}  // namespace

std::vector<Box> boxes_of_units(const Arcs& arcs) {
  std::vector<Box> boxes(arcs.unit_arcs.size() - 1);
  for (std::size_t unit = 0; unit < boxes.size(); ++unit) {
    for (std::size_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
      boxes[unit].add(arcs.boxes[arcs.unit_arc_ids[i]]);
    }
  }
  return boxes;
}

void measure_boxes(Arcs& arcs) {
  arcs.boxes.clear();
  arcs.boxes.reserve(arcs.arcs.size());
  for (const Arc& arc : arcs.arcs) {
    Box box;
    for (const Point& p : arcs.points_of(arc)) box.add(p);
    arcs.boxes.push_back(box);
  }
  arcs.unit_boxes = boxes_of_units(arcs);
}

Arcs cut_arcs(const Outlines& outlines) { return Cutter(outlines).cut(); }
Arcs cut_arcs(const GeoOutlines& outlines) { return Cutter(outlines).cut(); }

}  // namespace ocop
