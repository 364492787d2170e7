#include <doctest/doctest.h>

#include "plate/label_texts.hpp"

using namespace ocop;

namespace {

Commune commune(const char* name, const char* type) {
  Commune c;
  c.name = name;
  c.type = type;
  return c;
}

}  // namespace

TEST_CASE("the kind of unit is left out of a name, unless only a number would be left") {
  CHECK(short_name(commune("Xã An Tây", "Xã")) == "An Tây");
  CHECK(short_name(commune("Đặc khu Côn Đảo", "Đặc khu")) == "Côn Đảo");
  CHECK(short_name(commune("Thị trấn Tân Bình", "")) == "Tân Bình");
  CHECK(short_name(commune("Phường 12", "Phường")) == "Phường 12");
  CHECK(short_name(commune("Xãng Khao", "")) == "Xãng Khao");
  CHECK(short_name(commune("Xã", "Xã")) == "Xã");
}

TEST_CASE("two that would read alike keep their whole names") {
  BoundarySet set;
  set.communes = {commune("Xã Tân Hiệp", "Xã"), commune("Phường Tân Hiệp", "Phường"), commune("Xã An Tây", "Xã")};
  CHECK(label_texts(set, {0, 1, 2}) == std::vector<std::string>{"Xã Tân Hiệp", "Phường Tân Hiệp", "An Tây"});
  CHECK(label_texts(set, {1, 2}) == std::vector<std::string>{"Tân Hiệp", "An Tây"});
}
