#include "admin/unpacked_shapefile.hpp"

#include <cpl_vsi.h>

#include <array>
#include <atomic>
#include <utility>

#include "admin/zip_member.hpp"

namespace ocop {
namespace {

constexpr std::array kOtherParts = {".shx", ".SHX", ".dbf", ".DBF", ".prj", ".PRJ", ".cpg", ".CPG"};
constexpr std::size_t kEnding = 4;

bool is_there(const std::string& name) {
  VSIStatBufL stat;
  return VSIStatExL(name.c_str(), &stat, VSI_STAT_EXISTS_FLAG) == 0;
}

/// No two readings share a folder.
std::string new_folder() {
  static std::atomic<unsigned> count = 0;
  return "/vsimem/ocop_atlas_" + std::to_string(++count) + "/";
}

}  // namespace

UnpackedShapefile::UnpackedShapefile(BoundaryFile file) : file_(std::move(file)) {
  const std::string& packed = file_.gdal_name;
  if (file_.format != BoundaryFormat::shapefile || !packed.starts_with("/vsizip/")) return;
  const std::string stem = packed.substr(0, packed.size() - kEnding);
  const std::string name = new_folder() + packed.substr(packed.rfind('/') + 1);
  bool is_whole = add(packed, name);
  for (const char* ending : kOtherParts) {
    if (is_whole && is_there(stem + ending))
      is_whole = add(stem + ending, name.substr(0, name.size() - kEnding) + ending);
  }
  if (is_whole) file_.gdal_name = name;
}

UnpackedShapefile::~UnpackedShapefile() {
  for (const std::string& copy : copies_) VSIUnlink(copy.c_str());
}

bool UnpackedShapefile::add(const std::string& from, const std::string& to) {
  constexpr std::uint64_t kMost = 1U << 30U;
  auto member = unpack_zip_member(from, kMost);
  if (!member) return false;
  const std::size_t size = member->size;
  GByte* bytes = member->bytes.release();  // the file's from here
  VSILFILE* file = VSIFileFromMemBuffer(to.c_str(), bytes, size, TRUE);
  if (file == nullptr) {
    VSIFree(bytes);
    return false;
  }
  VSIFCloseL(file);
  copies_.push_back(to);
  return true;
}

}  // namespace ocop
