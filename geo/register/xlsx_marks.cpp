#include "register/xlsx_marks.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <pugixml.hpp>

#include "register/spelling.hpp"

namespace ocop {
namespace {

constexpr GIntBig kMostXml = 64 << 20;

/// A part of the package; an empty document where there is none or too much.
pugi::xml_document read_part(const std::string& path, const std::string& part) {
  pugi::xml_document document;
  GByte* bytes = nullptr;
  vsi_l_offset size = 0;
  const std::string whole = "/vsizip/{" + path + "}/" + part;
  if (VSIIngestFile(nullptr, whole.c_str(), &bytes, &size, kMostXml) == FALSE) return document;
  const std::unique_ptr<GByte, decltype(&VSIFree)> owner(bytes, &VSIFree);
  document.load_buffer(bytes, static_cast<std::size_t>(size));
  return document;
}

struct CellPlace {
  int row = 0;
  std::size_t column = 0;
};

/// "AB12".
std::optional<CellPlace> read_place(std::string_view text) {
  constexpr std::size_t kLetters = 26;
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    column = column * kLetters + static_cast<std::size_t>(text[at] - 'A') + 1;
  }
  const auto row = whole_number(text.substr(at));
  if (!row || column == 0) return std::nullopt;
  return CellPlace{*row, column - 1};
}

std::optional<MergedRange> read_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = read_place(text.substr(0, colon));
  const auto last = read_place(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return MergedRange{first->row, last->row, first->column, last->column};
}

/// By style of a cell: the digits that a format of zeros alone ("00000") shows.
using Widths = std::map<int, std::size_t>;

Widths read_widths(const std::string& path) {
  const pugi::xml_document styles = read_part(path, "xl/styles.xml");
  const pugi::xml_node root = styles.child("styleSheet");
  std::map<int, std::size_t> by_format;
  for (const pugi::xml_node format : root.child("numFmts").children("numFmt")) {
    const std::string_view code = format.attribute("formatCode").value();
    if (code.size() > 1 && code.find_first_not_of('0') == std::string_view::npos) {
      by_format[format.attribute("numFmtId").as_int()] = code.size();
    }
  }
  Widths widths;
  int style = 0;
  for (const pugi::xml_node cell : root.child("cellXfs").children("xf")) {
    const auto format = by_format.find(cell.attribute("numFmtId").as_int());
    if (format != by_format.end()) widths[style] = format->second;
    ++style;
  }
  return widths;
}

void read_row(const pugi::xml_node& row, const Widths& widths, SheetMarks& marks) {
  if (row.attribute("hidden").as_bool()) marks.hidden_rows.insert(row.attribute("r").as_int());
  if (widths.empty()) return;
  for (const pugi::xml_node cell : row.children("c")) {
    const auto width = widths.find(cell.attribute("s").as_int());
    const auto place = read_place(cell.attribute("r").value());
    if (width != widths.end() && place) marks.padded.push_back({place->row, place->column, width->second});
  }
}

void read_sheet(const std::string& path, const std::string& part, const Widths& widths, SheetMarks& marks) {
  const pugi::xml_document document = read_part(path, part);
  const pugi::xml_node root = document.child("worksheet");
  for (const pugi::xml_node row : root.child("sheetData").children("row")) read_row(row, widths, marks);
  for (const pugi::xml_node cell : root.child("mergeCells").children("mergeCell")) {
    if (const auto range = read_range(cell.attribute("ref").value())) marks.merged.push_back(*range);
  }
}

/// The parts of the sheets by the id that the workbook gives them.
std::map<std::string, std::string> read_parts(const std::string& path) {
  const pugi::xml_document document = read_part(path, "xl/_rels/workbook.xml.rels");
  std::map<std::string, std::string> parts;
  for (const pugi::xml_node relation : document.child("Relationships").children("Relationship")) {
    const std::string target = relation.attribute("Target").value();
    parts[relation.attribute("Id").value()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }
  return parts;
}

/// The cells of a sheet by row, to be changed.
struct Rows {
  std::vector<std::vector<std::string>> cells;
  std::map<int, std::size_t> by_number;

  explicit Rows(const Sheet& sheet) {
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
      by_number[sheet.number(row)] = row;
      std::vector<std::string>& copy = cells.emplace_back();
      for (std::size_t column = 0; column < sheet.cell_count(row); ++column) copy.emplace_back(sheet.cell(row, column));
    }
  }

  std::string* at(int number, std::size_t column) {
    const auto row = by_number.find(number);
    if (row == by_number.end() || column >= cells[row->second].size()) return nullptr;
    return &cells[row->second][column];
  }
};

bool says_anything(const std::vector<std::string>& row) {
  return std::ranges::any_of(
      row, [](const std::string& cell) { return cell.find_first_not_of(" \t\r\n") != std::string::npos; });
}

void fill_down(Rows& rows, const MergedRange& range, const std::set<int>& saying) {
  const std::string* const top = rows.at(range.first_row, range.first_column);
  if (top == nullptr || top->empty()) return;
  const std::string value = *top;
  const auto last = saying.upper_bound(range.last_row);
  for (auto row = saying.upper_bound(range.first_row); row != last; ++row) {
    std::string* const cell = rows.at(*row, range.first_column);
    if (cell != nullptr && cell->empty()) *cell = value;
  }
}

void pad(std::string& cell, std::size_t width) {
  if (cell.size() < width && whole_number(cell)) cell.insert(0, width - cell.size(), '0');
}

}  // namespace

std::map<std::string, SheetMarks> read_xlsx_marks(const std::string& path) {
  const pugi::xml_document workbook = read_part(path, "xl/workbook.xml");
  const std::map<std::string, std::string> parts = read_parts(path);
  const Widths widths = read_widths(path);
  std::map<std::string, SheetMarks> all;
  for (const pugi::xml_node sheet : workbook.child("workbook").child("sheets").children("sheet")) {
    SheetMarks& marks = all[sheet.attribute("name").value()];
    // "hidden" or "veryHidden".
    marks.is_hidden = std::string_view(sheet.attribute("state").value()).find("idden") != std::string_view::npos;
    const auto part = parts.find(sheet.attribute("r:id").value());
    if (part != parts.end()) read_sheet(path, part->second, widths, marks);
  }
  return all;
}

Sheet as_shown(const Sheet& sheet, const SheetMarks& marks) {
  Sheet shown = sheet.without_rows();
  shown.is_hidden = marks.is_hidden;
  shown.hidden_rows = marks.hidden_rows;
  Rows rows(sheet);
  for (const PaddedCell& cell : marks.padded) {
    if (std::string* const text = rows.at(cell.row, cell.column)) pad(*text, cell.width);
  }
  std::set<int> saying;
  for (const auto& [number, row] : rows.by_number) {
    if (says_anything(rows.cells[row])) saying.insert(number);
  }
  for (const MergedRange& range : marks.merged) {
    if (range.last_row > range.first_row) fill_down(rows, range, saying);
  }
  for (std::size_t row = 0; row < rows.cells.size(); ++row) {
    for (const std::string& cell : rows.cells[row]) shown.add_cell(cell);
    shown.end_row(sheet.number(row));
  }
  return shown;
}

}  // namespace ocop
