#include <doctest/doctest.h>

#include "register/stars.hpp"

using namespace ocop;

namespace {

int stars(const char* text) {
  const StarsWritten written = read_stars(text);
  INFO(text);
  CHECK(static_cast<int>(written.kind) == static_cast<int>(StarsKind::granted));
  return written.stars.value_or(-1);
}

void check_kind(const char* text, StarsKind kind) {
  INFO(text);
  const StarsWritten written = read_stars(text);
  CHECK(static_cast<int>(written.kind) == static_cast<int>(kind));
  CHECK_FALSE(written.stars.has_value());
}

}  // namespace

TEST_CASE("Stars as written") {
  CHECK(stars("3") == 3);
  CHECK(stars("03") == 3);
  CHECK(stars("3.0") == 3);
  CHECK(stars("4,0") == 4);
  CHECK(stars("3 sao") == 3);
  CHECK(stars("3sao") == 3);
  CHECK(stars("ba (03) sao") == 3);
  CHECK(stars("Ba sao") == 3);
  CHECK(stars("BỐN SAO") == 4);
  CHECK(stars("năm (05) sao") == 5);
  CHECK(stars("hạng 3 sao") == 3);
  CHECK(stars("Hạng 4") == 4);
  CHECK(stars("OCOP 3 sao") == 3);
  CHECK(stars("3 sao cấp huyện") == 3);
  CHECK(stars("4 sao cấp tỉnh") == 4);
  CHECK(stars("5 sao cấp quốc gia") == 5);
  CHECK(stars("Đạt 3 sao") == 3);
  CHECK(stars("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)") == 4);
  CHECK(stars("***") == 3);
  CHECK(stars("★★★★") == 4);
  CHECK(stars("★★★☆☆") == 3);
  CHECK(stars("3*") == 3);
  CHECK(stars("III") == 3);
  CHECK(stars("4 stars") == 4);
  CHECK(stars("80 điểm - 4 sao") == 4);
}

TEST_CASE("Proposed is not granted") {
  CHECK(stars("tiềm năng 5 sao") == 4);
  CHECK(stars("được đề xuất công nhận 5 sao") == 4);
  CHECK(stars("đạt 4 sao và được đề xuất công nhận 5 sao") == 4);
  CHECK(stars("4 sao (tiềm năng 5 sao)") == 4);
  CHECK(stars("5 sao (đề xuất)") == 4);
  CHECK(stars("3 sao (đề xuất nâng hạng)") == 3);
  check_kind("có số điểm đạt 4 sao", StarsKind::not_recognised);
  check_kind("có số điểm đạt 5 sao", StarsKind::not_recognised);
  check_kind("đề xuất 4 sao", StarsKind::not_recognised);
  check_kind("dự kiến 3 sao", StarsKind::not_recognised);
}

TEST_CASE("Below three stars") {
  for (const char* text : {"0", "1", "2", "2 sao", "hai sao", "0 sao", "Chưa đạt", "không đạt"}) {
    check_kind(text, StarsKind::not_recognised);
  }
}

TEST_CASE("What is no rating") {
  for (const char* text :
       {"4 SP OCOP 5 sao và 7 SP OCOP 4 sao", "12 sản phẩm 3 sao", "6", "7 sao", "3,5", "84,5", "2023", "Đạt",
        "năm 2023", "đạt 3 sao năm 2019, đánh giá lại đạt 4 sao", "******", "HTX 3 Tốt"}) {
    check_kind(text, StarsKind::unread);
  }
  for (const char* text : {"", "  ", "-", "\u00A0"}) check_kind(text, StarsKind::none);
}

TEST_CASE("Stars against score") {
  CHECK(stars_of_score(90) == 5);
  CHECK(stars_of_score(89.9) == 4);
  CHECK(stars_of_score(70) == 4);
  CHECK(stars_of_score(50) == 3);
  CHECK(stars_of_score(49.5) == 2);
  CHECK(stars_of_score(29) == 1);
  CHECK_FALSE(is_against_score(3, 64.5));
  CHECK_FALSE(is_against_score(4, 92));
  CHECK(is_against_score(3, 84.5));
  CHECK(is_against_score(3, 42));
  CHECK(is_against_score(5, 88));
}
