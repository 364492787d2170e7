#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace ocop {

/// What can be noticed about an input, an output or a command line. Code decides on the kind;
/// the sentence is made in `words/`, in either language, and every kind has both.
enum class FindingKind : std::uint16_t {
  // boundaries
  repaired_geometry,   ///< text: commune; the ring was broken and was mended
  empty_geometry,      ///< args: count
  not_a_polygon,       ///< args: count
  duplicate_code,      ///< text: code
  duplicate_feature,   ///< args: count; same code and same outline twice
  unreadable_feature,  ///< args: count
  no_code_column,      ///< codes were made from the row numbers
  no_name_column,
  no_population_column,
  leading_zeros_restored,  ///< column, args: count
  crs_assumed_degrees,     ///< no .prj, numbers are degrees
  crs_given,               ///< args: EPSG code that the planner chose
  lying_encoding,          ///< args: declared, used
  vintage_from_name,       ///< args: vintage
  population_incomplete,   ///< args: communes without, communes in all
  schematic_outlines,
  layers_ignored,  ///< args: names of the layers that were not read
  // registers
  duplicate_row,             ///< args: the row that it repeats
  unknown_column,            ///< column; kept, not understood
  sheets_ignored,            ///< args: names
  hidden_sheet,              ///< text: name
  hidden_rows,               ///< args: count
  group_unknown,             ///< text: as written
  crosswalk_by_name,         ///< text: unit, args: code in the crosswalk, code in the boundaries
  crosswalk_target_missing,  ///< text: unit, args: code
  sheets_joined,             ///< args: sheet or file of the producers, of the products
  producer_unmatched,        ///< row, text: producer of a product list that no list of producers has, or several
  producers_merged,          ///< text: producer, args: its other spellings
  address_vintage,           ///< args: vintage, rows, rows in all
  withdrawal_unmatched,      ///< row, text: product that no register has
  metres_as_points,          ///< args: count, name of the zone
  columns_not_found,         ///< text: a header of the column map that the file has not
  // an input that gives nothing
  file_missing,
  file_is_folder,
  not_a_regular_file,
  file_empty,
  file_unreadable,  ///< args: what the library said
  unknown_format,
  refers_elsewhere,        ///< args: the reference
  shapefile_part_missing,  ///< args: ".dbf" or ".shx"
  no_polygons,
  no_features,
  unknown_layer,      ///< text: layer asked for, args: those there are
  unknown_sheet,      ///< text: sheet asked for, args: those there are
  crs_unknown,        ///< metres, no zone fits
  crs_zone_proposed,  ///< args: EPSG, distance in km to the province, name of the zone
  crs_wrong_datum,    ///< args: EPSG of the zone with the VN-2000 datum
  no_header,
  no_product_column,
  totals_table,
  workspace_damaged,     ///< args: what the parser said
  workspace_newer,       ///< args: version
  source_missing,        ///< file: the source, args: workspace
  crosswalk_unreadable,  ///< args: missing column
  population_unreadable,
  attributes_unreadable,
  columns_unreadable,  ///< args: what is wrong
  rulings_unreadable,  ///< row, args: what is wrong
  cancelled,
  // an output that cannot be written
  output_exists,
  output_is_folder,
  output_unwritable,  ///< args: reason of the system
  output_disk_full,
  // the window
  no_display,     ///< args: what the system said
  out_of_memory,  ///< a work in the background stopped
  program_fault,  ///< args: what was thrown
  // the command line
  usage,  ///< text: what was wrong, args: a suggestion when there is one
};

/// The key of a kind in JSON: `repaired_geometry`.
std::string_view key_of(FindingKind kind);

/// Every kind, in the order of the enumeration.
std::span<const FindingKind> all_finding_kinds();

/// One thing noticed. `file` is a name to show, `row` the row of the sheet (the first is 1),
/// `text` what stood there. `args` are the kind's own (see FindingKind).
struct Finding {
  FindingKind kind = FindingKind::usage;
  std::string file;
  std::optional<int> row;
  std::optional<std::string> column;
  std::optional<std::string> text;
  std::vector<std::string> args;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// A value that was read with findings.
template <class T>
struct Read {
  T value;
  std::vector<Finding> findings;
};

/// A value, or the one finding that says why there is none.
template <class T>
using Result = tl::expected<T, Finding>;

using Failure = tl::unexpected<Finding>;

/// Shorthand: `return failed(FindingKind::file_missing, path);`
inline Failure failed(FindingKind kind, std::string file, std::vector<std::string> args = {}) {
  return Failure(Finding{kind, std::move(file), std::nullopt, std::nullopt, std::nullopt, std::move(args)});
}

}  // namespace ocop
