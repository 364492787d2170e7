#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "register/legacy_text.hpp"

using namespace ocop;

namespace {

Sheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  Sheet sheet;
  int number = 0;
  for (const auto& row : rows) {
    for (const std::string& cell : row) sheet.add_cell(cell);
    sheet.end_row(++number);
  }
  return sheet;
}

/// Cells by row, "|" between, after decoding.
std::string decoded(const std::vector<std::vector<std::string>>& rows, std::string_view key = "auto") {
  Sheet sheet = sheet_of(rows);
  decode_legacy_text(sheet, key);
  std::string all;
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
      all += (column == 0 ? "" : "|") + std::string(sheet.cell(row, column));
    }
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("A workbook in TCVN3, in VNI, read twice") {
  CHECK(decoded({{"Tªn s¶n phÈm", "Chñ thÓ", "X·"}, {"MËt ong rõng", "Hîp t¸c x· §ång T©m", "X· An §iÒn"}}) ==
        "Tên sản phẩm|Chủ thể|Xã\nMật ong rừng|Hợp tác xã Đồng Tâm|Xã An Điền\n");
  CHECK(decoded({{"Teân saûn phaåm", "Chuû theå", "Xaõ"}, {"Maät ong röøng", "Hoä kinh doanh Sôn", "Xaõ An Ñieàn"}}) ==
        "Tên sản phẩm|Chủ thể|Xã\nMật ong rừng|Hộ kinh doanh Sơn|Xã An Điền\n");
  CHECK(decoded({{"TÃªn sáº£n pháº©m", "XÃ£"}, {"Máº\u00ADt ong", "XÃ£ An Ä\u0090iá»\u0081n"}}) ==
        "Tên sản phẩm|Xã\nMật ong|Xã An Điền\n");
}

TEST_CASE("Each column by itself, right cells as they are") {
  Sheet sheet = sheet_of({{"Tên sản phẩm", "Chủ thể", "Nơi"},
                          {"Cà phê", "Hîp t¸c x· B×nh S¬n", "Xaõ An Ñieàn"},
                          {"Bánh tráng", "Hợp tác xã Bình Sơn", "Phöôøng Myõ Phöôùc"},
                          {"Crème brûlée", "Công ty Hà Thành", "Xã An Tây"}});
  const auto columns = decode_legacy_text(sheet, "");
  REQUIRE(columns.size() == 2);
  CHECK(columns[0].column == 1);
  CHECK(columns[0].encoding == LegacyEncoding::tcvn3);
  CHECK(columns[0].rescued == std::vector<TextRescue>{{"Hîp t¸c x· B×nh S¬n", "Hợp tác xã Bình Sơn"}});
  CHECK(columns[1].encoding == LegacyEncoding::vni);
  CHECK(sheet.cell(1, 0) == "Cà phê");
  CHECK(sheet.cell(1, 1) == "Hợp tác xã Bình Sơn");
  CHECK(sheet.cell(2, 2) == "Phường Mỹ Phước");
  CHECK(sheet.cell(2, 0) == "Bánh tráng");
  CHECK(sheet.cell(3, 0) == "Crème brûlée");
  CHECK(sheet.cell(3, 1) == "Công ty Hà Thành");
  CHECK(sheet.cell(3, 2) == "Xã An Tây");
}

TEST_CASE("A text read twice that lost a byte stays as it came") {
  CHECK(decoded({{"Há»£p tÃ¡c xÃ£", "XÃ£ An Ä"}}) == "Hợp tác xã|XÃ£ An Ä\n");
}

TEST_CASE("Right text stays: composed, decomposed, foreign") {
  for (const auto& rows : std::vector<std::vector<std::vector<std::string>>>{
           {{"Xã Hà Nam", "Bánh tráng, cà phê, xì dầu"}, {"Bình Thành", "Tôm sú, cá tra"}},
           {{"Ba\u0301nh tra\u0301ng", "Xa\u0303 Ho\u0300a Bi\u0300nh"}, {"Cà phê", "Trà"}},
           {{"Café Müller Zürich", "señor año jalapeño"}, {"Trà", "Ô mai"}},
           {{"Sô cô la", "Xôn Sôn"}, {"Tô", "Hò"}}}) {
    Sheet sheet = sheet_of(rows);
    CHECK(decode_legacy_text(sheet, "auto").empty());
    CHECK(sheet.cell(0, 0) == rows[0][0]);
  }
}

TEST_CASE("As told") {
  CHECK(decoded({{"Phè", "Hạ"}}, "tcvn3") == "Phố|Hạ\n");
  CHECK(decoded({{"Sôn"}}, "vni") == "Sơn\n");
  CHECK(decoded({{"Sôn"}}, "utf-8") == "Sôn\n");
  CHECK(decoded({{"Hîp t¸c x· B×nh S¬n"}}, "utf-8") == "Hîp t¸c x· B×nh S¬n\n");
  CHECK(decoded({{"Sôn", "Phè"}}, "auto") == "Sôn|Phè\n");
}
