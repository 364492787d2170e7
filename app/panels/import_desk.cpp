#include "panels/import_desk.hpp"

#include <algorithm>
#include <array>

namespace ocop {
namespace {

constexpr std::array kPlaces = {Field::address,  Field::commune,  Field::district, Field::commune_code, Field::code,
                                Field::latitude, Field::position, Field::x,        Field::product_id,   Field::prose};

bool holds_products(const SheetPreview& sheet) { return !sheet.is_hidden && can_open(sheet) && sheet.entries > 0; }

const SheetPreview& shown_sheet(const ImportDesk& desk) { return desk.preview.sheets[desk.sheet]; }

/// Headings that say the same are told apart by their number.
bool is_told_by_header(const SheetPreview& sheet, const std::string& header) {
  return !header.empty() && std::ranges::count(sheet.columns, header, &ColumnPreview::header) == 1;
}

ColumnMap& answers(ImportDesk& desk) {
  if (!desk.options.columns) {
    desk.options.columns.emplace();
    std::vector<std::string> headers;
    for (const ColumnPreview& column : shown_sheet(desk).columns) headers.push_back(column.header);
    desk.options.columns->shape = header_shape(headers);
  }
  return *desk.options.columns;
}

}  // namespace

bool has_same_answers(const RegisterOptions& a, const RegisterOptions& b) {
  return a.sheet == b.sheet && a.encoding == b.encoding && a.columns == b.columns;
}

bool can_open(const SheetPreview& sheet) { return !sheet.refused; }

bool has_legacy_text(const SheetPreview& sheet, const RegisterOptions& options) {
  const bool is_decoded =
      std::ranges::any_of(sheet.columns, [](const ColumnPreview& column) { return column.encoding.has_value(); });
  return is_decoded || (!options.encoding.empty() && !sheet.encodings.empty());
}

std::size_t unknown_columns(const SheetPreview& sheet) {
  return static_cast<std::size_t>(std::ranges::count_if(
      sheet.columns, [](const ColumnPreview& column) { return !column.field && !column.header.empty(); }));
}

std::vector<ImportDoubt> doubts_of(const RegisterPreview& preview, std::size_t sheet, const RegisterOptions& options) {
  std::vector<ImportDoubt> doubts;
  if (sheet >= preview.sheets.size() || !can_open(preview.sheets[sheet])) return {ImportDoubt::nothing_readable};
  const SheetPreview& shown = preview.sheets[sheet];
  if (options.sheet.empty() && std::ranges::count_if(preview.sheets, holds_products) > 1) {
    doubts.push_back(ImportDoubt::several_sheets);
  }
  // A shape that the planner answered for before is not asked about again.
  const bool is_known = std::ranges::any_of(shown.columns, &ColumnPreview::is_chosen);
  if (has_legacy_text(shown, options) && options.encoding.empty() && !is_known)
    doubts.push_back(ImportDoubt::legacy_text);
  if (unknown_columns(shown) > 0 && !is_known) doubts.push_back(ImportDoubt::unknown_columns);
  const bool has_place = std::ranges::any_of(shown.columns, [](const ColumnPreview& column) {
    return column.field && std::ranges::find(kPlaces, *column.field) != kPlaces.end();
  });
  if (!has_place) doubts.push_back(ImportDoubt::no_place);
  if (shown.hidden_rows > 0 && !is_known) doubts.push_back(ImportDoubt::hidden_rows);
  return doubts;
}

void choose_sheet(ImportDesk& desk, std::size_t sheet) {
  if (sheet >= desk.preview.sheets.size()) return;
  desk.sheet = sheet;
  desk.options.sheet = desk.preview.sheets[sheet].name;
  desk.options.columns.reset();
  desk.first_column = 0;
}

void choose_field(ImportDesk& desk, std::size_t column, Field field) {
  const SheetPreview& sheet = shown_sheet(desk);
  ColumnChoice choice;
  choice.field = field;
  const std::string& header = sheet.columns[column].header;
  if (is_told_by_header(sheet, header)) {
    choice.header = header;
  } else {
    choice.column = static_cast<int>(column) + 1;
  }
  ColumnMap& map = answers(desk);
  // Where no header was found, the one that is shown is meant.
  if (sheet.refused && !map.header_row) map.header_row = sheet.header_row;
  std::vector<ColumnChoice>& choices = map.choices;
  std::erase_if(choices, [&](const ColumnChoice& c) { return c.header == choice.header && c.column == choice.column; });
  choices.push_back(choice);
}

void confirm_columns(ImportDesk& desk) {
  for (std::size_t i = 0; i < shown_sheet(desk).columns.size(); ++i) {
    const ColumnPreview column = shown_sheet(desk).columns[i];
    if (column.header.empty() || column.field == Field::personal) continue;
    choose_field(desk, i, column.field.value_or(Field::ignored));
  }
}

void choose_header_row(ImportDesk& desk, int row) {
  ColumnMap& map = answers(desk);
  map.header_row = row;
  map.header_rows.reset();
  map.data_row.reset();
  map.choices.clear();
  map.shape.clear();  // of other headings
}

void choose_data_row(ImportDesk& desk, int row) { answers(desk).data_row = row; }

void read_hidden_rows(ImportDesk& desk, bool reads) { answers(desk).reads_hidden_rows = reads; }

void choose_encoding(ImportDesk& desk, const std::string& key) { desk.options.encoding = key; }

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

}  // namespace ocop
