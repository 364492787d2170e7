#include <doctest/doctest.h>
#include <fmt/core.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "atlas/atlas.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(fs::temp_directory_path() / ("ocop_atlas_" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

 private:
  fs::path path_;
};

/// Squares of 0.01° side by side, as GeoJSON.
std::string squares(const std::vector<std::pair<std::string, std::string>>& communes, double west = 106.6) {
  std::string features;
  double x = west;
  for (const auto& [code, name] : communes) {
    const auto at = [](double lon, double lat) { return fmt::format("[{},{}]", lon, lat); };
    if (!features.empty()) features += ",";
    features += fmt::format(R"({{"type":"Feature","properties":{{"code":"{}","name":"{}"}},)"
                            R"("geometry":{{"type":"Polygon","coordinates":[[{},{},{},{},{}]]}}}})",
                            code, name, at(x, 11), at(x + 0.01, 11), at(x + 0.01, 11.01), at(x, 11.01), at(x, 11));
    x += 0.01;
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

const char* const kCrosswalk =
    "old_code,old_name,old_district,new_code,new_name,share\n"
    "25741,Phường Hiệp Thành,Thành phố Thủ Dầu Một,25747,Phường Thủ Dầu Một,full\n"
    "25747,Phường Phú Cường,Thành phố Thủ Dầu Một,25747,Phường Thủ Dầu Một,full\n"
    "25750,Phường Phú Hòa,Thành phố Thủ Dầu Một,25750,Phường Phú Lợi,full\n";

std::string old_squares() {
  return squares({{"25741", "Phường Hiệp Thành"}, {"25747", "Phường Phú Cường"}, {"25750", "Phường Phú Hòa"}});
}
std::string new_squares() { return squares({{"25747", "Phường Thủ Dầu Một"}, {"25750", "Phường Phú Lợi"}}); }

Source source(SourceKind kind, const std::string& path) {
  Source result;
  result.kind = kind;
  result.path = path;
  return result;
}

Source boundaries(const std::string& path) { return source(SourceKind::boundaries, path); }

Result<std::shared_ptr<const Atlas>> loaded(const std::vector<Source>& sources, const fs::path& folder) {
  Progress progress;
  return load_atlas(sources, folder, progress);
}

bool has(const Atlas& atlas, FindingKind kind) {
  return std::ranges::find(atlas.findings, kind, &Finding::kind) != atlas.findings.end();
}

}  // namespace

TEST_CASE("two vintages, told by the crosswalk although every code is in both, the oldest first") {
  const TemporaryFolder folder;
  folder.write("new.geojson", new_squares());
  folder.write("old.geojson", old_squares());
  folder.write("c.csv", kCrosswalk);
  const auto atlas = loaded(
      {boundaries("new.geojson"), boundaries("old.geojson"), source(SourceKind::crosswalk, "c.csv")}, folder.path());
  REQUIRE(atlas);
  REQUIRE((*atlas)->vintages.size() == 2);
  CHECK((*atlas)->vintages[0].set.vintage == "2024");
  CHECK((*atlas)->vintages[0].set.vintage_evidence == VintageEvidence::official_list);
  CHECK((*atlas)->vintages[0].set.communes.size() == 3);
  CHECK((*atlas)->vintages[1].set.vintage == "2025");
  CHECK((*atlas)->find_vintage("2025") == 1);
  CHECK_FALSE((*atlas)->find_vintage("2009"));
  CHECK((*atlas)->crosswalks.size() == 1);
  REQUIRE((*atlas)->projection);
  for (const Vintage& vintage : (*atlas)->vintages) {
    CHECK(vintage.borders.boxes.size() == vintage.set.communes.size());
  }
}

TEST_CASE("the official list outweighs the name of the file") {
  const TemporaryFolder folder;
  folder.write("xa_2019.geojson", old_squares());
  folder.write("c.csv", kCrosswalk);
  const auto by_name = loaded({boundaries("xa_2019.geojson")}, folder.path());
  REQUIRE(by_name);
  CHECK((*by_name)->vintages[0].set.vintage == "2019");
  CHECK(has(**by_name, FindingKind::vintage_from_name));
  const auto by_list = loaded({boundaries("xa_2019.geojson"), source(SourceKind::crosswalk, "c.csv")}, folder.path());
  REQUIRE(by_list);
  CHECK((*by_list)->vintages[0].set.vintage == "2024");
  CHECK_FALSE(has(**by_list, FindingKind::vintage_from_name));
}

TEST_CASE("two files of one vintage are told apart by their names") {
  const TemporaryFolder folder;
  folder.write("a_2024.geojson", old_squares());
  folder.write("b_2024.geojson", old_squares());
  folder.write("c.geojson", old_squares());
  const auto atlas =
      loaded({boundaries("a_2024.geojson"), boundaries("b_2024.geojson"), boundaries("c.geojson")}, folder.path());
  REQUIRE(atlas);
  REQUIRE((*atlas)->vintages.size() == 3);
  CHECK((*atlas)->vintages[0].set.vintage == "2024");
  CHECK((*atlas)->vintages[1].set.vintage == "2024 (b_2024)");
  CHECK((*atlas)->vintages[2].set.vintage == "?");
}

TEST_CASE("persons go to the set whose codes the table has, and only there") {
  const TemporaryFolder folder;
  folder.write("old_2024.geojson", old_squares());
  folder.write("new_2025.geojson", new_squares());
  folder.write("new.csv", "code,population\n25747,100\n25750,200\n");
  folder.write("old.csv", "code,population\n25741,1\n25747,2\n");
  const std::vector<Source> sets = {boundaries("old_2024.geojson"), boundaries("new_2025.geojson")};

  auto sources = sets;
  sources.push_back(source(SourceKind::population, "new.csv"));
  const auto filled_new = loaded(sources, folder.path());
  REQUIRE(filled_new);
  CHECK_FALSE((*filled_new)->vintages[0].set.communes[1].population);
  CHECK((*filled_new)->vintages[1].set.communes[0].population == 100);
  CHECK((*filled_new)->vintages[1].set.communes[1].population == 200);
  CHECK_FALSE(has(**filled_new, FindingKind::population_incomplete));

  sources.back().path = "old.csv";
  const auto filled_old = loaded(sources, folder.path());
  REQUIRE(filled_old);
  CHECK((*filled_old)->vintages[0].set.communes[0].population == 1);
  CHECK((*filled_old)->vintages[0].set.communes[1].population == 2);
  CHECK_FALSE((*filled_old)->vintages[1].set.communes[0].population);
  CHECK(has(**filled_old, FindingKind::population_incomplete));
}

TEST_CASE("one source that cannot be read fails the whole and is named") {
  const TemporaryFolder folder;
  folder.write("a.geojson", old_squares());
  folder.write("p.csv", "name\nx\n");
  const auto missing = loaded({boundaries("a.geojson"), boundaries("gone.shp")}, folder.path());
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == FindingKind::file_missing);
  CHECK(missing.error().file == (folder.path() / "gone.shp").string());
  const auto bad = loaded({boundaries("a.geojson"), source(SourceKind::population, "p.csv")}, folder.path());
  REQUIRE_FALSE(bad);
  CHECK(bad.error().kind == FindingKind::population_unreadable);
}

TEST_CASE("what is open tells where the next file lies") {
  const TemporaryFolder folder;
  folder.write("a.geojson", squares({{"", "Xã A"}, {"", "Xã B"}}));
  // Metres without a system, half a kilometre each, near (106.60, 11.00) in EPSG:9210.
  folder.write("b.mif",
               "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys NonEarth Units \"m\" Bounds (0, 0) "
               "(5000000, 5000000)\nColumns 1\n  ten Char(20)\nData\n\nRegion 1\n  4\n592900 1216300\n593400 1216300\n"
               "593400 1216800\n592900 1216300\n");
  folder.write("b.mid", "\"Xa C\"\n");
  const auto atlas = loaded({boundaries("a.geojson"), boundaries("b.mif")}, folder.path());
  REQUIRE_FALSE(atlas);
  CHECK(atlas.error().kind == FindingKind::crs_zone_proposed);
  CHECK(atlas.error().args.at(0) == "9210");
}

TEST_CASE("nothing at all is an atlas without a projection") {
  const auto atlas = loaded({}, ".");
  REQUIRE(atlas);
  CHECK((*atlas)->vintages.empty());
  CHECK_FALSE((*atlas)->projection);
  CHECK((*atlas)->entry_count() == 0);
}

TEST_CASE("cancelled") {
  const TemporaryFolder folder;
  folder.write("a.geojson", old_squares());
  Progress progress;
  progress.cancel();
  const auto atlas = load_atlas({boundaries("a.geojson")}, folder.path(), progress);
  REQUIRE_FALSE(atlas);
  CHECK(atlas.error().kind == FindingKind::cancelled);
}

TEST_CASE("both real vintages of Binh Duong with their crosswalk") {
  const fs::path folder = OCOP_GEODATA_DIR;
  if (!fs::exists(folder / "binhduong_2024.shp")) {
    std::cout << "skipped: " << folder << " is not there\n";
    return;
  }
  const auto atlas = loaded({boundaries("hcmc_2025.shp"), boundaries("binhduong_2024.shp"),
                             source(SourceKind::crosswalk, "crosswalk_binhduong_2024_2025.csv")},
                            folder);
  REQUIRE(atlas);
  REQUIRE((*atlas)->vintages.size() == 2);
  CHECK((*atlas)->vintages[0].set.vintage == "2024");
  CHECK((*atlas)->vintages[0].set.communes.size() == 91);
  CHECK((*atlas)->vintages[0].set.vintage_evidence == VintageEvidence::official_list);
  CHECK((*atlas)->vintages[1].set.vintage == "2025");
  CHECK((*atlas)->vintages[1].set.communes.size() == 168);
  CHECK((*atlas)->vintages[1].set.vintage_evidence == VintageEvidence::official_list);
}
