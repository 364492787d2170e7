#include <doctest/doctest.h>

#include <string>

#include "register/encoding.hpp"
#include "text/normal.hpp"

using namespace ocop;

TEST_CASE("Marks of byte order") {
  CHECK(to_utf8("\xEF\xBB\xBFTên", "auto") == "Tên");
  CHECK(to_utf8(std::string("\xFF\xFE\x54\x00\xEA\x00\x6E\x00", 8), "auto") == "Tên");
  CHECK(to_utf8(std::string("\xFE\xFF\x00\x54\x00\xEA\x00\x6E", 8), "auto") == "Tên");
  CHECK(to_utf8(std::string("\x54\x00\xEA\x00\x6E\x00", 6), "auto") == "Tên");
  CHECK(to_utf8(std::string("\x00\x54\x00\xEA\x00\x6E", 6), "auto") == "Tên");
  CHECK(to_utf8(std::string("\xFF\xFE\xA2\x1E\x3D\xD8\x00\xDE", 8), "utf-16") == "Ả\U0001F600");
  CHECK(to_utf8(std::string("STT\0a,b,c,d,e", 13), "auto") == "STT a,b,c,d,e");
}

TEST_CASE("Windows-1258 when told") {
  // ê with a combining acute (0xEC): "ế"; Đ is 0xD0.
  const auto text = to_utf8("B\xEA\xECn \xD0\xF4ng", "windows-1258");
  REQUIRE(text);
  CHECK(to_nfc(*text) == "Bến Đông");
  CHECK_FALSE(to_utf8("x", "koi8"));
}

TEST_CASE("Single bytes") {
  CHECK(has_single_bytes("H\xEEp t\xB8\x63 x\xB7"));
  CHECK_FALSE(has_single_bytes("Hợp tác x\xE1\xBA"));
  CHECK_FALSE(has_single_bytes("STT"));
  CHECK_FALSE(has_single_bytes(std::string("\xFF\xFE\x54\x00\xEA\x00", 6)));
  CHECK(to_utf8("H\xEEp", "auto") == "Hîp");
  CHECK(to_utf8("H\xEEp", "tcvn3") == "Hîp");
  CHECK(to_utf8("Hîp", "vni") == "Hîp");
}
