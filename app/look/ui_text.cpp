#include <algorithm>
#include <cmath>

#include "look/lines.hpp"
#include "look/ui_state.hpp"

namespace ocop {
namespace {

// Capitals stand in the middle of the line's height; the baseline is a whole device pixel.
double baseline_px(const Ui& ui, const Rect& box, const Face& face) {
  return std::round(ui.px(box.y + box.height / 2) + face.cap_height / 2);
}

double start_px(const Ui& ui, const Rect& box, double width_px, Align align) {
  const double spare_px = ui.px(box.width) - width_px;
  const double share = align == Align::left ? 0 : align == Align::center ? 0.5 : 1;
  const double x = ui.px(box.x) + spare_px * share;
  return align == Align::right ? x : std::round(x);
}

Measure measure_of(const Ui& ui, const TextStyle& style) {
  return [&ui, style](std::string_view text) { return ui.text_width(text, style); };
}

}  // namespace

double Ui::text_width(std::string_view text, const TextStyle& style) const {
  return logical(fonts().width_px(text, style.size, style.weight));
}

double Ui::text(std::string_view id, const Rect& box, std::string_view text, const TextStyle& style) {
  // A tenth of a pixel: widths that were measured and handed back are sums of fractions.
  const bool fits = text_width(text, style) <= box.width + 0.1;
  const std::string shown = fits ? std::string(text) : shorten(text, box.width, measure_of(*this, style));
  const Face& face = fonts().face(style.size, style.weight);
  const double width_px = fonts().width_px(shown, style.size, style.weight);
  const double x_px = start_px(*this, box, width_px, style.align);
  const Rect drawn{logical(x_px), box.y + (box.height - line_height_of(style.size)) / 2, logical(width_px),
                   line_height_of(style.size)};
  record(id, style.kind, drawn, text, !fits);
  const Rect visible = intersection(drawn, clip());
  if (visible.width > 0 && visible.height > 0) {
    draw_text(draw(), face, {x_px, baseline_px(*this, box, face)}, style.colour.value_or(theme().text), shown);
  }
  if (!fits && hovers(box)) {
    Control over;
    over.is_hovered = true;
    tooltip(id.empty() ? text : id, box, over, text);
  }
  return logical(width_px);
}

double Ui::wrapped(std::string_view id, const Rect& box, std::string_view text, const TextStyle& style, int max_lines) {
  const Lines broken = wrap(text, box.width, max_lines, measure_of(*this, style));
  const Face& face = fonts().face(style.size, style.weight);
  const double line_height = line_height_of(style.size);
  Rect line_box{box.x, box.y, box.width, line_height};
  for (const std::string& line : broken.lines) {
    const double width_px = fonts().width_px(line, style.size, style.weight);
    draw_text(draw(), face, {start_px(*this, line_box, width_px, style.align), baseline_px(*this, line_box, face)},
              style.colour.value_or(theme().text), line);
    line_box.y += line_height;
  }
  const Rect drawn{box.x, box.y, box.width, line_box.y - box.y};
  record(id, style.kind, drawn, text, broken.is_shortened);
  if (broken.is_shortened && hovers(drawn)) {
    Control over;
    over.is_hovered = true;
    tooltip(id.empty() ? text : id, drawn, over, text);
  }
  return drawn.height;
}

double Ui::wrapped_height(std::string_view text, double width, const TextStyle& style, int max_lines) const {
  const Lines broken = wrap(text, width, max_lines, measure_of(*this, style));
  return static_cast<double>(broken.lines.size()) * line_height_of(style.size);
}

}  // namespace ocop
