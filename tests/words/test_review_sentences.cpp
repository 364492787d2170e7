#include <doctest/doctest.h>

#include "words/review.hpp"

using namespace ocop;

TEST_CASE("reasons are said in words") {
  CHECK(sentence(Language::vi, Reason{ReasonKind::same_producer, 12, {}, {}}) ==
        "Dòng 12, cùng chủ thể, đã gán vào xã này");
  CHECK(sentence(Language::en, Reason{ReasonKind::point_away, 0, {}, 5.8}) ==
        "The coordinates lie 5.8 km away from it");
}

TEST_CASE("a share of area is about, and left out where it cannot be told") {
  CHECK(sentence(Language::vi, Reason{ReasonKind::holds_land, 0, "Phường Hiệp Thành", 0.26}) ==
        "Nhận khoảng 26% diện tích của Phường Hiệp Thành cũ");
  CHECK(sentence(Language::vi, Reason{ReasonKind::holds_land, 0, "Phường Hiệp Thành", {}}) ==
        "Nhận một phần đất của Phường Hiệp Thành cũ");
}

TEST_CASE("every reason and every group has both languages") {
  for (int kind = 0; kind <= static_cast<int>(ReasonKind::no_row_of_producer); ++kind) {
    const Reason reason{static_cast<ReasonKind>(kind), 3, "An Tây", 0.5};
    CAPTURE(kind);
    CHECK(sentence(Language::vi, reason) != sentence(Language::en, reason));
  }
  for (int problem = 0; problem < kProblemCount; ++problem) {
    const auto why = static_cast<Problem>(problem);
    CAPTURE(key_of(why));
    CHECK(title_of(Language::vi, Fate::ambiguous, why) != title_of(Language::en, Fate::ambiguous, why));
  }
}

TEST_CASE("the place of a row is one line without repeating itself") {
  Entry entry;
  entry.address = "ấp 4, xã Tam Lập, Phú Giáo";
  entry.district = "Phú Giáo";
  CHECK(shown_place(entry) == "ấp 4, xã Tam Lập, Phú Giáo");
  entry.province = "Bình Dương";
  CHECK(shown_place(entry) == "ấp 4, xã Tam Lập, Phú Giáo, Bình Dương");
  Entry coded;
  coded.code = "25741";
  CHECK(shown_place(coded) == "25741");
}
