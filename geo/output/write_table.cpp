#include "output/write_table.hpp"

#include <algorithm>
#include <cctype>

#include "output/table_formats.hpp"

namespace ocop {
namespace {

constexpr std::array<std::string_view, 4> kEndings = {".csv", ".xlsx", ".geojson", ".gpkg"};

std::string ending_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return ending;
}

}  // namespace

std::span<const std::string_view> table_endings() { return kEndings; }

Result<void> write_table(const Picture& picture, const TableOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress) {
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  Table table = make_table(options.kind, picture, options.language);
  table.name = key_of(options.kind);
  progress.begin(Stage::writing, static_cast<std::int64_t>(table.rows.size()));
  const BoundarySet& set = picture.atlas->vintages.at(picture.vintage).set;
  const std::string ending = ending_of(path);
  const Result<std::string> bytes =
      ending == ".csv" ? csv_of(table, options.language, progress)
      : ending == ".xlsx"
          ? xlsx_of(table, options.language, progress)
          : features_of(table, set, ending == ".gpkg" ? GeoFormat::geopackage : GeoFormat::geojson, progress);
  if (bytes) return write_file(path, *bytes, overwrite);
  Finding reason = bytes.error();
  reason.file = path.string();
  return Failure(reason);
}

}  // namespace ocop
