#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "panels/import_parts.hpp"
#include "words/numbers.hpp"
#include "words/register_words.hpp"

namespace ocop {
namespace {

constexpr std::size_t kMostRescued = 8;

void draw_title(Ui& ui, Column& column, const std::string& title) {
  ui.text("", column.take(20, 8), title, {.weight = Weight::semibold});
}

void draw_forecast(Ui& ui, Column& column, const ImportAround& around, const ImportDesk& desk) {
  draw_title(ui, column, ui.t("What will be read"));
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  const Theme& theme = ui.theme();
  const auto line = [&](const char* id, int number, const std::string& label, std::optional<Colour> dot) {
    const Rect row = column.take(24);
    if (dot) disc(ui, {row.x + 4, row.y + 12}, 4, *dot);
    ui.text("", {row.x + 16, row.y, row.width - 80, row.height}, label);
    ui.text(std::string("import.count.") + id, row, whole(ui.language(), number),
            {.weight = Weight::medium, .align = Align::right});
  };
  line("read", static_cast<int>(sheet.entries), ui.t("rows with a product"), {});
  if (desk.forecast) {
    line("placed", desk.forecast->placed, ui.t("placed in a commune"), theme.ok);
    line("ambiguous", desk.forecast->ambiguous, ui.t("to be chosen"), theme.warn);
    line("unplaced", desk.forecast->unplaced, ui.t("could not be placed"), theme.bad);
    line("invalid", desk.forecast->invalid, ui.t("invalid rows"), theme.text3);
  } else if (!around.comes_with_others) {
    const std::string text = ui.t("Open commune boundaries to see how many find their commune.");
    const TextStyle small{.size = TextSize::small, .colour = theme.text2};
    column.take(ui.wrapped("import.count.none", {column.x, column.y, column.width, 32}, text, small, 2));
  }
  column.skip(20);
}

/// Which rows are left out, by reason. Blank ones are nothing to tell.
void draw_ignored(Ui& ui, Column& column, const SheetPreview& sheet) {
  std::map<IgnoredWhy, std::vector<int>> rows;
  for (const PreviewRow& row : sheet.first_rows) {
    if (row.why && *row.why != IgnoredWhy::blank) rows[*row.why].push_back(row.number);
  }
  if (rows.empty()) return;
  draw_title(ui, column, ui.t("Rows that are left out"));
  for (const auto& [why, numbers] : rows) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(numbers.size(), 12); ++i) {
      text += (text.empty() ? "" : ", ") + std::to_string(numbers[i]);
    }
    if (numbers.size() > 12) text += ", …";
    const Rect line = column.take(24);
    ui.text("", left_part(line, 132), name_of(ui.language(), why),
            {.size = TextSize::small, .colour = ui.theme().text2});
    ui.text("import.ignored." + std::string(key_of(why)), {line.x + 140, line.y, line.width - 140, line.height}, text,
            {.size = TextSize::small});
  }
  column.skip(20);
}

void draw_encodings(Ui& ui, Column& column, ImportDesk& desk) {
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  if (!has_legacy_text(sheet, desk.options) || sheet.encodings.empty()) return;
  draw_title(ui, column, ui.t("Old font"));
  const std::string text = ui.t("The decoding after which most words are Vietnamese is chosen.");
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  const double height = ui.wrapped_height(text, column.width, small);
  ui.wrapped("import.encoding.text", column.take(height, 8), text, small);
  int most = 1;
  for (const EncodingTally& tally : sheet.encodings) most = std::max(most, tally.words);
  for (std::size_t i = 0; i < sheet.encodings.size(); ++i) {
    const EncodingTally& tally = sheet.encodings[i];
    const bool is_chosen = desk.options.encoding.empty() || desk.options.encoding == "auto"
                               ? i == 0
                               : desk.options.encoding == tally.encoding;
    const Rect line = column.take(32);
    if (is_chosen) fill(ui, inset(line, -8, 0), ui.theme().tint, 6);
    const double bar = std::min(96.0, line.width * 0.28);
    if (radio(ui, "import.encoding." + tally.encoding, {line.x, line.y, line.width - bar - 64, line.height},
              name_of_encoding(ui.language(), tally.encoding), is_chosen)) {
      choose_encoding(desk, tally.encoding);
    }
    value_bar(ui, {line.x + line.width - bar - 56, line.y + 13, bar, 6}, static_cast<double>(tally.words) / most,
              is_chosen ? ui.theme().accent : ui.theme().bar);
    ui.text("", right_part(line, 48), whole(ui.language(), tally.words),
            {.size = TextSize::small, .align = Align::right});
  }
  column.skip(16);
  const double half = std::round(column.width / 2);
  const Rect head = column.take(24);
  ui.text("", left_part(head, half - 16), ui.t("In the file"), small);
  ui.text("", {head.x + half, head.y, half, head.height}, ui.t("Read as"), small);
  std::size_t shown = 0;
  for (const ColumnPreview& preview : sheet.columns) {
    for (const TextRescue& rescue : preview.rescued) {
      if (shown++ >= kMostRescued) break;
      const Rect line = column.take(28);
      rule_across(ui, line.x, line.y, line.width);
      ui.text("", left_part(line, half - 24), rescue.before, {.colour = ui.theme().bad});
      draw_icon(ui.draw(), Icon::chevron_right, {ui.px(line.x + half - 14), ui.px(line.y + 14)}, ui.px(12),
                ui.theme().text3);
      ui.text("import.rescued." + std::to_string(shown), {line.x + half, line.y, half, line.height}, rescue.after);
    }
  }
  column.skip(20);
}

}  // namespace

void draw_import_notes(Ui& ui, const Rect& rect, const ImportAround& around, ImportDesk& desk) {
  panel(ui, "import.notes", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column scrolled = begin_scroll(ui, "import.notes.scroll", {rect.x + 1, rect.y, rect.width - 1, rect.height});
  Column column({scrolled.x + 24, scrolled.y + 16, scrolled.width - 48, 0});
  draw_forecast(ui, column, around, desk);
  draw_encodings(ui, column, desk);
  draw_ignored(ui, column, desk.preview.sheets[desk.sheet]);
  end_scroll(ui, column.y);
}

}  // namespace ocop
