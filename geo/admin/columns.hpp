#pragma once

#include <optional>
#include <string>

#include "admin/raw_layer.hpp"
#include "base/commune_code.hpp"

namespace ocop {

/// Which columns of a layer say what; each is an index into RawLayer::columns.
struct CommuneColumns {
  std::optional<std::size_t> code;
  std::optional<std::size_t> name;
  std::optional<std::size_t> type;
  std::optional<std::size_t> district;
  std::optional<std::size_t> district_code;
  std::optional<std::size_t> province;
  std::optional<std::size_t> province_code;
  std::optional<std::size_t> population;
  std::optional<std::size_t> vintage;
  std::optional<std::size_t> schematic;
};

/// By name, in the spellings of Vietnamese offices and of published data, diacritics or not, cut to
/// the ten letters of a DBF; a column counts only when its content agrees. Code and name are looked
/// for by content alone when no name fits; running numbers are never taken for codes.
CommuneColumns find_columns(const RawLayer& raw);

/// The code of a commune, alone or behind those of its province and district ("7471825747").
std::optional<CommuneCode> parse_commune_code(const std::string& text);

/// A number as tables write it: "1228", "1.228" (groups of three), "1 228", "1228.0".
std::optional<std::int64_t> parse_population(const std::string& text);

/// Name of a column brought to one form: "Tên_Xã" is "tenxa".
std::string column_key(const std::string& name);

}  // namespace ocop
