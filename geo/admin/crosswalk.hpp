#pragma once

#include <string>
#include <vector>

#include "base/commune_code.hpp"
#include "base/finding.hpp"

namespace ocop {

enum class Share : bool { full, partial };

/// One old unit went, whole or in part, into one new unit.
struct CrosswalkRow {
  CommuneCode old_code;
  std::string old_name;           ///< "Phường Hiệp Thành"
  std::string old_district_code;  ///< three digits, or empty
  std::string old_district;       ///< full name, or empty
  std::string old_province_code;  ///< two digits, or empty
  std::string old_province;
  CommuneCode new_code;
  std::string new_name;
  std::string new_province;
  Share share = Share::full;
};

struct Crosswalk {
  std::string file;
  std::string old_vintage;  ///< "2024"
  std::string new_vintage;  ///< "2025"
  std::vector<CrosswalkRow> rows;
};

/// CSV with the columns of the published crosswalks (old_code, old_name, old_district, new_code,
/// new_name, share; province columns optional). Fails with crosswalk_unreadable when a needed
/// column (old_code or old_name, new_code) is missing.
Result<Read<Crosswalk>> read_crosswalk(const std::string& path);

/// A CSV whose header names old and new units.
bool looks_like_crosswalk(const std::string& path);

}  // namespace ocop
