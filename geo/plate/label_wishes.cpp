#include "plate/label_wishes.hpp"

#include <algorithm>
#include <tuple>

#include "plate/label_texts.hpp"

namespace ocop {
namespace {

constexpr double kLineHeight = 1.25;  ///< of a label, in its size
/// Logical pixels: the circle that must fit into a commune with a name; half of it in the top classes.
constexpr double kSmallestCircle = 9;
constexpr double kSmallCommune = 18;
/// Classes below the top one that count as high.
constexpr int kNotHigh = 2;

class Wishes {
 public:
  Wishes(const LayoutView& view, const LabelSides& before) : view_(view), before_(before) {
    if (!view.picture.gaps) return;
    for (const Gap& gap : *view.picture.gaps) gap_rank_.try_emplace(gap.commune, gap_rank_.size());
  }

  std::vector<LabelWish> make() const {
    std::vector<CommuneId> ids;
    for (const CommuneId id : view_.visible) {
      if (is_wanted(id)) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end(), [this](CommuneId a, CommuneId b) { return rank(a) < rank(b); });
    const std::vector<std::string> texts = label_texts(view_.vintage.set, ids);
    const double size_px = view_.frame.label_px * view_.frame.scale;
    std::vector<LabelWish> wishes;
    wishes.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
      wishes.push_back({ids[i], texts[i], view_.inner(ids[i]),
                        view_.frame.text_width(texts[i], size_px, Weight::medium), size_px * kLineHeight,
                        circle_px(ids[i]), classes_below_top(ids[i]) < kNotHigh});
    }
    return wishes;
  }

 private:
  bool is_hovered(CommuneId id) const { return view_.frame.focus.hovered == id; }
  bool is_selected(CommuneId id) const {
    const std::vector<CommuneId>& selected = view_.frame.focus.selected;
    return std::find(selected.begin(), selected.end(), id) != selected.end();
  }
  int classes_below_top(CommuneId id) const {
    const int class_index = view_.class_of(id);
    return class_index < 0 ? kNotHigh : std::min(kNotHigh, view_.picture.classes->count - 1 - class_index);
  }
  double circle_px(CommuneId id) const {
    return 2 * view_.vintage.set.communes[id].inner_radius_m / view_.frame.camera.metres_per_pixel;
  }
  bool is_wanted(CommuneId id) const {
    if (!view_.box.contains(view_.vintage.borders.inner[id])) return false;
    if (is_hovered(id) || is_selected(id)) return true;
    if (view_.class_of(id) == kClassOutside) return false;
    const bool is_high = classes_below_top(id) < kNotHigh;
    return circle_px(id) >= kSmallestCircle * view_.frame.scale / (is_high ? 2 : 1);
  }
  std::tuple<bool, bool, bool, int, std::size_t, double, CommuneId> rank(CommuneId id) const {
    const auto gap = gap_rank_.find(id);
    return {!is_hovered(id),
            !is_selected(id),
            !before_.contains(id),
            classes_below_top(id),
            gap == gap_rank_.end() ? gap_rank_.size() : gap->second,
            -view_.size_px[id],
            id};
  }

  const LayoutView& view_;
  const LabelSides& before_;
  std::map<CommuneId, std::size_t> gap_rank_;
};

}  // namespace

std::vector<LabelWish> label_wishes(const LayoutView& view, const LabelSides& before) {
  return Wishes(view, before).make();
}

bool is_map_of_small_communes(const LayoutView& view) { return view.middle_size_px < kSmallCommune * view.frame.scale; }

}  // namespace ocop
