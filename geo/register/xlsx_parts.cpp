#include "register/xlsx_parts.hpp"

#include <map>
#include <memory>

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include "register/spelling.hpp"

namespace ocop {
namespace {

constexpr GIntBig kMostXml = 64 << 20;
constexpr int kMostRows = 1 << 20;
constexpr std::size_t kMostColumns = 1 << 14;

/// The parts of the sheets by the id that the workbook gives them.
std::map<std::string, std::string> read_targets(const std::string& path) {
  const pugi::xml_document document = read_xlsx_part(path, "xl/_rels/workbook.xml.rels");
  std::map<std::string, std::string> parts;
  for (const pugi::xml_node relation : document.child("Relationships").children("Relationship")) {
    const std::string target = relation.attribute("Target").value();
    parts[relation.attribute("Id").value()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }
  return parts;
}

}  // namespace

pugi::xml_document read_xlsx_part(const std::string& path, const std::string& part) {
  pugi::xml_document document;
  GByte* bytes = nullptr;
  vsi_l_offset size = 0;
  const std::string whole = "/vsizip/{" + path + "}/" + part;
  if (VSIIngestFile(nullptr, whole.c_str(), &bytes, &size, kMostXml) == FALSE) return document;
  const std::unique_ptr<GByte, decltype(&VSIFree)> owner(bytes, &VSIFree);
  document.load_buffer(bytes, static_cast<std::size_t>(size));
  return document;
}

XlsxBook read_xlsx_book(const std::string& path) {
  const pugi::xml_document document = read_xlsx_part(path, "xl/workbook.xml");
  const pugi::xml_node workbook = document.child("workbook");
  const std::map<std::string, std::string> targets = read_targets(path);
  XlsxBook book;
  book.is_1904 = workbook.child("workbookPr").attribute("date1904").as_bool();
  for (const pugi::xml_node sheet : workbook.child("sheets").children("sheet")) {
    XlsxSheetPart part;
    part.name = sheet.attribute("name").value();
    // "hidden" or "veryHidden".
    part.is_hidden = std::string_view(sheet.attribute("state").value()).find("idden") != std::string_view::npos;
    const auto target = targets.find(sheet.attribute("r:id").value());
    if (target != targets.end()) part.part = target->second;
    book.sheets.push_back(std::move(part));
  }
  return book;
}

std::optional<CellPlace> read_cell_place(std::string_view text) {
  constexpr std::size_t kLetters = 26;
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    column = column * kLetters + static_cast<std::size_t>(text[at] - 'A') + 1;
    if (column > kMostColumns) return std::nullopt;
  }
  const auto row = whole_number(text.substr(at));
  if (!row || *row < 1 || *row > kMostRows || column == 0) return std::nullopt;
  return CellPlace{*row, column - 1};
}

}  // namespace ocop
