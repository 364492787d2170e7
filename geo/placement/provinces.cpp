#include "placement/provinces.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <vector>

namespace ocop {
namespace {

// Codes and names of the General Statistics Office, until and since 1 July 2025.
constexpr std::array<ProvinceFact, 63> kFacts = {{
    {"01", "Hà Nội", "01", "Hà Nội"},
    {"02", "Hà Giang", "08", "Tuyên Quang"},
    {"04", "Cao Bằng", "04", "Cao Bằng"},
    {"06", "Bắc Kạn", "19", "Thái Nguyên"},
    {"08", "Tuyên Quang", "08", "Tuyên Quang"},
    {"10", "Lào Cai", "15", "Lào Cai"},
    {"11", "Điện Biên", "11", "Điện Biên"},
    {"12", "Lai Châu", "12", "Lai Châu"},
    {"14", "Sơn La", "14", "Sơn La"},
    {"15", "Yên Bái", "15", "Lào Cai"},
    {"17", "Hòa Bình", "25", "Phú Thọ"},
    {"19", "Thái Nguyên", "19", "Thái Nguyên"},
    {"20", "Lạng Sơn", "20", "Lạng Sơn"},
    {"22", "Quảng Ninh", "22", "Quảng Ninh"},
    {"24", "Bắc Giang", "24", "Bắc Ninh"},
    {"25", "Phú Thọ", "25", "Phú Thọ"},
    {"26", "Vĩnh Phúc", "25", "Phú Thọ"},
    {"27", "Bắc Ninh", "24", "Bắc Ninh"},
    {"30", "Hải Dương", "31", "Hải Phòng"},
    {"31", "Hải Phòng", "31", "Hải Phòng"},
    {"33", "Hưng Yên", "33", "Hưng Yên"},
    {"34", "Thái Bình", "33", "Hưng Yên"},
    {"35", "Hà Nam", "37", "Ninh Bình"},
    {"36", "Nam Định", "37", "Ninh Bình"},
    {"37", "Ninh Bình", "37", "Ninh Bình"},
    {"38", "Thanh Hóa", "38", "Thanh Hóa"},
    {"40", "Nghệ An", "40", "Nghệ An"},
    {"42", "Hà Tĩnh", "42", "Hà Tĩnh"},
    {"44", "Quảng Bình", "44", "Quảng Trị"},
    {"45", "Quảng Trị", "44", "Quảng Trị"},
    {"46", "Huế", "46", "Huế"},
    {"48", "Đà Nẵng", "48", "Đà Nẵng"},
    {"49", "Quảng Nam", "48", "Đà Nẵng"},
    {"51", "Quảng Ngãi", "51", "Quảng Ngãi"},
    {"52", "Bình Định", "52", "Gia Lai"},
    {"54", "Phú Yên", "66", "Đắk Lắk"},
    {"56", "Khánh Hòa", "56", "Khánh Hòa"},
    {"58", "Ninh Thuận", "56", "Khánh Hòa"},
    {"60", "Bình Thuận", "68", "Lâm Đồng"},
    {"62", "Kon Tum", "51", "Quảng Ngãi"},
    {"64", "Gia Lai", "52", "Gia Lai"},
    {"66", "Đắk Lắk", "66", "Đắk Lắk"},
    {"67", "Đắk Nông", "68", "Lâm Đồng"},
    {"68", "Lâm Đồng", "68", "Lâm Đồng"},
    {"70", "Bình Phước", "75", "Đồng Nai"},
    {"72", "Tây Ninh", "80", "Tây Ninh"},
    {"74", "Bình Dương", "79", "Hồ Chí Minh"},
    {"75", "Đồng Nai", "75", "Đồng Nai"},
    {"77", "Bà Rịa - Vũng Tàu", "79", "Hồ Chí Minh"},
    {"79", "Hồ Chí Minh", "79", "Hồ Chí Minh"},
    {"80", "Long An", "80", "Tây Ninh"},
    {"82", "Tiền Giang", "82", "Đồng Tháp"},
    {"83", "Bến Tre", "86", "Vĩnh Long"},
    {"84", "Trà Vinh", "86", "Vĩnh Long"},
    {"86", "Vĩnh Long", "86", "Vĩnh Long"},
    {"87", "Đồng Tháp", "82", "Đồng Tháp"},
    {"89", "An Giang", "91", "An Giang"},
    {"91", "Kiên Giang", "91", "An Giang"},
    {"92", "Cần Thơ", "92", "Cần Thơ"},
    {"93", "Hậu Giang", "92", "Cần Thơ"},
    {"94", "Sóc Trăng", "92", "Cần Thơ"},
    {"95", "Bạc Liêu", "96", "Cà Mau"},
    {"96", "Cà Mau", "96", "Cà Mau"},
}};

constexpr std::array<std::string_view, 6> kCentralCities = {"Hà Nội",  "Hải Phòng",   "Huế",
                                                            "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"};

using KeysByText = std::map<std::string, std::string, std::less<>>;

struct Keys {
  KeysByText of_folded;
  KeysByText of_old_code;
  KeysByText of_new_code;
  std::map<std::string, std::string, std::less<>> went_into;  ///< by key of the old province
  std::vector<std::string> cities;
};

Keys make_keys() {
  Keys keys;
  for (const ProvinceFact& fact : kFacts) {
    const PlaceName before = take_apart(fact.old_name);
    const PlaceName after = take_apart(fact.new_name);
    keys.of_folded[before.folded] = before.exact;
    keys.of_old_code[std::string(fact.old_code)] = before.exact;
    keys.of_new_code[std::string(fact.new_code)] = after.exact;
    keys.went_into[before.exact] = after.exact;
  }
  const PlaceName former_hue = take_apart("Thừa Thiên Huế");
  keys.of_folded[former_hue.folded] = take_apart("Huế").exact;
  for (const std::string_view city : kCentralCities) keys.cities.push_back(take_apart(city).exact);
  return keys;
}

const Keys& keys() {
  static const Keys made = make_keys();
  return made;
}

}  // namespace

std::span<const ProvinceFact> province_facts() { return kFacts; }

std::string province_key(const PlaceName& name) {
  // No two provinces are alike without diacritics.
  const auto known = keys().of_folded.find(name.folded);
  return known == keys().of_folded.end() ? name.exact : known->second;
}

std::string province_key(std::string_view name) { return province_key(take_apart(name)); }

std::string province_key_of_code(std::string_view code, bool since_july_2025) {
  const KeysByText& codes = since_july_2025 ? keys().of_new_code : keys().of_old_code;
  const auto known = codes.find(code);
  return known == codes.end() ? std::string() : known->second;
}

bool is_province_key(std::string_view key) { return keys().went_into.contains(key); }

bool is_central_city_key(std::string_view key) { return std::ranges::find(keys().cities, key) != keys().cities.end(); }

bool are_related_provinces(std::string_view key, std::string_view other) {
  if (key == other) return true;
  const auto went = [](std::string_view from, std::string_view into) {
    const auto known = keys().went_into.find(from);
    return known != keys().went_into.end() && known->second == into;
  };
  return went(key, other) || went(other, key);
}

}  // namespace ocop
