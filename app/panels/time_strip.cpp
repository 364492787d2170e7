#include "panels/time_strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "coverage/validity.hpp"
#include "picture/ramp.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHead = 176;       ///< day and buttons, at the left
constexpr double kScale = 80;       ///< numbers of the scale, at the right
constexpr double kBaseline = 82;    ///< from the top of the strip
constexpr double kHighest = 58;     ///< of the area
constexpr double kLongestBar = 22;  ///< of what lapses
constexpr double kPlay_s = 0.6;
/// Numbers under bars smaller than this would only be noise, unless they are soon.
constexpr int kWorthSaying = 5;

void count_months(const Picture& picture, TimeStripState& state) {
  const bool is_same = state.placement == picture.placement && state.mask == picture.mask &&
                       state.vintage == picture.vintage && state.filter == picture.choices.filter;
  if (is_same) return;
  state.placement = picture.placement;
  state.mask = picture.mask;
  state.vintage = picture.vintage;
  state.filter = picture.choices.filter;
  state.timeline = make_timeline(*state.placement, state.placement->vintages.at(state.vintage), state.filter,
                                 *state.mask, *picture.fits);
}

/// A round number of at least `most` for the top of the scale.
int round_up(int most) {
  int power = 1;
  while (power * 10 < most) power *= 10;
  for (const int tenths : {10, 12, 16, 20, 30, 40, 60, 80, 100}) {
    if (tenths * power / 10 >= most) return std::max(2, tenths * power / 10);
  }
  return most;
}

class TimeStrip {
 public:
  TimeStrip(Ui& ui, const Rect& rect, const Picture& picture, Choices& draft, TimeStripState& state)
      : ui_(ui),
        rect_(rect),
        draft_(draft),
        state_(state),
        months_(state.timeline.months),
        in_force_(picture.totals->products_in_force),
        left_(rect.x + kHead),
        width_(std::max(100.0, rect.width - kHead - kScale)),
        step_(width_ / static_cast<double>(std::max<std::size_t>(1, months_.size()))),
        base_(rect.y + kBaseline) {}

  void draw() {
    draw_head();
    if (months_.empty()) {
      ui_.text("time.empty", {left_, rect_.y, width_, rect_.height},
               ui_.t("No certificate has a date: there is nothing to show by month."),
               {.colour = ui_.theme().text2, .align = Align::center});
      return;
    }
    take_hand();
    draw_area();
    draw_lapses();
    draw_years();
    draw_handle();
  }

 private:
  TextStyle small(Align align = Align::left) const {
    return {.size = TextSize::small, .colour = ui_.theme().text2, .align = align};
  }

  void draw_head() {
    Column column({rect_.x + kPadding, rect_.y + 14, kHead - 2 * kPadding, 0});
    ui_.text("time.label", column.take(16, 4), ui_.t("As of"), small());
    ui_.text("time.day", column.take(28, 8), date(ui_.language(), draft_.as_of),
             {.size = TextSize::title, .weight = Weight::semibold});
    Row buttons(column.take(32, 6));
    const auto step = [&](const char* id, Icon icon, int by, const std::string& tip) {
      if (icon_button(ui_, id, buttons.take(32, 8), icon, {.tooltip = tip, .has_border = true})) {
        state_.is_playing = false;
        draft_.as_of = stepped_month(draft_.as_of, by);
      }
    };
    step("time.back", Icon::chevron_left, -1, ui_.t("A month back"));
    draw_play(buttons.take(32, 8));
    step("time.on", Icon::chevron_right, 1, ui_.t("A month on"));
    ui_.text("time.by_month", column.take(16), ui_.t("month by month"), small());
  }

  void draw_play(const Rect& place) {
    const std::string tip = state_.is_playing ? ui_.t("Stop") : ui_.t("Play month by month");
    const ButtonLook look{.kind = ButtonKind::primary, .tooltip = tip, .is_enabled = !months_.empty()};
    if (button(ui_, "time.play", place, "", look)) {
      state_.is_playing = !state_.is_playing;
      state_.next_month_s = ui_.time_s() + kPlay_s;
      // From the end it begins anew.
      if (state_.is_playing && draft_.as_of >= last_of_month(months_.back().first)) {
        draft_.as_of = last_of_month(months_.front().first);
      }
    }
    const Point middle{ui_.px(place.x + 16), ui_.px(place.y + 16)};
    if (state_.is_playing) {
      fill(ui_, {place.x + 11, place.y + 11, 3, 10}, ui_.theme().on_accent);
      fill(ui_, {place.x + 18, place.y + 11, 3, 10}, ui_.theme().on_accent);
    } else {
      draw_icon(ui_.draw(), Icon::play, middle, ui_.px(14), ui_.theme().on_accent);
    }
    if (!state_.is_playing) return;
    const double wait_s = state_.next_month_s - ui_.time_s();
    if (wait_s > 0) {
      ui_.want_frame_in(wait_s);
      return;
    }
    draft_.as_of = stepped_month(draft_.as_of, 1);
    state_.next_month_s = ui_.time_s() + kPlay_s;
    if (months_.empty() || draft_.as_of >= last_of_month(months_.back().first)) state_.is_playing = false;
    ui_.want_frame_in(state_.is_playing ? kPlay_s : 0);
  }

  /// Where a day stands on the axis; outside the months at their ends.
  double x_of(Day day) const {
    const Day begin = months_.front().first;
    const Day end = last_of_month(months_.back().first) + std::chrono::days(1);
    const Day kept = std::clamp(day + std::chrono::days(1), begin, end);
    if (kept == end) return left_ + width_;
    const std::size_t month = state_.timeline.month_of(kept);
    const Day first = months_[month].first;
    const double length = static_cast<double>((last_of_month(first) - first).count() + 1);
    return left_ + step_ * (static_cast<double>(month) + static_cast<double>((kept - first).count()) / length);
  }

  Day day_at(double x) const {
    const auto month = static_cast<int>(std::floor((x - left_) / step_));
    return last_of_month(
        months_[static_cast<std::size_t>(std::clamp(month, 0, static_cast<int>(months_.size()) - 1))].first);
  }

  void take_hand() {
    const Rect target{left_ - 8, rect_.y + 10, width_ + 16, kBaseline};
    const std::string spoken =
        fmt::format(fmt::runtime(ui_.t("{day}: {n} in force")), fmt::arg("day", date(ui_.language(), draft_.as_of)),
                    fmt::arg("n", whole(ui_.language(), in_force_)));
    control_ = ui_.control("time.slider", target, {.pointer = Pointer::resize_x, .text = spoken});
    if (control_.is_held) {
      state_.is_playing = false;
      draft_.as_of = day_at(ui_.mouse().x);
    }
    if (!control_.has_focus) return;
    constexpr int kYear = 12;
    const auto move = [&](Key key, int by) {
      if (!ui_.take(key)) return;
      state_.is_playing = false;
      for (int i = 0; i < std::abs(by); ++i) draft_.as_of = stepped_month(draft_.as_of, by > 0 ? 1 : -1);
    };
    move(Key::left, -1);
    move(Key::right, 1);
    move(Key::page_up, kYear);
    move(Key::page_down, -kYear);
    if (ui_.take(Key::home)) draft_.as_of = last_of_month(months_.front().first);
    if (ui_.take(Key::end)) draft_.as_of = last_of_month(months_.back().first);
  }

  void draw_area() {
    int most = 1;
    for (const Timeline::Month& month : months_) most = std::max(most, month.in_force);
    const int top = round_up(most);
    for (const int value : {top, top / 2}) {
      if (value == 0) continue;
      const double y = base_ - kHighest * value / top;
      line(ui_, {left_, y}, {left_ + width_, y}, ui_.theme().line, 1);
      ui_.text("", {left_ + width_ + 8, y - 8, kScale - 16, 16}, whole(ui_.language(), value), small());
    }
    const Colour ink(ramp_colours(Ramp::teal, 4, ui_.theme().ground).front());
    const double now = x_of(draft_.as_of);
    for (std::size_t i = 0; i < months_.size(); ++i) {
      const double from = left_ + step_ * static_cast<double>(i);
      const double height = kHighest * months_[i].in_force / top;
      const auto part = [&](double a, double b, Colour colour) {
        if (b > a && height > 0) fill(ui_, {a, base_ - height, b - a, height}, colour);
      };
      part(from, std::min(from + step_, now), ink);
      part(std::max(from, now), from + step_, faded(ink, 0.4));
    }
  }

  void draw_lapses() {
    int most = kWorthSaying;
    for (const Timeline::Month& month : months_) most = std::max(most, month.lapsing);
    const Day soon = add_months(draft_.as_of, kExpiringMonths);
    double said_until = left_;
    for (std::size_t i = 0; i < months_.size(); ++i) {
      const Timeline::Month& month = months_[i];
      if (month.lapsing == 0) continue;
      const bool is_soon = last_of_month(month.first) > draft_.as_of && month.first <= soon;
      const double middle = left_ + step_ * (static_cast<double>(i) + 0.5);
      const double width = std::clamp(step_ * 0.8, 2.0, 14.0);
      const double height = std::max(2.0, kLongestBar * month.lapsing / most);
      const double top = base_ + 10;
      fill(ui_, {middle - width / 2, top, width, height}, is_soon ? ui_.theme().warn : ui_.theme().bar);
      if (month.lapsing < kWorthSaying && !is_soon) continue;
      const std::string text = whole(ui_.language(), month.lapsing);
      TextStyle style = small(Align::center);
      if (is_soon) {
        style.colour = ui_.theme().warn;
        style.weight = Weight::semibold;
      }
      const double room = ui_.text_width(text, style) + 4;
      if (middle - room / 2 < said_until) continue;
      ui_.text("", {middle - room / 2, top + height, room, 16}, text, style);
      said_until = middle + room / 2;
    }
    ui_.text("time.lapsing", {left_ + width_ + 8, base_ + 8, kScale - 16, 16}, ui_.t("lapsing"), small());
  }

  void draw_years() {
    const double y = rect_.y + rect_.height - 22;
    double said_until = rect_.x + kHead - 20;
    for (std::size_t i = 0; i < months_.size(); ++i) {
      const std::chrono::year_month_day first(months_[i].first);
      if (first.month() != std::chrono::January) continue;
      const double x = left_ + step_ * static_cast<double>(i);
      line(ui_, {x, base_}, {x, base_ + 5}, ui_.theme().ctrl, 1);
      if (x - 20 < said_until) continue;
      ui_.text("", {x - 20, y, 40, 16}, std::to_string(static_cast<int>(first.year())), small(Align::center));
      said_until = x + 28;
    }
  }

  void draw_handle() {
    const double x = ui_.logical(ui_.snapped(x_of(draft_.as_of)));
    const Colour ink = ui_.theme().accent;
    fill(ui_, {left_, base_ - 1, width_, 3}, ui_.theme().track, 1.5);
    fill(ui_, {left_, base_ - 1, x - left_, 3}, ink, 1.5);
    fill(ui_, {x - 1, rect_.y + 6, 2, base_ - rect_.y - 6}, ink);
    disc(ui_, {x, base_ + 0.5}, 8, ink);
    disc(ui_, {x, base_ + 0.5}, 6, ui_.theme().raised);
    if (control_.shows_ring) ui_.focus_ring({x - 8, base_ - 7.5, 16, 16}, 8);
    const std::string number = fmt::format(fmt::runtime(ui_.t("{} in force")), whole(ui_.language(), in_force_));
    const std::string note = ui_.t("after it: if none is certified again");
    const TextStyle strong{.size = TextSize::small, .weight = Weight::semibold, .colour = ink};
    const double wide = std::max(ui_.text_width(number, strong), ui_.text_width(note, small())) + 1;
    // The scale stands right of the axis.
    const bool is_left = x + 8 + wide > left_ + width_;
    Rect place{is_left ? x - 8 - wide : x + 8, rect_.y + 6, wide, 16};
    TextStyle number_style = strong;
    TextStyle note_style = small();
    if (is_left) number_style.align = note_style.align = Align::right;
    fill(ui_, {place.x - 4, place.y, wide + 8, 32}, faded(ui_.theme().panel, 0.85), 3);
    ui_.text("time.in_force", place, number, number_style);
    place.y += 16;
    ui_.text("time.note", place, note, note_style);
  }

  Ui& ui_;
  const Rect& rect_;
  Choices& draft_;
  TimeStripState& state_;
  const std::vector<Timeline::Month>& months_;
  int in_force_;
  double left_, width_, step_, base_;
  Control control_;
};

}  // namespace

Day stepped_month(Day day, int by) {
  if (by < 0) return first_of_month(day) - std::chrono::days(1);
  return day < last_of_month(day) ? last_of_month(day) : last_of_month(day + std::chrono::days(1));
}

void draw_time_strip(Ui& ui, const Rect& rect, const Picture& picture, Choices& draft, TimeStripState& state) {
  panel(ui, "time", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  count_months(picture, state);
  TimeStrip(ui, rect, picture, draft, state).draw();
}

}  // namespace ocop
