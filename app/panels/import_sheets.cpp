#include <fmt/format.h>

#include <functional>

#include "panels/import_parts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr int kRowsToChoose = 20;  ///< a header stands among the first rows

std::string about(Ui& ui, const ImportDesk& desk, std::size_t index) {
  const SheetPreview& sheet = desk.preview.sheets[index];
  if (sheet.rows == 0) return ui.t("empty");
  if (sheet.refused == FindingKind::totals_table) return ui.t("a table of totals, no products");
  if (sheet.refused) return ui.t("no heading of a register");
  std::string text = index == desk.preview.proposed ? ui.t("proposed") : ui.t("can be read");
  if (sheet.is_hidden) text += " · " + ui.t("hidden sheet");
  return text;
}

void draw_sheet(Ui& ui, const Rect& rect, ImportDesk& desk, std::size_t index) {
  const SheetPreview& sheet = desk.preview.sheets[index];
  const Theme& theme = ui.theme();
  const bool is_chosen = desk.sheet == index;
  const std::string name = sheet.name.empty() ? ui.t("The whole file") : sheet.name;
  const Control control = table_row(ui, fmt::format("import.sheet.{}", index), rect,
                                    {.is_selected = is_chosen, .has_rule = false, .text = name});
  if (control.is_clicked && !is_chosen) choose_sheet(desk, index);
  draw_icon(ui.draw(), Icon::table, {ui.px(rect.x + 24), ui.px(rect.y + 18)}, ui.px(16),
            is_chosen ? theme.accent : theme.text2);
  const std::string rows =
      fmt::format(fmt::runtime(trn(ui.language(), "{} row", "{} rows", static_cast<std::int64_t>(sheet.rows))),
                  whole(ui.language(), static_cast<std::int64_t>(sheet.rows)));
  const TextStyle small{.size = TextSize::small, .colour = theme.text2};
  const double width = ui.text_width(rows, small) + 1;
  ui.text("", {rect.x + 44, rect.y + 8, rect.width - 68 - width, 20}, name,
          {.weight = is_chosen ? Weight::semibold : Weight::regular});
  ui.text("", {rect.x + rect.width - 16 - width, rect.y + 8, width, 20}, rows, small);
  ui.text("", {rect.x + 44, rect.y + 28, rect.width - 60, 16}, about(ui, desk, index), small);
}

/// "5–6" or "7": rows of the sheet as it numbers them.
void draw_row_choice(Ui& ui, const Rect& line, const char* id, const std::string& label, int row, int rows,
                     const std::function<void(int)>& choose) {
  ui.text("", left_part(line, line.width - 104), label);
  std::vector<std::string> entries;
  for (int i = 1; i <= kRowsToChoose; ++i) {
    entries.push_back(i == row && rows > 1 ? fmt::format("{}–{}", i, i + rows - 1) : std::to_string(i));
  }
  std::size_t index = row >= 1 && row <= kRowsToChoose ? static_cast<std::size_t>(row - 1) : 0;
  if (dropdown(ui, id, right_part(line, 96), entries, index)) choose(static_cast<int>(index) + 1);
}

void draw_area(Ui& ui, Column& column, ImportDesk& desk) {
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  ui.text("", column.take(20, 12), ui.t("Where the data stand"), {.weight = Weight::semibold});
  draw_row_choice(ui, column.take(32, 8), "import.header_row", ui.t("Heading in row"), sheet.header_row,
                  sheet.header_rows, [&](int row) { choose_header_row(desk, row); });
  if (can_open(sheet)) {
    draw_row_choice(ui, column.take(32, 12), "import.data_row", ui.t("Products from row"), sheet.data_row, 1,
                    [&](int row) { choose_data_row(desk, row); });
  }
  if (sheet.hidden_rows > 0) {
    const bool reads = !desk.options.columns || desk.options.columns->reads_hidden_rows;
    const std::string label = fmt::format(fmt::runtime(ui.t("Read hidden rows too ({})")),
                                          whole(ui.language(), static_cast<std::int64_t>(sheet.hidden_rows)));
    if (checkbox(ui, "import.hidden_rows", column.take(28, 8), label, reads ? Check::on : Check::off)) {
      read_hidden_rows(desk, !reads);
    }
  }
}

}  // namespace

void draw_import_sheets(Ui& ui, const Rect& rect, const ImportAround& around, ImportDesk& desk) {
  panel(ui, "import.sheets", rect);
  rule_down(ui, rect.x + rect.width - 1, rect.y, rect.height);
  Column scrolled = begin_scroll(ui, "import.left", {rect.x, rect.y, rect.width - 1, rect.height});
  Column column({scrolled.x, scrolled.y, scrolled.width, 0});
  const Rect head = inset(column.take(48), 16, 0);
  ui.text("import.sheets.title", head, ui.t("Sheets"), {.weight = Weight::semibold});
  for (std::size_t i = 0; i < desk.preview.sheets.size(); ++i) draw_sheet(ui, column.take(52), desk, i);
  column.skip(12);
  rule_across(ui, column.x, column.y, column.width);
  column.skip(16);
  Column inner({column.x + 16, column.y, column.width - 32, 0});
  draw_area(ui, inner, desk);
  inner.skip(8);
  rule_across(ui, column.x, inner.y, column.width);
  inner.skip(16);
  ui.text("", inner.take(20, 8), ui.t("File"), {.weight = Weight::semibold});
  const auto fact = [&](const char* name, const std::string& value) {
    const Rect line = inner.take(24);
    const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
    ui.text("", left_part(line, 88), ui.t(name), small);
    ui.text("", {line.x + 96, line.y, line.width - 96, line.height}, value, {.size = TextSize::small});
  };
  fact(OCOP_N("Size"), around.size);
  fact(OCOP_N("Rows"), whole(ui.language(), static_cast<std::int64_t>(desk.preview.sheets[desk.sheet].rows)));
  end_scroll(ui, inner.y + 16);
}

}  // namespace ocop
