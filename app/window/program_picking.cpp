#include <algorithm>
#include <cmath>
#include <utility>

#include "window/program.hpp"

namespace ocop {
namespace {

/// Of its size: how far from the middle of a mark the hand still means it.
constexpr double kMarkReach = 0.6;

/// The commune of the mark that lies under a place of the plate, the one drawn last of several.
std::optional<CommuneId> commune_of_mark(const Plate& plate, Point at) {
  const double reach = kMarkReach * plate.frame.mark_px * plate.frame.scale;
  const auto is_under = [&](const auto& mark) { return std::hypot(mark.at.x - at.x, mark.at.y - at.y) <= reach; };
  const auto mark = std::find_if(plate.marks.rbegin(), plate.marks.rend(), is_under);
  if (mark != plate.marks.rend()) return mark->commune;
  const auto is_within = [&](const Circle& circle) {
    return std::hypot(circle.at.x - at.x, circle.at.y - at.y) <= circle.radius_px;
  };
  const auto circle = std::find_if(plate.circles.rbegin(), plate.circles.rend(), is_within);
  if (circle != plate.circles.rend()) return circle->commune;
  const auto dot = std::find_if(plate.dots.rbegin(), plate.dots.rend(), is_under);
  if (dot != plate.dots.rend()) return dot->commune;
  return std::nullopt;
}

}  // namespace

std::optional<CommuneId> Program::commune_at(Point in_area) {
  if (!image_ || image_->first.empty()) return std::nullopt;
  const Camera camera = view_.camera(now_s_);
  if (plate_ && plate_->frame.camera == camera) {
    if (const auto commune = commune_of_mark(*plate_, in_area)) return commune;
  }
  // The image may be of the camera of a moment ago.
  const Point map = map_from_screen(camera, view_.size(), in_area);
  const Point pixel = screen_from_map(image_->camera, image_->size, map);
  const int x = static_cast<int>(std::floor(pixel.x));
  const int y = static_cast<int>(std::floor(pixel.y));
  if (x < 0 || y < 0 || x >= image_->size.width || y >= image_->size.height) return std::nullopt;
  const std::uint32_t unit = image_->at(x, y);
  if (unit == kOutside || unit >= session_.picture()->values->communes.size()) return std::nullopt;
  return unit;
}

void Program::point_at_map() {
  hovered_on_map_.reset();
  if (hand_outcome_.pointer && !hand_outcome_.is_dragging) hovered_on_map_ = commune_at(*hand_outcome_.pointer);
}

void Program::click_map() {
  if (talk_) return click_in_talk();
  for (const MapClick& click : hand_outcome_.clicks) {
    const std::optional<CommuneId> commune = commune_at(click.at);
    if (!commune) {
      if (!click.is_added) select({});
      continue;
    }
    if (filter_state_.gaps.is_trying && session_.picture()->shows_gaps()) {
      try_product(*commune);
      continue;
    }
    std::vector<CommuneId> selected = click.is_added ? focus_.selected : std::vector<CommuneId>{};
    if (std::erase(selected, *commune) == 0) selected.push_back(*commune);
    select(std::move(selected));
  }
}

void Program::try_product(CommuneId commune) {
  const Picture& picture = *session_.picture();
  const BoundarySet& set = picture.atlas->vintages[picture.vintage].set;
  if (!picture.mask->is_inside[commune]) return;
  Workspace draft = session_.workspace();
  try_products(draft.choices.target, set.vintage, set.communes[commune].code, 1);
  apply(draft);
}

void Program::pick_on_map(const MapPick& pick) {
  const Picture& picture = *session_.picture();
  if (inner_index_of_ != &picture.borders()) {
    inner_index_ = PointIndex(picture.borders().inner);
    inner_index_of_ = &picture.borders();
    inner_index_picture_ = session_.shared_picture();
  }
  std::vector<CommuneId> picked = pick.box ? inner_index_.in_box(*pick.box) : inner_index_.in_lasso(pick.line);
  std::erase_if(picked, [&](CommuneId id) { return !picture.mask->is_inside[id]; });
  if (pick.is_added) picked.insert(picked.end(), focus_.selected.begin(), focus_.selected.end());
  select(std::move(picked));
}

}  // namespace ocop
