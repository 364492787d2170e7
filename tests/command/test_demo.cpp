#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "run.hpp"

using Json = nlohmann::ordered_json;

namespace {

const std::string kDemo = std::string(OCOP_DATA_DIR) + "/demo.ocop";

Json stats(const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"stats", "--workspace", kDemo, "--json"};
  words.insert(words.end(), more.begin(), more.end());
  const Run done = run(words);
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 0);
  return Json::parse(done.out);
}

/// Names of communes with a value, in the order of their codes.
std::vector<std::string> communes_with(const Json& said, int value) {
  std::vector<std::string> names;
  for (const Json& commune : said["per_commune"]) {
    if (commune["value"] == value) names.push_back(commune["name"]);
  }
  return names;
}

}  // namespace

TEST_CASE("the demo has the published totals of Bình Dương on 31 December 2023") {
  const Json json = stats();
  CHECK(json["as_of"] == "2023-12-31");
  CHECK(json["vintage"] == "2024");
  CHECK(json["products"] == 103);
  CHECK(json["producers"] == 49);
  CHECK(json["by_stars"] == Json{{"3", 93}, {"4", 10}, {"5", 0}, {"unknown", 0}});
  CHECK(json["by_producer_type"] == Json{{"enterprise", 15},
                                         {"cooperative", 11},
                                         {"farm", 6},
                                         {"cooperative_group", 1},
                                         {"household", 16},
                                         {"other", 0},
                                         {"unknown", 0}});
  CHECK(json["communes"] == 91);
  CHECK(json["per_commune"].size() == 91);
}

TEST_CASE("the demo on the boundaries of 2025 has 36 communes and the same products") {
  const Json json = stats({"--vintage", "2025"});
  CHECK(json["communes"] == 36);
  CHECK(json["products"] == 103);
  CHECK(json["producers"] == 49);
}

TEST_CASE("what can be added up adds up") {
  for (const char* vintage : {"2024", "2025"}) {
    CAPTURE(vintage);
    const Json json = stats({"--vintage", vintage});
    int placed = 0;
    for (const Json& commune : json["per_commune"]) placed += commune["products"].get<int>();
    CHECK(placed + json["products_not_on_map"].get<int>() == json["products"]);
    CHECK(json["communes_with_products"].get<int>() + json["communes_without_products"].get<int>() == json["communes"]);
    const Json& rows = json["rows"];
    CHECK(rows["placed"].get<int>() + rows["ambiguous"].get<int>() + rows["unplaced"].get<int>() +
              rows["invalid"].get<int>() ==
          rows["read"]);
    int by_status = 0;
    for (const auto& item : json["by_status"].items()) by_status += item.value().get<int>();
    CHECK(by_status == json["products"]);
  }
}

TEST_CASE("the scenes of the demo say true numbers") {
  // Title and sentence as in data/binhduong/demo.ocop, each number found again.
  const Json first = stats({"--scene", "1"});
  CHECK(first["products"] == 103);
  CHECK(first["producers"] == 49);
  CHECK(first["products"].get<int>() - first["products_not_on_map"].get<int>() == 98);
  CHECK(first["communes_with_products"] == 36);
  CHECK(first["communes"] == 91);

  const Json second = stats({"--scene", "Hơn nửa số xã chưa có sản phẩm OCOP"});
  CHECK(second["communes_without_products"] == 55);
  CHECK(communes_with(second, 7) == std::vector<std::string>{"Xã Hiếu Liêm", "Xã Bạch Đằng"});

  const Run gaps = run({"gaps", "--workspace", kDemo, "--scene", "3", "--json"});
  const Json ranked = Json::parse(gaps.out)["gaps"];
  CHECK(ranked.size() == 55);
  CHECK(ranked[0]["name"] == "Xã Bình Mỹ");
  CHECK(ranked[1]["name"] == "Thị trấn Tân Bình");
  CHECK(ranked[2]["name"] == "Phường Đông Hòa");
  CHECK(ranked[0]["population"] == 25625);
  CHECK(ranked[0]["nearest_km"].get<double>() == doctest::Approx(7.2).epsilon(0.005));

  const Json fourth = stats({"--scene", "4"});
  CHECK(fourth["by_stars"]["4"] == 10);
  CHECK(fourth["by_stars"]["5"] == 0);
  CHECK(fourth["products_not_on_map"] == 1);
  CHECK(fourth["communes_with_products"] == 6);
  CHECK(communes_with(fourth, 2) == std::vector<std::string>{"Phường Tân An", "Xã Lạc An", "Xã Bạch Đằng"});

  const Json fifth = stats({"--scene", "5"});
  CHECK(fifth["as_of"] == "2025-06-30");
  CHECK(fifth["products_in_force"] == 49);
  CHECK(fifth["by_status"]["unknown"] == 54);
  int communes = 0;
  for (const Json& commune : fifth["per_commune"]) communes += commune["value"].get<int>() > 0 ? 1 : 0;
  CHECK(communes == 32);
}
