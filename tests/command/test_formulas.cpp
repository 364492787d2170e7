#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <pugixml.hpp>

#include "run.hpp"
#include "small_province.hpp"

namespace {

const std::vector<std::string> kFormulas = {
    "=1+1", "+84 901", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")"};

std::string quoted(const std::string& text) {
  std::string doubled;
  for (const char letter : text) doubled += letter == '"' ? "\"\"" : std::string(1, letter);
  return "\"" + doubled + "\"";
}

/// A register in which every text column carries formulas; two certificates lapse soon on 1 January 2024.
void write_register(const SmallProvince& province) {
  std::string text = "Tên sản phẩm,Chủ thể,Địa chỉ,Mã xã,Nhóm sản phẩm,Xếp hạng,Số QĐ,Ngày quyết định,Nguồn\n";
  for (const std::string& formula : kFormulas) {
    const std::string cell = quoted(formula);
    text += cell + "," + cell + "," + cell + ",25747," + cell + ",3 sao," + cell + ",15/04/2021," + cell + "\n";
    text += cell + "," + quoted(formula + " HTX") + "," + cell + ",,,4 sao,,," + cell + "\n";
  }
  province.write("formulas.csv", text);
  province.write("formulas.geojson",
                 R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "25747",
                 "name": "=Phường Phú Cường", "district": "@Thành phố"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[106, 11], [106.1, 11], [106.1, 11.1], [106, 11.1], [106, 11]]]}},
                 {"type": "Feature", "properties": {"code": "25750", "name": "-Xã Tân An", "district": "+Huyện"},
                 "geometry": {"type": "Polygon", "coordinates": [[[106.1, 11], [106.2, 11], [106.2, 11.1], [106.1, 11.1],
                 [106.1, 11]]]}}]})");
}

std::vector<std::string> csv_cells(const std::string& path) {
  std::vector<std::string> cells;
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  while (char** record = CSVReadParseLine3L(file, 0, ",", true, false, true, true)) {
    cells.insert(cells.end(), record, record + CSLCount(record));
    CSLDestroy(record);
  }
  VSIFCloseL(file);
  return cells;
}

/// The cells of the first sheet that are texts by type: never formulas, whatever they begin with. A formula fails the
/// test.
std::vector<std::string> xlsx_cells(const std::string& path) {
  GByte* bytes = nullptr;
  vsi_l_offset size = 0;
  REQUIRE(VSIIngestFile(nullptr, ("/vsizip/" + path + "/xl/worksheets/sheet1.xml").c_str(), &bytes, &size, -1));
  pugi::xml_document sheet;
  REQUIRE(sheet.load_buffer(bytes, size));
  VSIFree(bytes);
  CHECK(sheet.select_nodes("//f").empty());
  std::vector<std::string> cells;
  for (const auto& text : sheet.select_nodes("//c[@t='inlineStr']//t")) cells.emplace_back(text.node().text().get());
  return cells;
}

bool starts_formula(const std::string& cell) {
  return !cell.empty() && std::string("=+-@\t\r").find(cell.front()) != std::string::npos;
}

void check_cells(const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) {
    CAPTURE(cell);
    CHECK_FALSE(starts_formula(cell));
  }
}

}  // namespace

TEST_CASE("no cell of a table that the program writes starts a formula") {
  const SmallProvince province;
  write_register(province);
  for (const std::string table : {"communes", "products", "gaps", "expiring"}) {
    for (const std::string extension : {"csv", "xlsx"}) {
      const std::string path = province / (table + "." + extension);
      CAPTURE(path);
      const Run done = run({"export", "--boundaries", province / "formulas.geojson", "--register",
                            province / "formulas.csv", "--as-of", "2024-01-01", "--table", table, "--out", path});
      CAPTURE(done.err);
      REQUIRE(done.exit_code == 0);
      const std::vector<std::string> cells = extension == "csv" ? csv_cells(path) : xlsx_cells(path);
      if (extension == "csv") check_cells(cells);
      // Nothing was dropped instead.
      const std::string wanted = table == "communes" ? "=Phường Phú Cường" : table == "gaps" ? "-Xã Tân An" : "=1+1";
      CHECK(std::any_of(cells.begin(), cells.end(),
                        [&](const std::string& cell) { return cell.find(wanted) != std::string::npos; }));
    }
  }
}
