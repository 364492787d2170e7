#include <doctest/doctest.h>

#include <string>

#include "register/groups.hpp"

using namespace ocop;

namespace {

std::string group(const char* text) {
  const auto found = read_group(text);
  return found ? std::string(key_of(*found)) : "?";
}

}  // namespace

TEST_CASE("The six groups and their sub-groups") {
  for (const char* text :
       {"Thực phẩm", "THỰC PHẨM", "Thực phẩm tươi sống", "Rau, củ, quả, hạt tươi", "Thịt, thủy sản, trứng, sữa tươi",
        "Thực phẩm thô, sơ chế", "Gạo, ngũ cốc, hạt sơ chế khác", "Mật ong, mật khác và nông sản thực phẩm khác",
        "Thực phẩm chế biến", "Đồ ăn nhanh", "Chế biến từ gạo, ngũ cốc", "Chế biến từ rau, củ, quả, hạt",
        "Chế biến từ thịt, trứng, sữa, thủy sản, mật ong", "nông sản", "Nhóm thực phẩm", "1. Ngành Thực phẩm", "food",
        "Thuc pham"}) {
    INFO(text);
    CHECK(group(text) == "food");
  }
  CHECK(group("Đồ uống") == "beverage");
  CHECK(group("II. Đồ uống không cồn") == "beverage");
  CHECK(group("Beverages") == "beverage");
  CHECK(group("Dược liệu và sản phẩm từ dược liệu") == "herbal");
  CHECK(group("Hàng thủ công mỹ nghệ") == "handicraft");
  CHECK(group("Sinh vật cảnh") == "ornamental");
  CHECK(group("Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch") == "tourism");
}

TEST_CASE("The old lists") {
  CHECK(group("Thảo dược") == "herbal");
  CHECK(group("Vải và may mặc") == "handicraft");
  CHECK(group("Lưu niệm - nội thất - trang trí") == "handicraft");
  CHECK(group("Thủ công mỹ nghệ, trang trí") == "handicraft");
  CHECK(group("Dịch vụ du lịch nông thôn, bán hàng") == "tourism");
  CHECK(group("Dịch vụ du lịch nông thôn và bán hàng") == "tourism");
}

TEST_CASE("Unknown and empty") {
  CHECK(group("") == "unknown");
  CHECK(group(" - ") == "unknown");
  CHECK(group("Khác") == "other");
  CHECK(group("Máy móc") == "?");
  CHECK(group("Chế biến") == "?");
}
