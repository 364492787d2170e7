#pragma once

#include <string>
#include <vector>

#include "look/widgets.hpp"

namespace ocop {

/// The first rows of a table, as they will stand in a sheet.
struct TableGlimpse {
  struct Column {
    std::string heading;
    bool is_number = false;
    double width = 0;  ///< in digits
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::size_t row_count = 0;  ///< of the whole table
};

/// As many rows and columns as fit; below them how many there are in all.
void draw_table_glimpse(Ui& ui, const Rect& rect, const TableGlimpse& table);

}  // namespace ocop
