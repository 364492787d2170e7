#include <algorithm>
#include <cmath>

#include "look/paint.hpp"
#include "panels/legend_card.hpp"
#include "panels/scene_strip.hpp"
#include "window/program.hpp"
#include "words/scene_words.hpp"

namespace ocop {
namespace {

/// `mock/README.md`, motion: a scene takes 600 ms.
constexpr double kSceneMotion_s = 0.6;
/// What the projector will not show is this much darker.
constexpr double kDimmed = 0.07;

}  // namespace

Rect Program::scene_frame() const {
  const Legend legend = make_legend(*session_.picture(), settings_.theme, settings_.language);
  const Rect free = free_map(arrangement_, legend_place(arrangement_, legend).height);
  const double width = std::min(free.width, free.height * kSceneAspect);
  return centred(free, width, width / kSceneAspect);
}

Scene Program::screen_as_scene() const {
  const Picture& picture = *session_.picture();
  Scene scene;
  scene.choices = session_.workspace().choices;
  scene.choices.vintage = picture.atlas->vintages[picture.vintage].set.vintage;
  scene.highlighted = selected_codes().codes;
  if (view_.is_home() || !picture.atlas->projection || view_.area().width <= 0) return scene;
  const Rect frame = scene_frame();
  const Rect area = view_.area();
  const auto on_map = [&](double x, double y) {
    return map_from_screen(view_.target(), view_.size(), {ui_.px(x) - area.x, ui_.px(y) - area.y});
  };
  Box box;
  box.add(on_map(frame.x, frame.y));
  box.add(on_map(frame.x + frame.width, frame.y + frame.height));
  scene.view = view_of(box, *picture.atlas->projection);
  return scene;
}

void Program::ask_for_thumbs() {
  if (session_.picture() == nullptr) return;
  const auto pixels = [&](double logical) { return static_cast<int>(std::lround(ui_.px(logical))); };
  scene_shelf_.ask({session_.shared_atlas(),
                    session_.shared_placement(),
                    session_.workspace().decisions.scope,
                    session_.workspace().scenes,
                    {pixels(kSceneCardWidth), pixels(kSceneCardHeight)}});
}

void Program::draw_scenes(Workspace& draft, Requests& requests) {
  ask_for_thumbs();
  const Scene screen = screen_as_scene();
  const SceneContent content{screen, *session_.picture(), scene_shelf_.thumbs(), !session_.has_unsaved_changes()};
  draw_scene_strip(ui_, arrangement_.bottom, content, scene_desk_, draft, requests);
  if (edits_scene() && arrangement_.right_panel.width > 0) {
    draw_scene_editor(ui_, arrangement_.right_panel, content, scene_desk_, draft, requests);
  }
}

void Program::draw_scene_frame() {
  const Rect frame = scene_frame();
  const Rect& map = arrangement_.map;
  const Colour dark = faded(Colour(0, 0, 0), kDimmed);
  fill(ui_, {map.x, map.y, map.width, frame.y - map.y}, dark);
  fill(ui_, {map.x, frame.y + frame.height, map.width, map.y + map.height - frame.y - frame.height}, dark);
  fill(ui_, {map.x, frame.y, frame.x - map.x, frame.height}, dark);
  fill(ui_, {frame.x + frame.width, frame.y, map.x + map.width - frame.x - frame.width, frame.height}, dark);
  dashed_outline(ui_, frame, ui_.theme().accent, 0, 1.5, 6, 4);
  constexpr double kRoomForName = 480;
  if (frame.width < kRoomForName) return;
  const std::string text = ui_.t("frame of the slide");
  const TextStyle style{.size = TextSize::small};
  const double width = ui_.text_width(text, style) + 40;
  const Rect box{frame.x + 8, frame.y + 8, width, 28};
  fill_and_outline(ui_, box, ui_.theme().raised, ui_.theme().line, 6);
  draw_icon(ui_.draw(), Icon::present, {ui_.px(box.x + 16), ui_.px(box.y + 14)}, ui_.px(14), ui_.theme().accent);
  ui_.text("scenes.frame", {box.x + 30, box.y, width - 38, box.height}, text, style);
}

void Program::act_on_scene(Action action) {
  if (action == Action::scenes) {
    scene_desk_.is_open = !scene_desk_.is_open;
    return;
  }
  Workspace draft = session_.workspace();
  Scene scene = screen_as_scene();
  if (action == Action::scene_capture_again) {
    capture_again(draft.scenes, scene_desk_, scene);
  } else {
    scene.title = proposed_title(settings_.language, *session_.picture());
    add_scene(draft.scenes, scene_desk_, std::move(scene));
    scene_desk_.is_open = true;
  }
  apply(draft);
}

void Program::go_to_scene(std::size_t number, double now_s) {
  if (number >= session_.workspace().scenes.size() || session_.picture() == nullptr) return;
  const Scene scene = session_.workspace().scenes[number];
  scene_desk_.current = number;
  scene_desk_.reveals = true;
  show_scene(scene, now_s, scene.is_instant ? 0 : kSceneMotion_s);
}

void Program::show_scene(const Scene& scene, double now_s, double length_s) {
  Workspace draft = session_.workspace();
  draft.choices = scene.choices;
  // Boundaries that are not open any more give way to those that are shown.
  if (!session_.atlas()->find_vintage(scene.choices.vintage)) {
    draft.choices.vintage = session_.workspace().choices.vintage;
  }
  apply(draft);
  const Picture& picture = *session_.picture();
  select(highlighted_in(scene, picture.atlas->vintages[picture.vintage].set));
  const auto& projection = picture.atlas->projection;
  const bool has_view = scene.view && projection;
  view_.travel(has_view ? std::optional(box_of(*scene.view, *projection)) : std::nullopt, now_s, length_s);
  frames_wanted_ = std::max(frames_wanted_, 2);
}

bool Program::go_to_scene_by_key(const Chord& chord, double now_s) {
  const bool is_digit = chord.key >= ShortcutKey::digit_1 && chord.key <= ShortcutKey::digit_9;
  if (!is_digit || !chord.ctrl || chord.shift || chord.alt) return false;
  go_to_scene(static_cast<std::size_t>(chord.key) - static_cast<std::size_t>(ShortcutKey::digit_1), now_s);
  return true;
}

}  // namespace ocop
