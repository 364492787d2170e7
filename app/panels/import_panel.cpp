#include "panels/import_panel.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panels/import_parts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kActionBar = 64;

ImportAnswer draw_top(Ui& ui, const Rect& rect, const ImportAround& around, const ImportDesk& desk) {
  panel(ui, "import.top", rect);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  Row row(inset(rect, 8, 8));
  const bool is_closed =
      icon_button(ui, "import.close", row.take(32, 8), Icon::cross, {.tooltip = ui.t("Cancel"), .key_hint = "Esc"});
  const TextStyle strong{.weight = Weight::semibold};
  const std::string title = ui.t("Import a register");
  ui.text("import.title", row.take(ui.text_width(title, strong) + 1, 8), title, strong);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  std::string note = ui.t("The answers are kept for files of the same shape");
  if (around.is_reading) note = ui.t("Reading the file...");
  if (around.further > 0) {
    const auto n = static_cast<std::int64_t>(around.further);
    note = fmt::format(fmt::runtime(trn(ui.language(), "{} more file waits", "{} more files wait", n)),
                       whole(ui.language(), n));
  }
  row.take_right(8);
  ui.text("import.note", row.take_right(std::min(row.rest.width * 0.5, ui.text_width(note, small) + 1), 16), note,
          small);
  ui.text("", row.take(12), "·", {.colour = ui.theme().text3});
  ui.text("import.file", row.rest, desk.preview.file, {.colour = ui.theme().text2});
  return is_closed ? ImportAnswer::cancel : ImportAnswer::none;
}

std::string sentence_of(Ui& ui, ImportDoubt doubt, const ImportDesk& desk) {
  const Language language = ui.language();
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  switch (doubt) {
    case ImportDoubt::nothing_readable:
      if (!sheet.columns.empty()) return ui.t("Which column names the products? Choose \"Product name\" over it.");
      return sheet.refused ? sentence(language, Finding{*sheet.refused, desk.preview.file, {}, {}, {}, {}})
                           : ui.t("There is nothing to read in this file.");
    case ImportDoubt::several_sheets:
      return ui.t("Several sheets hold products: choose one at the left.");
    case ImportDoubt::legacy_text:
      return ui.t("The text was written in an old font: look at the words at the right.");
    case ImportDoubt::unknown_columns: {
      const auto n = static_cast<std::int64_t>(unknown_columns(sheet));
      return fmt::format(
          fmt::runtime(trn(language, "{} column has a heading that is not known: say what it holds, or skip it.",
                           "{} columns have headings that are not known: say what they hold, or skip them.", n)),
          whole(language, n));
    }
    case ImportDoubt::no_place:
      return ui.t("No column says where a product comes from, so no row will be placed.");
    case ImportDoubt::hidden_rows:
      return ui.t("Some rows are hidden in the sheet: they are read unless unticked at the left.");
  }
  return {};
}

ImportAnswer draw_bottom(Ui& ui, const Rect& rect, const ImportAround& around, const ImportDesk& desk) {
  panel(ui, "import.bar", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  Row row(inset(rect, 24, 16));
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  const auto n = static_cast<std::int64_t>(sheet.entries);
  const bool may_open = can_open(sheet) && !around.is_reading;
  const std::string label =
      fmt::format(fmt::runtime(trn(ui.language(), "Import {} row", "Import {} rows", n)), whole(ui.language(), n));
  const ButtonLook primary{.kind = ButtonKind::primary, .key_hint = "Enter", .is_enabled = may_open};
  const bool is_opened = can_open(sheet) && button(ui, "import.accept",
                                                   row.take_right(button_width(ui, label, primary), 8), label, primary);
  const std::string cancel = ui.t("Cancel");
  const bool is_cancelled = button(ui, "import.cancel", row.take_right(button_width(ui, cancel), 16), cancel);
  const std::vector<ImportDoubt> doubts = doubts_of(desk.preview, desk.sheet, desk.options);
  const Theme& theme = ui.theme();
  const Rect mark = row.take(24, 4);
  draw_icon(ui.draw(), doubts.empty() ? Icon::check : Icon::warning, {ui.px(mark.x + 8), ui.px(mark.y + 16)}, ui.px(16),
            doubts.empty() ? theme.ok : theme.warn);
  const std::string text = doubts.empty() ? ui.t("Everything is recognised.") : sentence_of(ui, doubts.front(), desk);
  ui.text("import.doubt", row.rest, text, {.colour = doubts.empty() ? theme.text2 : theme.warn});
  if (is_cancelled) return ImportAnswer::cancel;
  return is_opened ? ImportAnswer::open : ImportAnswer::none;
}

}  // namespace

ImportAnswer draw_import(Ui& ui, const Rect& window, const ImportAround& around, ImportDesk& desk) {
  const bool is_wide = window.width >= 1600;
  const ImportAnswer top = draw_top(ui, top_part(window, kBarHeight), around, desk);
  Row middle({window.x, window.y + kBarHeight, window.width, std::max(0.0, window.height - kBarHeight - kActionBar)});
  draw_import_sheets(ui, middle.take(is_wide ? 312 : window.width >= 1280 ? 248 : 200), around, desk);
  draw_import_notes(ui, middle.take_right(is_wide ? 448 : window.width >= 1280 ? 312 : 256), around, desk);
  draw_import_columns(ui, middle.rest, desk);
  const ImportAnswer bottom = draw_bottom(ui, bottom_part(window, kActionBar), around, desk);
  return top != ImportAnswer::none ? top : bottom;
}

}  // namespace ocop
