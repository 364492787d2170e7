#include "panels/scene_strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kPitch = kSceneCardWidth + 32;
constexpr double kRingRoom = 5;

void draw_thumb(Ui& ui, const Rect& place, const SceneThumb* thumb, bool is_current) {
  constexpr double kRadius = 6;
  fill(ui, place, Colour(map_ink(Ground::dark).page), kRadius);
  if (thumb != nullptr && thumb->image != nullptr) {
    const ImVec2 from{static_cast<float>(ui.snapped(place.x)), static_cast<float>(ui.snapped(place.y))};
    const ImVec2 to{static_cast<float>(ui.snapped(place.x + place.width)),
                    static_cast<float>(ui.snapped(place.y + place.height))};
    ui.draw().AddImageRounded(thumb->image, from, to, {0, 0}, {1, 1}, IM_COL32_WHITE,
                              static_cast<float>(ui.px(kRadius)));
  }
  if (is_current) {
    outline(ui, inset(place, -kRingRoom), ui.theme().accent, kRadius + kRingRoom, 3);
  } else {
    outline(ui, place, ui.theme().line, kRadius);
  }
}

void draw_words(Ui& ui, const Rect& place, std::size_t number, const std::string& title, bool is_current) {
  const TextStyle quiet{.size = TextSize::small, .colour = is_current ? ui.theme().accent : ui.theme().text2};
  ui.text("", {place.x, place.y, 16, 16}, whole(ui.language(), static_cast<std::int64_t>(number)), quiet);
  const TextStyle style{.size = TextSize::small, .weight = is_current ? Weight::semibold : Weight::medium};
  ui.wrapped(fmt::format("scenes.title.{}", number), {place.x + 20, place.y, place.width - 20, 32}, title, style, 2);
}

/// Where the hand has brought the held card decides its new place. `left`: where the first card stands.
void drag_held(Ui& ui, double left, SceneDesk& desk, std::vector<Scene>& scenes) {
  constexpr double kStart = 6;
  const double moved = ui.mouse().x - *desk.grip - (left + static_cast<double>(desk.held) * kPitch);
  if (std::abs(moved) > kStart) desk.is_dragged = true;
  const auto steps = static_cast<std::ptrdiff_t>(std::lround(moved / kPitch));
  if (!desk.is_dragged || steps == 0) return;
  const auto to = std::clamp(static_cast<std::ptrdiff_t>(desk.held) + steps, std::ptrdiff_t{0},
                             static_cast<std::ptrdiff_t>(scenes.size()) - 1);
  desk.current = desk.held;
  move_scene(scenes, desk, static_cast<std::size_t>(to));
  desk.held = *desk.current;
  desk.reveals = false;
}

void walk_with_keys(Ui& ui, const Control& control, std::size_t index, SceneDesk& desk, std::vector<Scene>& scenes,
                    bool can_move) {
  if (!control.has_focus) return;
  const int step = ui.take(Key::right) ? 1 : ui.take(Key::left) ? -1 : 0;
  if (step == 0 || (step < 0 && index == 0) || (step > 0 && index + 1 >= scenes.size())) return;
  const std::size_t to = step > 0 ? index + 1 : index - 1;
  if (can_move && ui.shift_is_down()) {
    desk.current = index;
    move_scene(scenes, desk, to);
  }
  ui.focus(fmt::format("scenes.card.{}", to + 1), true);
}

}  // namespace

void draw_scene_cards(Ui& ui, const Rect& rect, const std::vector<SceneThumb>& thumbs, SceneDesk& desk,
                      std::vector<Scene>& scenes, bool can_move, Requests& requests) {
  const double content = static_cast<double>(scenes.size()) * kPitch - 32;
  const double most = std::max(0.0, content - rect.width);
  desk.scroll -= 0.5 * kPitch * ui.take_wheel(rect);
  if (desk.reveals && desk.current) {
    const double left = static_cast<double>(*desk.current) * kPitch;
    desk.scroll = std::clamp(desk.scroll, left + kSceneCardWidth - rect.width, left);
    desk.reveals = false;
  }
  desk.scroll = std::clamp(desk.scroll, 0.0, most);
  const Rect clip{rect.x - kRingRoom - 3, rect.y - kRingRoom - 3, rect.width + 2 * kRingRoom + 6, rect.height + 8};
  ui.push_clip(clip);
  bool is_held = false;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    const Rect card{rect.x + static_cast<double>(i) * kPitch - desk.scroll, rect.y, kSceneCardWidth, kSceneCardHeight};
    if (card.x + card.width < clip.x || card.x > clip.x + clip.width) continue;
    const std::string id = fmt::format("scenes.card.{}", i + 1);
    const Control control = ui.control(id, card, {.text = scenes[i].title});
    const bool is_current = desk.current == i;
    draw_thumb(ui, card, i < thumbs.size() ? &thumbs[i] : nullptr, is_current);
    if (control.hover > 0 && !is_current) outline(ui, card, faded(ui.theme().accent, control.hover), 6, 2);
    if (control.shows_ring) ui.focus_ring(inset(card, is_current ? -6 : 0), 6);
    draw_words(ui, {card.x, card.y + card.height + 10, card.width, 32}, i + 1, scenes[i].title, is_current);
    walk_with_keys(ui, control, i, desk, scenes, can_move);
    // The card under the hand changes while it is dragged, the control that is held does not.
    if (control.is_held && can_move && !desk.grip) {
      desk.grip = ui.mouse().x - card.x;
      desk.held = i;
    }
    is_held = is_held || control.is_held;
    if (control.is_clicked && !desk.is_dragged) requests.go_to_scene = i;
  }
  if (is_held && desk.grip) drag_held(ui, rect.x - desk.scroll, desk, scenes);
  if (!is_held) {
    desk.grip.reset();
    desk.is_dragged = false;
  }
  ui.pop_clip();
}

void draw_scene_strip(Ui& ui, const Rect& rect, const SceneContent& content, SceneDesk& desk, Workspace& draft,
                      Requests& requests) {
  panel(ui, "scenes", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  const Language language = ui.language();
  const auto count = static_cast<std::int64_t>(draft.scenes.size());
  Row head({rect.x + kPadding, rect.y + 8, rect.width - 2 * kPadding, 32});
  const std::string name = ui.t("Scenes");
  const TextStyle strong{.weight = Weight::semibold};
  ui.text("scenes.name", head.take(ui.text_width(name, strong) + 1, 12), name, strong);
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2};
  const std::string counted =
      fmt::format(fmt::runtime(trn(language, "{} scene", "{} scenes", count)), whole(language, count));
  if (icon_button(ui, "scenes.close", head.take_right(32, 8), Icon::cross, {.tooltip = ui.t("Close")})) {
    requests.ask(Action::scenes);
  }
  const ActionRow& capture = row_of(Action::scene_capture);
  const std::string key = shown(capture.chords.front());
  const std::string label = ui.t("Add a scene of this view");
  const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::plus, .key_hint = key};
  const double width = button_width(ui, label, look);
  if (button(ui, "scenes.capture", head.take_right(width, 16), label, look)) requests.ask(Action::scene_capture);
  if (count > 0 && head.rest.width > 420) {
    const std::string hint = ui.t("go to one");
    const double hint_width = ui.text_width(hint, quiet) + 1;
    ui.text("", head.take_right(hint_width, 8), hint, quiet);
    const std::string keys = count > 1 ? fmt::format("Ctrl 1–{}", std::min<std::int64_t>(count, 9)) : "Ctrl 1";
    const double cap = key_cap_width(ui, keys);
    const Rect place = head.take_right(cap, 16);
    key_cap(ui, "", {place.x, place.y + 7}, keys);
  }
  const std::string about = count > 1 ? counted + " · " + ui.t("drag to reorder") : counted;
  if (count > 0) ui.text("scenes.count", head.rest, about, quiet);

  const Rect cards{rect.x + kPadding, rect.y + 50, rect.width - 2 * kPadding, rect.height - 54};
  if (count == 0) {
    empty_state(ui, "scenes.empty", {cards.x, cards.y, cards.width, 130}, ui.t("No scenes yet"),
                ui.t("A scene keeps what the map shows now, with a title and a sentence, to be presented or printed."));
    return;
  }
  draw_scene_cards(ui, cards, content.thumbs, desk, draft.scenes, true, requests);
}

}  // namespace ocop
