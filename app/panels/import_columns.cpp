#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "panels/import_parts.hpp"
#include "words/numbers.hpp"
#include "words/register_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHead = 56;
constexpr double kChoices = 48;
constexpr double kLetters = 24;
constexpr double kRow = 32;
constexpr double kGutter = 56;
constexpr double kFoot = 44;
constexpr std::size_t kSample = 30;  ///< rows that tell how wide a column is

/// What a column may be said to hold, in the order of the list. Personal columns are never read.
constexpr std::array kChoosable = {Field::ignored,
                                   Field::product,
                                   Field::producer,
                                   Field::producer_type,
                                   Field::address,
                                   Field::commune,
                                   Field::district,
                                   Field::province,
                                   Field::commune_code,
                                   Field::product_id,
                                   Field::group,
                                   Field::stars,
                                   Field::score,
                                   Field::date,
                                   Field::year,
                                   Field::end_date,
                                   Field::decision,
                                   Field::source,
                                   Field::latitude,
                                   Field::longitude,
                                   Field::position,
                                   Field::x,
                                   Field::y,
                                   Field::prose,
                                   Field::earlier_stars,
                                   Field::earlier_date,
                                   Field::withdrawn_date,
                                   Field::withdrawal,
                                   Field::state,
                                   Field::number};

/// Every column has room for the list of what it may be.
constexpr double kNarrowest = 104;
constexpr double kNarrowestShown = 72;  ///< of a column at the edge

std::vector<double> widths_of(const Ui& ui, const SheetPreview& sheet) {
  std::vector<double> widths(sheet.columns.size(), kNarrowest);
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const auto fit = [&](const std::string& text) {
      widths[c] = std::clamp(ui.text_width(text) + 24, widths[c], 224.0);
    };
    fit(sheet.columns[c].header);
    for (std::size_t r = 0; r < std::min(kSample, sheet.first_rows.size()); ++r) {
      const PreviewRow& row = sheet.first_rows[r];
      if (!row.why && c < row.cells.size()) fit(row.cells[c]);
    }
    if (sheet.columns[c].field != Field::number) widths[c] = std::max(widths[c], 148.0);
  }
  return widths;
}

void draw_choice(Ui& ui, const Rect& rect, std::size_t column, ImportDesk& desk) {
  const ColumnPreview& shown = desk.preview.sheets[desk.sheet].columns[column];
  std::vector<std::string> entries;
  entries.reserve(kChoosable.size() + 1);
  for (const Field field : kChoosable) entries.push_back(name_of(ui.language(), field));
  std::size_t index = kChoosable.size();
  if (shown.field) {
    const auto* const place = std::ranges::find(kChoosable, *shown.field);
    index = static_cast<std::size_t>(place - kChoosable.begin());
  }
  // What is not in the list stands at its end while it is chosen.
  if (index == kChoosable.size()) {
    entries.push_back(shown.field ? name_of(ui.language(), *shown.field) : ui.t("Choose..."));
  }
  const std::string id = "import.column." + column_letters(column);
  const bool is_open = !shown.field && !shown.header.empty();
  if (dropdown(ui, id, rect, entries, index, {.is_strong = is_open}) && index < kChoosable.size()) {
    choose_field(desk, column, kChoosable.at(index));
  }
  if (is_open) outline(ui, rect, ui.theme().warn, 6, 1.5);
}

Colour cell_colour(const Theme& theme, const PreviewRow& row, const ColumnPreview& column) {
  if (row.why) return theme.text3;
  const bool is_read = column.field && *column.field != Field::ignored && *column.field != Field::personal;
  return is_read ? theme.text : theme.text3;
}

void draw_row(Ui& ui, const Rect& rect, const PreviewRow& row, const SheetPreview& sheet, std::size_t first,
              const std::vector<double>& widths) {
  const Theme& theme = ui.theme();
  const bool is_header = row.why == IgnoredWhy::header || row.why == IgnoredWhy::repeated_header;
  if (is_header) {
    fill(ui, rect, theme.tint);
    fill(ui, left_part(rect, 3), theme.accent);
  } else if (row.why) {
    fill(ui, rect, theme.sunk);
  } else if (row.is_hidden) {
    fill(ui, rect, theme.warn_tint);
  }
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  ui.text("", {rect.x, rect.y, kGutter - 16, rect.height}, whole(ui.language(), row.number),
          {.size = TextSize::small, .colour = theme.text3, .align = Align::right});
  double x = rect.x + kGutter;
  const double right = rect.x + rect.width;
  for (std::size_t c = first; c < sheet.columns.size() && x < right; ++c) {
    const std::string text = c < row.cells.size() ? row.cells[c] : std::string();
    // A title is as long as its row.
    const bool is_title =
        row.why == IgnoredWhy::title || row.why == IgnoredWhy::subheading || row.why == IgnoredWhy::note;
    const double width = std::min(is_title ? right - x : widths[c], right - x);
    if (!text.empty()) {
      ui.text("", {x + 8, rect.y, width - 12, rect.height}, text,
              {.weight = is_header ? Weight::semibold : Weight::regular,
               .colour = is_header ? theme.accent : cell_colour(theme, row, sheet.columns[c])});
    }
    if (is_title && !text.empty()) break;
    x += widths[c];
  }
  if (row.why && !is_header) {
    const std::string why = name_of(ui.language(), *row.why);
    const double width = tag_width(ui, why);
    tag(ui, "", {right - width - 16, rect.y + 6}, why, Tone::plain);
  }
}

std::string columns_beyond(const SheetPreview& sheet, std::size_t from) {
  std::string names;
  for (std::size_t c = from; c < sheet.columns.size(); ++c) {
    names += (names.empty() ? "" : ", ") + column_letters(c) + " " + sheet.columns[c].header;
  }
  return names;
}

void draw_foot(Ui& ui, const Rect& rect, ImportDesk& desk, std::size_t shown) {
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  rule_across(ui, rect.x, rect.y, rect.width);
  Row row(inset(rect, 16, 6));
  const std::size_t beyond = desk.first_column + shown;
  if (icon_button(ui, "import.right", row.take_right(32, 4), Icon::chevron_right,
                  {.tooltip = ui.t("Columns at the right"), .is_enabled = beyond < sheet.columns.size()})) {
    ++desk.first_column;
  }
  if (icon_button(ui, "import.left_columns", row.take_right(32, 8), Icon::chevron_left,
                  {.tooltip = ui.t("Columns at the left"), .is_enabled = desk.first_column > 0})) {
    --desk.first_column;
  }
  if (beyond >= sheet.columns.size()) return;
  const auto n = static_cast<std::int64_t>(sheet.columns.size() - beyond);
  const std::string text = fmt::format(
      fmt::runtime(trn(ui.language(), "{} more column at the right: {}", "{} more columns at the right: {}", n)),
      whole(ui.language(), n), columns_beyond(sheet, beyond));
  ui.text("import.beyond", row.rest, text, {.size = TextSize::small, .colour = ui.theme().text2});
}

}  // namespace

void draw_import_columns(Ui& ui, const Rect& rect, ImportDesk& desk) {
  panel(ui, "import.columns", rect);
  const SheetPreview& sheet = desk.preview.sheets[desk.sheet];
  Column column(rect);
  const Rect head = inset(column.take(kHead), 16, 0);
  const double used = ui.text("import.question", head, ui.t("What is each column?"), {.weight = Weight::semibold});
  const auto known = static_cast<std::int64_t>(
      std::ranges::count_if(sheet.columns, [](const ColumnPreview& c) { return c.field.has_value(); }));
  const auto open = static_cast<std::int64_t>(unknown_columns(sheet));
  std::string note =
      fmt::format(fmt::runtime(trn(ui.language(), "{} column recognised", "{} columns recognised", known)),
                  whole(ui.language(), known));
  if (open > 0) {
    note += "; " + fmt::format(fmt::runtime(trn(ui.language(), "{} to be chosen", "{} to be chosen", open)),
                               whole(ui.language(), open));
  }
  ui.text("import.question.note", {head.x + used + 12, head.y, std::max(0.0, head.width - used - 12), head.height},
          note + ".", {.size = TextSize::small, .colour = ui.theme().text2});
  const std::vector<double> widths = widths_of(ui, sheet);
  desk.first_column = std::min(desk.first_column, sheet.columns.empty() ? 0 : sheet.columns.size() - 1);
  const Rect choices = column.take(kChoices);
  const Rect letters = column.take(kLetters);
  fill(ui, letters, ui.theme().sunk);
  rule_across(ui, letters.x, letters.y + letters.height - 1, letters.width);
  double x = rect.x + kGutter;
  std::size_t shown = 0;
  for (std::size_t c = desk.first_column; c < sheet.columns.size(); ++c) {
    if (x + kNarrowestShown > rect.x + rect.width) break;
    const double width = std::min(widths[c], rect.x + rect.width - x);
    draw_choice(ui, {x + 2, choices.y + 8, width - 4, 32}, c, desk);
    ui.text("", {x + 8, letters.y, width - 8, letters.height}, column_letters(c),
            {.size = TextSize::small, .colour = ui.theme().text2});
    if (width < widths[c] && shown > 0) break;
    x += widths[c];
    ++shown;
  }
  const Rect body{rect.x, column.y, rect.width, std::max(0.0, rect.y + rect.height - kFoot - column.y)};
  Column rows = begin_scroll(ui, "import.rows", body);
  for (const PreviewRow& row : sheet.first_rows) {
    const Rect place = rows.take(kRow);
    if (place.y + place.height < body.y || place.y > body.y + body.height) continue;
    draw_row(ui, {place.x, place.y, place.width - 8, place.height}, row, sheet, desk.first_column, widths);
  }
  const auto rest =
      static_cast<std::int64_t>(sheet.rows > sheet.first_rows.size() ? sheet.rows - sheet.first_rows.size() : 0);
  if (rest > 0) {
    ui.text("import.rest", rows.take(kRow),
            fmt::format(fmt::runtime(trn(ui.language(), "... {} more row ...", "... {} more rows ...", rest)),
                        whole(ui.language(), rest)),
            {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center});
  }
  end_scroll(ui, rows.y);
  draw_foot(ui, bottom_part(rect, kFoot), desk, shown);
}

}  // namespace ocop
