#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "register/headers.hpp"

namespace ocop {

/// One answer of the planner: what a column holds. A column is told by its header; by its number where
/// headers are missing or say the same.
struct ColumnChoice {
  std::string header;         ///< as in the file, NFC with blanks folded; empty: told by `column`
  std::optional<int> column;  ///< the first is 1
  Field field = Field::ignored;
  friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};

/// How the planner wants a register read. It is kept for files of the same shape: those with the same
/// headers, whatever their order of rows.
struct ColumnMap {
  std::vector<std::string> shape;  ///< header_shape of the file it was made for; empty: fits every file
  std::vector<ColumnChoice> choices;
  std::optional<int> header_row;   ///< first row of the header, as the sheet numbers it
  std::optional<int> header_rows;  ///< one or two; as found when not said
  std::optional<int> data_row;     ///< what stands above it and below the header is title
  bool reads_hidden_rows = true;
  friend bool operator==(const ColumnMap&, const ColumnMap&) = default;
};

/// The headers of a sheet brought to keys, empty ones left out: what tells files of one shape.
std::vector<std::string> header_shape(std::span<const std::string> headers);
bool fits(const ColumnMap& map, std::span<const std::string> headers);

/// What was said of a column; nullopt when nothing was. `column` counts from 0.
std::optional<Field> chosen_field(const ColumnMap& map, std::string_view header, std::size_t column);

/// A file of --columns. JSON: {"columns": [{"header": "Tên hàng", "field": "product"}, {"column": 3, "field":
/// "stars"}], "header_row": 5, "header_rows": 2, "data_row": 7, "hidden_rows": false}, or only {"Tên hàng": "product"}.
/// CSV: the columns `header` (or `column`: number or letter) and `field`. A field is a key of `key_of(Field)` or a
/// header that means it ("Tên sản phẩm"). Fails with the file kinds and with columns_unreadable (args: what is wrong).
Result<ColumnMap> read_column_map(const std::string& path);

}  // namespace ocop
