#include <doctest/doctest.h>

#include "register/headers.hpp"

using namespace ocop;

namespace {

void check(Field field, std::initializer_list<const char*> cells) {
  for (const char* cell : cells) {
    INFO(cell);
    const auto match = match_header(cell);
    REQUIRE(match);
    CHECK(static_cast<int>(match->field) == static_cast<int>(field));
  }
}

}  // namespace

TEST_CASE("Headers of the lists, seen and likely") {
  check(Field::number, {"STT", "id", "TT", "Số TT"});
  check(Field::product,
        {"Tên sản phẩm", "Tên Sản phẩm OCOP", "name", "Sản phẩm", "Sản phẩm OCOP", "Tên SP", "product"});
  check(Field::producer, {"Chủ thể", "Tên chủ thể", "Tên chủ thể sản xuất", "Chủ thể sản xuất", "Tên cơ sở",
                          "Tên cơ sở sản xuất", "Cơ sở sản xuất", "Tên Mô hình", "Nhà sản xuất", "Đơn vị",
                          "Đơn vị sản xuất", "Tên đơn vị", "producer", "chu_the"});
  check(Field::producer_type,
        {"Loại hình", "Loại chủ thể", "Loại hình tổ chức", "organization_type", "producer_type", "type"});
  check(Field::address, {"Địa chỉ", "Địa bàn", "Nơi sản xuất", "address"});
  check(Field::commune, {"Xã", "Xã/phường/thị trấn", "Xã, phường, thị trấn", "commune", "ward"});
  check(Field::district, {"Quận/Huyện", "Huyện", "Huyện/thị xã/thành phố", "district"});
  check(Field::group,
        {"Nhóm sản phẩm", "Nhóm", "Ngành", "Phân loại sản phẩm", "Phân nhóm", "Ngành hàng", "Bộ sản phẩm", "group"});
  check(Field::stars,
        {"Xếp hạng", "Hạng sao", "Số sao", "Phân hạng", "Hạng", "Kết quả", "Sao", "Đạt hạng", "stars", "ocop_star"});
  check(Field::score, {"Điểm", "Tổng điểm", "Điểm TB"});
  check(Field::year, {"Năm đánh giá", "cert_year", "Năm", "Năm công nhận", "year"});
  check(Field::date, {"Ngày QĐ", "date", "date_or_year"});
  check(Field::end_date, {"ocop_cert_expiry", "Hiệu lực đến", "Thời hạn", "Ngày hết hạn"});
  check(Field::decision, {"Số QĐ", "Quyết định công nhận"});
  check(Field::product_id, {"Mã sản phẩm", "cert_code"});
  check(Field::code, {"Mã số", "code"});
  check(Field::commune_code, {"ward_code", "Mã xã"});
  check(Field::position, {"gps", "Tọa độ", "Toạ độ"});
  check(Field::latitude, {"Vĩ độ (lat)", "lat", "latitude"});
  check(Field::longitude, {"Kinh độ (lon)", "lng", "longitude"});
  check(Field::ignored, {"Phần A", "Phần B", "Phần C", "Cơ quan công nhận", "Cấp công nhận", "Ghi chú"});
  check(Field::personal, {"Người đại diện", "Số điện thoại", "legal_representative", "tax_code", "Chủ cơ sở", "SĐT"});
}

TEST_CASE("Diacritics, breaks, brackets and endings do not matter") {
  check(Field::product, {"TEN SAN PHAM", "Tên sản phẩm\nOCOP ", "Tên sản phẩm (ghi đầy đủ)", "Tên sản phẩm tham gia",
                         "Te\u0302n sa\u0309n pha\u0302\u0309m"});
  CHECK_FALSE(match_header(""));
  CHECK_FALSE(match_header("Diện tích (ha)"));
  CHECK_FALSE(match_header("Danh sách sản phẩm OCOP"));
  CHECK_FALSE(match_header("Hạng sao đề xuất"));
}

TEST_CASE("Columns that count by stars") {
  CHECK(counted_stars("3 sao") == 3);
  CHECK(counted_stars("Số SP 4 sao") == 4);
  CHECK(counted_stars("Sản phẩm 5 sao") == 5);
  CHECK_FALSE(counted_stars("Số sao"));
  CHECK_FALSE(counted_stars("Chả lụa 3 sao"));
}
