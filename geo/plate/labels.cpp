#include "plate/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

#include "plate/ground.hpp"
#include "plate/label_texts.hpp"

namespace ocop {
namespace {

constexpr double kLineHeight = 1.25;    ///< of a label, in its size
constexpr double kViewMargin = 4;       ///< logical pixels, the halo included
constexpr double kGap = 2;              ///< between labels, logical pixels
constexpr double kSmallestCircle = 9;   ///< diameter that fits into a commune with a name
constexpr double kLongestLeader = 150;  ///< logical pixels
constexpr double kDarkFill = 56;        ///< L*: white text below, ink above

/// A commune that wants its name shown.
struct Wish {
  CommuneId id = 0;
  std::string text;
  Point anchor;
  double width = 0;
  double height = 0;
};

/// Where a name was on the plate before, relative to its commune.
struct Earlier {
  Point offset;
  bool has_leader = false;
};

class LabelPlacer {
 public:
  LabelPlacer(const LayoutView& view, const std::vector<Fill>& fills, Obstacles obstacles, const Plate* previous)
      : view_(view), fills_(fills), obstacles_(std::move(obstacles)), scale_(view.frame.scale) {
    if (previous == nullptr || previous->frame.label_px * previous->frame.scale != view.frame.label_px * scale_) return;
    const std::vector<Point>& inner = view.vintage.borders.inner;
    for (const Label& label : previous->labels) {
      if (label.commune >= inner.size()) continue;
      const Point anchor = screen_from_map(previous->frame.camera, previous->frame.size, inner[label.commune]);
      const Point middle = middle_of(label.box);
      earlier_[label.commune] = {{middle.x - anchor.x, middle.y - anchor.y}, label.leader.has_value()};
    }
  }

  std::vector<Label> place() {
    for (const Wish& wish : wishes()) {
      if (std::optional<Label> label = place(wish)) {
        obstacles_.add(grown(label->box, kGap * scale_));
        if (label->leader) guard(*label->leader);
        labels_.push_back(std::move(*label));
      }
    }
    return std::move(labels_);
  }

 private:
  bool is_hovered(CommuneId id) const { return view_.frame.focus.hovered == id; }
  bool is_selected(CommuneId id) const {
    const std::vector<CommuneId>& selected = view_.frame.focus.selected;
    return std::find(selected.begin(), selected.end(), id) != selected.end();
  }
  /// 0 for the top class, 1 for the one below it.
  int classes_below_top(CommuneId id) const {
    const int class_index = view_.class_of(id);
    return class_index < 0 ? std::numeric_limits<int>::max() : view_.picture.classes->count - 1 - class_index;
  }
  bool is_of_top_two(CommuneId id) const { return classes_below_top(id) <= 1; }

  /// Whether a name belongs to a commune at this scale.
  bool is_wanted(CommuneId id) const {
    if (!view_.box.contains(view_.vintage.borders.inner[id])) return false;
    if (is_hovered(id) || is_selected(id)) return true;
    if (view_.class_of(id) == kClassOutside) return false;
    const double circle_px = 2 * view_.vintage.set.communes[id].inner_radius_m / view_.frame.camera.metres_per_pixel;
    const double needed = kSmallestCircle * scale_;
    return circle_px >= (is_of_top_two(id) ? needed / 2 : needed);
  }

  std::vector<Wish> wishes() const {
    std::map<CommuneId, std::size_t> gap_rank;
    if (view_.picture.gaps) {
      for (const Gap& gap : *view_.picture.gaps) gap_rank.try_emplace(gap.commune, gap_rank.size());
    }
    const auto rank = [&](CommuneId id) {
      const auto found = gap_rank.find(id);
      return std::tuple(!is_hovered(id), !is_selected(id), !earlier_.contains(id), std::min(2, classes_below_top(id)),
                        found == gap_rank.end() ? gap_rank.size() : found->second, -view_.size_px[id], id);
    };
    std::vector<CommuneId> ids;
    for (const CommuneId id : view_.visible) {
      if (is_wanted(id)) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end(), [&](CommuneId a, CommuneId b) { return rank(a) < rank(b); });
    const std::vector<std::string> texts = label_texts(view_.vintage.set, ids);
    const double size_px = view_.frame.label_px * scale_;
    std::vector<Wish> wishes;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      wishes.push_back({ids[i], texts[i], view_.inner(ids[i]),
                        view_.frame.text_width(texts[i], size_px, Weight::medium), size_px * kLineHeight});
    }
    return wishes;
  }

  /// Middles of the text, in the order in which they are tried.
  std::vector<Point> places(const Wish& wish) const {
    const double clear = view_.mark_size() / 2 + 2 * scale_;
    const double down = wish.height / 2 + clear;
    const double across = wish.width / 2 + clear + 2 * scale_;
    const std::array<Point, 5> offsets = {{{0, 0}, {0, down}, {0, -down}, {across, 0}, {-across, 0}}};
    std::vector<Point> middles;
    for (const Point& o : offsets) middles.push_back({wish.anchor.x + o.x, wish.anchor.y + o.y});
    const auto earlier = earlier_.find(wish.id);
    if (earlier == earlier_.end()) return middles;
    const Point was{wish.anchor.x + earlier->second.offset.x, wish.anchor.y + earlier->second.offset.y};
    const auto same =
        std::find_if(middles.begin(), middles.end(), [&](Point p) { return std::hypot(p.x - was.x, p.y - was.y) < 1; });
    if (same != middles.end()) std::rotate(middles.begin(), same, same + 1);
    return middles;
  }

  bool is_free(const Rect& box) const {
    return obstacles_.is_inside_view(box, kViewMargin * scale_) && obstacles_.is_free(box);
  }

  std::optional<Label> place(const Wish& wish) {
    const std::vector<Point> middles = places(wish);
    const auto box_at = [&](Point middle) { return around(middle, wish.width, wish.height); };
    if (is_of_top_two(wish.id)) {
      for (const Point& middle : middles) {
        if (is_free(box_at(middle)) && lies_on(view_, wish.id, box_at(middle))) return label(wish, box_at(middle));
      }
      if (std::optional<Label> led = place_with_leader(wish)) return led;
    }
    for (const Point& middle : middles) {
      if (is_free(box_at(middle))) return label(wish, box_at(middle));
    }
    return std::nullopt;
  }

  Label label(const Wish& wish, const Rect& box) const {
    const MapInk& ink = map_ink(view_.frame.ground);
    Label label{wish.text, wish.id, box, ink.text, ink.halo, std::nullopt};
    const Fill& fill = fills_[wish.id];
    if (!fill.is_hatched && lies_on(view_, wish.id, grown(box, scale_))) {
      label.halo = fill.colour;
      label.colour = lightness(fill.colour) < kDarkFill ? Rgb{255, 255, 255} : darkest_ink();
    }
    return label;
  }
  /// Ink for light fills, whatever the ground.
  static Rgb darkest_ink() { return map_ink(Ground::light).text; }

  /// Straight out to the nearest free ground on either side, where nothing is in the way.
  std::optional<Label> place_with_leader(const Wish& wish) {
    if (!free_ground_) free_ground_ = std::make_unique<FreeGround>(view_);
    std::optional<Label> best;
    double shortest = kLongestLeader * scale_;
    const double step = 8 * scale_;
    for (const double side : {-1.0, 1.0}) {
      for (const double rise : {0.0, 1.0, -1.0, 2.0, -2.0, 4.0, -4.0}) {
        for (double out = 2 * step; out < shortest; out += step) {
          const Point end{wish.anchor.x + side * out, wish.anchor.y + rise * 1.5 * step};
          const double length = std::hypot(out, end.y - wish.anchor.y);
          if (length >= shortest) break;
          const Point middle{end.x + side * (wish.width / 2 + 4 * scale_), end.y};
          const Rect box = around(middle, wish.width, wish.height);
          if (!obstacles_.is_inside_view(box, kViewMargin * scale_)) break;
          if (!free_ground_->is_free(box) || !obstacles_.is_free(box) || !is_clear(wish.anchor, end)) continue;
          shortest = length;
          const MapInk& ink = map_ink(view_.frame.ground);
          best = Label{wish.text, wish.id, box, ink.text, ink.halo, std::pair{wish.anchor, end}};
          break;
        }
      }
    }
    return best;
  }

  /// A leader crosses no label and no other leader; marks lie over it.
  bool is_clear(Point from, Point to) const {
    const Rect span{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
    return std::none_of(labels_.begin(), labels_.end(), [&](const Label& other) {
      const Rect taken = grown(other.box, kGap * scale_);
      if (!other.leader) return overlap(taken, grown(span, 1));
      const auto& [a, b] = *other.leader;
      const Rect line{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
      return overlap(taken, grown(span, 1)) || overlap(grown(line, 1), grown(span, 1));
    });
  }

  /// Names placed later stay off a leader.
  void guard(const std::pair<Point, Point>& leader) {
    const auto& [from, to] = leader;
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double step = 4 * scale_;
    for (double along = 0; along <= length; along += step) {
      const double t = length > 0 ? along / length : 0;
      obstacles_.add(around({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)}, step, step));
    }
  }

  const LayoutView& view_;
  const std::vector<Fill>& fills_;
  Obstacles obstacles_;
  double scale_;
  std::map<CommuneId, Earlier> earlier_;
  std::vector<Label> labels_;
  std::unique_ptr<FreeGround> free_ground_;
};

}  // namespace

std::vector<Label> place_labels(const LayoutView& view, const std::vector<Fill>& fills, Obstacles obstacles,
                                const Plate* previous) {
  return LabelPlacer(view, fills, std::move(obstacles), previous).place();
}

}  // namespace ocop
