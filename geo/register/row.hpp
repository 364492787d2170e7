#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "register/cells.hpp"
#include "register/header_row.hpp"

namespace ocop {

struct FilledCell {
  std::size_t column = 0;
  std::string_view text;
};

/// One row below the header: its cells cleaned (NFC, blanks folded); those of people stay empty. Texts lie in the
/// sheet, or are kept by the row where cleaning changed them.
struct SheetRow {
  int number = 0;
  const Header* header = nullptr;
  std::vector<std::string_view> cells;  ///< by column of the header
  std::vector<FilledCell> filled;       ///< every cell that is not empty, from the left
  bool repeats_above = false;           ///< a cell says "như trên"
  std::string said_producer;            ///< in the product's cell, where the row has no producer (see row_forms.hpp)
  std::string said_address;
  std::string said_decision;

  /// The first column of the field that is not empty; "" when none is.
  std::string_view get(Field field) const;
  /// Puts a value where the field's best column is; it must live as long as the row.
  void set(Field field, std::string_view value);
  std::string_view keep(std::string text);
  /// Nothing again, with the room that it took.
  void clear();
  /// The row's cells of the header once more, needing neither this row nor the sheet.
  SheetRow detached() const;

 private:
  std::vector<std::unique_ptr<const std::string>> kept_;
};

SheetRow make_row(const Sheet& sheet, std::size_t index, const Header& header);
/// The same into a row that was another one.
void make_row(const Sheet& sheet, std::size_t index, const Header& header, SheetRow& row);

/// "như trên", "-nt-", a ditto mark: the value of the row above.
bool says_same_as_above(std::string_view cell);

}  // namespace ocop
