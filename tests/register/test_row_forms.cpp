#include <doctest/doctest.h>

#include <string>

#include "register/row_forms.hpp"

using namespace ocop;

namespace {

/// "product|product @ producer @ address @ decision", one line a form.
std::string forms(const std::string& cell) {
  std::string text;
  for (const RowForm& form : read_row_forms(cell)) {
    if (!text.empty()) text += "\n";
    for (const std::string& product : form.products) text += (&product == &form.products.front() ? "" : "|") + product;
    text += " @ " + form.producer + " @ " + form.address + " @ " + form.decision;
  }
  return text;
}

}  // namespace

TEST_CASE("A bracket names the producer") {
  CHECK(forms("Mực viên, Xúc xích gà (Công ty TNHH ABC FOODS, xã An Thành)") ==
        "Mực viên|Xúc xích gà @ Công ty TNHH ABC FOODS @ xã An Thành @ ");
  CHECK(forms("Chả bò (HKD Bà Hường), Nem chua (Hộ kinh doanh Ông Tư) (cùng phường Hòa Hiệp, quận Bình Tân)") ==
        "Chả bò @ HKD Bà Hường @ phường Hòa Hiệp, quận Bình Tân @ \n"
        "Nem chua @ Hộ kinh doanh Ông Tư @ phường Hòa Hiệp, quận Bình Tân @ ");
  CHECK(forms("Chả lụa (hộp 500 g)").empty());
  CHECK(forms("Chả lụa (Công ty A) loại 1").empty());
  CHECK(forms("(Công ty A)").empty());
}

TEST_CASE("A dash before a legal form parts product and producer") {
  CHECK(forms("1. Mật hoa dừa - Công ty TNHH Hoa Dừa, xã An Thành, huyện Bình Sơn, tỉnh Trà Vinh.") ==
        "Mật hoa dừa @ Công ty TNHH Hoa Dừa @ xã An Thành, huyện Bình Sơn, tỉnh Trà Vinh @ ");
  CHECK(forms("2 Yến chưng – Hộ kinh doanh Tư Yến, phường 7") == "Yến chưng @ Hộ kinh doanh Tư Yến @ phường 7 @ ");
  CHECK(forms("Trà túi lọc - hộp 20 gói").empty());
  CHECK(forms("- Chả cá - Khô cá").empty());
  CHECK(forms("Gốm - Hồ Tây").empty());
}

TEST_CASE("A withdrawal list names the producer first") {
  CHECK(forms("- Công ty CP Ong Rừng (huyện Bình Sơn): Mật ong gừng, Mật ong nghệ.") ==
        "Mật ong gừng|Mật ong nghệ @ Công ty CP Ong Rừng @ huyện Bình Sơn @ ");
  CHECK(forms("Cơm cháy: vị cay, vị ngọt").empty());
}

TEST_CASE("Everything in one cell") {
  CHECK(forms("HTX dịch vụ nông nghiệp Thôn Trung; địa chỉ Thôn Trung, xã Bình Minh; tên sản phẩm OCOP: Tương nếp, Dưa "
              "muối, "
              "Miến dong theo QĐ số 2008/QĐ/UBND ngày 07/04/2023.") ==
        "Tương nếp|Dưa muối|Miến dong @ HTX dịch vụ nông nghiệp Thôn Trung @ Thôn Trung, xã Bình Minh @ theo QĐ số "
        "2008/QĐ/UBND ngày 07/04/2023");
  CHECK(forms(". Bếp Cô Ba; địa chỉ: ấp 2, xã Bình Minh; tên sản phẩm: Bánh tráng") ==
        "Bánh tráng @ Bếp Cô Ba @ ấp 2, xã Bình Minh @ ");
  CHECK(forms("Tổ yến sào; Tổ yến chưng").empty());
}
