#include "admin/zip_member.hpp"

#include <libdeflate.h>
#include <unzip.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string_view>

namespace ocop {
namespace {

struct CloseArchive {
  void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, CloseArchive>;

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

/// A byte more, so that there is one of an empty member too.
ZipMember of_size(std::size_t size) {
  return {std::unique_ptr<GByte, FreeVsi>(static_cast<GByte*>(VSIMalloc(size + 1))), size};
}

struct Name {
  std::string archive;
  std::string member;
};

std::optional<Name> parts_of(const std::string& gdal_name) {
  constexpr std::string_view kBegin = "/vsizip/{";
  constexpr std::string_view kBetween = "}/";
  const std::size_t end = gdal_name.find(kBetween);
  if (!gdal_name.starts_with(kBegin) || end == std::string::npos) return std::nullopt;
  return Name{gdal_name.substr(kBegin.size(), end - kBegin.size()), gdal_name.substr(end + kBetween.size())};
}

/// What the archive holds of the current member, packed as it is.
std::optional<ZipMember> read_packed(void* archive, std::size_t size) {
  int method = 0;
  int level = 0;
  constexpr int kRaw = 1;
  ZipMember packed = of_size(size);
  if (packed.bytes == nullptr || unzOpenCurrentFile2(archive, &method, &level, kRaw) != UNZ_OK) return std::nullopt;
  const int read = unzReadCurrentFile(archive, packed.bytes.get(), static_cast<unsigned>(size));
  unzCloseCurrentFile(archive);
  if (read < 0 || static_cast<std::size_t>(read) != size) return std::nullopt;
  return packed;
}

std::optional<ZipMember> unpack(const ZipMember& packed, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(libdeflate_alloc_decompressor());
  ZipMember member = of_size(size);
  if (decompressor == nullptr || member.bytes == nullptr) return std::nullopt;
  const libdeflate_result result = libdeflate_deflate_decompress(decompressor.get(), packed.bytes.get(), packed.size,
                                                                 member.bytes.get(), size, nullptr);
  if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  return member;
}

}  // namespace

std::optional<ZipMember> unpack_zip_member(const std::string& gdal_name, std::uint64_t most_bytes) {
  constexpr unsigned long kStored = 0;
  constexpr unsigned long kDeflate = 8;
  constexpr unsigned long kEncrypted = 1;
  constexpr int kCaseMatters = 1;
  // No packer makes more of a member than this.
  const std::uint64_t most_packed =
      std::min<std::uint64_t>(most_bytes + most_bytes / 100, std::numeric_limits<int>::max());
  const auto name = parts_of(gdal_name);
  if (!name) return std::nullopt;
  const Archive archive(unzOpen64(name->archive.c_str()));
  if (archive == nullptr) return std::nullopt;
  unz_file_info64 info{};
  if (unzLocateFile(archive.get(), name->member.c_str(), kCaseMatters) != UNZ_OK ||
      unzGetCurrentFileInfo64(archive.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return std::nullopt;
  }
  const bool is_stored = info.compression_method == kStored && info.compressed_size == info.uncompressed_size;
  if ((!is_stored && info.compression_method != kDeflate) || (info.flag & kEncrypted) != 0) return std::nullopt;
  if (info.uncompressed_size > most_bytes || info.compressed_size > most_packed) return std::nullopt;
  auto member = read_packed(archive.get(), static_cast<std::size_t>(info.compressed_size));
  if (member && !is_stored) member = unpack(*member, static_cast<std::size_t>(info.uncompressed_size));
  if (!member || libdeflate_crc32(0, member->bytes.get(), member->size) != info.crc) return std::nullopt;
  return member;
}

}  // namespace ocop
