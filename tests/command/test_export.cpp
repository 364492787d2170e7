#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "run.hpp"
#include "small_province.hpp"

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

const std::string kDemo = std::string(OCOP_DATA_DIR) + "/demo.ocop";

Run on_inputs(const SmallProvince& province, std::vector<std::string> words) {
  const std::vector<std::string> inputs = {
      "--boundaries", province / "communes.geojson", "--register", province / "register.csv", "--as-of", "2023-12-31"};
  words.insert(words.end(), inputs.begin(), inputs.end());
  return run(words);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("communes as CSV: a byte order mark, one line each, codes whole, numbers as the map has them") {
  const SmallProvince province;
  const Run done = on_inputs(province, {"export", "--out", province / "xa.csv", "--lang", "en"});
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 0);
  CHECK(done.out.empty());
  const std::string text = bytes_of(province / "xa.csv");
  CHECK(
      text.starts_with("\xEF\xBB\xBF"
                       "Commune code,Commune name,"));
  CHECK(count(text, "\r\n") == 4);
  // Two products of one producer, one of them with four stars.
  CHECK(text.find("00167,Xã An Bình,,,1000,") != std::string::npos);
  CHECK(text.find(",2,1,1,2,2–3\r\n") != std::string::npos);
  CHECK(text.find("25750,Xã Tân An,,,2000,") != std::string::npos);
}

TEST_CASE("products as a table hold those that are not on the map, and can be read again as a register") {
  const SmallProvince province;
  for (const std::string name : {"sp.csv", "sp.xlsx"}) {
    CAPTURE(name);
    REQUIRE(on_inputs(province, {"export", "--table", "products", "--out", province / name}).exit_code == 0);
    const Run again = run({"stats", "--boundaries", province / "communes.geojson", "--register", province / name,
                           "--as-of", "2023-12-31", "--json"});
    CAPTURE(again.err);
    REQUIRE(again.exit_code == 0);
    const Json json = Json::parse(again.out);
    CHECK(json["products"] == 4);
    CHECK(json["products_not_on_map"] == 1);
    CHECK(json["by_stars"]["4"] == 1);
    CHECK(json["by_producer_type"]["cooperative"] == 1);
  }
  const std::string text = bytes_of(province / "sp.csv");
  CHECK(count(text, "\r\n") == 5);
  CHECK(text.find("Cao sâm") != std::string::npos);
}

TEST_CASE("the work list holds what lapses within six months, the next to lapse first") {
  const SmallProvince province;
  // Decided on 20 April 2021: in force to 20 April 2024, 111 days after 31 December 2023.
  REQUIRE(on_inputs(province, {"export", "--table", "expiring", "--out", province / "han.csv"}).exit_code == 0);
  const std::string text = bytes_of(province / "han.csv");
  CHECK(count(text, "\r\n") == 3);
  CHECK(text.find("Nem chua") != std::string::npos);
  CHECK(text.find(",2024-04-20,111,") != std::string::npos);
  CHECK(text.find("Bưởi") == std::string::npos);
}

TEST_CASE("coordinates against the address are listed with their distance, the farthest first") {
  const SmallProvince province;
  // Xã An Bình ends at 106.6; a degree of longitude at 11.05 N is 109.3 km long.
  province.write("register.csv",
                 "Tên sản phẩm,Chủ thể,Xã,Xếp hạng,Vĩ độ,Kinh độ\n"
                 "Gần,HTX Một,Xã An Bình,3 sao,11.05,106.605\n"
                 "Đúng,HTX Hai,Xã An Bình,3 sao,11.05,106.55\n"
                 "Xa,HTX Ba,Xã An Bình,3 sao,11.05,106.65\n"
                 "Xa nhất,HTX Tư,Xã An Bình,3 sao,11.05,106.75\n");
  REQUIRE(on_inputs(province, {"export", "--table", "conflicts", "--out", province / "lech.csv"}).exit_code == 0);
  const std::string text = bytes_of(province / "lech.csv");
  CHECK(count(text, "\r\n") == 4);
  CHECK(text.find("Đúng") == std::string::npos);
  const std::size_t farthest = text.find("16.39,Xa nhất,HTX Tư,Xã An Bình,Xã An Bình,Xã Tân An,11.05,106.75,");
  const std::size_t far = text.find("5.46,Xa,HTX Ba,Xã An Bình,Xã An Bình,Phường Phú Cường,11.05,106.65,");
  const std::size_t near = text.find("0.55,Gần,HTX Một,Xã An Bình,Xã An Bình,Phường Phú Cường,11.05,106.605,");
  REQUIRE(near != std::string::npos);
  CHECK(farthest < far);
  CHECK(far < near);
}

TEST_CASE("no cell of a table begins a formula") {
  const SmallProvince province;
  province.write("register.csv",
                 "Tên sản phẩm,Chủ thể,Mã xã,Xếp hạng\n"
                 "=HYPERLINK(\"http://x\"),+84 HTX,00167,3 sao\n"
                 "-1,@cmd,00167,3 sao\n");
  REQUIRE(on_inputs(province, {"export", "--table", "products", "--out", province / "sp.csv"}).exit_code == 0);
  const std::string text = bytes_of(province / "sp.csv");
  CHECK(text.find("'=HYPERLINK") != std::string::npos);
  CHECK(text.find("'+84 HTX") != std::string::npos);
  CHECK(text.find("'-1") != std::string::npos);
  CHECK(text.find("'@cmd") != std::string::npos);
}

TEST_CASE("gaps are printed, written, or both") {
  const SmallProvince province;
  const Run both = on_inputs(province, {"gaps", "--json", "--out", province / "trang.csv"});
  REQUIRE(both.exit_code == 0);
  CHECK(Json::parse(both.out)["gaps"].size() == 1);
  const std::string text = bytes_of(province / "trang.csv");
  CHECK(count(text, "\r\n") == 2);
  CHECK(text.find("1,25750,Xã Tân An") != std::string::npos);
  const Run written = on_inputs(province, {"gaps", "--out", province / "trang.xlsx"});
  CHECK(written.exit_code == 0);
  CHECK(written.out.empty());
}

TEST_CASE("a GeoJSON has the outline and the numbers of every commune") {
  const SmallProvince province;
  REQUIRE(on_inputs(province, {"export", "--out", province / "xa.geojson"}).exit_code == 0);
  const Json json = Json::parse(bytes_of(province / "xa.geojson"));
  REQUIRE(json["features"].size() == 3);
  const Json& first = json["features"][0];
  CHECK(first["properties"]["code"] == "00167");
  CHECK(first["properties"]["value"] == 2);
  CHECK(first["geometry"]["type"] == "MultiPolygon");
  CHECK(first["geometry"]["coordinates"][0][0].size() == 5);
}

TEST_CASE("products as GeoJSON are points, and none where the place is not known") {
  const SmallProvince province;
  REQUIRE(on_inputs(province, {"export", "--table", "products", "--out", province / "sp.geojson"}).exit_code == 0);
  const Json json = Json::parse(bytes_of(province / "sp.geojson"));
  REQUIRE(json["features"].size() == 4);
  int without = 0;
  for (const Json& feature : json["features"]) without += feature["geometry"].is_null() ? 1 : 0;
  CHECK(without == 1);
  CHECK(json["features"][0]["geometry"]["type"] == "Point");
}

TEST_CASE("every table of the demo in every format is the same twice, and a GeoPackage opens as boundaries") {
  const SmallProvince folder;
  ::setenv("SOURCE_DATE_EPOCH", "1704067200", 1);
  for (const std::string table : {"communes", "products", "gaps", "expiring"}) {
    for (const std::string ending : {".csv", ".xlsx", ".geojson", ".gpkg"}) {
      CAPTURE(table + ending);
      const fs::path file = folder / table;
      for (const char* name : {"a", "b"}) {
        const std::string out = file.string() + name + ending;
        const Run done = run({"export", "--workspace", kDemo, "--table", table, "--out", out});
        CAPTURE(done.err);
        REQUIRE(done.exit_code == 0);
      }
      CHECK(bytes_of(file.string() + "a" + ending) == bytes_of(file.string() + "b" + ending));
    }
  }
  ::unsetenv("SOURCE_DATE_EPOCH");
  const Run again = run({"stats", "--boundaries", folder / "communesa.gpkg", "--json"});
  CAPTURE(again.err);
  REQUIRE(again.exit_code == 0);
  CHECK(Json::parse(again.out)["communes"] == 91);
  // What was written beside the files is gone.
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder / "")) files += entry.is_regular_file() ? 1 : 0;
  CHECK(files == 2 + 2 * 4 * 4);
}

TEST_CASE("tables are refused like pictures: unknown ending, existing file, no register") {
  const SmallProvince province;
  CHECK(on_inputs(province, {"export", "--out", province / "xa.shp"}).exit_code == 2);
  CHECK(on_inputs(province, {"export"}).exit_code == 2);
  CHECK(on_inputs(province, {"export", "--table", "villages", "--out", province / "xa.csv"}).exit_code == 2);
  CHECK(on_inputs(province, {"gaps"}).exit_code == 2);
  province.write("xa.csv", "mine");
  CHECK(on_inputs(province, {"export", "--out", province / "xa.csv"}).exit_code == 4);
  CHECK(bytes_of(province / "xa.csv") == "mine");
  CHECK(on_inputs(province, {"export", "--out", province / "xa.csv", "--overwrite"}).exit_code == 0);
  const std::string boundaries = province / "communes.geojson";
  CHECK(run({"export", "--boundaries", boundaries, "--table", "gaps", "--out", province / "g.csv"}).exit_code == 2);
  CHECK(run({"export", "--boundaries", boundaries, "--out", province / "c.csv"}).exit_code == 0);
}
