#include <doctest/doctest.h>

#include <string>

#include "register/products.hpp"

using namespace ocop;

namespace {

/// "name=stars|…".
std::string products(std::string_view cell, std::string_view stars = "3") {
  std::string all;
  for (const NamedProduct& product : products_of(cell, stars)) {
    all += (all.empty() ? "" : "|") + product.name + "=" + product.stars;
  }
  return all;
}

}  // namespace

TEST_CASE("A list says that it is one") {
  CHECK(products("Tổ yến sào; Tổ yến chưng;") == "Tổ yến sào=3|Tổ yến chưng=3");
  CHECK(products("1. Mật ong, 2. Sáp ong") == "Mật ong=3|Sáp ong=3");
  CHECK(products("1) Mật ong\n2) Sáp ong\n3) Phấn hoa") == "Mật ong=3|Sáp ong=3|Phấn hoa=3");
  CHECK(products("- Chả cá - Khô cá") == "Chả cá=3|Khô cá=3");
  CHECK(products("- Chả cá\n- Khô cá", "3 sao\n4 sao") == "Chả cá=3 sao|Khô cá=4 sao");
  CHECK(products("Chả cá\nKhô cá", "3 sao\n4 sao") == "Chả cá=3 sao|Khô cá=4 sao");
  CHECK(products("Nem, chả", "3 sao, 4 sao") == "Nem=3 sao|chả=4 sao");
}

TEST_CASE("A name stays whole without evidence") {
  CHECK(products("Nem, chả lụa") == "Nem, chả lụa=3");
  CHECK(products("Nem, chả", "3,0") == "Nem, chả=3,0");
  CHECK(products("Nem, chả, giò", "3 sao, 4 sao") == "Nem, chả, giò=3 sao, 4 sao");
  CHECK(products("Chả lụa\nPhú Mỹ") == "Chả lụa Phú Mỹ=3");
  CHECK(products("Trà túi lọc - hộp 20 gói") == "Trà túi lọc - hộp 20 gói=3");
  CHECK(products("Yến (sào; chưng)") == "Yến (sào; chưng)=3");
  CHECK(products("1.5 lít mật ong") == "1.5 lít mật ong=3");
  CHECK(products("1. Mật ong") == "1. Mật ong=3");
  CHECK(products("- Mật ong") == "- Mật ong=3");
  CHECK(products("", "") == "=");
}
