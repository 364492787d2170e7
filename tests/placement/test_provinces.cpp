#include <doctest/doctest.h>

#include <set>

#include "placement/provinces.hpp"

namespace ocop {

TEST_CASE("63 provinces went into 34") {
  std::set<std::string_view> old_codes;
  std::set<std::pair<std::string_view, std::string_view>> new_provinces;
  for (const ProvinceFact& fact : province_facts()) {
    old_codes.insert(fact.old_code);
    new_provinces.insert({fact.new_code, fact.new_name});
  }
  CHECK(old_codes.size() == 63);
  CHECK(new_provinces.size() == 34);
}

TEST_CASE("Provinces are told by name, with or without diacritics, and by code of their time") {
  CHECK(province_key("Tỉnh Bình Dương") == province_key("binh duong"));
  CHECK(province_key("TPHCM") == province_key("Thành phố Hồ Chí Minh"));
  CHECK(province_key("Thừa Thiên Huế") == province_key("Thành phố Huế"));
  CHECK(province_key_of_code("52", false) == province_key("Bình Định"));
  CHECK(province_key_of_code("52", true) == province_key("Gia Lai"));
  CHECK(province_key_of_code("74", true).empty());
  CHECK(are_related_provinces(province_key("Bình Dương"), province_key("Hồ Chí Minh")));
  CHECK_FALSE(are_related_provinces(province_key("Bình Dương"), province_key("Bà Rịa - Vũng Tàu")));
}

}  // namespace ocop
