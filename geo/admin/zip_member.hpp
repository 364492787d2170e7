#pragma once

#include <cpl_vsi.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace ocop {

struct FreeVsi {
  void operator()(GByte* bytes) const { VSIFree(bytes); }
};

struct ZipMember {
  std::unique_ptr<GByte, FreeVsi> bytes;
  std::size_t size = 0;
};

/// A member of a zip unpacked in one go, which takes less than half the time of reading it through GDAL. `gdal_name` is
/// "/vsizip/{archive}/member". nullopt where the name is another, the member is larger than `most_bytes` or packed in a
/// rare way, or its checksum is not that of the archive: GDAL bears more, and says what is wrong.
std::optional<ZipMember> unpack_zip_member(const std::string& gdal_name, std::uint64_t most_bytes);

}  // namespace ocop
