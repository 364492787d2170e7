#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <regex>

#include <nlohmann/json.hpp>

#include "run.hpp"
#include "small_province.hpp"

using Json = nlohmann::json;

namespace {

const std::string kDemo = std::string(OCOP_DATA_DIR) + "/demo.ocop";

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Json data_of(const std::string& page) {
  const std::string begin = R"(<script type="application/json" id="data">)";
  const std::size_t from = page.find(begin) + begin.size();
  return Json::parse(page.substr(from, page.find("</script>", from) - from));
}

}  // namespace

TEST_CASE("the page of the demo is one small file that asks for nothing, the same bytes each time") {
  const SmallProvince folder;
  const std::string path = folder / "trang.html";
  REQUIRE(run({"page", "--workspace", kDemo, "--out", path}).exit_code == 0);
  const std::string page = bytes_of(path);
  REQUIRE(run({"page", "--workspace", kDemo, "--out", path, "--overwrite"}).exit_code == 0);
  CHECK(bytes_of(path) == page);
  CHECK(page.size() < 2'000'000);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK_FALSE(std::regex_search(page, std::regex("(src|href)=\"(https?:)?//")));
  CHECK(page.find('@') == page.find("@media"));
  CHECK(run({"page", "--workspace", kDemo, "--out", path}).exit_code == 4);
  CHECK(run({"page", "--workspace", kDemo, "--out", folder / "trang.pdf"}).exit_code == 2);
}

TEST_CASE("every commune of the page has the colour of its class, and its numbers are those of stats") {
  const SmallProvince folder;
  const std::string path = folder / "trang.html";
  REQUIRE(run({"page", "--workspace", kDemo, "--out", path}).exit_code == 0);
  const std::string page = bytes_of(path);
  const Json data = data_of(page);
  const Json stats = Json::parse(run({"stats", "--workspace", kDemo, "--json"}).out);
  REQUIRE(data["communes"].size() == 91);
  CHECK(data["products"].size() == 103);
  CHECK(data["breaks"] == stats["breaks"]);
  for (std::size_t i = 0; i < 91; ++i) {
    const Json& commune = stats["per_commune"][i];
    const std::string code = commune["code"];
    CAPTURE(code);
    CHECK(data["communes"][i]["code"] == code);
    int products = 0;
    for (const Json& product : data["products"]) products += product["commune"] == i ? 1 : 0;
    CHECK(products == commune["products"]);
    const int of_class = commune["class"];
    const std::string colour = of_class < 0 ? data["zero"] : data["colours"][static_cast<std::size_t>(of_class)];
    const std::string start = "<path data-code=\"" + code + "\" data-i=\"" + std::to_string(i) + "\" fill=\"";
    CHECK(page.find(start + colour + "\"") != std::string::npos);
  }
}

TEST_CASE("nothing that a register says can end the script of the page") {
  const SmallProvince province;
  province.write("register.csv",
                 "Tên sản phẩm,Chủ thể,Mã xã,Xếp hạng\n"
                 "</script><script>alert(1)</script>,<!--<script>,00167,3 sao\n");
  const std::string path = province / "trang.html";
  REQUIRE(run({"page", "--boundaries", province / "communes.geojson", "--register", province / "register.csv",
               "--title", "<b>&@DATA@", "--out", path})
              .exit_code == 0);
  const std::string page = bytes_of(path);
  CHECK(data_of(page)["products"][0]["name"] == "</script><script>alert(1)</script>");
  CHECK(page.find("<script>alert") == std::string::npos);
  CHECK(page.find("<title>&lt;b&gt;&amp;@DATA@</title>") != std::string::npos);
}

TEST_CASE("land far off stands in a frame of its own, as HTML reads it") {
  const std::string city = std::string(OCOP_GEODATA_DIR) + "/hcmc_2025.shp";
  if (!std::filesystem::exists(city)) {
    std::printf("skipped: no %s\n", city.c_str());
    return;
  }
  const SmallProvince folder;
  const std::string path = folder / "trang.html";
  REQUIRE(run({"page", "--boundaries", city, "--out", path}).exit_code == 0);
  const std::string page = bytes_of(path);
  CHECK(page.size() < 2'000'000);
  const std::size_t inset = page.find("class=\"inset\"");
  REQUIRE(inset != std::string::npos);
  // HTML has no empty-element tags: a span that is not closed would swallow the drawing.
  CHECK(page.find("</span><svg", inset) != std::string::npos);
  CHECK(page.find("data-code=\"26732\"", inset) != std::string::npos);
}
