#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "register/cells.hpp"
#include "register/header_row.hpp"

namespace ocop {

struct FilledCell {
  std::size_t column = 0;
  std::string text;
};

/// One row below the header: its cells cleaned (NFC, blanks folded); those of people stay empty.
struct Row {
  int number = 0;
  const Header* header = nullptr;
  std::vector<std::string> cells;  ///< by column of the header
  std::vector<FilledCell> filled;  ///< every cell that is not empty, from the left
  std::string said_producer;       ///< in the product's cell, where the row has no producer (see row_forms.hpp)
  std::string said_address;
  std::string said_decision;

  /// The first column of the field that is not empty; "" when none is.
  std::string_view get(Field field) const;
  /// Puts a value where the field's best column is.
  void set(Field field, std::string_view value);
};

Row make_row(const Sheet& sheet, std::size_t index, const Header& header);

/// "như trên", "-nt-", a ditto mark: the value of the row above.
bool says_same_as_above(std::string_view cell);

}  // namespace ocop
