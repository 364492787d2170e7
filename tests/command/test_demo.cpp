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
