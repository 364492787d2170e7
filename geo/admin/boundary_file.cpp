#include "admin/boundary_file.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string_view>
#include <tuple>

#include "admin/gdal_setup.hpp"
#include "admin/references.hpp"
#include "admin/shapefile_parts.hpp"
#include "base/atomic_file.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 4096;

std::optional<std::string> head_of(const std::string& gdal_name) {
  VSILFILE* file = VSIFOpenL(gdal_name.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string head(kHeadBytes, '\0');
  head.resize(VSIFReadL(head.data(), 1, head.size(), file));
  VSIFCloseL(file);
  return head;
}

std::uint64_t size_of(const std::string& gdal_name) {
  VSIStatBufL stat;
  return VSIStatExL(gdal_name.c_str(), &stat, VSI_STAT_SIZE_FLAG) == 0 ? static_cast<std::uint64_t>(stat.st_size) : 0;
}

/// "/vsizip/{file.zip}": the braces let any path through that has none of its own.
std::string inside_zip(const std::string& gdal_name) {
  const bool has_brace = gdal_name.find_first_of("{}") != std::string::npos;
  return has_brace ? "/vsizip/" + gdal_name : "/vsizip/{" + gdal_name + "}";
}

/// Files that an archiver of another system adds ("__MACOSX/._communes.shp").
bool is_litter(const fs::path& member) {
  return member.filename().string().starts_with("._") || member.begin()->string() == "__MACOSX";
}

std::vector<std::string> boundary_members(const std::string& archive) {
  std::vector<std::string> members;
  const CPLStringList names(VSIReadDirRecursive(archive.c_str()));
  for (int i = 0; i < names.size(); ++i) {
    const std::string name = names[i];
    const auto format = format_of_name(name);
    if (format && *format != BoundaryFormat::zip && !is_litter(name)) members.push_back(name);
  }
  std::ranges::sort(members);
  return members;
}

Result<BoundaryFile> choose_member(const BoundaryFile& zip, const std::string& layer) {
  const std::string archive = inside_zip(zip.gdal_name);
  const std::vector<std::string> members = boundary_members(archive);
  if (members.empty()) return failed(FindingKind::unknown_format, zip.path);
  const auto rank = [&](const std::string& member) {
    const std::string stem = fs::path(member).stem().string();
    return std::tuple(!layer.empty() && stem == layer, commune_promise(stem), size_of(archive + "/" + member));
  };
  const auto best = std::ranges::max_element(members, {}, rank);
  BoundaryFile chosen{zip.path, archive + "/" + *best, BoundaryFormat::zip, {}, 0};
  for (const std::string& member : members) {
    if (member != *best) chosen.other_members.push_back(fs::path(member).stem().string());
  }
  return chosen;
}

Result<BoundaryFormat> read_format(const BoundaryFile& file) {
  const auto head = head_of(file.gdal_name);
  if (!head) return failed(FindingKind::file_unreadable, file.path, {::strerrordesc_np(errno)});
  if (head->empty()) return failed(FindingKind::file_empty, file.path);
  const auto format = format_of_bytes(*head);
  if (!format) return failed(FindingKind::unknown_format, file.path);
  return *format;
}

}  // namespace

int commune_promise(const std::string& name) {
  constexpr std::array<std::string_view, 9> kCommunes = {"xa",   "phuong", "px",    "commune", "communes",
                                                         "ward", "capxa",  "wards", "adm3"};
  constexpr std::array<std::string_view, 14> kOthers = {"huyen",    "quan",      "tinh",     "district", "districts",
                                                        "province", "provinces", "adm0",     "adm1",     "adm2",
                                                        "country",  "quocgia",   "caphuyen", "captinh"};
  const std::string key = search_key(name);
  int promise = 0;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const std::string_view word(key.data() + begin, end - begin);
    if (std::ranges::find(kCommunes, word) != kCommunes.end()) return 1;
    if (std::ranges::find(kOthers, word) != kOthers.end()) promise = -1;
    begin = end + 1;
  }
  return promise;
}

Result<BoundaryFile> find_boundary_file(const std::string& path, const std::string& layer) {
  if (const Result<void> readable = check_readable(path); !readable) return Failure(readable.error());
  prepare_gdal();
  const GdalMessages silence;
  BoundaryFile file{path, gdal_name_of_file(path), BoundaryFormat::zip, {}, 0};
  Result<BoundaryFormat> format = read_format(file);
  if (format && *format == BoundaryFormat::zip) {
    const Result<BoundaryFile> member = choose_member(file, layer);
    if (!member) return member;
    file = *member;
    format = read_format(file);
  }
  if (!format) return Failure(format.error());
  if (*format == BoundaryFormat::zip) return failed(FindingKind::unknown_format, path);
  file.format = *format;
  if (file.format == BoundaryFormat::shapefile) {
    if (const Result<void> parts = check_shapefile_parts(file); !parts) return Failure(parts.error());
  }
  Result<std::optional<std::string>> reference = find_reference(file.gdal_name, file.format);
  if (!reference) {
    reference.error().file = path;
    return Failure(reference.error());
  }
  if (*reference) return failed(FindingKind::refers_elsewhere, path, {**reference});
  file.size_bytes = size_of(file.gdal_name);
  return file;
}

}  // namespace ocop
