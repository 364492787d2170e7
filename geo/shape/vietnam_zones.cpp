#include <array>

#include "shape/projection.hpp"

namespace ocop {

std::span<const VietnamZone> vietnam_zones() {
  // EPSG dataset 10.076, as PROJ 9.1 ships it; a test compares.
  static const std::array<VietnamZone, 17> zones = {{
      {9205, "VN-2000 / TM-3 103-00", 103},
      {9206, "VN-2000 / TM-3 104-00", 104},
      {9207, "VN-2000 / TM-3 104-30", 104.5},
      {9208, "VN-2000 / TM-3 104-45", 104.75},
      {9209, "VN-2000 / TM-3 105-30", 105.5},
      {9210, "VN-2000 / TM-3 105-45", 105.75},
      {9211, "VN-2000 / TM-3 106-00", 106},
      {9212, "VN-2000 / TM-3 106-15", 106.25},
      {9213, "VN-2000 / TM-3 106-30", 106.5},
      {9214, "VN-2000 / TM-3 107-00", 107},
      {9215, "VN-2000 / TM-3 107-15", 107.25},
      {9216, "VN-2000 / TM-3 107-30", 107.5},
      {5899, "VN-2000 / TM-3 107-45", 107.75},
      {9217, "VN-2000 / TM-3 108-15", 108.25},
      {9218, "VN-2000 / TM-3 108-30", 108.5},
      {3405, "VN-2000 / UTM zone 48N", 105},
      {3406, "VN-2000 / UTM zone 49N", 111},
  }};
  return zones;
}

}  // namespace ocop
