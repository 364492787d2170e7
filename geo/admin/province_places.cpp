#include "admin/province_places.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "text/normal.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

// Meridians: Circular 973/2001/TT-TCDC, annex 2, with the division of provinces of 2004. Middles and
// radii: computed from the boundaries of the census of 2009. First codes: the list of units of 2024.
constexpr std::array kPlaces = {
    ProvincePlace{"01", "Hà Nội", 105, {105.70, 21.00}, 65, 1},
    ProvincePlace{"02", "Hà Giang", 105.5, {104.98, 22.77}, 96, 688},
    ProvincePlace{"04", "Cao Bằng", 105.75, {106.09, 22.74}, 94, 1267},
    ProvincePlace{"06", "Bắc Kạn", 106.5, {105.83, 22.26}, 68, 1834},
    ProvincePlace{"08", "Tuyên Quang", 106, {105.27, 22.11}, 81, 2200},
    ProvincePlace{"10", "Lào Cai", 104.75, {104.11, 22.37}, 81, 2635},
    ProvincePlace{"11", "Điện Biên", 103, {103.02, 21.71}, 130, 3124},
    ProvincePlace{"12", "Lai Châu", 103, {103.19, 22.32}, 113, 3386},
    ProvincePlace{"14", "Sơn La", 104, {104.07, 21.19}, 136, 3646},
    ProvincePlace{"15", "Yên Bái", 104.75, {104.57, 21.78}, 91, 4249},
    ProvincePlace{"17", "Hòa Bình", 106, {105.34, 20.68}, 71, 4789},
    ProvincePlace{"19", "Thái Nguyên", 106.5, {105.82, 21.69}, 59, 5431},
    ProvincePlace{"20", "Lạng Sơn", 107.25, {106.62, 21.84}, 103, 5971},
    ProvincePlace{"22", "Quảng Ninh", 107.75, {107.28, 21.25}, 105, 6649},
    ProvincePlace{"24", "Bắc Giang", 107, {106.48, 21.36}, 69, 7201},
    ProvincePlace{"25", "Phú Thọ", 104.75, {105.12, 21.32}, 57, 7888},
    ProvincePlace{"26", "Vĩnh Phúc", 105, {105.56, 21.36}, 34, 8707},
    ProvincePlace{"27", "Bắc Ninh", 105.5, {106.11, 21.11}, 27, 9163},
    ProvincePlace{"30", "Hải Dương", 105.5, {106.36, 20.93}, 43, 10507},
    ProvincePlace{"31", "Hải Phòng", 105.75, {106.67, 20.80}, 61, 11296},
    ProvincePlace{"33", "Hưng Yên", 105.5, {106.06, 20.81}, 32, 11950},
    ProvincePlace{"34", "Thái Bình", 105.5, {106.40, 20.50}, 41, 12433},
    ProvincePlace{"35", "Hà Nam", 105, {105.97, 20.54}, 30, 13285},
    ProvincePlace{"36", "Nam Định", 105.5, {106.22, 20.27}, 52, 13636},
    ProvincePlace{"37", "Ninh Bình", 105, {105.90, 20.22}, 51, 14320},
    ProvincePlace{"38", "Thanh Hóa", 105, {105.32, 20.05}, 130, 14755},
    ProvincePlace{"40", "Nghệ An", 104.75, {104.94, 19.24}, 141, 16663},
    ProvincePlace{"42", "Hà Tĩnh", 105.5, {105.74, 18.29}, 100, 18073},
    ProvincePlace{"44", "Quảng Bình", 106, {106.29, 17.53}, 100, 18853},
    ProvincePlace{"45", "Quảng Trị", 106.25, {106.93, 16.75}, 69, 19330},
    ProvincePlace{"46", "Thừa Thiên Huế", 107, {107.51, 16.33}, 86, 19750},
    ProvincePlace{"48", "Đà Nẵng", 107.75, {108.06, 16.07}, 34, 20194},
    ProvincePlace{"49", "Quảng Nam", 107.75, {107.96, 15.59}, 109, 20335},
    ProvincePlace{"51", "Quảng Ngãi", 108, {108.65, 14.99}, 74, 21010},
    ProvincePlace{"52", "Bình Định", 108.25, {108.95, 14.12}, 81, 21550},
    ProvincePlace{"54", "Phú Yên", 108.5, {109.06, 13.17}, 72, 22015},
    ProvincePlace{"56", "Khánh Hòa", 108.25, {109.04, 12.32}, 77, 22327},
    ProvincePlace{"58", "Ninh Thuận", 108.25, {108.87, 11.71}, 64, 22738},
    ProvincePlace{"60", "Bình Thuận", 108.5, {108.05, 11.12}, 122, 22915},
    ProvincePlace{"62", "Kon Tum", 107.5, {107.88, 14.65}, 112, 23281},
    ProvincePlace{"64", "Gia Lai", 108.5, {108.24, 13.80}, 123, 23557},
    ProvincePlace{"66", "Đắk Lắk", 108.5, {108.21, 12.82}, 113, 24118},
    ProvincePlace{"67", "Đắk Nông", 108.5, {107.69, 12.23}, 83, 24611},
    ProvincePlace{"68", "Lâm Đồng", 107.75, {108.10, 11.75}, 110, 24769},
    ProvincePlace{"70", "Bình Phước", 106.25, {106.91, 11.75}, 82, 25195},
    ProvincePlace{"72", "Tây Ninh", 105.5, {106.16, 11.40}, 62, 25456},
    ProvincePlace{"74", "Bình Dương", 105.75, {106.66, 11.22}, 53, 25741},
    ProvincePlace{"75", "Đồng Nai", 107.75, {107.19, 11.06}, 75, 25993},
    ProvincePlace{"77", "Bà Rịa - Vũng Tàu", 107.75, {107.28, 10.58}, 43, 26506},
    ProvincePlace{"79", "Hồ Chí Minh", 105.75, {106.70, 10.74}, 59, 26734},
    ProvincePlace{"80", "Long An", 105.75, {106.17, 10.73}, 82, 27685},
    ProvincePlace{"82", "Tiền Giang", 105.75, {106.31, 10.40}, 60, 28249},
    ProvincePlace{"83", "Bến Tre", 105.75, {106.47, 10.12}, 60, 28756},
    ProvincePlace{"84", "Trà Vinh", 105.5, {106.32, 9.79}, 51, 29236},
    ProvincePlace{"86", "Vĩnh Long", 105.5, {105.99, 10.10}, 42, 29542},
    ProvincePlace{"87", "Đồng Tháp", 105, {105.61, 10.56}, 66, 29869},
    ProvincePlace{"89", "An Giang", 104.75, {105.18, 10.51}, 67, 30280},
    ProvincePlace{"91", "Kiên Giang", 104.5, {104.94, 10.00}, 208, 30733},
    ProvincePlace{"92", "Cần Thơ", 105, {105.53, 10.11}, 42, 31117},
    ProvincePlace{"93", "Hậu Giang", 105, {105.62, 9.78}, 40, 31318},
    ProvincePlace{"94", "Sóc Trăng", 105.5, {105.93, 9.56}, 61, 31498},
    ProvincePlace{"95", "Bạc Liêu", 105, {105.49, 9.31}, 54, 31813},
    ProvincePlace{"96", "Cà Mau", 104.5, {105.04, 9.05}, 82, 31999},
};
static_assert(kPlaces.size() == 63);

/// Shorter names occur inside other words.
constexpr std::size_t kLeastInFileName = 5;

std::string letters_of(std::string_view text) {
  std::string key = search_key(text);
  std::erase(key, ' ');
  return key;
}

}  // namespace

std::span<const ProvincePlace> province_places() { return kPlaces; }

const ProvincePlace* province_of_codes(std::span<const CommuneCode> codes) {
  std::map<const ProvincePlace*, std::size_t> votes;
  std::size_t voters = 0;
  for (const CommuneCode& code : codes) {
    if (!code.is_official()) continue;
    const int number = std::stoi(code.text());
    const ProvincePlace* home = nullptr;
    for (const ProvincePlace& place : kPlaces) {
      const bool is_nearer = home == nullptr || place.first_commune_code > home->first_commune_code;
      if (place.first_commune_code <= number && is_nearer) home = &place;
    }
    ++voters;
    if (home != nullptr) ++votes[home];
  }
  for (const auto& [place, count] : votes) {
    if (count * 2 > voters) return place;
  }
  return nullptr;
}

const ProvincePlace* province_of_name(const std::string& text) {
  const std::string key = take_apart(text).folded;
  const auto* const found = std::ranges::find_if(kPlaces, [&](const ProvincePlace& place) {
    return place.code == text || (!key.empty() && folded_key(place.name) == key);
  });
  return found == kPlaces.end() ? nullptr : found;
}

const ProvincePlace* province_in_file_name(const std::string& name) {
  const std::string letters = letters_of(name);
  const ProvincePlace* longest = nullptr;
  for (const ProvincePlace& place : kPlaces) {
    const std::string key = letters_of(place.name);
    if (key.size() < kLeastInFileName || letters.find(key) == std::string::npos) continue;
    if (longest == nullptr || place.name.size() > longest->name.size()) longest = &place;
  }
  return longest;
}

}  // namespace ocop
