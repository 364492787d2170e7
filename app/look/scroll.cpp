#include <algorithm>

#include "look/ui_state.hpp"
#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kNotch = 48;  // of the wheel
constexpr double kBar = 8;
constexpr double kThumb = 4;
constexpr double kShortestThumb = 32;

double most(const Ui::State::Scroll& scroll, const Rect& rect) { return std::max(0.0, scroll.content - rect.height); }

void draw_bar(Ui& ui, std::string_view id, const Rect& rect, Ui::State::Scroll& scroll) {
  const Rect lane = inset(right_part(rect, kBar), 0, 2);
  const double height = std::max(kShortestThumb, lane.height * rect.height / scroll.content);
  const double way = std::max(1.0, lane.height - height);
  const std::string bar_id = sub_id(id, "bar");
  const Control c = ui.control(bar_id, lane, {.can_focus = false, .pointer = Pointer::arrow});
  if (c.is_held) {
    const double share = (ui.mouse().y - lane.y - height / 2) / way;
    scroll.offset = std::clamp(share, 0.0, 1.0) * most(scroll, rect);
  }
  const double width = c.hover > 0 || c.is_held ? kBar - 2 : kThumb;
  const double y = lane.y + way * scroll.offset / std::max(1.0, most(scroll, rect));
  const Colour colour = c.is_held || c.is_hovered ? ui.theme().text3 : faded(ui.theme().ctrl, 0.7);
  fill(ui, {lane.x + kBar - 1 - width, y, width, height}, colour, width / 2);
}

}  // namespace

Column begin_scroll(Ui& ui, std::string_view id, const Rect& rect) {
  Ui::State& s = ui.state();
  auto found = s.scrolls.find(id);
  if (found == s.scrolls.end()) found = s.scrolls.emplace(std::string(id), Ui::State::Scroll{}).first;
  found->second.offset = std::clamp(found->second.offset, 0.0, most(found->second, rect));
  found->second.offset_drawn = found->second.offset;
  s.open_scrolls.push_back({std::string(id), rect});
  ui.push_clip(rect);
  const double top = rect.y - ui.logical(ui.snapped(found->second.offset));
  return Column({rect.x, top, rect.width, rect.height});
}

void end_scroll(Ui& ui, double content_end) {
  Ui::State& s = ui.state();
  const Ui::State::OpenScroll open = s.open_scrolls.back();
  Ui::State::Scroll& scroll = s.scrolls.find(open.id)->second;
  // Measured from where the content began, which is where begin_scroll put it.
  const double top = open.rect.y - ui.logical(ui.snapped(scroll.offset_drawn));
  scroll.content = content_end - top;
  if (most(scroll, open.rect) > 0) {
    scroll.offset -= ui.take_wheel(open.rect) * kNotch;
    if (ui.hovers(open.rect) && ui.take(Key::page_down)) scroll.offset += open.rect.height - kNotch;
    if (ui.hovers(open.rect) && ui.take(Key::page_up)) scroll.offset -= open.rect.height - kNotch;
    scroll.offset = std::clamp(scroll.offset, 0.0, most(scroll, open.rect));
    draw_bar(ui, open.id, open.rect, scroll);
  } else {
    scroll.offset = 0;
  }
  if (scroll.offset != scroll.offset_drawn) ui.want_frame_in(0);
  ui.pop_clip();
  s.open_scrolls.pop_back();
}

void reveal(Ui& ui, const Rect& rect) {
  constexpr double kAir = 4;  // room for the focus ring
  Ui::State& s = ui.state();
  if (s.open_scrolls.empty()) return;
  const Ui::State::OpenScroll& open = s.open_scrolls.back();
  Ui::State::Scroll& scroll = s.scrolls.find(open.id)->second;
  const double above = open.rect.y + kAir - rect.y;
  const double below = rect.y + rect.height + kAir - open.rect.y - open.rect.height;
  if (above > 0) {
    scroll.offset -= above;
  } else if (below > 0) {
    scroll.offset += below;
  }
  if (above > 0 || below > 0) ui.want_frame_in(0);
}

}  // namespace ocop
