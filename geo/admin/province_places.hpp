#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/commune_code.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// Where one of the 63 provinces of 2008 to 2025 lies, and the central meridian of its own VN-2000
/// zone: enough to tell which zone coordinates without a system are in.
struct ProvincePlace {
  std::string_view code;    ///< official, two digits
  std::string_view name;    ///< without its type
  double central_meridian;  ///< of its VN-2000 / TM-3 zone, degrees
  LonLat middle;            ///< centre of gravity, to a hundredth of a degree
  double radius_km;         ///< from the middle to the farthest corner of its box, islands included
  int first_commune_code;   ///< communes were numbered province by province in 2004
};

std::span<const ProvincePlace> province_places();

/// The province that most of these official codes belong to; new communes carry codes of old ones.
const ProvincePlace* province_of_codes(std::span<const CommuneCode> codes);

/// By code ("74") or name ("Tỉnh Bình Dương").
const ProvincePlace* province_of_name(const std::string& text);

/// The province whose name is part of a file's name: "ranhgioi_BinhDuong.shp".
const ProvincePlace* province_in_file_name(const std::string& name);

}  // namespace ocop
