#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace ocop {

/// A small CSV table with a header: UTF-8 with or without a byte order mark, cut at whichever of
/// , ; tab | the header has most of.
struct CsvTable {
  struct Row {
    int number = 0;  ///< of the sheet, the header being 1
    std::vector<std::string> cells;
  };
  std::vector<std::string> header;  ///< as column_key gives them
  std::vector<std::string> titles;  ///< the same as written
  std::vector<Row> rows;            ///< blank ones left out

  /// The first of these names that is in the header.
  std::optional<std::size_t> find(std::span<const std::string_view> names) const;
};

/// Fails with the file kinds of read_file and no_header (nothing in it).
Result<CsvTable> read_csv_table(const std::string& path);

/// Only the first 64 KB: enough to tell by its header what a table is.
Result<CsvTable> read_csv_head(const std::string& path);

/// The cell, NFC with blanks folded; "" where the row is too short or the column absent.
std::string cell_text(const CsvTable::Row& row, std::optional<std::size_t> column);

}  // namespace ocop
