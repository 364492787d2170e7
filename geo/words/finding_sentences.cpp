#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <string_view>

#include <fmt/args.h>
#include <fmt/format.h>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// The sentence of a kind and the names that its `args` have in it, in their order. Every sentence
/// may also use {where} (file, row, column), {path} (the file as it was named) and {text}.
struct KindSentence {
  FindingKind kind;
  const char* msgid;
  std::array<const char*, 3> args{};
};

constexpr std::array kSentences = {
    // boundaries
    KindSentence{FindingKind::repaired_geometry,
                 OCOP_N("{where}: the outline of {text} was broken and has been mended. Look at it on the map.")},
    KindSentence{FindingKind::empty_geometry,
                 OCOP_N("{where}: features without an outline, left out: {count}. Draw them in the boundary file."),
                 {"count"}},
    KindSentence{FindingKind::not_a_polygon,
                 OCOP_N("{where}: features that are not areas, left out: {count}. Communes have to be polygons."),
                 {"count"}},
    KindSentence{FindingKind::duplicate_code,
                 OCOP_N("{where}: the code {text} belongs to more than one commune. Correct it in the boundary file.")},
    KindSentence{
        FindingKind::duplicate_feature,
        OCOP_N("{where}: communes that stand in the file twice, counted once: {count}. Nothing has to be done."),
        {"count"}},
    KindSentence{FindingKind::unreadable_feature,
                 OCOP_N("{where}: features that cannot be read, left out: {count}. Get a whole copy of the file."),
                 {"count"}},
    KindSentence{FindingKind::no_code_column,
                 OCOP_N("{where}: there is no column of commune codes, so the register is placed by name only. "
                        "Add a column of five-digit codes.")},
    KindSentence{FindingKind::no_name_column,
                 OCOP_N("{where}: there is no column of commune names, so the register is placed by code only. "
                        "Add a column of names.")},
    KindSentence{FindingKind::no_population_column,
                 OCOP_N("{where}: there is no population, so there is no rate per 10,000 people and no weight of "
                        "population in the gaps. Add a population column or a population file.")},
    KindSentence{FindingKind::leading_zeros_restored,
                 OCOP_N("{where}: codes that had lost their leading zeros and got them back: {count}. "
                        "Keep codes as text."),
                 {"count"}},
    KindSentence{FindingKind::crs_assumed_degrees,
                 OCOP_N("{where}: no coordinate system is given; the numbers are degrees and are read as WGS 84. "
                        "Check that the map lies right.")},
    KindSentence{FindingKind::crs_given,
                 OCOP_N("{where}: read in the coordinate system that was chosen, EPSG:{epsg}. "
                        "Check that the map lies right."),
                 {"epsg"}},
    KindSentence{FindingKind::lying_encoding,
                 OCOP_N("{where}: the file says its text is {declared}, but it is {used} and was read so. "
                        "Check the names."),
                 {"declared", "used"}},
    KindSentence{FindingKind::vintage_from_name,
                 OCOP_N("{where}: the vintage {vintage} was taken from the name of the file. "
                        "Rename the file if that is wrong."),
                 {"vintage"}},
    KindSentence{FindingKind::population_incomplete,
                 OCOP_N("{where}: communes without population: {missing} of {all}. Rates there are shown as no data; "
                        "add the missing figures."),
                 {"missing", "all"}},
    KindSentence{FindingKind::schematic_outlines,
                 OCOP_N("{where}: the outlines are schematic and not the legal boundaries. "
                        "Open the official file to replace them.")},
    KindSentence{FindingKind::layers_ignored,
                 OCOP_N("{where}: other layers were not read: {names}. Choose one of them if it holds the communes."),
                 {"names"}},
    // registers
    KindSentence{FindingKind::duplicate_row,
                 OCOP_N("{where}: this row repeats row {other} and is counted once. Delete one of the two."),
                 {"other"}},
    KindSentence{FindingKind::unknown_column,
                 OCOP_N("{where}: the column is not understood and is not used. Give it a usual heading if it is "
                        "needed.")},
    KindSentence{FindingKind::sheets_ignored,
                 OCOP_N("{where}: other sheets were not read: {names}. Choose one of them if it holds the register."),
                 {"names"}},
    KindSentence{FindingKind::hidden_sheet,
                 OCOP_N("{where}: the hidden sheet “{text}” was not read. Choose it by name if it is needed.")},
    KindSentence{FindingKind::hidden_rows,
                 OCOP_N("{where}: hidden rows that were read like the others: {count}. "
                        "Delete them if they do not count."),
                 {"count"}},
    KindSentence{FindingKind::group_unknown,
                 OCOP_N("{where}: the product group “{text}” is not known and is counted under other. "
                        "Write one of the six groups.")},
    KindSentence{FindingKind::crosswalk_by_name,
                 OCOP_N("{where}: {text} has code {listed} here and {drawn} in the boundaries; they were matched by "
                        "name. Check that they are the same unit."),
                 {"listed", "drawn"}},
    KindSentence{FindingKind::crosswalk_target_missing,
                 OCOP_N("{where}: {text} ({code}) is not in the boundaries, so nothing can be placed there. "
                        "Open boundaries of the right vintage."),
                 {"code"}},
    KindSentence{FindingKind::sheets_joined,
                 OCOP_N("{where}: the products of “{products}” were joined with the producers of “{producers}” by the "
                        "producer's name. Check that the names agree."),
                 {"producers", "products"}},
    KindSentence{FindingKind::producer_unmatched,
                 OCOP_N("{where}: the producer “{text}” is not in the list of producers, or is there more than once. "
                        "Write its name as in that list, or give an address here.")},
    KindSentence{FindingKind::producers_merged,
                 OCOP_N("{where}: “{text}” is also written {names} and was taken for one producer. "
                        "Take them apart if they are not."),
                 {"names"}},
    KindSentence{FindingKind::address_vintage,
                 OCOP_N("{where}: addresses that are of {vintage}: {count} of {all}. The others fit more than one year "
                        "and were read row by row."),
                 {"vintage", "count", "all"}},
    KindSentence{
        FindingKind::withdrawal_unmatched,
        OCOP_N("{where}: the withdrawn product “{text}” is in no register that is open. Open the register that "
               "has it, or write the names as there.")},
    KindSentence{FindingKind::metres_as_points,
                 OCOP_N("{where}: coordinates in metres, read as {zone}: {count}. Check that the points lie right."),
                 {"count", "zone"}},
    KindSentence{FindingKind::columns_not_found,
                 OCOP_N("{where}: the list of columns names “{text}”, which is no heading of this file. "
                        "Correct the list of columns.")},
    // an input that gives nothing
    KindSentence{FindingKind::file_missing, OCOP_N("There is no file {path}. Check the name and the folder.")},
    KindSentence{FindingKind::file_is_folder, OCOP_N("{path} is a folder. Name a file in it.")},
    KindSentence{FindingKind::not_a_regular_file,
                 OCOP_N("{path} is not an ordinary file and is not opened. Name a file on the disk.")},
    KindSentence{FindingKind::file_empty, OCOP_N("{where}: the file is empty. Get a whole copy of it.")},
    KindSentence{FindingKind::file_unreadable,
                 OCOP_N("{where}: the file cannot be read ({reason}). Check the file and the right to read it."),
                 {"reason"}},
    KindSentence{FindingKind::unknown_format,
                 OCOP_N("{where}: this kind of file is not known. Boundaries come as Shapefile, GeoPackage, GeoJSON, "
                        "FlatGeobuf, KML or MapInfo, registers as CSV or XLSX.")},
    KindSentence{FindingKind::refers_elsewhere,
                 OCOP_N("{where}: the file refers to “{reference}”, which is never opened. "
                        "Use a file that holds its own data."),
                 {"reference"}},
    KindSentence{FindingKind::shapefile_part_missing,
                 OCOP_N("{where}: the part {part} of the Shapefile is missing. Copy all its parts into one folder."),
                 {"part"}},
    KindSentence{FindingKind::no_polygons,
                 OCOP_N("{where}: the file holds no areas. Choose a file of commune polygons.")},
    KindSentence{FindingKind::no_features,
                 OCOP_N("{where}: the file holds no communes. Choose another file or layer.")},
    KindSentence{
        FindingKind::unknown_layer, OCOP_N("{where}: there is no layer “{text}”. There are: {names}."), {"names"}},
    KindSentence{
        FindingKind::unknown_sheet, OCOP_N("{where}: there is no sheet “{text}”. There are: {names}."), {"names"}},
    KindSentence{FindingKind::crs_unknown,
                 OCOP_N("{where}: the file does not name its coordinate system, and its metres fit no VN-2000 zone. "
                        "Run again with --crs EPSG:N.")},
    KindSentence{FindingKind::crs_zone_proposed,
                 OCOP_N("{where}: the file does not name its coordinate system. Its coordinates fit best with {zone} "
                        "(EPSG:{epsg}), {distance} from the middle of the province. Run again with --crs EPSG:{epsg}."),
                 {"epsg", "distance", "zone"}},
    KindSentence{FindingKind::crs_wrong_datum,
                 OCOP_N("{where}: the file describes a VN-2000 zone but names WGS 84 as its datum; the two lie 226 m "
                        "apart. Run again with --crs EPSG:{epsg} if VN-2000 was meant."),
                 {"epsg"}},
    KindSentence{FindingKind::no_header,
                 OCOP_N("{where}: no row of headings was found. Put headings such as “Tên sản phẩm”, “Chủ thể” above "
                        "the rows.")},
    KindSentence{FindingKind::no_product_column,
                 OCOP_N("{where}: no column of product names was found. Name one “Tên sản phẩm”.")},
    KindSentence{FindingKind::totals_table, OCOP_N("{where}: this is a table of totals, not a register. "
                                                   "Choose the list in which every row is a product.")},
    KindSentence{FindingKind::workspace_damaged,
                 OCOP_N("{where}: the workspace is damaged at “{detail}”. Correct that place or open an earlier copy."),
                 {"detail"}},
    KindSentence{FindingKind::workspace_newer,
                 OCOP_N("{where}: the workspace was saved by a newer version of the program ({version}). "
                        "Install that version to open it."),
                 {"version"}},
    KindSentence{FindingKind::source_missing,
                 OCOP_N("The workspace {workspace} uses {path}, which is not there any more. "
                        "Put the file back or open it from its new place."),
                 {"workspace"}},
    KindSentence{FindingKind::crosswalk_unreadable,
                 OCOP_N("{where}: the crosswalk lacks the column “{column_needed}”. Add it."),
                 {"column_needed"}},
    KindSentence{FindingKind::population_unreadable,
                 OCOP_N("{where}: no population can be read. The table needs a column of commune codes and one of "
                        "people.")},
    KindSentence{FindingKind::attributes_unreadable,
                 OCOP_N("{where}: no classes of communes can be read. The table needs a column of commune codes and "
                        "one that sorts communes into a few classes.")},
    KindSentence{
        FindingKind::columns_unreadable,
        OCOP_N("{where}: the list of columns cannot be read (“{detail}”). Correct that place or save it again."),
        {"detail"}},
    KindSentence{FindingKind::rulings_unreadable,
                 OCOP_N("{where}: the list of corrections cannot be read (“{detail}”). Correct that place or export it "
                        "again."),
                 {"detail"}},
    KindSentence{FindingKind::cancelled, OCOP_N("{where}: reading was cancelled. Open the file again to read it.")},
    // an output that cannot be written
    KindSentence{FindingKind::output_exists,
                 OCOP_N("{path} exists already and was left as it is. Choose another name or add --overwrite.")},
    KindSentence{FindingKind::output_is_folder, OCOP_N("{path} is a folder. Name a file in it.")},
    KindSentence{FindingKind::output_unwritable,
                 OCOP_N("{path} cannot be written ({reason}). Choose another folder or get the right to write there."),
                 {"reason"}},
    KindSentence{FindingKind::output_disk_full,
                 OCOP_N("{path} was not written: the disk is full. Make room or choose another disk.")},
    // the window
    KindSentence{FindingKind::no_display,
                 OCOP_N("There is no display for the window ({reason}). "
                        "The commands stats, check, gaps and render need none."),
                 {"reason"}},
    KindSentence{FindingKind::out_of_memory,
                 OCOP_N("There is not enough memory for this, so it was stopped; what is open stays as it was. Close "
                        "other programs or open a smaller file.")},
    KindSentence{FindingKind::program_fault,
                 OCOP_N("This did not work because of a fault in the program ({reason}); what is open stays as it was. "
                        "Save your work and try again."),
                 {"reason"}},
    // the command line
    KindSentence{FindingKind::usage, OCOP_N("The command line is wrong: {text}. See --help.")},
};

/// What the system says most often when a file cannot be read or written (strerrordesc_np). Other
/// reasons are shown as they came.
[[maybe_unused]] constexpr std::array kSystemReasons = {
    OCOP_N("Permission denied"),
    OCOP_N("No such file or directory"),
    OCOP_N("Not a directory"),
    OCOP_N("Read-only file system"),
    OCOP_N("Invalid argument"),
    OCOP_N("File name too long"),
    OCOP_N("File too large"),
    OCOP_N("Operation not permitted"),
    OCOP_N("Input/output error"),
    OCOP_N("Too many open files"),
    OCOP_N("Too many levels of symbolic links"),
};

/// The finding's argument for the name at `i`; "names" takes all that are left.
std::string argument(const Finding& finding, std::size_t i, std::string_view name) {
  if (i >= finding.args.size()) return {};
  if (name != "names") return finding.args[i];
  return fmt::format("{}", fmt::join(finding.args.begin() + static_cast<std::ptrdiff_t>(i), finding.args.end(), ", "));
}

/// "?" stands for what a finding should have said and did not.
std::string shown(Language language, std::string_view name, const std::string& value) {
  if (name == "distance") {
    double km = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), km);
    if (error == std::errc{} && end == value.data() + value.size()) return distance(language, km);
  }
  if (name == "reason" && !value.empty()) return tr(language, value.c_str());
  if (name == "count" || name == "missing" || name == "all") {
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), n);
    if (error == std::errc{} && end == value.data() + value.size()) return whole(language, n);
  }
  return value.empty() ? "?" : value;
}

std::string where(Language language, const Finding& finding) {
  std::string place = std::filesystem::path(finding.file).filename().string();
  if (finding.row) {
    place += ", " + fmt::format(fmt::runtime(tr(language, "row {row}")), fmt::arg("row", *finding.row));
  }
  if (finding.column) {
    place += ", " + fmt::format(fmt::runtime(tr(language, "column “{column}”")), fmt::arg("column", *finding.column));
  }
  return place;
}

std::string filled(Language language, const KindSentence& row, const Finding& finding) {
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  args.push_back(fmt::arg("where", where(language, finding)));
  args.push_back(fmt::arg("path", finding.file));
  args.push_back(fmt::arg("text", finding.text.value_or("?")));
  for (std::size_t i = 0; i < row.args.size() && row.args.at(i) != nullptr; ++i) {
    const char* const name = row.args.at(i);
    args.push_back(fmt::arg(name, shown(language, name, argument(finding, i, name))));
  }
  return fmt::vformat(tr(language, row.msgid), args);
}

/// What a window says of the kinds that it can act on by itself: no option of the command line.
constexpr std::array kQuestions = {
    KindSentence{FindingKind::crs_zone_proposed,
                 OCOP_N("{where}: the file does not name its coordinate system. Its coordinates fit best with {zone} "
                        "(EPSG:{epsg}), {distance} from the middle of the province."),
                 {"epsg", "distance", "zone"}},
    KindSentence{FindingKind::crs_wrong_datum,
                 OCOP_N("{where}: the file describes a VN-2000 zone but names WGS 84 as its datum. The two lie 226 m "
                        "apart; nearly always VN-2000 was meant."),
                 {"epsg"}},
};

}  // namespace

std::string sentence(Language language, const Finding& finding) {
  const auto* const row = std::ranges::find(kSentences, finding.kind, &KindSentence::kind);
  if (row == kSentences.end()) return where(language, finding) + ": " + std::string(key_of(finding.kind));
  return filled(language, *row, finding);
}

std::string question(Language language, const Finding& finding) {
  const auto* const row = std::ranges::find(kQuestions, finding.kind, &KindSentence::kind);
  return row == kQuestions.end() ? sentence(language, finding) : filled(language, *row, finding);
}

}  // namespace ocop
