#include "panels/settings_dialog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ocop {
namespace {

constexpr double kLabel = 128;
constexpr double kLine = 32;
constexpr double kGap = 16;
constexpr std::array kScales = {0.75, 1.0, 1.25, 1.5, 2.0, 3.0};
constexpr std::array kScaleKeys = {"75", "100", "125", "150", "200", "300"};

/// One row: what is chosen, and its segments. The label stands above them where the window is narrow.
bool choose(Ui& ui, Column& column, const char* id, const std::string& label, const std::vector<Segment>& segments,
            std::size_t& index) {
  const double width = segmented_width(ui, segments);
  const TextStyle style{.colour = ui.theme().text2};
  if (kLabel + width > column.width) {
    ui.text(std::string(id) + ".label", column.take(20, 4), label, style);
    return segmented(ui, id, left_part(column.take(kLine, kGap), std::min(width, column.width)), segments, index);
  }
  Row row(column.take(kLine, kGap));
  ui.text(std::string(id) + ".label", row.take(kLabel), label, style);
  return segmented(ui, id, row.take(width), segments, index);
}

void choose_language(Ui& ui, Column& column, LookSettings& look) {
  const std::vector<Segment> segments = {{"vi", "Tiếng Việt", {}, false}, {"en", "English", {}, false}};
  std::size_t index = look.language == Language::vi ? 0 : 1;
  choose(ui, column, "settings.language", ui.t("Language"), segments, index);
  look.language = index == 0 ? Language::vi : Language::en;
}

void choose_theme(Ui& ui, Column& column, LookSettings& look) {
  const std::vector<Segment> segments = {{"light", ui.t("Light"), {}, false},
                                         {"dark", ui.t("Dark"), {}, false},
                                         {"contrast", ui.t("High contrast"), {}, false}};
  std::size_t index = look.has_high_contrast ? 2 : look.ground == Ground::dark ? 1 : 0;
  choose(ui, column, "settings.theme", ui.t("Theme"), segments, index);
  look.ground = index == 1 ? Ground::dark : Ground::light;
  look.has_high_contrast = index == 2;
}

void choose_scale(Ui& ui, Column& column, LookSettings& look) {
  std::vector<Segment> segments;
  std::size_t index = 0;
  for (std::size_t i = 0; i < kScales.size(); ++i) {
    segments.push_back({kScaleKeys.at(i), fmt::format("{}%", kScaleKeys.at(i)), {}, false});
    if (std::abs(kScales.at(i) - look.scale) < std::abs(kScales.at(index) - look.scale)) index = i;
  }
  if (choose(ui, column, "settings.size", ui.t("Size of everything"), segments, index)) look.scale = kScales.at(index);
}

}  // namespace

bool draw_settings_dialog(Ui& ui, LookSettings& look) {
  const Rect inner = begin_dialog(ui, "settings", 600, 328, ui.t("Settings"));
  const Rect body{inner.x, inner.y, inner.width, inner.height - 48};
  Column column = begin_scroll(ui, "settings.list", body);
  choose_language(ui, column, look);
  choose_theme(ui, column, look);
  choose_scale(ui, column, look);
  const std::string motion = ui.t("Nothing moves: views and panels are there at once");
  const Rect line = column.take(kLine);
  const double indent = kLabel + checkbox_width(ui, motion) <= column.width ? kLabel : 0;
  const Check state = look.has_reduced_motion ? Check::on : Check::off;
  if (checkbox(ui, "settings.motion", {line.x + indent, line.y, line.width - indent, line.height}, motion, state)) {
    look.has_reduced_motion = !look.has_reduced_motion;
  }
  end_scroll(ui, column.y);
  const std::string close = ui.t("Close");
  const double width = std::max(88.0, button_width(ui, close));
  const bool is_closed =
      button(ui, "settings.close", {inner.x + inner.width - width, inner.y + inner.height - 32, width, 32}, close,
             {.kind = ButtonKind::primary});
  const bool is_left = ui.take(Key::escape);
  end_dialog(ui);
  return !is_closed && !is_left;
}

}  // namespace ocop
