#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

enum class BoundaryFormat : std::uint8_t {
  shapefile,
  geopackage,
  geojson,
  flatgeobuf,
  kml,
  mapinfo_tab,
  mapinfo_mif,
  zip,
};

/// The format that the first bytes of a file (4 KB are enough) show, whatever its name.
std::optional<BoundaryFormat> format_of_bytes(std::string_view head);

/// The format that the ending of a name promises.
std::optional<BoundaryFormat> format_of_name(std::string_view name);

/// Name of the one GDAL driver that may open it; "" for a zip, which is looked into.
const char* driver_of(BoundaryFormat format);

}  // namespace ocop
