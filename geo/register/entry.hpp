#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "base/shared_text.hpp"
#include "register/column_map.hpp"
#include "register/kinds.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// An earlier rating that a row of a re-evaluation tells beside the present one.
struct EarlierRating {
  int stars = 0;
  std::optional<WrittenDate> date;
  friend bool operator==(const EarlierRating&, const EarlierRating&) = default;
};

/// What one row of a register says about one product. Text is NFC with blanks folded, otherwise as
/// written; empty = the row does not say. A row that names several products gives several entries.
struct Entry {
  int row = 0;  ///< of the sheet, the first row being 1
  SharedText product;
  SharedText producer;
  SharedText producer_type_text;
  ProducerType producer_type = ProducerType::unknown;
  SharedText group_text;
  Group group = Group::unknown;
  std::optional<int> stars;   ///< 3, 4 or 5; granted, not proposed
  bool is_recognised = true;  ///< false: 0 to 2 stars or only proposed ones
  std::optional<double> score;
  std::optional<WrittenDate> date;     ///< of the decision; a bare year is the year of evaluation
  SharedText decision;                 ///< number
  std::vector<EarlierRating> earlier;  ///< oldest first; granted ones only
  bool grants = true;                  ///< false in a list of withdrawals
  bool is_withdrawn = false;
  std::optional<WrittenDate> withdrawn;  ///< from when on, when it is said
  SharedText source;
  // the place, as far as the row says it
  SharedText address;  ///< free text
  SharedText commune;  ///< column of the commune
  SharedText district;
  SharedText province;
  SharedText code;        ///< of the commune, as written
  SharedText product_id;  ///< "83-829-28780-3-2022"
  std::optional<LonLat> point;
  std::optional<Point> metres;  ///< easting and northing of a VN-2000 zone that the row does not name
  std::vector<Problem> problems;

  friend bool operator==(const Entry&, const Entry&) = default;
};

enum class IgnoredWhy : std::uint8_t { title, header, repeated_header, subheading, total, note, blank, hidden };
std::string_view key_of(IgnoredWhy why);

struct IgnoredRow {
  int row = 0;
  IgnoredWhy why = IgnoredWhy::blank;
};

/// One sheet of one file.
struct Register {
  std::string file;                  ///< name to show
  std::optional<std::string> sheet;  ///< none for CSV
  std::vector<Entry> entries;        ///< in the order of the rows
  std::vector<IgnoredRow> ignored;
  std::vector<Entry> producers;  ///< of a list of producers beside it, or instead: without products
  std::string producers_sheet;   ///< where they stand
  std::string address_vintage;   ///< that the planner says all addresses are of; empty: found row by row
};

struct RegisterOptions {
  std::string sheet;                     ///< empty: the one with most entries among the visible ones
  std::string encoding;                  ///< "auto", or a key of the contract
  std::optional<ColumnMap> columns;      ///< what the planner said of this file
  std::vector<ColumnMap> known_columns;  ///< of other files; the last that fits is used where `columns` is not
};

/// A file that lists producers with their addresses and no products gives `producers` alone.
///
/// CSV (any of , ; tab |; encodings as in encoding.hpp) or a workbook (XLSX, ODS, XLS) with a header in the spellings
/// of Vietnamese offices, diacritics or not. Rows never disappear: each gives an entry or is ignored with its reason.
/// Fails with no_header, no_product_column, totals_table, unknown_sheet and the file kinds of FindingKind.
Result<Read<Register>> read_register(const std::string& path, const RegisterOptions& options, Progress& progress);

}  // namespace ocop
