#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace ocop {

/// A small part of a package; an empty document where there is none or too much.
pugi::xml_document read_xlsx_part(const std::string& path, const std::string& part);

/// A sheet as the workbook names it, and where its rows lie in the package.
struct XlsxSheetPart {
  std::string name;
  std::string part;
  bool is_hidden = false;
};

struct XlsxBook {
  std::vector<XlsxSheetPart> sheets;
  bool is_1904 = false;
};
/// Without sheets when there is no workbook in the package.
XlsxBook read_xlsx_book(const std::string& path);

struct CellPlace {
  int row = 0;  ///< from 1
  std::size_t column = 0;
};
/// "AB12"; nullopt beyond what a sheet can hold.
std::optional<CellPlace> read_cell_place(std::string_view text);

}  // namespace ocop
