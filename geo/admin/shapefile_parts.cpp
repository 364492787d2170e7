#include "admin/shapefile_parts.hpp"

#include <cpl_vsi.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/atomic_file.hpp"

namespace ocop {
namespace {

struct Part {
  const char* lower;
  const char* upper;
  bool is_needed;
};
constexpr std::array kParts = {Part{".dbf", ".DBF", true}, Part{".shx", ".SHX", true}, Part{".prj", ".PRJ", false},
                               Part{".cpg", ".CPG", false}};

std::string stem_of(const std::string& gdal_name) {
  return gdal_name.substr(0, gdal_name.size() - std::filesystem::path(gdal_name).extension().string().size());
}

std::optional<std::uint64_t> size_of(const std::string& gdal_name) {
  VSIStatBufL stat;
  if (VSIStatExL(gdal_name.c_str(), &stat, VSI_STAT_EXISTS_FLAG | VSI_STAT_SIZE_FLAG) != 0) return std::nullopt;
  return static_cast<std::uint64_t>(stat.st_size);
}

/// The name of a part, in the spelling that is there; nullopt when neither is.
std::optional<std::string> find_part(const std::string& stem, const Part& part) {
  for (const char* ending : {part.lower, part.upper}) {
    if (size_of(stem + ending)) return stem + ending;
  }
  return std::nullopt;
}

bool is_in_archive(const BoundaryFile& file) { return file.gdal_name.starts_with("/vsizip/"); }

}  // namespace

Result<void> check_shapefile_parts(const BoundaryFile& file) {
  for (const Part& part : kParts) {
    const auto name = find_part(stem_of(file.gdal_name), part);
    if (!name && part.is_needed) return failed(FindingKind::shapefile_part_missing, file.path, {part.lower});
    if (!name) continue;
    if (!is_in_archive(file)) {
      if (const Result<void> readable = check_readable(*name); !readable) return readable;
    }
    if (part.is_needed && size_of(*name) == 0U) return failed(FindingKind::file_empty, *name);
  }
  return {};
}

std::size_t rows_cut_off_dbf(const std::string& shp_gdal_name) {
  const auto name = find_part(stem_of(shp_gdal_name), kParts.front());
  VSILFILE* file = name ? VSIFOpenL(name->c_str(), "rb") : nullptr;
  if (file == nullptr) return 0;
  // dBASE III: rows (4 bytes), length of the header and of a row (2 each), from byte 4, low byte first.
  std::array<unsigned char, 12> head{};
  const bool is_whole = VSIFReadL(head.data(), 1, head.size(), file) == head.size();
  VSIFCloseL(file);
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = value * 256 + head.at(at + i);
    return value;
  };
  const std::uint64_t rows = number(4, 4);
  const std::uint64_t header_bytes = number(8, 2);
  const std::uint64_t row_bytes = number(10, 2);
  const std::uint64_t size = size_of(*name).value_or(0);
  if (!is_whole || row_bytes == 0 || size < header_bytes) return 0;
  const std::uint64_t held = (size - header_bytes) / row_bytes;
  return rows > held ? static_cast<std::size_t>(rows - held) : 0;
}

}  // namespace ocop
