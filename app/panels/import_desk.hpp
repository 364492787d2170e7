#pragma once

#include <optional>
#include <string>
#include <vector>

#include "register/preview.hpp"

namespace ocop {

/// Why a register is shown to the planner before it is read.
enum class ImportDoubt : std::uint8_t {
  nothing_readable,  ///< no sheet is a register
  several_sheets,    ///< more than one sheet holds products
  legacy_text,       ///< an old font or a wrong encoding was recognised
  unknown_columns,   ///< headings that are in no list
  no_place,          ///< no column says where
  hidden_rows,
};

/// How the rows would be placed on what is open.
struct ImportForecast {
  int placed = 0;
  int ambiguous = 0;
  int unplaced = 0;
  int invalid = 0;
  int read() const { return placed + ambiguous + unplaced + invalid; }
};

/// A register on its way in with the planner's answers; no window in it.
struct ImportDesk {
  std::string path;
  RegisterOptions options;                 ///< the answers so far
  RegisterPreview preview;                 ///< under these answers
  std::optional<ImportForecast> forecast;  ///< none without boundaries
  std::size_t sheet = 0;                   ///< of the preview
  std::size_t first_column = 0;            ///< of those that are shown
};

/// Answers that are asked for again make another preview.
bool has_same_answers(const RegisterOptions& a, const RegisterOptions& b);

/// In the order in which they matter; empty: can be opened without asking.
std::vector<ImportDoubt> doubts_of(const RegisterPreview& preview, std::size_t sheet, const RegisterOptions& options);
bool can_open(const SheetPreview& sheet);
/// Some text was not what it seemed, or the planner said how it is to be read.
bool has_legacy_text(const SheetPreview& sheet, const RegisterOptions& options);
std::size_t unknown_columns(const SheetPreview& sheet);

/// The planner's answers. Each makes a ColumnMap for files of the shape of the sheet.
void choose_sheet(ImportDesk& desk, std::size_t sheet);
void choose_field(ImportDesk& desk, std::size_t column, Field field);
void choose_header_row(ImportDesk& desk, int row);
void choose_data_row(ImportDesk& desk, int row);
void read_hidden_rows(ImportDesk& desk, bool reads);
/// What was seen and not contradicted is an answer too: the same headings are not asked about again.
void confirm_columns(ImportDesk& desk);
void choose_encoding(ImportDesk& desk, const std::string& key);

/// "A", "B", ... "AA" as a spreadsheet names its columns; the first is 0.
std::string column_letters(std::size_t column);

}  // namespace ocop
