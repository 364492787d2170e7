#include "placement/said_place.hpp"

#include <algorithm>
#include <array>

#include "placement/provinces.hpp"
#include "text/letters.hpp"

namespace ocop {
namespace {

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_above_commune(UnitKind kind) { return is_district_kind(kind) || is_province_kind(kind); }

bool is_written_stripped(const Entry& entry) {
  bool says_anything = false;
  for (const SharedText* const text : {&entry.address, &entry.commune, &entry.district, &entry.province}) {
    if (!is_ascii(*text)) return false;
    says_anything = says_anything || !text->empty();
  }
  return says_anything;
}

}  // namespace

std::optional<CodedPlace> place_of_product_id(const std::string& product_id) {
  std::array<std::string, 3> parts;
  std::size_t start = 0;
  for (std::string& part : parts) {
    const std::size_t end = product_id.find('-', start);
    if (end == std::string::npos) return std::nullopt;
    part = product_id.substr(start, end - start);
    start = end + 1;
  }
  const auto first = parts[0].find_first_not_of(' ');
  if (first != std::string::npos) parts[0].erase(0, first);
  if (!is_digits(parts[0], 2) || !is_digits(parts[1], 3) || !is_digits(parts[2], 5)) return std::nullopt;
  const auto commune = CommuneCode::parse(parts[2]);
  if (!commune) return std::nullopt;
  return CodedPlace{parts[0], parts[1], *commune};
}

SaidPlace PlaceReader::read(const Entry& entry) {
  SaidPlace said;
  said.code = CommuneCode::parse(entry.code);
  said.product_id = place_of_product_id(entry.product_id);
  if (!entry.province.empty()) said.province = province_key(take_apart_(entry.province));
  read_district_column(entry.district, said);
  read_commune_column(entry.commune, said);
  read_address(entry.address, said);
  said.is_stripped = is_written_stripped(entry);
  return said;
}

const std::vector<PlaceName>& PlaceReader::parts_of(const std::string& text) {
  const auto [known, is_new] = parts_.try_emplace(text);
  if (is_new) known->second = parts_of_address(text);
  return known->second;
}

/// "TP. Hải Dương" is a town of the province of that name; "TP. Cần Thơ" is a province.
bool PlaceReader::is_province(const PlaceName& part) const {
  const std::string key = province_key(part);
  if (!is_province_key(key)) return part.kind == UnitKind::tinh;
  if (part.kind == UnitKind::tinh) return true;
  if (part.kind == UnitKind::thanh_pho) return is_central_city_key(key);
  return part.kind == UnitKind::none && !eras_.knows_district(part);
}

void PlaceReader::read_district_column(const std::string& text, SaidPlace& said) {
  for (const PlaceName& part : parts_of(text)) {
    if (said.province.empty() && is_province(part)) {
      said.province = province_key(part);
    } else if (!said.district && part.kind != UnitKind::tinh) {
      said.district = part;
    }
  }
}

void PlaceReader::read_commune_column(const std::string& text, SaidPlace& said) {
  const PlaceName& whole = take_apart_(text);
  if (whole.bare.empty()) return;
  said.commune.push_back(whole);
  if (whole.kind != UnitKind::none && is_ascii(text)) said.commune.push_back(as_bare_name(text));
  // More than the commune may stand in its column.
  const std::vector<PlaceName>& parts = parts_of(text);
  const auto typed = std::ranges::find_if(parts, [](const PlaceName& part) { return is_commune_kind(part.kind); });
  if (parts.empty()) return;
  const PlaceName& commune = typed == parts.end() ? parts.front() : *typed;
  if (commune != whole) said.commune.push_back(commune);
  for (const PlaceName& part : parts) {
    if (part == commune) continue;
    if (is_province(part)) {
      if (said.province.empty()) said.province = province_key(part);
    } else if (!said.district && is_district_kind(part.kind)) {
      said.district = part;
    }
  }
}

void PlaceReader::read_address(const std::string& text, SaidPlace& said) {
  std::vector<PlaceName> parts = parts_of(text);
  if (!parts.empty() && is_province(parts.back())) {
    if (said.province.empty()) said.province = province_key(parts.back());
    parts.pop_back();
  }
  const auto is_typed = [](const PlaceName& part) { return is_commune_kind(part.kind); };
  const auto typed = std::ranges::find_if(parts, is_typed);
  const auto is_district = [&](const PlaceName& part) {
    if (part.kind != UnitKind::none) return is_above_commune(part.kind);
    const bool stands_behind_commune = typed != parts.end() && &part > &*typed;
    return stands_behind_commune || eras_.knows_district(part);
  };
  const auto district = std::ranges::find_if(parts, is_district);
  if (!said.district && district != parts.end()) said.district = *district;
  if (!said.commune.empty()) return;
  if (typed != parts.end()) {
    said.commune.push_back(*typed);
    return;
  }
  // Without a type the part next below the district, if any, may be the commune.
  parts.erase(district, parts.end());
  if (parts.empty()) return;
  said.commune.push_back(parts.back());
  said.is_commune_doubtful = true;
  said.is_commune_alone = parts.size() == 1 && !said.district;
}

}  // namespace ocop
