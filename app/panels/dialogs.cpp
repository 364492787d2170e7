#include "panels/dialogs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "panels/actions.hpp"
#include "words/sentences.hpp"

namespace ocop {

int proposed_epsg(const Finding& finding) {
  const bool proposes = finding.kind == FindingKind::crs_zone_proposed || finding.kind == FindingKind::crs_wrong_datum;
  if (!proposes || finding.args.empty()) return 0;
  int code = 0;
  const std::string& text = finding.args.front();
  const std::size_t colon = text.rfind(':');
  const char* begin = text.data() + (colon == std::string::npos ? 0 : colon + 1);
  std::from_chars(begin, text.data() + text.size(), code);
  return code;
}

FailureAnswer draw_failure(Ui& ui, const Finding& finding) {
  const int epsg = proposed_epsg(finding);
  Question question;
  question.text = ocop::question(ui.language(), finding);
  if (epsg != 0) {
    question.title = ui.t("Which coordinate system?");
    question.accept = fmt::format(fmt::runtime(ui.t("Use EPSG:{}")), epsg);
    question.decline = ui.t("Do not open");
  } else {
    question.title = ui.t("This could not be done");
    question.accept = ui.t("Close");
    question.third = ui.t("Choose another file...");
  }
  switch (ask(ui, "failure", question)) {
    case Answer::none:
      return FailureAnswer::none;
    case Answer::accept:
      return epsg != 0 ? FailureAnswer::use_proposed_crs : FailureAnswer::close;
    case Answer::decline:
      return FailureAnswer::close;
    case Answer::third:
      return FailureAnswer::choose_other_file;
  }
  return FailureAnswer::none;
}

bool draw_keys_page(Ui& ui) {
  const auto rows = all_actions();
  std::size_t count = 0;
  for (const ActionRow& row : rows) count += row.chords.empty() ? 0 : 1;
  const std::vector<std::pair<const char*, const char*>> hands = {
      {OCOP_N("Wheel"), OCOP_N("Zoom at the pointer")},
      {OCOP_N("Drag"), OCOP_N("Move the map")},
      {OCOP_N("Double click"), OCOP_N("Zoom in; with Shift, out")},
      {OCOP_N("Shift and drag"), OCOP_N("Zoom to a box")},
      {OCOP_N("Alt and drag"), OCOP_N("Select what the line goes round; with Shift, a box")},
      {OCOP_N("Click"), OCOP_N("Select a commune; with Ctrl, add it")},
      {OCOP_N("Arrows"), OCOP_N("Move the map; with Alt, step to a neighbour")},
      {OCOP_N("Ctrl 1–9"), OCOP_N("Go to a scene")},
      {OCOP_N("Esc"), OCOP_N("Close what is open; at last, the selection")},
  };
  const std::size_t total = count + hands.size();
  const std::size_t per_column = std::max<std::size_t>(1, (total + 1) / 2);
  const Rect inner = begin_dialog(ui, "keys", 960, 152 + static_cast<double>(per_column) * 32, ui.t("Keys and mouse"));
  const Rect body{inner.x, inner.y, inner.width, inner.height - 48};
  Column scrolled = begin_scroll(ui, "keys.list", body);
  const double width = (scrolled.width - 32) / 2;
  std::size_t i = 0;
  const auto place = [&] {
    const double x = scrolled.x + (i < per_column ? 0 : width + 32);
    const double y = scrolled.y + static_cast<double>(i % per_column) * 32;
    ++i;
    return Rect{x, y, width, 32};
  };
  const auto row = [&](const std::string& key, const std::string& text) {
    const Rect line = place();
    key_cap(ui, "", {line.x, line.y + 6}, key);
    ui.text("", {line.x + 150, line.y, line.width - 150, line.height}, text);
  };
  for (const auto& [key, text] : hands) row(ui.t(key), ui.t(text));
  for (const ActionRow& action : rows) {
    if (!action.chords.empty()) row(shown(action.chords.front()), ui.t(action.name));
  }
  end_scroll(ui, scrolled.y + static_cast<double>(per_column) * 32);
  const std::string close = ui.t("Close");
  const double button_w = std::max(88.0, button_width(ui, close));
  const bool is_closed =
      button(ui, "keys.close", {inner.x + inner.width - button_w, inner.y + inner.height - 32, button_w, 32}, close,
             {.kind = ButtonKind::primary});
  const bool escaped = ui.take(Key::escape);
  end_dialog(ui);
  return !is_closed && !escaped;
}

}  // namespace ocop
