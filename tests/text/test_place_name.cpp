#include <doctest/doctest.h>

#include "text/normal.hpp"
#include "text/place_name.hpp"

using namespace ocop;

namespace {

void check(const char* written, UnitKind kind, const char* bare) {
  const PlaceName name = take_apart(written);
  INFO(written);
  CHECK(static_cast<int>(name.kind) == static_cast<int>(kind));
  CHECK(name.bare == bare);
}

}  // namespace

TEST_CASE("Full type words") {
  check("Xã An Tây", UnitKind::xa, "An Tây");
  check("xã  an tây", UnitKind::xa, "an tây");
  check("PHƯỜNG THỚI HÒA", UnitKind::phuong, "THỚI HÒA");
  check("Thị trấn Dầu Tiếng", UnitKind::thi_tran, "Dầu Tiếng");
  check("Đặc khu Côn Đảo", UnitKind::dac_khu, "Côn Đảo");
  check("Huyện Bắc Tân Uyên", UnitKind::huyen, "Bắc Tân Uyên");
  check("Thị xã Bến Cát", UnitKind::thi_xa, "Bến Cát");
  check("Thành phố Hồ Chí Minh", UnitKind::thanh_pho, "Hồ Chí Minh");
  check("quận 12", UnitKind::quan, "12");
  check("Tỉnh Bình Dương.", UnitKind::tinh, "Bình Dương");
  check("Thi\u0323 xa\u0303 Be\u0302\u0301n Ca\u0301t", UnitKind::thi_xa, "Bến Cát");
}

TEST_CASE("Abbreviations") {
  check("TX.Bến Cát", UnitKind::thi_xa, "Bến Cát");
  check("TX. Tân Châu", UnitKind::thi_xa, "Tân Châu");
  check("TP. Châu Đốc", UnitKind::thanh_pho, "Châu Đốc");
  check("TP.Thủ Dầu Một", UnitKind::thanh_pho, "Thủ Dầu Một");
  check("Tp.Thủ Dầu Một", UnitKind::thanh_pho, "Thủ Dầu Một");
  check("TP Thủ Dầu Một", UnitKind::thanh_pho, "Thủ Dầu Một");
  check("T.P Thủ Dầu Một", UnitKind::thanh_pho, "Thủ Dầu Một");
  check("X.An Tây", UnitKind::xa, "An Tây");
  check("TT Dầu Tiếng", UnitKind::thi_tran, "Dầu Tiếng");
  check("P. 7", UnitKind::phuong, "7");
  check("P7", UnitKind::phuong, "7");
  check("P.07", UnitKind::phuong, "07");
  check("Ph. Tân Định", UnitKind::phuong, "Tân Định");
  check("Q. 12", UnitKind::quan, "12");
  check("H.Phú Giáo", UnitKind::huyen, "Phú Giáo");
  CHECK(take_apart("P. 07").exact == take_apart("Phường 7").exact);
}

TEST_CASE("No type") {
  check("An Tây", UnitKind::none, "An Tây");
  check("Phú Mỹ", UnitKind::none, "Phú Mỹ");
  check("Phương Trung", UnitKind::none, "Phương Trung");
  check("Huyền Hội", UnitKind::none, "Huyền Hội");
  check("Quảng Bình", UnitKind::none, "Quảng Bình");
  check("Tịnh Ấn", UnitKind::none, "Tịnh Ấn");
  check("", UnitKind::none, "");
  check("xã", UnitKind::none, "xã");
}

TEST_CASE("Without diacritics") {
  check("Xa An Tay", UnitKind::xa, "An Tay");
  check("Thi xa Ben Cat", UnitKind::thi_xa, "Ben Cat");
  check("Phuong Trung", UnitKind::phuong, "Trung");
  CHECK(as_bare_name("Phuong Trung").folded == folded_key("Phương Trung"));
  CHECK(take_apart("Xa Dung", false).kind == UnitKind::none);
  CHECK(take_apart("Xa Cay Truong 2").folded == take_apart("Xã Cây Trường II").folded);
}

TEST_CASE("English and short names") {
  check("An Tay commune", UnitKind::xa, "An Tay");
  check("Phu Giao District", UnitKind::huyen, "Phu Giao");
  check("Ben Cat town", UnitKind::none, "Ben Cat");
  check("Ho Chi Minh City", UnitKind::thanh_pho, "Ho Chi Minh");
  for (const char* written : {"TPHCM", "Tp.HCM", "TP. HCM", "Thành phố Hồ Chí Minh"}) {
    INFO(written);
    CHECK(take_apart(written).kind == UnitKind::thanh_pho);
    CHECK(take_apart(written).folded == "ho chi minh");
  }
}
