#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/place_name.hpp"

namespace ocop {

/// A province as it stood until 30 June 2025 and the one it went into (Resolution 202/2025/QH15).
struct ProvinceFact {
  std::string_view old_code;
  std::string_view old_name;
  std::string_view new_code;
  std::string_view new_name;
};
std::span<const ProvinceFact> province_facts();

/// Names of provinces are compared by this key: exact_key without type, or what a name without
/// diacritics must mean. "Thừa Thiên Huế" has the key of "Huế". Empty for an empty name.
std::string province_key(const PlaceName& name);
std::string province_key(std::string_view name);

/// The key of the province that had the two-digit code then; empty when none had it.
std::string province_key_of_code(std::string_view code, bool since_july_2025);

bool is_province_key(std::string_view key);
/// One of the cities that stand beside the provinces (thành phố trực thuộc trung ương).
bool is_central_city_key(std::string_view key);

/// One went into the other, or both are the same.
bool are_related_provinces(std::string_view key, std::string_view other);

}  // namespace ocop
