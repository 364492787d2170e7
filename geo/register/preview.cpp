#include "register/preview.hpp"

#include <algorithm>
#include <map>

#include "register/header_row.hpp"
#include "register/register_file.hpp"
#include "register/row.hpp"
#include "register/sheet_entries.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

bool says_anything(const Sheet& sheet, std::size_t row) {
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    if (!clean(sheet.cell(row, column)).empty()) return true;
  }
  return false;
}

std::vector<PreviewRow> first_rows(const Sheet& sheet, const Header* header, const SheetEntries& entries) {
  std::map<int, IgnoredWhy> ignored;
  for (const IgnoredRow& row : entries.ignored) ignored.emplace(row.row, row.why);
  std::vector<PreviewRow> rows;
  for (std::size_t index = 0; index < std::min(kPreviewRows, sheet.row_count()); ++index) {
    PreviewRow row;
    row.number = sheet.number(index);
    row.is_hidden = sheet.hidden_rows.contains(row.number);
    for (std::size_t column = 0; column < sheet.cell_count(index); ++column) {
      const bool is_personal = header != nullptr && index > header->row && column < header->fields.size() &&
                               header->fields[column] == Field::personal;
      row.cells.push_back(is_personal ? std::string() : clean(sheet.cell(index, column)));
    }
    if (const auto why = ignored.find(row.number); why != ignored.end()) row.why = why->second;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ColumnPreview> preview_columns(const Header& header, const std::vector<DecodedColumn>& decoded) {
  std::vector<ColumnPreview> columns(header.texts.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].header = header.texts[i];
    if (i < header.upper_texts.size()) columns[i].upper_header = header.upper_texts[i];
    columns[i].field = header.fields[i];
    columns[i].is_chosen = header.is_chosen[i];
  }
  for (const DecodedColumn& column : decoded) {
    if (column.column >= columns.size()) continue;
    columns[column.column].encoding = column.encoding;
    columns[column.column].rescued = column.rescued;
  }
  return columns;
}

/// Titles and header: all that a likely header says of its rows.
SheetEntries rows_above_data(const Sheet& sheet, const Header& header) {
  SheetEntries entries;
  for (std::size_t row = 0; row <= header.row; ++row) {
    const IgnoredWhy why = row < header.first_row ? IgnoredWhy::title : IgnoredWhy::header;
    if (says_anything(sheet, row)) entries.ignored.push_back({sheet.number(row), why});
  }
  return entries;
}

void tell_header(const Sheet& sheet, const Header& header, const std::vector<DecodedColumn>& decoded,
                 SheetPreview& preview) {
  preview.header_row = sheet.number(header.first_row);
  preview.header_rows = static_cast<int>(header.row - header.first_row) + 1;
  preview.data_row = header.data_row.value_or(header.row + 1 < sheet.row_count() ? sheet.number(header.row + 1)
                                                                                 : sheet.number(header.row) + 1);
  preview.columns = preview_columns(header, decoded);
}

Result<SheetPreview> preview_sheet(const RegisterFile& file, std::size_t number, const RegisterOptions& options,
                                   const Progress& progress) {
  const Sheet& sheet = file.sheets[number];
  SheetPreview preview;
  preview.name = sheet.name;
  preview.is_hidden = sheet.is_hidden;
  preview.hidden_rows = sheet.hidden_rows.size();
  preview.encodings = file.tallies[number];
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    if (says_anything(sheet, row)) ++preview.rows;
  }
  const auto header = find_header(sheet, options);
  if (!header) {
    preview.refused = header.error();
    // Columns of a table of totals can be called anything and stay totals.
    if (*preview.refused == FindingKind::totals_table || sheet.row_count() == 0) {
      preview.first_rows = first_rows(sheet, nullptr, {});
      return preview;
    }
    const Header likely = likely_header(sheet, options);
    tell_header(sheet, likely, file.decoded[number], preview);
    preview.first_rows = first_rows(sheet, &likely, rows_above_data(sheet, likely));
    return preview;
  }
  const auto entries = read_entries(sheet, *header, progress);
  if (!entries) return failed(FindingKind::cancelled, file.shown);
  preview.entries = entries->entries.size();
  tell_header(sheet, *header, file.decoded[number], preview);
  preview.first_rows = first_rows(sheet, &*header, *entries);
  return preview;
}

}  // namespace

Result<RegisterPreview> preview_register(const std::string& path, const RegisterOptions& options, Progress& progress) {
  RegisterOptions all = options;
  all.sheet.clear();
  const auto file = open_register_file(path, all, progress);
  if (!file) return tl::unexpected(file.error());
  RegisterPreview preview;
  preview.file = file->shown;
  std::size_t most = 0;
  for (std::size_t number = 0; number < file->sheets.size(); ++number) {
    auto sheet = preview_sheet(*file, number, options, progress);
    if (!sheet) return tl::unexpected(sheet.error());
    const bool is_asked = !options.sheet.empty() && sheet->name == options.sheet;
    if (is_asked || (options.sheet.empty() && !sheet->is_hidden && sheet->entries > most)) {
      preview.proposed = number;
      most = sheet->entries;
    }
    preview.sheets.push_back(*std::move(sheet));
  }
  return preview;
}

}  // namespace ocop
