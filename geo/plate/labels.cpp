#include "plate/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "plate/ground.hpp"
#include "plate/label_wishes.hpp"

namespace ocop {
namespace {

// Logical pixels.
constexpr double kViewMargin = 4;  ///< the halo included
constexpr double kGap = 2;         ///< between labels
constexpr double kLongestLeader = 150;
constexpr double kSmallForLeader = 36;  ///< circle in a commune whose name may be led out
constexpr std::size_t kMostLeaders = 12;
constexpr double kDarkFill = 56;  ///< L*: white text below, ink above

constexpr std::array kSides = {LabelSide::pole, LabelSide::below, LabelSide::above, LabelSide::right, LabelSide::left};

LabelsBefore labels_of(const Plate* plate) {
  LabelsBefore labels;
  if (plate == nullptr) return labels;
  for (const Label& label : plate->labels) labels.emplace(label.commune, &label);
  return labels;
}

class LabelPlacer {
 public:
  LabelPlacer(const LayoutView& view, const Plate& plate, Obstacles obstacles, const Plate* previous)
      : view_(view),
        plate_(plate),
        obstacles_(std::move(obstacles)),
        before_(labels_of(previous)),
        scale_(view.frame.scale),
        is_small_map_(plate.has_few_names) {}

  std::vector<Label> place() {
    // What stood stays where it stood, so that nothing jumps while the map moves; what is in focus comes first.
    const std::vector<LabelWish> wishes = label_wishes(view_, before_);
    std::vector<const LabelWish*> rest;
    for (const LabelWish& wish : wishes) {
      std::optional<Label> label = keep(wish);
      if (!label && wish.is_in_focus) label = place(wish);
      label ? accept(*std::move(label)) : rest.push_back(&wish);
    }
    for (const LabelWish* wish : rest) {
      if (std::optional<Label> label = place(*wish)) accept(*std::move(label));
    }
    return std::move(labels_);
  }

 private:
  void accept(Label label) {
    obstacles_.add(grown(label.box, kGap * scale_));
    if (label.leader) guard(*label.leader);
    labels_.push_back(std::move(label));
  }

  /// On the side that it had before, when there is room.
  std::optional<Label> keep(const LabelWish& wish) {
    const auto before = before_.find(wish.id);
    if (before == before_.end()) return std::nullopt;
    if (before->second->side == LabelSide::led_out) {
      return may_be_led(wish) ? place_with_same_leader(wish) : std::nullopt;
    }
    const Point middle = middle_at(wish, before->second->side, reach_of_marks(wish), scale_);
    const Rect box = around(middle, wish.width, wish.height);
    if (!obstacles_.is_inside_view(box, kViewMargin * scale_) || !obstacles_.is_free(box)) return std::nullopt;
    Label same = label(wish, box, before->second->side);
    return is_small_map_ && !is_on_own(same) ? std::nullopt : std::optional(std::move(same));
  }

  bool may_be_led(const LabelWish& wish) const {
    return !is_small_map_ && wish.is_of_top_two && wish.circle_px < kSmallForLeader * scale_ && leaders_ < kMostLeaders;
  }

  /// How far the commune's own marks reach from its inner point: left, right, up, down.
  struct Reach {
    double left, right, up, down;
  };
  Reach reach_of_marks(const LabelWish& wish) const {
    const double half = view_.mark_size() / 2;
    const double near = 3 * view_.mark_size();
    Reach reach{half, half, half, half};
    for (const Mark& mark : plate_.marks) {
      const double dx = mark.at.x - wish.anchor.x;
      const double dy = mark.at.y - wish.anchor.y;
      if (mark.commune != wish.id || std::abs(dx) > near || std::abs(dy) > near) continue;
      reach = {std::max(reach.left, half - dx), std::max(reach.right, half + dx), std::max(reach.up, half - dy),
               std::max(reach.down, half + dy)};
    }
    for (const Badge& badge : plate_.badges) {
      const double radius = badge.diameter_px / 2;
      if (badge.commune == wish.id) {
        reach = {std::max(reach.left, radius), std::max(reach.right, radius), std::max(reach.up, radius),
                 std::max(reach.down, radius)};
      }
    }
    return reach;
  }

  static Point middle_at(const LabelWish& wish, LabelSide side, const Reach& reach, double scale) {
    const double gap = 2 * scale;
    switch (side) {
      case LabelSide::below:
        return {wish.anchor.x, wish.anchor.y + reach.down + gap + wish.height / 2};
      case LabelSide::above:
        return {wish.anchor.x, wish.anchor.y - reach.up - gap - wish.height / 2};
      case LabelSide::right:
        return {wish.anchor.x + reach.right + 2 * gap + wish.width / 2, wish.anchor.y};
      case LabelSide::left:
        return {wish.anchor.x - reach.left - 2 * gap - wish.width / 2, wish.anchor.y};
      default:
        return wish.anchor;
    }
  }

  /// The sides on which the name finds room.
  std::vector<Label> places(const LabelWish& wish) const {
    const Reach reach = reach_of_marks(wish);
    std::vector<Label> places;
    for (const LabelSide side : kSides) {
      const Rect box = around(middle_at(wish, side, reach, scale_), wish.width, wish.height);
      if (obstacles_.is_inside_view(box, kViewMargin * scale_) && obstacles_.is_free(box)) {
        places.push_back(label(wish, box, side));
      }
    }
    return places;
  }

  std::optional<Label> place(const LabelWish& wish) {
    const std::vector<Label> found = places(wish);
    const auto own = std::find_if(found.begin(), found.end(), [&](const Label& place) { return is_on_own(place); });
    if (is_small_map_) return own == found.end() ? std::nullopt : std::optional(*own);
    if (may_be_led(wish)) {
      if (own != found.end()) return *own;
      if (std::optional<Label> led = place_with_leader(wish)) return led;
    }
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  bool is_on_own(const Label& label) const { return lies_on(view_, label.commune, grown(label.box, scale_)); }

  Label label(const LabelWish& wish, const Rect& box, LabelSide side) const {
    const MapInk& ink = map_ink(view_.frame.ground);
    Label label{wish.text, wish.id, box, ink.text, ink.halo, std::nullopt, side};
    const Fill& fill = plate_.fills[wish.id];
    if (!fill.is_hatched && is_on_own(label)) {
      label.halo = fill.colour;
      // Ink that is dark on either ground: the fill under it is light.
      label.colour = lightness(fill.colour) < kDarkFill ? Rgb{255, 255, 255} : map_ink(Ground::light).text;
    }
    return label;
  }

  /// Out to the nearest free ground on either side, where no name is in the way.
  std::optional<Label> place_with_leader(const LabelWish& wish) {
    if (!free_ground_) free_ground_ = std::make_unique<FreeGround>(view_);
    const double step = 8 * scale_;
    double shortest = kLongestLeader * scale_;
    std::optional<Label> best;
    for (const double side : {-1.0, 1.0}) {
      for (const double rise : {0.0, 1.5, -1.5, 3.0, -3.0, 6.0, -6.0}) {
        for (double out = 2 * step; std::hypot(out, rise * step) < shortest; out += step) {
          const Point end{wish.anchor.x + side * out, wish.anchor.y + rise * step};
          if (!obstacles_.is_inside_view(led_box(wish, end, side), kViewMargin * scale_)) break;
          std::optional<Label> led = led_to(wish, end, side);
          if (!led) continue;
          shortest = std::hypot(out, rise * step);
          best = std::move(led);
        }
      }
    }
    if (best) ++leaders_;
    return best;
  }

  Rect led_box(const LabelWish& wish, Point end, double side) const {
    return around({end.x + side * (wish.width / 2 + 4 * scale_), end.y}, wish.width, wish.height);
  }

  /// The name at the end of a leader, when nothing is in its way.
  std::optional<Label> led_to(const LabelWish& wish, Point end, double side) const {
    const Rect box = led_box(wish, end, side);
    if (!obstacles_.is_inside_view(box, kViewMargin * scale_)) return std::nullopt;
    if (!free_ground_->is_free(box) || !obstacles_.is_free(box) || !is_clear(wish.anchor, end)) return std::nullopt;
    const MapInk& ink = map_ink(view_.frame.ground);
    return Label{wish.text, wish.id, box, ink.text, ink.halo, std::pair{wish.anchor, end}, LabelSide::led_out};
  }

  /// As long and in the same direction as it was before.
  std::optional<Label> place_with_same_leader(const LabelWish& wish) {
    if (!free_ground_) free_ground_ = std::make_unique<FreeGround>(view_);
    const auto& [from, to] = *before_.at(wish.id)->leader;
    const Point end{wish.anchor.x + to.x - from.x, wish.anchor.y + to.y - from.y};
    std::optional<Label> led = led_to(wish, end, to.x < from.x ? -1 : 1);
    if (led) ++leaders_;
    return led;
  }

  /// A leader crosses no name and no other leader; marks lie over it.
  bool is_clear(Point from, Point to) const {
    const auto span = [](Point a, Point b) {
      return Rect{std::min(a.x, b.x) - 1, std::min(a.y, b.y) - 1, std::abs(b.x - a.x) + 2, std::abs(b.y - a.y) + 2};
    };
    return std::none_of(labels_.begin(), labels_.end(), [&](const Label& other) {
      if (overlap(grown(other.box, kGap * scale_), span(from, to))) return true;
      return other.leader && overlap(span(other.leader->first, other.leader->second), span(from, to));
    });
  }

  /// Names placed later stay off a leader.
  void guard(const std::pair<Point, Point>& leader) {
    const auto& [from, to] = leader;
    const double step = 4 * scale_;
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    for (double along = 0; along <= length; along += step) {
      const double t = along / length;
      obstacles_.add(around({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)}, step, step));
    }
  }

  const LayoutView& view_;
  const Plate& plate_;
  Obstacles obstacles_;
  LabelsBefore before_;
  double scale_;
  bool is_small_map_;
  std::size_t leaders_ = 0;
  std::vector<Label> labels_;
  std::unique_ptr<FreeGround> free_ground_;
};

}  // namespace

std::vector<Label> place_labels(const LayoutView& view, const Plate& plate, Obstacles obstacles,
                                const Plate* previous) {
  return LabelPlacer(view, plate, std::move(obstacles), previous).place();
}

}  // namespace ocop
