#include "admin/file_format.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>
#include <utility>

namespace ocop {
namespace {

using namespace std::string_view_literals;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

std::string_view without_mark_and_blanks(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

}  // namespace

std::optional<BoundaryFormat> format_of_bytes(std::string_view head) {
  // Shapefile: file code 9994 in big-endian order (ESRI Shapefile Technical Description, 1998).
  if (head.size() >= 100 && head.starts_with("\x00\x00\x27\x0A"sv)) return BoundaryFormat::shapefile;
  if (head.starts_with("SQLite format 3\0"sv)) return BoundaryFormat::geopackage;
  if (head.starts_with("fgb\x03"sv)) return BoundaryFormat::flatgeobuf;
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) return BoundaryFormat::zip;
  const std::string_view text = without_mark_and_blanks(head);
  if (text.starts_with("{")) return BoundaryFormat::geojson;
  const std::string lower = lower_ascii(text);
  if (lower.starts_with("<") && lower.find("<kml") != std::string::npos) return BoundaryFormat::kml;
  if (lower.starts_with("!table")) return BoundaryFormat::mapinfo_tab;
  if (lower.starts_with("version") && lower.find("columns") != std::string::npos) return BoundaryFormat::mapinfo_mif;
  return std::nullopt;
}

std::optional<BoundaryFormat> format_of_name(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, BoundaryFormat>, 9> kEndings = {{
      {".shp", BoundaryFormat::shapefile},
      {".gpkg", BoundaryFormat::geopackage},
      {".geojson", BoundaryFormat::geojson},
      {".json", BoundaryFormat::geojson},
      {".fgb", BoundaryFormat::flatgeobuf},
      {".kml", BoundaryFormat::kml},
      {".tab", BoundaryFormat::mapinfo_tab},
      {".mif", BoundaryFormat::mapinfo_mif},
      {".zip", BoundaryFormat::zip},
  }};
  const std::string ending = lower_ascii(std::filesystem::path(name).extension().string());
  const auto* const found = std::ranges::find(kEndings, ending, [](const auto& entry) { return entry.first; });
  return found == kEndings.end() ? std::nullopt : std::optional(found->second);
}

const char* driver_of(BoundaryFormat format) {
  switch (format) {
    case BoundaryFormat::shapefile:
      return "ESRI Shapefile";
    case BoundaryFormat::geopackage:
      return "GPKG";
    case BoundaryFormat::geojson:
      return "GeoJSON";
    case BoundaryFormat::flatgeobuf:
      return "FlatGeobuf";
    case BoundaryFormat::kml:
      return "LIBKML";
    case BoundaryFormat::mapinfo_tab:
    case BoundaryFormat::mapinfo_mif:
      return "MapInfo File";
    case BoundaryFormat::zip:
      break;
  }
  return "";
}

}  // namespace ocop
