#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kSegmentSide = 14;
constexpr double kSegmentInset = 3;
constexpr double kCountGap = 6;
constexpr double kLabelGap = 8;

// Measured in semibold, so that nothing moves when another one is chosen.
double natural_width(const Ui& ui, const Segment& segment) {
  const TextStyle style{.weight = Weight::semibold};
  const double count = segment.count.empty() ? 0 : kCountGap + ui.text_width(segment.count, style);
  return ui.text_width(segment.label, style) + count + 2 * kSegmentSide;
}

void segment_label(Ui& ui, const std::string& count_id, const Rect& rect, const Segment& segment, bool is_on,
                   double hover) {
  const Theme& t = ui.theme();
  TextStyle style{.weight = is_on ? Weight::semibold : Weight::regular,
                  .colour = is_on ? t.text : mixed(t.text2, t.text, hover)};
  TextStyle count_style = style;
  if (segment.count_is_gap && is_on) count_style.colour = t.gap_text;
  const double count_width = segment.count.empty() ? 0 : kCountGap + ui.text_width(segment.count, count_style);
  const double room = rect.width - 8;
  const double label_width = std::min(ui.text_width(segment.label, style), room - count_width);
  Row row(centred(rect, label_width + count_width, rect.height));
  if (count_width > 0) {
    count_style.align = Align::right;
    ui.text(count_id, row.take_right(count_width), segment.count, count_style);
  }
  style.align = Align::center;
  ui.text({}, row.rest, segment.label, style);
}

bool step_by_arrow(Ui& ui, std::size_t& index, std::size_t count) {
  if (ui.take(Key::left) && index > 0) {
    --index;
    return true;
  }
  if (ui.take(Key::right) && index + 1 < count) {
    ++index;
    return true;
  }
  return false;
}

}  // namespace

double segmented_width(const Ui& ui, std::span<const Segment> segments) {
  double width = 2 * kSegmentInset;
  for (const Segment& segment : segments) width += std::ceil(natural_width(ui, segment));
  return width;
}

bool segmented(Ui& ui, std::string_view id, const Rect& rect, std::span<const Segment> segments, std::size_t& index) {
  const Theme& t = ui.theme();
  fill_and_outline(ui, rect, t.sunk, t.line, 6);
  const double spare = (rect.width - segmented_width(ui, segments)) / static_cast<double>(segments.size());
  Row row(inset(rect, kSegmentInset));
  const std::size_t before = index;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Rect box = row.take(std::ceil(natural_width(ui, segments[i])) + spare);
    const std::string segment_id = sub_id(id, segments[i].key);
    const Control c = ui.control(segment_id, box, {.text = segments[i].label});
    const bool is_on = i == before;
    if (is_on) {
      fill_and_outline(ui, box, t.raised, t.ctrl, 4);
    } else {
      quiet_ground(ui, box, c, 4);
    }
    segment_label(ui, segment_id + ".count", box, segments[i], is_on, c.hover);
    if (c.is_clicked) index = i;
    if (c.has_focus && step_by_arrow(ui, index, segments.size()))
      ui.focus(sub_id(id, segments[index].key), c.shows_ring);
    if (c.shows_ring) ui.focus_ring(box, 4);
  }
  return index != before;
}

bool checkbox(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, Check state, bool is_enabled) {
  const Control c = ui.control(id, rect, {.is_enabled = is_enabled, .text = label});
  const Rect box = centred(left_part(rect, kCheckSize), kCheckSize, kCheckSize);
  check_box(ui, box, state, is_enabled, c.is_hovered);
  const double start = kCheckSize + kLabelGap;
  ui.text({}, {rect.x + start, rect.y, rect.width - start, rect.height}, label,
          {.colour = is_enabled ? ui.theme().text : ui.theme().text3});
  if (c.shows_ring) ui.focus_ring(box, 4);
  return c.is_clicked;
}

bool radio(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool is_on, bool is_enabled) {
  const Control c = ui.control(id, rect, {.is_enabled = is_enabled, .text = label});
  const Rect box = centred(left_part(rect, kCheckSize), kCheckSize, kCheckSize);
  radio_ring(ui, box, is_on, is_enabled, c.is_hovered);
  const double start = kCheckSize + kLabelGap;
  ui.text({}, {rect.x + start, rect.y, rect.width - start, rect.height}, label,
          {.colour = is_enabled ? ui.theme().text : ui.theme().text3});
  if (c.shows_ring) ui.focus_ring(box, 8);
  return c.is_clicked;
}

double checkbox_width(const Ui& ui, std::string_view label) {
  return std::ceil(kCheckSize + kLabelGap + ui.text_width(label));
}

}  // namespace ocop
