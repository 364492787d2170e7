#include <doctest/doctest.h>

#include <string>

#include "register/producer_types.hpp"

using namespace ocop;

namespace {

std::string type(const char* text) { return std::string(key_of(read_producer_type(text))); }

}  // namespace

TEST_CASE("Every legal form of the lists") {
  for (const char* text :
       {"Công ty TNHH", "Công Ty TNHH MTV", "Công ty TNHH MTV SX&TM", "Công ty TNHH TM SX", "Công ty TNHH XK",
        "Công ty TNHH SX và TM", "Công ty CP", "Công ty Cổ phần", "Công ty trách nhiệm hữu hạn",
        "Doanh nghiệp giống thủy sản Ba Lúa", "DN", "Cty TNHH Hoa Dừa", "DNTN Bảy Sen", "Doanh nghiệp tư nhân Bảy Sen",
        "Chi nhánh Công ty CP Hoa Dừa", "CÔNG TY TNHH HOA DỪA", "Cong ty TNHH Hoa Dua", "DN Bảy Sen"}) {
    INFO(text);
    CHECK(type(text) == "enterprise");
  }
  for (const char* text :
       {"HTX", "HTXNN An Thành", "HTX NN Rạch Mới", "Hợp tác xã", "HTX dịch vụ nông nghiệp Thôn Trung",
        "HTX DVSX&TT rau an toàn", "HTX nông nghiệp công nghệ cao", "HTX Nông nghiệp - thương mại dịch vụ",
        "HTX làng nghề", "Hop tac xa An Thanh"}) {
    INFO(text);
    CHECK(type(text) == "cooperative");
  }
  for (const char* text : {"Tổ hợp tác", "THT trồng nấm", "Tổ hợp tác xã An Thành"}) {
    INFO(text);
    CHECK(type(text) == "cooperative_group");
  }
  for (const char* text :
       {"Hộ kinh doanh", "HKD Bảy Sen", "Hộ SXKD", "hộ sản xuất", "hộ sản xuất có đăng ký kinh doanh", "Cơ sở",
        "Cơ sở sản xuất", "Cơ sở SXKD", "Cơ sở sản xuất nem chả", "Hộ kinh doanh - Cơ sở Ba Lúa",
        "Hộ kinh doanh cơ sở sản xuất và kinh doanh Phú An", "Hộ Nguyễn Văn Mẫu", "hộ"}) {
    INFO(text);
    CHECK(type(text) == "household");
  }
  for (const char* text : {"Trang trại Mai Sen", "farm", "Sen Farm"}) {
    INFO(text);
    CHECK(type(text) == "farm");
  }
}

TEST_CASE("The first legal form from the left decides") {
  CHECK(type("Hộ kinh doanh Trại nấm Ba Lúa") == "household");
  CHECK(type("Hộ kinh doanh Trang trại Ba Lúa") == "household");
  CHECK(type("Công ty TNHH Sen Farm") == "enterprise");
  CHECK(type("HTX dịch vụ Công ty Hoa Dừa") == "cooperative");
  CHECK(type("Tổ hợp tác HTX An Thành") == "cooperative_group");
}

TEST_CASE("What names no form") {
  for (const char* text : {"", "Hồ tiêu Lộc An", "Bảy Sen", "Trà Ba Lúa ĐN", "Họ Trần"}) {
    INFO(text);
    CHECK(type(text) == "unknown");
  }
  CHECK(type("Khác") == "other");
  CHECK(type("cooperative_group") == "cooperative_group");
  CHECK(type("Binh Duong Agricultural Cooperative") == "cooperative");
}
