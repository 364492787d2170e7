#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "run.hpp"
#include "small_province.hpp"

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

namespace {

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

Words inputs(const SmallProvince& province, const std::string& verb) {
  return {verb, "--boundaries", province / "communes.geojson", "--register", province / "register.csv"};
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

}  // namespace

TEST_CASE("stats prints the contract's keys in the contract's order") {
  const SmallProvince province;
  const Run done = run(with(inputs(province, "stats"), {"--json", "--as-of", "2023-12-31"}));
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 0);
  CHECK(done.err.empty());
  const Json json = Json::parse(done.out);
  CHECK(keys(json) == Words{"as_of",
                            "vintage",
                            "products",
                            "products_in_force",
                            "products_outside_scope",
                            "products_not_on_map",
                            "producers",
                            "by_stars",
                            "by_producer_type",
                            "by_group",
                            "by_status",
                            "communes",
                            "communes_with_products",
                            "communes_without_products",
                            "communes_uncertain",
                            "rows",
                            "indicator",
                            "method",
                            "breaks",
                            "per_commune",
                            "findings"});
  CHECK(json["as_of"] == "2023-12-31");
  CHECK(json["products"] == 4);
  CHECK(json["products_in_force"] == 4);
  CHECK(json["products_not_on_map"] == 1);
  CHECK(json["producers"] == 3);
  CHECK(json["by_stars"] == Json{{"3", 3}, {"4", 1}, {"5", 0}, {"unknown", 0}});
  CHECK(keys(json["by_producer_type"]) ==
        Words{"enterprise", "cooperative", "farm", "cooperative_group", "household", "other", "unknown"});
  CHECK(json["by_producer_type"]["cooperative"] == 1);
  CHECK(json["by_producer_type"]["enterprise"] == 1);
  CHECK(json["by_group"]["unknown"] == 4);
  // 20 April 2021 + 36 months is 20 April 2024: within the last six months.
  CHECK(json["by_status"] == Json{{"valid", 2}, {"expiring", 2}, {"expired", 0}, {"withdrawn", 0}, {"unknown", 0}});
  CHECK(json["communes"] == 3);
  CHECK(json["communes_with_products"] == 2);
  CHECK(json["communes_without_products"] == 1);
  CHECK(json["rows"] == Json{{"read", 5}, {"placed", 3}, {"ambiguous", 0}, {"unplaced", 1}, {"invalid", 1}});
  CHECK(json["indicator"] == "products");
  CHECK(json["method"] == "manual");
  CHECK(json["breaks"] == Json::array({1, 3, 6}));
  REQUIRE(json["per_commune"].size() == 3);
  CHECK(json["per_commune"][0] ==
        Json{{"code", "00167"}, {"name", "Xã An Bình"}, {"value", 2}, {"class", 1}, {"products", 2}, {"producers", 1}});
  CHECK(json["per_commune"][2]["value"] == 0);
  CHECK(json["per_commune"][2]["class"] == -1);
}

TEST_CASE("a filter, a day and an indicator change the numbers") {
  const SmallProvince province;
  const Words stats = with(inputs(province, "stats"), {"--json"});
  const Json four = Json::parse(run(with(stats, {"--as-of", "2023-12-31", "--stars", "4"})).out);
  CHECK(four["products"] == 1);
  CHECK(four["producers"] == 1);
  CHECK(four["rows"]["read"] == 5);
  const Json later = Json::parse(run(with(stats, {"--as-of", "2024-04-21"})).out);
  CHECK(later["by_status"]["expired"] == 2);
  const Json rate =
      Json::parse(run(with(stats, {"--as-of", "2023-12-31", "--indicator", "products_per_10k_people"})).out);
  CHECK(rate["method"] == "jenks");
  CHECK(rate["per_commune"][0]["value"] == 20);
  CHECK(rate["per_commune"][1]["value"].get<double>() == doctest::Approx(10.0 / 3));
  const Json stars = Json::parse(run(with(stats, {"--as-of", "2023-12-31", "--indicator", "best_stars"})).out);
  CHECK(stars["per_commune"][2]["value"].is_null());
  CHECK(stars["per_commune"][2]["class"] == -1);
  const Json within = Json::parse(run(with(stats, {"--as-of", "2023-12-31", "--within", "00167"})).out);
  CHECK(within["communes"] == 1);
  CHECK(within["per_commune"].size() == 1);
  CHECK(within["products_outside_scope"] == 1);
}

TEST_CASE("check lists every row and exits with 1 when one is not placed") {
  const SmallProvince province;
  const Run done = run(with(inputs(province, "check"), {"--json", "--lang", "en"}));
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 1);
  const Json json = Json::parse(done.out);
  CHECK(keys(json) == Words{"vintage", "rows", "ignored", "findings"});
  REQUIRE(json["rows"].size() == 5);
  const Json& first = json["rows"][0];
  CHECK(keys(first) == Words{"file", "sheet", "row", "product", "producer", "producer_type", "group", "stars", "date",
                             "fate", "commune", "candidates", "evidence", "problems", "sentence"});
  CHECK(first["file"] == "register.csv");
  CHECK(first["sheet"].is_null());
  CHECK(first["row"] == 2);
  CHECK(first["product"] == "Bưởi da xanh");
  CHECK(first["producer_type"] == "cooperative");
  CHECK(first["stars"] == 4);
  CHECK(first["date"] == "2022-08-15");
  CHECK(first["fate"] == "placed");
  CHECK(first["commune"] == "00167");
  CHECK(first["evidence"] == "code");
  CHECK(first["sentence"] == "Placed in Xã An Bình by its code.");
  CHECK(json["rows"][3]["fate"] == "unplaced");
  CHECK(json["rows"][3]["commune"].is_null());
  CHECK(json["rows"][4]["fate"] == "invalid");
  REQUIRE(json["ignored"].size() == 1);
  CHECK(json["ignored"][0]["why"] == "header");
  CHECK(json["ignored"][0]["row"] == 1);
}

TEST_CASE("check for people names rows, fates and sums") {
  const SmallProvince province;
  const Run done = run(inputs(province, "check"));
  CHECK(done.exit_code == 1);
  CHECK(done.out.find("Bưởi da xanh") != std::string::npos);
  CHECK(done.out.find("Xã An Bình (00167)") != std::string::npos);
  CHECK(done.out.find("5 dòng đã đọc: 3 đã gán xã, 0 cần chọn xã, 1 chưa gán được, 1 dòng lỗi.") != std::string::npos);
}

TEST_CASE("check exits with 0 when every row has its commune") {
  const SmallProvince province;
  province.write("register.csv", "Tên sản phẩm,Chủ thể,Mã xã,Xếp hạng\nNem,Cơ sở Bà Hai,25747,3 sao\n");
  CHECK(run(inputs(province, "check")).exit_code == 0);
}

TEST_CASE("gaps ranks the communes without products") {
  const SmallProvince province;
  const Run done = run(with(inputs(province, "gaps"), {"--json", "--as-of", "2023-12-31"}));
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 0);
  const Json json = Json::parse(done.out);
  CHECK(keys(json) == Words{"as_of", "vintage", "kind", "weights", "communes", "gaps"});
  CHECK(json["kind"] == "none");
  CHECK(json["weights"] == Json{{"population", 40}, {"distance", 35}, {"neighbours", 25}});
  CHECK(json["communes"] == 3);
  REQUIRE(json["gaps"].size() == 1);
  const Json& gap = json["gaps"][0];
  CHECK(keys(gap) == Words{"rank", "code", "name", "district", "population", "nearest_km", "neighbours",
                           "neighbours_with_products", "score", "terms", "uncertain"});
  CHECK(gap["rank"] == 1);
  CHECK(gap["code"] == "25750");
  CHECK(gap["district"].is_null());
  CHECK(gap["population"] == 2000);
  CHECK(gap["neighbours"] == 1);
  CHECK(gap["neighbours_with_products"] == 1);
  CHECK(gap["score"] == 100);
  // The middles of two neighbours lie 0.1 degree of longitude apart at 11 degrees north: 10.93 km.
  CHECK(gap["nearest_km"].get<double>() == doctest::Approx(10.93).epsilon(0.01));
}

TEST_CASE("usage errors found after reading exit with 2") {
  const SmallProvince province;
  const Words stats = with(inputs(province, "stats"), {"--json", "--lang", "en"});
  const Run vintage = run(with(stats, {"--vintage", "1999"}));
  CHECK(vintage.exit_code == 2);
  CHECK(vintage.err.find("The vintage 1999 is not open") != std::string::npos);
  const Run within = run(with(stats, {"--within", "00167,12345"}));
  CHECK(within.exit_code == 2);
  CHECK(within.err.find("“12345”") != std::string::npos);
  CHECK(within.out.empty());
  CHECK(run(with(stats, {"--within", ""})).exit_code == 2);
  CHECK(run(with(stats, {"--within", "00167,"})).exit_code == 2);
  CHECK(run(with(stats, {"--vintage", ""})).exit_code == 2);
}

TEST_CASE("an input that cannot be read exits with 3 and names the file") {
  const SmallProvince province;
  const Run missing = run({"stats", "--boundaries", province / "none.shp", "--json"});
  CHECK(missing.exit_code == 3);
  CHECK(missing.err.find("Không có tệp") != std::string::npos);
  CHECK(missing.err.find("none.shp") != std::string::npos);
  province.write("empty.csv", "");
  const Run empty = run({"check", "--boundaries", province / "communes.geojson", "--register", province / "empty.csv"});
  CHECK(empty.exit_code == 3);
  CHECK(empty.err.find("empty.csv") != std::string::npos);
  const Run workspace = run({"stats", "--workspace", province / "none.ocop", "--json", "--lang", "en"});
  CHECK(workspace.exit_code == 3);
  CHECK(workspace.err.find("There is no file") != std::string::npos);
}

TEST_CASE("a workspace gives inputs and choices; options go before") {
  const SmallProvince province;
  province.write("w.ocop", R"({"version": 1, "title": "t", "decisions": {"sources": [
    {"kind": "boundaries", "path": "communes.geojson"}, {"kind": "register", "path": "register.csv"}]},
    "choices": {"as_of": "2023-12-31", "filter": {"stars": ["4"]}}})");
  const Words stats = {"stats", "--workspace", province / "w.ocop", "--json"};
  const Json saved = Json::parse(run(stats).out);
  CHECK(saved["as_of"] == "2023-12-31");
  CHECK(saved["products"] == 1);
  const Json replaced = Json::parse(run(with(stats, {"--stars", "3,4,5,unknown"})).out);
  CHECK(replaced["products"] == 4);
  CHECK(replaced["as_of"] == "2023-12-31");

  std::filesystem::remove(province / "register.csv");
  const Run missing = run(with(stats, {"--lang", "en"}));
  CHECK(missing.exit_code == 3);
  CHECK(missing.err.find("register.csv, which is not there any more") != std::string::npos);
}

TEST_CASE("check of a workspace without a register exits with 2") {
  const SmallProvince province;
  province.write("w.ocop",
                 R"({"version": 1, "decisions": {"sources": [{"kind": "boundaries", "path": "communes.geojson"}]}})");
  CHECK(run({"check", "--workspace", province / "w.ocop"}).exit_code == 2);
}

TEST_CASE("usage sentences go to stderr in the chosen language") {
  const Run vi = run({"stats", "--jsno"});
  CHECK(vi.exit_code == 2);
  CHECK(vi.out.empty());
  CHECK(vi.err == "Không có tuỳ chọn --jsno; xem các tuỳ chọn bằng --help. Có phải là --json?\n");
  CHECK(run({"stats", "--jsno", "--lang", "en"}).err ==
        "There is no option --jsno; --help lists those there are. Did you mean --json?\n");
}

TEST_CASE("the window's request is handed to the caller") {
  const CommandLine line({"open", "w.ocop", "a.shp", "--lang", "en"});
  std::ostringstream out;
  std::ostringstream err;
  const ocop::Outcome outcome = ocop::run_command(line.argc(), line.argv(), out, err);
  const auto* request = std::get_if<ocop::WindowRequest>(&outcome);
  REQUIRE(request != nullptr);
  CHECK(request->workspace == "w.ocop");
  CHECK(request->files == Words{"a.shp"});
  CHECK(request->language == ocop::Language::en);
}

TEST_CASE("help and version go to stdout") {
  CHECK(run({"--help"}).exit_code == 0);
  CHECK(run({"--help"}).out.find("ocop-atlas stats") != std::string::npos);
  CHECK(run({"--version"}).out.starts_with("ocop-atlas "));
}

TEST_CASE("the day that nobody chose is the day of making") {
  const SmallProvince province;
  // 1,700,000,000 s after 1970 is 14 November 2023, 22:13 UTC.
  ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  const Run done = run(with(inputs(province, "stats"), {"--json"}));
  ::unsetenv("SOURCE_DATE_EPOCH");
  REQUIRE(done.exit_code == 0);
  CHECK(Json::parse(done.out)["as_of"] == "2023-11-14");
}

TEST_CASE("classes of communes come from a table and narrow what is counted; unknown ones are told") {
  const SmallProvince province;
  province.write("classes.csv", "Mã xã,Nông thôn mới\n167,nâng cao\n25747,kiểu mẫu\n25750,nâng cao\n");
  const auto stats_of = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"stats",
                                      "--boundaries",
                                      province / "communes.geojson",
                                      "--register",
                                      province / "register.csv",
                                      "--attributes",
                                      province / "classes.csv",
                                      "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  };
  const auto all = nlohmann::json::parse(stats_of({}).out);
  CHECK(all["products"] == 4);
  const auto some = nlohmann::json::parse(stats_of({"--commune-class", "Nông thôn mới=nâng cao"}).out);
  // Two of An Bình; Tân An has none; the one that lies nowhere is of no class.
  CHECK(some["products"] == 2);
  CHECK(some["communes"] == 2);
  CHECK(some["communes_without_products"] == 1);
  CHECK(some["products_outside_scope"] == 0);
  CHECK(some["per_commune"].size() == 2);
  const auto model = nlohmann::json::parse(stats_of({"--commune-class", "Nông thôn mới=kiểu mẫu,unknown"}).out);
  CHECK(model["products"] == 2);
  for (const char* wrong : {"Nông thôn mới=nghèo", "Đảo=x", "=x", "nâng cao"}) {
    CAPTURE(wrong);
    CHECK(stats_of({"--commune-class", wrong}).exit_code == 2);
  }
  CHECK(stats_of({"--district", "999"}).exit_code == 2);
  province.write("classes.csv", "Tên,Loại\nA,b\n");
  CHECK(stats_of({}).exit_code == 3);
}

TEST_CASE("numbers that cannot be printed are an output that cannot be written") {
  const SmallProvince province;
  const CommandLine line(with(inputs(province, "stats"), {"--json", "--lang", "en"}));
  std::ofstream full("/dev/full");
  std::ostringstream err;
  const ocop::Outcome outcome = ocop::run_command(line.argc(), line.argv(), full, err);
  REQUIRE(std::holds_alternative<int>(outcome));
  CHECK(std::get<int>(outcome) == 4);
  CHECK(err.str().find("stdout") != std::string::npos);
}
