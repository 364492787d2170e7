#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "run.hpp"
#include "small_province.hpp"

namespace {

const std::string kDemo = std::string(OCOP_DATA_DIR) + "/demo.ocop";

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = ::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) text.append(buffer.data(), n);
  ::pclose(pipe);
  return text;
}

Run atlas_of(const SmallProvince& province, const std::string& out) {
  return run({"atlas", "--boundaries", province / "communes.geojson", "--register", province / "register.csv",
              "--as-of", "2023-12-31", "--out", out});
}

}  // namespace

TEST_CASE("the atlas of the demo has a cover and a page for every commune, found by its name") {
  const SmallProvince folder;
  const std::string old_communes = folder / "old.pdf";
  const std::string new_communes = folder / "new.pdf";
  REQUIRE(run({"atlas", "--workspace", kDemo, "--out", old_communes}).exit_code == 0);
  REQUIRE(run({"atlas", "--workspace", kDemo, "--vintage", "2025", "--out", new_communes}).exit_code == 0);
  CHECK(output_of("pdfinfo '" + old_communes + "'").find(" 92\n") != std::string::npos);
  CHECK(output_of("pdftotext '" + new_communes + "' -").find("Phường Thủ Dầu Một") != std::string::npos);
  CHECK(bytes_of(old_communes).find("/Outlines") != std::string::npos);
}

TEST_CASE("a page tells products, validity, neighbours and the nearest producers") {
  const SmallProvince province;
  const std::string path = province / "atlas.pdf";
  REQUIRE(atlas_of(province, path).exit_code == 0);
  const std::string text = output_of("pdftotext -layout -f 2 -l 2 '" + path + "' -");
  CHECK(text.find("Xã An Bình") != std::string::npos);
  CHECK(text.find("Bưởi da xanh") != std::string::npos);
  CHECK(text.find("đến 15/08/2025") != std::string::npos);
  CHECK(text.find("Phường Phú Cường") != std::string::npos);
  // The middles lie a tenth of a degree apart on 11.05° N: 0.1 x 111.32 km x cos 11.05° = 10.93 km.
  CHECK(text.find("Cơ sở Bà Hai") != std::string::npos);
  CHECK(text.find("10,9 km") != std::string::npos);
  CHECK(text.find("Trang 2/4") != std::string::npos);
  const std::string last = output_of("pdftotext -layout -f 4 -l 4 '" + path + "' -");
  CHECK(last.find("Xã này chưa có sản phẩm OCOP.") != std::string::npos);
  CHECK(atlas_of(province, path).exit_code == 4);
  CHECK(atlas_of(province, province / "atlas.png").exit_code == 2);
}

TEST_CASE("more products than a page holds go on, none is left out, the same bytes each time") {
  const SmallProvince province;
  std::string rows = "Tên sản phẩm,Chủ thể,Mã xã,Xếp hạng\n";
  for (int i = 1; i <= 60; ++i) rows += "Sản phẩm số " + std::to_string(i) + ",HTX An Bình,00167,3 sao\n";
  province.write("register.csv", rows);
  ::setenv("SOURCE_DATE_EPOCH", "1704067200", 1);
  REQUIRE(atlas_of(province, province / "a.pdf").exit_code == 0);
  REQUIRE(atlas_of(province, province / "b.pdf").exit_code == 0);
  ::unsetenv("SOURCE_DATE_EPOCH");
  CHECK(bytes_of(province / "a.pdf") == bytes_of(province / "b.pdf"));
  // 12 on the first page of the commune, 36 and 12 on two more.
  const std::string text = output_of("pdftotext -layout '" + (province / "a.pdf") + "' -");
  CHECK(text.find("Trang 6/6") != std::string::npos);
  for (int i = 1; i <= 60; ++i) CHECK(text.find("Sản phẩm số " + std::to_string(i) + " ") != std::string::npos);
}
