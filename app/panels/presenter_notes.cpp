#include "panels/presenter_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 32;
constexpr double kHead = 72;
constexpr double kButtons = 40;
constexpr double kStrip = 208;
constexpr double kLeastButtons = 720;
/// Smaller windows keep what is shown and the notes.
constexpr double kLeastHeightWithStrip = 620;
constexpr double kLeastWidthWithHints = 1500;
constexpr std::array kNoteSizes = {TextSize::slide_small, TextSize::title, TextSize::slide_text,
                                   TextSize::slide_sentence};

class Notes {
 public:
  Notes(Ui& ui, const NotesContent& content, NotesState& state) : ui_(ui), content_(content), state_(state) {}

  NotesAnswer draw() {
    const Rect window = ui_.window();
    fill(ui_, window, ui_.theme().page);
    const double strip = window.height < kLeastHeightWithStrip ? 0 : kStrip;
    draw_head({kMargin, 16, window.width - 2 * kMargin, 40});
    const Rect body{kMargin, kHead, window.width - 2 * kMargin, window.height - kHead - strip - 24};
    const double left = std::floor(0.66 * (body.width - 40));
    draw_shown(left_part(body, left));
    draw_side(right_part(body, body.width - left - 40));
    if (strip > 0) draw_strip(bottom_part(window, strip));
    return answer_;
  }

 private:
  void draw_head(const Rect& rect) {
    const Theme& theme = ui_.theme();
    Row row(rect);
    const std::string title = ui_.t("Presenter");
    const TextStyle strong{.weight = Weight::semibold};
    ui_.text("notes.title", row.take(ui_.text_width(title, strong) + 1, 16), title, strong);
    tag(ui_, "notes.place", {row.rest.x, row.rest.y + 10}, content_.place, Tone::ok, Icon::present);

    const TextStyle quiet{.colour = theme.text2};
    ui_.text("notes.clock", row.take_right(ui_.text_width(content_.clock, quiet) + 1, 16), content_.clock, quiet);
    const std::string time = elapsed(content_.elapsed_s);
    const TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
    ui_.text("notes.elapsed", row.take_right(ui_.text_width(time, large) + 1, 12), time, large);
    const Rect clock = row.take_right(16, 16);
    draw_icon(ui_.draw(), Icon::clock, {ui_.px(clock.x + 8), ui_.px(clock.y + 20)}, ui_.px(16), theme.text2);
    rule_down(ui_, row.rest.x + row.rest.width, rect.y + 8, 24);
    row.take_right(0, 16);
    const std::string count = fmt::format("/{}", content_.scenes.size());
    const TextStyle faint{.size = TextSize::title, .colour = theme.text3};
    ui_.text("", row.take_right(ui_.text_width(count, faint) + 1), count, faint);
    const std::string number = std::to_string(content_.number + 1);
    ui_.text("notes.number", row.take_right(ui_.text_width(number, large) + 1, 16), number, large);
    const std::string scene = ui_.t("Scene");
    ui_.text("", row.take_right(ui_.text_width(scene, quiet) + 1), scene, quiet);
  }

  void image(ImTextureID texture, const Rect& place, bool is_upside_down) {
    const ImVec2 from{static_cast<float>(ui_.snapped(place.x)), static_cast<float>(ui_.snapped(place.y))};
    const ImVec2 to{static_cast<float>(ui_.snapped(place.x + place.width)),
                    static_cast<float>(ui_.snapped(place.y + place.height))};
    const float top = is_upside_down ? 1 : 0;
    fill(ui_, place, Colour(0, 0, 0), 6);
    if (texture != nullptr) {
      ui_.draw().AddImageRounded(texture, from, to, {0, top}, {1, 1 - top}, IM_COL32_WHITE,
                                 static_cast<float>(ui_.px(6)));
    }
    outline(ui_, place, ui_.theme().line, 6);
  }

  /// What the audience sees; the hand on it points there too.
  void draw_shown(const Rect& rect) {
    const double height = std::min(rect.width / content_.aspect, rect.height - kButtons - 16);
    const Rect place{rect.x, rect.y, std::floor(height * content_.aspect), std::floor(height)};
    image(content_.audience, place, true);
    const Control hand = ui_.control("notes.shown", place, {.can_focus = false, .pointer = Pointer::arrow});
    if (hand.is_hovered) {
      answer_.pointer = {{(ui_.mouse().x - place.x) / place.width, (ui_.mouse().y - place.y) / place.height}};
      answer_.is_clicked = hand.is_clicked;
    }
    const bool is_narrow = place.width < kLeastButtons;
    draw_buttons({place.x, place.y + place.height + 16, is_narrow ? rect.width : place.width, kButtons});
  }

  void step_button(Row& row, bool is_at_right, const char* id, const char* label, ButtonLook look, TalkStep step) {
    const std::string text = ui_.t(label);
    const double width = button_width(ui_, text, look);
    const Rect place = is_at_right ? row.take_right(width, 8) : row.take(width, 8);
    if (button(ui_, id, place, text, look)) answer_.step = step;
  }

  void draw_buttons(const Rect& rect) {
    Row row(rect);
    const bool is_last = content_.number + 1 >= content_.scenes.size();
    step_button(row, false, "notes.back", OCOP_N("Previous"),
                {.icon = Icon::chevron_left, .key_hint = "PgUp", .is_enabled = content_.number > 0}, TalkStep::back);
    step_button(row, false, "notes.on", OCOP_N("Next scene"),
                {.kind = ButtonKind::primary, .icon = Icon::chevron_right, .key_hint = "PgDn", .is_enabled = !is_last},
                TalkStep::on);
    step_button(row, true, "notes.stop", OCOP_N("Stop"), {.icon = Icon::cross, .key_hint = "Esc"}, TalkStep::stop);
    const auto look = [](bool is_on, Icon icon, std::string_view key) {
      return ButtonLook{.kind = is_on ? ButtonKind::primary : ButtonKind::secondary, .icon = icon, .key_hint = key};
    };
    step_button(row, true, "notes.black", OCOP_N("Black screen"), look(content_.is_black, Icon::moon, "B"),
                TalkStep::black);
    step_button(row, true, "notes.spotlight", OCOP_N("Spotlight"), look(content_.has_spotlight, Icon::target, "S"),
                TalkStep::spotlight);
  }

  void draw_side(const Rect& rect) {
    const TextStyle strong{.weight = Weight::semibold};
    Column column(rect);
    const bool has_next = content_.number + 1 < content_.scenes.size();
    Row head(column.take(24, 8));
    head.rest.y -= 12;
    const std::string label = has_next ? ui_.t("Next scene") : ui_.t("This is the last scene");
    ui_.text("notes.next", head.take(ui_.text_width(label, strong) + 1, 16), label, strong);
    column.y -= 12;
    if (has_next) {
      const Scene& scene = content_.scenes[content_.number + 1];
      ui_.text("notes.next.title", head.rest, fmt::format("{} · {}", content_.number + 2, scene.title),
               {.colour = ui_.theme().text2, .align = Align::right});
      const double height = std::min(rect.width * 9 / 16, 0.45 * rect.height);
      const Rect place = column.take(std::floor(height), 24);
      image(content_.next, {place.x, place.y, std::floor(height * 16 / 9), place.height}, false);
    }
    draw_notes({rect.x, column.y, rect.width, rect.y + rect.height - column.y});
  }

  void draw_notes(const Rect& rect) {
    Row head(top_part(rect, 32));
    const std::string size = ui_.t("size of type");
    const TextStyle quiet{.size = TextSize::small, .colour = ui_.theme().text2};
    ui_.text("", head.take_right(ui_.text_width(size, quiet) + 1, 8), size, quiet);
    if (icon_button(ui_, "notes.smaller", head.take_right(32, 4), Icon::minus,
                    {.tooltip = ui_.t("Smaller notes"), .key_hint = "-", .is_enabled = state_.size > 0})) {
      state_.enlarge_by(-1);
    }
    const bool can_grow = state_.size + 1 < kNoteSizes.size();
    if (icon_button(ui_, "notes.larger", head.take_right(32, 8), Icon::plus,
                    {.tooltip = ui_.t("Larger notes"), .key_hint = "+", .is_enabled = can_grow})) {
      state_.enlarge_by(1);
    }
    ui_.text("notes.heading", head.rest, ui_.t("Notes"), {.weight = Weight::semibold});
    const Rect place{rect.x, rect.y + 40, rect.width, rect.height - 40};
    const std::string& notes = content_.scenes[content_.number].notes;
    if (notes.empty()) {
      ui_.wrapped("notes.none", place, ui_.t("This scene has no notes. They are written in the scene's panel."),
                  {.colour = ui_.theme().text2});
      return;
    }
    write_notes(place, notes);
  }

  /// One thought a line, a point before each.
  void write_notes(const Rect& rect, std::string_view notes) {
    Column column = begin_scroll(ui_, "notes.scroll", rect);
    const TextSize size = kNoteSizes.at(state_.size);
    const double line = line_height_of(size);
    int number = 0;
    while (!notes.empty()) {
      const std::string_view thought = notes.substr(0, notes.find('\n'));
      notes.remove_prefix(std::min(notes.size(), thought.size() + 1));
      if (thought.empty()) continue;
      disc(ui_, {column.x + 6, column.y + line / 2}, 4, ui_.theme().accent);
      const Rect place{column.x + 24, column.y, column.width - 40, line};
      column.skip(ui_.wrapped(fmt::format("notes.thought.{}", ++number), place, thought, {.size = size}) + line / 2);
    }
    end_scroll(ui_, column.y);
  }

  void draw_strip(const Rect& rect) {
    fill(ui_, rect, ui_.theme().panel);
    rule_across(ui_, rect.x, rect.y, rect.width);
    const bool has_hints = rect.width >= kLeastWidthWithHints;
    const double hints = has_hints ? 400 : 0;
    if (state_.desk.current != content_.number) {
      state_.desk.current = content_.number;
      state_.desk.reveals = true;
    }
    Requests requests;
    const Rect cards{rect.x + kMargin, rect.y + 20, rect.width - 2 * kMargin - hints - (has_hints ? 40 : 0),
                     rect.height - 24};
    draw_scene_cards(ui_, cards, content_.thumbs, state_.desk, content_.scenes, false, requests);
    answer_.scene = requests.go_to_scene;
    if (!has_hints) return;
    const Rect side{rect.x + rect.width - kMargin - hints, rect.y + 20, hints, rect.height - 40};
    rule_down(ui_, side.x - 24, side.y, side.height);
    Column column(side);
    ui_.text("", column.take(20, 8), ui_.t("The audience sees"), {.weight = Weight::semibold});
    ui_.wrapped("notes.audience", column.take(60, 12), content_.audience_sees, {.colour = ui_.theme().text2}, 3);
    hint(column, fmt::format("Ctrl 1–{}", std::min<std::size_t>(content_.scenes.size(), 9)), ui_.t("go to a scene"));
    if (content_.can_swap) hint(column, "F12", ui_.t("swap the two screens"));
  }

  void hint(Column& column, const std::string& key, const std::string& text) {
    const Rect row = column.take(20, 6);
    const double width = key_cap(ui_, "", {row.x, row.y + 1}, key);
    ui_.text("", {row.x + width + 8, row.y, row.width - width - 8, 20}, text,
             {.size = TextSize::small, .colour = ui_.theme().text2});
  }

  Ui& ui_;
  const NotesContent& content_;
  NotesState& state_;
  NotesAnswer answer_;
};

}  // namespace

void NotesState::enlarge_by(int steps) {
  const int last = static_cast<int>(kNoteSizes.size()) - 1;
  size = static_cast<std::size_t>(std::clamp(static_cast<int>(size) + steps, 0, last));
}

std::string elapsed(double seconds) {
  const auto whole_s = static_cast<std::int64_t>(std::max(0.0, seconds));
  const auto minutes = whole_s / 60;
  return minutes < 60 ? fmt::format("{:02}:{:02}", minutes, whole_s % 60)
                      : fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, whole_s % 60);
}

NotesAnswer draw_presenter_notes(Ui& ui, const NotesContent& content, NotesState& state) {
  return Notes(ui, content, state).draw();
}

}  // namespace ocop
