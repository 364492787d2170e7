#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "base/finding.hpp"
#include "register/cells.hpp"
#include "register/entry.hpp"
#include "register/headers.hpp"

namespace ocop {

/// The header of a sheet: in which row it stands and what each column holds.
struct Header {
  std::size_t first_row = 0;                                  ///< index in the sheet; a header may take two rows
  std::size_t row = 0;                                        ///< its last one
  std::vector<std::string> texts;                             ///< clean, by column
  std::vector<std::optional<Field>> fields;                   ///< by column
  std::vector<std::string> upper_texts;                       ///< of the upper row when there are two
  std::vector<std::string> upper_keys;                        ///< of the upper row when there are two
  std::vector<std::string> keys;                              ///< search_key of each header cell
  std::array<std::vector<std::size_t>, kFieldCount> columns;  ///< by field, best first
  std::vector<std::size_t> unknown;                           ///< columns with a header that is not known
  std::vector<bool> is_chosen;                                ///< by column: the planner said what it holds
  std::optional<int> data_row;                                ///< as the sheet numbers it; rows before it are title
  bool reads_hidden_rows = true;
  bool names_producers = false;  ///< the names are those of producers, each with its stars (master data)
  bool has_no_row = false;       ///< lines of prose without a header; `row` is then the first of them

  const std::vector<std::size_t>& of(Field field) const { return columns.at(static_cast<std::size_t>(field)); }
  bool has(Field field) const { return !of(field).empty(); }
};

/// The row with most known headers among the first twenty, a product among them; or two rows, the lower
/// one parting a cell of the upper one ("Địa chỉ" over "Xã/phường" and "Huyện"). Fails with no_header,
/// no_product_column or totals_table. What the planner said of the columns comes first.
tl::expected<Header, FindingKind> find_header(const Sheet& sheet, const RegisterOptions& options = {});

/// What may be the header of a sheet in which none was found, for the planner to say: the row that she
/// named, else the one with most known headings, then most cells, the upper one of equals, among the first
/// twenty. The sheet has a row.
Header likely_header(const Sheet& sheet, const RegisterOptions& options);

/// The header of a list of producers with their places and without products; nullopt when it is none.
std::optional<Header> find_producer_header(const Sheet& sheet, const RegisterOptions& options);

/// Whether a row below the header says the header again (after a page break).
bool repeats_header(const Sheet& sheet, std::size_t row, const Header& header);

/// "(1) (2) (3)", "A B 1 2": the numbers of the columns, as printed below a header.
bool numbers_columns(const Sheet& sheet, std::size_t row);

}  // namespace ocop
