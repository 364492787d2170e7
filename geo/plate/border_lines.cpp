#include "plate/border_lines.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// Middle size of the communes in view, in widths of a line: where lines are gone, where whole.
constexpr double kGone = 5;
constexpr double kWhole = 12;

LineKind kind_of(const Arc& arc, const LineStyle& style) {
  if (arc.left == arc.right) return LineKind::none;
  if (arc.left == kOutside || arc.right == kOutside) return LineKind::outer;
  if (std::max(arc.left, arc.right) >= style.district_of.size()) return LineKind::commune;
  return style.district_of[arc.left] == style.district_of[arc.right] ? LineKind::commune : LineKind::district;
}

struct Pen {
  LineKind kind;
  float reach;     ///< half the width and the half pixel of the soft edge
  float strength;  ///< of 255
};

/// The rows of one band as a place to draw on.
class BandCanvas {
 public:
  BandCanvas(std::size_t band, IdImage& image)
      : image_(image),
        first_row_(static_cast<int>(band) * kBandRows),
        end_row_(std::min(image.size.height, first_row_ + kBandRows)) {}

  void draw(const Arc& arc, const Pen& pen, Point from, Point to) {
    const int top = std::max(first_row_, static_cast<int>(std::floor(std::min(from.y, to.y) - pen.reach)));
    const int end = std::min<int>(end_row_, static_cast<int>(std::ceil(std::max(from.y, to.y) + pen.reach)));
    if (top >= end) return;
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = std::sqrt(dx * dx + dy * dy);
    const double inverse = length > 0 ? 1 / (length * length) : 0;
    for (int y = top; y < end; ++y) {
      double left = std::min(from.x, to.x);
      double right = std::max(from.x, to.x);
      const double down = y + 0.5 - from.y;
      if (std::abs(dy) > 1e-6) {
        const double middle = from.x + down * dx / dy;
        const double half = pen.reach * length / std::abs(dy);
        left = std::max(left, middle - half + pen.reach);
        right = std::min(right, middle + half - pen.reach);
      }
      const int begin_x = static_cast<int>(std::max(0.0, std::floor(left - pen.reach)));
      const int end_x = static_cast<int>(std::min<double>(image_.size.width, std::ceil(right + pen.reach)));
      for (int x = begin_x; x < end_x; ++x) {
        const double across = x + 0.5 - from.x;
        const double t = std::clamp((across * dx + down * dy) * inverse, 0.0, 1.0);
        const auto off_x = static_cast<float>(across - t * dx);
        const auto off_y = static_cast<float>(down - t * dy);
        const float coverage = std::min(1.0F, pen.reach - std::sqrt(off_x * off_x + off_y * off_y));
        if (coverage > 0) mark(arc, pen, x, y, static_cast<std::uint8_t>(std::lrint(coverage * pen.strength)));
      }
    }
  }

 private:
  void mark(const Arc& arc, const Pen& pen, int x, int y, std::uint8_t value) {
    const std::size_t p =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.size.width) + static_cast<std::size_t>(x);
    const bool is_stronger = pen.kind > image_.line_kind[p];
    if (is_stronger ? 2 * value < image_.line[p] || value == 0 : value <= image_.line[p]) return;
    image_.line[p] = std::max(image_.line[p], value);
    image_.line_kind[p] = pen.kind;
    if (image_.share[p] != 255) return;
    if (image_.first[p] == arc.left) {
      image_.second[p] = arc.right;
    } else if (image_.first[p] == arc.right) {
      image_.second[p] = arc.left;
    }
  }

  IdImage& image_;
  int first_row_;
  int end_row_;
};

}  // namespace

double line_reach_px(const LineStyle& style) {
  return std::max({style.commune_px, style.district_px, style.outer_px}) / 2 + 0.5;
}

double commune_line_strength(const Arcs& arcs, const LineStyle& style, const Camera& camera, ViewSize size) {
  if (style.commune_px <= 0) return 0;
  const Box view = visible_box(camera, size);
  std::vector<double> sizes_m;
  for (const Box& box : arcs.unit_boxes) {
    if (!box.is_empty() && box.overlaps(view)) sizes_m.push_back(std::sqrt(box.width() * box.height()));
  }
  if (sizes_m.empty()) return 1;
  const auto middle = sizes_m.begin() + static_cast<std::ptrdiff_t>(sizes_m.size() / 2);
  std::nth_element(sizes_m.begin(), middle, sizes_m.end());
  const double widths = *middle / camera.metres_per_pixel / style.commune_px;
  return std::clamp((widths - kGone) / (kWhole - kGone), 0.0, 1.0);
}

void draw_border_lines(const Arcs& arcs, const ViewArcs& view, std::size_t band, const LineStyle& style,
                       double commune_strength, IdImage& image) {
  const auto pen = [](LineKind kind, double width_px, double strength) {
    return Pen{kind, static_cast<float>(width_px / 2 + 0.5),
               static_cast<float>(255 * strength * std::clamp(width_px, 0.0, 1.0))};
  };
  BandCanvas canvas(band, image);
  for (const Pen& p : {pen(LineKind::commune, style.commune_px, commune_strength),
                       pen(LineKind::district, style.district_px, 1), pen(LineKind::outer, style.outer_px, 1)}) {
    if (p.strength < 1) continue;
    for (const std::uint32_t id : view.strips_of_band(band)) {
      const Strip& strip = view.strips[id];
      const Arc& arc = arcs.arcs[strip.arc];
      if (strip.is_beside || kind_of(arc, style) != p.kind) continue;
      const std::span<const Point> points = view.points_of(strip);
      for (std::size_t i = 0; i + 1 < points.size(); ++i) canvas.draw(arc, p, points[i], points[i + 1]);
    }
  }
}

}  // namespace ocop
