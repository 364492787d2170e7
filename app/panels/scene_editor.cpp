#include <fmt/format.h>

#include <algorithm>

#include "panels/scene_strip.hpp"
#include "words/numbers.hpp"
#include "words/scene_words.hpp"

namespace ocop {
namespace {

/// A title that is longer becomes small on a slide.
constexpr std::size_t kTitleLetters = 60;
constexpr double kFooter = 64;

std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Icon icon_of(ScenePart part) {
  switch (part) {
    case ScenePart::indicator:
      return Icon::table;
    case ScenePart::filter:
      return Icon::funnel;
    case ScenePart::as_of:
      return Icon::calendar;
    case ScenePart::vintage:
      return Icon::layers;
    case ScenePart::highlighted:
      return Icon::target;
    case ScenePart::view:
      return Icon::fit;
  }
  return Icon::info;
}

/// "Tên cảnh ... 35/60" over a field.
void field_head(Ui& ui, Column& column, const std::string& label, const std::string& note, bool is_warned = false) {
  const Rect line = column.take(16, 6);
  ui.text("", line, label, {.size = TextSize::small, .weight = Weight::semibold});
  ui.text("", line, note,
          {.size = TextSize::small, .colour = is_warned ? ui.theme().warn : ui.theme().text3, .align = Align::right});
}

void draw_title(Ui& ui, Column& column, Scene& scene) {
  const std::size_t letters = letters_in(scene.title);
  field_head(ui, column, ui.t("Title"), fmt::format("{}/{}", letters, kTitleLetters), letters > kTitleLetters);
  text_field(ui, "scene.title", column.take(36, 16), scene.title);
}

void draw_sentence(Ui& ui, Column& column, Scene& scene, const Picture* picture) {
  const bool is_written = scene.sentence.empty();
  field_head(ui, column, ui.t("One sentence"), is_written ? ui.t("from the numbers") : ui.t("your own"));
  std::string text = picture != nullptr ? sentence_of(ui.language(), scene, *picture) : scene.sentence;
  const FieldEvents events = text_area(ui, "scene.sentence", column.take(76, 8), text);
  if (events.is_changed) scene.sentence = text;
  const Rect line = column.take(20, 16);
  if (checkbox(ui, "scene.rewrite", line, ui.t("Write it again when the numbers change"),
               is_written ? Check::on : Check::off)) {
    scene.sentence = is_written ? text : std::string();
  }
}

void draw_kept(Ui& ui, Column& column, const Scene& scene, const SceneContent& content) {
  field_head(ui, column, ui.t("This scene keeps"), {});
  const Atlas& atlas = *content.picture.atlas;
  const auto vintage = atlas.find_vintage(scene.choices.vintage);
  const BoundarySet& set = atlas.vintages[vintage.value_or(content.picture.vintage)].set;
  for (std::size_t i = 0; i < kScenePartCount; ++i) {
    const auto part = static_cast<ScenePart>(i);
    Row row(column.take(30));
    draw_icon(ui.draw(), icon_of(part), {ui.px(row.rest.x + 7), ui.px(row.rest.y + 15)}, ui.px(14), ui.theme().text2);
    row.take(24);
    const std::string name = name_of(ui.language(), part);
    const Rect label = row.take(ui.text_width(name) + 12);
    ui.text("", label, name, {.colour = ui.theme().text2});
    ui.text(fmt::format("scene.keeps.{}", i), row.rest, value_of(ui.language(), scene, part, set),
            {.align = Align::right});
    rule_across(ui, column.x, column.y - 1, column.width);
  }
  column.skip(16);
}

void draw_difference(Ui& ui, Column& column, const Scene& scene, const SceneContent& content, Requests& requests) {
  const std::vector<ScenePart> parts = differing_parts(scene, content.screen);
  if (parts.empty()) return;
  std::string names;
  for (const ScenePart part : parts) {
    std::string name = name_of(ui.language(), part);
    names += (names.empty() ? "" : ", ") + name;
  }
  const std::string text = fmt::format(fmt::runtime(ui.t("The screen differs from the scene: {}.")), names);
  const std::string label = ui.t("Capture again");
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text};
  const ButtonLook look{.kind = ButtonKind::link, .size = TextSize::small};
  const double button_w = button_width(ui, label, look);
  const double width = column.width - 24 - 24 - button_w;
  const double height = std::max(16.0, ui.wrapped_height(text, width, style));
  const Rect box = column.take(height + 16, 16);
  fill(ui, box, ui.theme().warn_tint, 6);
  draw_icon(ui.draw(), Icon::warning, {ui.px(box.x + 18), ui.px(box.y + 16)}, ui.px(14), ui.theme().warn);
  ui.wrapped("scene.differs", {box.x + 34, box.y + 8, width, height}, text, style);
  if (button(ui, "scene.capture_again", {box.x + box.width - button_w - 4, box.y + (box.height - 28) / 2, button_w, 28},
             label, look)) {
    requests.ask(Action::scene_capture_again);
  }
}

void draw_notes(Ui& ui, Column& column, Scene& scene) {
  field_head(ui, column, ui.t("Notes for whoever presents"), ui.t("not shown"));
  text_area(ui, "scene.notes", column.take(96, 16), scene.notes,
            {.placeholder = ui.t("One thought a line"), .has_lines = true});
}

void draw_transition(Ui& ui, Column& column, Scene& scene) {
  const Rect line = column.take(32, 8);
  const std::vector<Segment> segments = {{"instant", ui.t("At once"), {}, false},
                                         {"moving", ui.t("0.6 seconds"), {}, false}};
  const double width = segmented_width(ui, segments);
  ui.text("", {line.x, line.y, line.width - width, line.height}, ui.t("Transition"), {.colour = ui.theme().text2});
  std::size_t index = scene.is_instant ? 0 : 1;
  if (segmented(ui, "scene.transition", right_part(line, width), segments, index)) scene.is_instant = index == 0;
}

void draw_footer(Ui& ui, const Rect& rect, SceneDesk& desk, Workspace& draft, Requests& requests) {
  rule_across(ui, rect.x, rect.y, rect.width);
  Row row(inset(rect, kPadding, 16));
  const ButtonLook quiet{.kind = ButtonKind::quiet};
  const std::string remove = ui.t("Delete");
  const double remove_w = button_width(ui, remove, quiet);
  const Rect place = row.take(remove_w);
  const bool is_removed = button(ui, "scene.remove", {place.x - 12, place.y, remove_w, 32}, remove, quiet);
  const std::string present = ui.t("Present from here");
  const ButtonLook primary{.kind = ButtonKind::primary, .icon = Icon::present};
  const double present_w = button_width(ui, present, primary);
  if (button(ui, "scene.present", row.take_right(present_w, 8), present, primary)) requests.ask(Action::present);
  const std::string again = ui.t("Duplicate");
  const double again_w = button_width(ui, again);
  if (row.rest.width >= again_w && button(ui, "scene.duplicate", row.take_right(again_w), again)) {
    duplicate_scene(draft.scenes, desk);
  }
  if (is_removed) remove_scene(draft.scenes, desk);
}

}  // namespace

void draw_scene_editor(Ui& ui, const Rect& rect, const SceneContent& content, SceneDesk& desk, Workspace& draft,
                       Requests& requests) {
  panel(ui, "scene", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  const std::size_t current = *desk.current;
  Scene& scene = draft.scenes[current];
  const Language language = ui.language();
  Column head(inset(rect, kPadding, 16));
  const Rect title = head.take(28, 4);
  ui.text("scene.name", {title.x, title.y, title.width - 40, 28},
          fmt::format(fmt::runtime(ui.t("Scene {}")), current + 1),
          {.size = TextSize::title, .weight = Weight::semibold});
  if (icon_button(ui, "scene.close", {title.x + title.width - 32, title.y - 2, 32, 32}, Icon::cross,
                  {.tooltip = ui.t("Close")})) {
    desk.current.reset();
  }
  const auto count = static_cast<std::int64_t>(draft.scenes.size());
  const std::string of =
      fmt::format(fmt::runtime(trn(language, "of {} scene", "of {} scenes", count)), whole(language, count));
  ui.text("scene.of", head.take(16, 12),
          of + " · " + (content.is_saved ? ui.t("saved in the file") : ui.t("not saved")),
          {.size = TextSize::small, .colour = ui.theme().text2});

  const Rect body{rect.x + 1, head.y, rect.width - 1, std::max(0.0, rect.y + rect.height - kFooter - head.y)};
  Column column = begin_scroll(ui, "scene.scroll", body);
  column.x += kPadding - 1;
  column.width -= 2 * kPadding - 1;
  column.skip(4);
  draw_title(ui, column, scene);
  draw_sentence(ui, column, scene, current < content.thumbs.size() ? content.thumbs[current].picture.get() : nullptr);
  draw_kept(ui, column, scene, content);
  draw_difference(ui, column, scene, content, requests);
  draw_notes(ui, column, scene);
  draw_transition(ui, column, scene);
  end_scroll(ui, column.y);
  draw_footer(ui, bottom_part(rect, kFooter), desk, draft, requests);
}

}  // namespace ocop
