#include <doctest/doctest.h>

#include <string>

#include "text/place_name.hpp"

using namespace ocop;

namespace {

/// "xa:An Thành|huyen:Bình Sơn".
std::string parts(const char* address) {
  constexpr const char* kKinds[] = {"none",  "xa",   "phuong", "thi_tran",  "dac_khu",
                                    "huyen", "quan", "thi_xa", "thanh_pho", "tinh"};
  std::string text;
  for (const PlaceName& part : parts_of_address(address)) {
    if (!text.empty()) text += '|';
    text += std::string(kKinds[static_cast<int>(part.kind)]) + ":" + part.bare;
  }
  return text;
}

}  // namespace

TEST_CASE("Addresses of the lists") {
  CHECK(parts("Xã An Thành") == "xa:An Thành");
  CHECK(parts("xã An Thành, huyện Bình Sơn") == "xa:An Thành|huyen:Bình Sơn");
  CHECK(parts("(ấp Khánh An, xã An Thành, huyện Bình Sơn)") == "xa:An Thành|huyen:Bình Sơn");
  CHECK(parts("khóm Long Quới C, phường Long Phú, TX. An Sơn") == "phuong:Long Phú|thi_xa:An Sơn");
  CHECK(parts("Bình Sơn") == "none:Bình Sơn");
  CHECK(parts("Đông Ngàn ,Đông Anh ,Hà Nội") == "none:Đông Ngàn|none:Đông Anh|none:Hà Nội");
  CHECK(parts("3VVM+38H, Thôn Trung, Bình Minh, Hà Nội, Việt Nam") == "none:Bình Minh|none:Hà Nội");
  CHECK(parts("số 258-260 đường Lê Lợi, tổ 24, P. 7, Q. 8, TP.HCM") == "phuong:7|quan:8|thanh_pho:HCM");
  CHECK(parts("K12/H5/4 Lê Lợi, Phường 07") == "phuong:07");
  CHECK(parts("40/1, Trần Phú, khóm 2, phường 4") == "none:Trần Phú|phuong:4");
  CHECK(parts("xã An Thành, huyện Bình Sơn, tỉnh Trà Vinh.") == "xa:An Thành|huyen:Bình Sơn|tinh:Trà Vinh");
  CHECK(parts("Bản Hô Tra, xã Bản Lang") == "xa:Bản Lang");
  CHECK(parts("xóm Mít, X.An Tây - TX.Bến Cát - Bình Dương") == "xa:An Tây|thi_xa:Bến Cát|none:Bình Dương");
  CHECK(parts("").empty());
}

TEST_CASE("No commas") {
  CHECK(parts("ấp 3 xã An Thành huyện Bình Sơn tỉnh Trà Vinh") == "xa:An Thành|huyen:Bình Sơn|tinh:Trà Vinh");
  CHECK(parts("KP2 P.7 Q.8") == "phuong:7|quan:8");
  CHECK(parts("Khu phố 2 phường Tân Định TX Bến Cát") == "phuong:Tân Định|thi_xa:Bến Cát");
  CHECK(parts("xa Nam Phuong Tien huyen Chuong My") == "xa:Nam Phuong Tien|huyen:Chuong My");
  CHECK(parts("phường Phương Đông") == "phuong:Phương Đông");
  CHECK(parts("xã Tân Xã huyện Thạch Thất") == "xa:Tân Xã|huyen:Thạch Thất");
}

TEST_CASE("Words that only look like types, hamlets or cuts") {
  CHECK(parts("Bản Lang, Phong Thổ") == "none:Bản Lang|none:Phong Thổ");
  CHECK(parts("Đường Lâm, Sơn Tây") == "none:Đường Lâm|none:Sơn Tây");
  CHECK(parts("đường Lê Lợi, Buôn Ma Thuột") == "none:Buôn Ma Thuột");
  CHECK(parts("Xa Dung, huyện Điện Biên Đông") == "none:Xa Dung|huyen:Điện Biên Đông");
  CHECK(parts("TP. Vũng Tàu, Bà Rịa - Vũng Tàu") == "thanh_pho:Vũng Tàu|none:Bà Rịa - Vũng Tàu");
  CHECK(parts("Phường Văn Miếu - Quốc Tử Giám, Quận Đống Đa") == "phuong:Văn Miếu - Quốc Tử Giám|quan:Đống Đa");
  CHECK(parts("Phường Cam Ly - Đà Lạt, Lâm Đồng") == "phuong:Cam Ly - Đà Lạt|none:Lâm Đồng");
  CHECK(parts("Duong Minh Chau, Tay Ninh") == "none:Duong Minh Chau|none:Tay Ninh");
}
