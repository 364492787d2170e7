#include "admin/boundaries.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "admin/boundary_file.hpp"
#include "admin/columns.hpp"
#include "admin/commune_rows.hpp"
#include "admin/duplicates.hpp"
#include "admin/measures.hpp"
#include "admin/raw_layer.hpp"
#include "admin/source_crs.hpp"
#include "admin/text_encoding.hpp"
#include "admin/vintage.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// Below this a file is read in full as fast as not.
constexpr std::uint64_t kLargeFile = 8'000'000;

std::string shown_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

/// The first text of a column.
std::string first_text(const RawLayer& raw, std::optional<std::size_t> column) {
  if (!column) return {};
  for (const auto& value : raw.columns[*column].values) {
    if (value) return clean(*value);
  }
  return {};
}

LandingHints landing_hints(const RawLayer& raw, const CommuneColumns& columns, const std::string& path,
                           const BoundaryOptions& options) {
  LandingHints hints{nullptr, options.near};
  if (columns.code) {
    std::vector<CommuneCode> codes;
    for (const auto& value : raw.columns[*columns.code].values) {
      if (const auto code = parse_commune_code(value.value_or(""))) codes.push_back(*code);
    }
    hints.province = province_of_codes(codes);
  }
  for (const auto column : {columns.province, columns.province_code}) {
    if (hints.province == nullptr && column) hints.province = province_of_name(first_text(raw, column));
  }
  if (hints.province == nullptr) hints.province = province_in_file_name(shown_name(path));
  return hints;
}

bool is_yes(const std::string& text) {
  const std::string key = search_key(text);
  return key == "yes" || key == "y" || key == "true" || key == "t" || key == "1" || key == "co";
}

void set_vintage(BoundarySet& set, const RawLayer& raw, const CommuneColumns& columns, std::vector<Finding>& findings) {
  set.vintage = first_text(raw, columns.vintage);
  if (!set.vintage.empty()) {
    set.vintage_evidence = VintageEvidence::attribute;
    return;
  }
  auto year = year_in_name(set.file);
  if (!year) year = year_in_name(set.layer);
  if (year) {
    set.vintage = *year;
    set.vintage_evidence = VintageEvidence::file_name;
    findings.push_back({FindingKind::vintage_from_name, set.file, {}, {}, {}, {*year}});
  } else if (const auto vintage = vintage_by_types(set)) {
    set.vintage = *vintage;
    set.vintage_evidence = VintageEvidence::unit_types;
  }
}

/// Codes ascending; made ones ("#12") after the official ones, in the order of the file.
void sort_by_code(std::vector<CommuneRow>& rows) {
  std::ranges::sort(rows, {}, [](const CommuneRow& row) -> const CommuneCode& { return row.commune.code; });
}

}  // namespace

std::optional<CommuneId> BoundarySet::find(const CommuneCode& code) const {
  const auto found = std::ranges::lower_bound(communes, code, {}, &Commune::code);
  if (found == communes.end() || found->code != code) return std::nullopt;
  return static_cast<CommuneId>(found - communes.begin());
}

Result<Read<BoundarySet>> read_boundaries(const std::string& path, const BoundaryOptions& options, Progress& progress) {
  const Result<BoundaryFile> file = find_boundary_file(path, options.layer);
  if (!file) return Failure(file.error());
  const bool is_large = file->size_bytes >= kLargeFile;
  Result<RawLayer> raw =
      read_raw_layer(*file, options.layer, is_large ? options.first_picture : std::nullopt, progress);
  if (!raw) return Failure(raw.error());

  Read<BoundarySet> result;
  BoundarySet& set = result.value;
  std::vector<Finding>& findings = result.findings;
  set.file = shown_name(path);
  set.layer = raw->name;
  if (!raw->other_layers.empty()) {
    findings.push_back({FindingKind::layers_ignored, set.file, {}, {}, {}, raw->other_layers});
  }
  std::ranges::move(decode_texts(*raw, set.file), std::back_inserter(findings));
  const CommuneColumns columns = find_columns(*raw);

  const LandingHints hints = landing_hints(*raw, columns, path, options);
  const Result<SourceCrs> crs = find_source_crs(*raw, options.epsg, hints, path, findings);
  if (!crs) return Failure(crs.error());
  set.crs_name = crs->name;
  if (const Result<void> done = bring_to_degrees(*raw, *crs, path, progress); !done) return Failure(done.error());

  std::vector<CommuneRow> rows = read_commune_rows(*raw, columns, set.file, findings);
  rows = join_duplicates(std::move(rows), *raw, set.file, findings);
  sort_by_code(rows);
  Result<GeoOutlines> outlines = gathered_outlines(rows, *raw);
  if (raw->resolution_m == 0) outlines = mended(*std::move(outlines), rows, path, progress, findings);
  if (!outlines) return Failure(outlines.error());
  raw->outlines = {};
  if (rows.empty()) return failed(FindingKind::no_polygons, path);
  if (const Result<void> done = measure(rows, *outlines, raw->resolution_m, path, progress); !done)
    return Failure(done.error());
  set.resolution_m = raw->resolution_m;

  for (CommuneRow& row : rows) set.communes.push_back(std::move(row.commune));
  set.outlines = std::make_shared<const GeoOutlines>(std::move(*outlines));
  set.is_schematic = is_yes(first_text(*raw, columns.schematic));
  if (set.is_schematic) findings.push_back({FindingKind::schematic_outlines, set.file, {}, {}, {}, {}});
  set_vintage(set, *raw, columns, findings);
  if (const auto incomplete = population_gap(set); incomplete && columns.population) findings.push_back(*incomplete);
  return result;
}

std::optional<Finding> population_gap(const BoundarySet& set) {
  const auto without = std::ranges::count_if(set.communes, [](const Commune& commune) { return !commune.population; });
  if (without == 0) return std::nullopt;
  return Finding{FindingKind::population_incomplete,
                 set.file,
                 {},
                 {},
                 {},
                 {std::to_string(without), std::to_string(set.communes.size())}};
}

bool looks_like_boundaries(const std::string& path) { return format_of_name(path).has_value(); }

}  // namespace ocop
