#include "plate/label_wishes.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "plate/label_texts.hpp"

namespace ocop {
namespace {

constexpr double kLineHeight = 1.25;  ///< of a label, in its size
/// Logical pixels: the circle that must fit into a commune with a name; half of it in the top classes.
constexpr double kSmallestCircle = 9;
constexpr double kSmallCommune = 18;
/// A map that was one of small communes stays one until they are this much larger.
constexpr double kStaysSmall = 1.15;
/// Classes below the top one that count as high.
constexpr int kNotHigh = 2;

/// More selected communes than this are not named one by one.
constexpr std::size_t kFewSelected = 40;
/// A name that stood before stays while its commune has this share of what a new name needs.
constexpr double kKeeps = 0.8;
constexpr std::uint32_t kNoGap = 0xFFFFFFFFU;

class Wishes {
 public:
  Wishes(const LayoutView& view, const LabelsBefore& before)
      : view_(view),
        before_(before),
        gap_rank_(view.vintage.set.communes.size(), kNoGap),
        names_selected_(view.frame.focus.selected.size() <= kFewSelected) {
    if (!view.picture.gaps) return;
    std::uint32_t rank = 0;
    for (const Gap& gap : *view.picture.gaps) gap_rank_[gap.commune] = std::min(gap_rank_[gap.commune], rank++);
  }

  std::vector<LabelWish> make() const {
    std::vector<Ranked> ranked;
    for (const CommuneId id : view_.visible) {
      if (is_wanted(id)) ranked.push_back(rank(id));
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<CommuneId> ids;
    ids.reserve(ranked.size());
    for (const Ranked& r : ranked) ids.push_back(r.second);
    const std::vector<std::string> texts = label_texts(view_.vintage.set, ids);
    const double size_px = view_.frame.label_px * view_.frame.scale;
    std::vector<LabelWish> wishes;
    wishes.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      wishes.push_back({ids[i], texts[i], view_.inner(ids[i]),
                        view_.frame.text_width(texts[i], size_px, Weight::medium), size_px * kLineHeight,
                        circle_px(ids[i]), classes_below_top(ids[i]) < kNotHigh,
                        is_hovered(ids[i]) || is_selected(ids[i])});
    }
    return wishes;
  }

 private:
  using Ranked = std::pair<std::tuple<bool, bool, bool, int, std::uint32_t, double>, CommuneId>;

  bool is_hovered(CommuneId id) const { return view_.frame.focus.hovered == id; }
  bool is_selected(CommuneId id) const {
    return names_selected_ && std::ranges::binary_search(view_.frame.focus.selected, id);
  }
  int classes_below_top(CommuneId id) const {
    const int class_index = view_.class_of(id);
    return class_index < 0 ? kNotHigh : std::min(kNotHigh, view_.picture.shown_classes().count - 1 - class_index);
  }
  double circle_px(CommuneId id) const { return 2 * view_.inner_radius_m(id) / view_.frame.camera.metres_per_pixel; }
  bool is_wanted(CommuneId id) const {
    if (!view_.box.contains(view_.borders.inner[id])) return false;
    if (is_in_one(view_.frame.elsewhere, view_.inner(id))) return false;
    if (is_hovered(id) || is_selected(id)) return true;
    if (view_.class_of(id) == kClassOutside) return false;
    const bool is_high = classes_below_top(id) < kNotHigh;
    const double needed = kSmallestCircle * view_.frame.scale / (is_high ? 2 : 1);
    return circle_px(id) >= (before_.contains(id) ? kKeeps * needed : needed);
  }
  Ranked rank(CommuneId id) const {
    return {{!is_hovered(id), !is_selected(id), !before_.contains(id), classes_below_top(id), gap_rank_[id],
             -view_.size_px[id]},
            id};
  }

  const LayoutView& view_;
  const LabelsBefore& before_;
  std::vector<std::uint32_t> gap_rank_;
  bool names_selected_;
};

}  // namespace

std::vector<LabelWish> label_wishes(const LayoutView& view, const LabelsBefore& before) {
  return Wishes(view, before).make();
}

bool is_map_of_small_communes(const LayoutView& view, bool was_one) {
  return view.middle_size_px < kSmallCommune * view.frame.scale * (was_one ? kStaysSmall : 1);
}

}  // namespace ocop
