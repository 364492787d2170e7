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
  Result<void> written = write_file_with(path, overwrite, [&](const std::filesystem::path& file) -> Result<void> {
    if (ending == ".csv") return write_csv(table, options.language, file, progress);
    if (ending == ".xlsx") return write_xlsx(table, options.language, file, progress);
    return write_features(table, set, ending == ".gpkg" ? GeoFormat::geopackage : GeoFormat::geojson, file, progress);
  });
  // The user knows the file by its own name, not by that of the one written beside it.
  if (!written) written.error().file = path.string();
  return written;
}

}  // namespace ocop
