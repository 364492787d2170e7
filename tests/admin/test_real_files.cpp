#include <doctest/doctest.h>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <span>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

double area_sum_km2(const BoundarySet& set) {
  return std::accumulate(set.communes.begin(), set.communes.end(), 0.0,
                         [](double sum, const Commune& commune) { return sum + commune.area_km2; });
}

const Commune& commune(const BoundarySet& set, const char* code) {
  const Commune* const found = find_commune(set, code);
  REQUIRE_MESSAGE(found != nullptr, code);
  return *found;
}

bool are_sorted_and_distinct(const BoundarySet& set) {
  return std::ranges::adjacent_find(
             set.communes, [](const Commune& a, const Commune& b) { return a.code >= b.code; }) == set.communes.end();
}

}  // namespace

TEST_CASE("the 91 communes of Binh Duong in 2024") {
  const auto file = real_file("binhduong_2024.shp");
  if (!file) return;
  const auto read = open_boundaries(*file);
  REQUIRE(read);
  const BoundarySet& set = read->value;
  CHECK(set.communes.size() == 91);
  CHECK(set.file == "binhduong_2024.shp");
  CHECK(set.vintage == "2024");
  CHECK(set.vintage_evidence == VintageEvidence::file_name);
  CHECK(set.crs_name == "WGS 84");
  CHECK(are_sorted_and_distinct(set));
  // geodata/README.md: areas of both vintages sum to 2,692 to 2,697 km².
  CHECK(std::lround(area_sum_km2(set)) >= 2692);
  CHECK(std::lround(area_sum_km2(set)) <= 2697);

  const Commune& phu_cuong = commune(set, "25747");
  CHECK(phu_cuong.name == "Phường Phú Cường");
  CHECK(phu_cuong.type == "Phường");
  CHECK(phu_cuong.district == "Thành phố Thủ Dầu Một");
  CHECK(phu_cuong.population == 22629);
  // commune_points.csv
  CHECK(phu_cuong.area_km2 == doctest::Approx(2.59).epsilon(0.002));
  CHECK(distance_m(phu_cuong.inner, {106.6483, 10.9829}) < 1000);
  CHECK(phu_cuong.inner_radius_m > 100);

  const auto persons =
      std::accumulate(set.communes.begin(), set.communes.end(), std::int64_t{0},
                      [](std::int64_t sum, const Commune& c) { return sum + c.population.value_or(0); });
  CHECK(persons == 823079);
  CHECK(of_kind(read->findings, FindingKind::vintage_from_name).size() == 1);
  CHECK(of_kind(read->findings, FindingKind::repaired_geometry).empty());
  CHECK(of_kind(read->findings, FindingKind::no_population_column).empty());
  CHECK(of_kind(read->findings, FindingKind::lying_encoding).empty());
}

TEST_CASE("the 36 units of the same land in 2025") {
  const auto file = real_file("binhduong_2025.shp");
  if (!file) return;
  const auto read = open_boundaries(*file);
  REQUIRE(read);
  const BoundarySet& set = read->value;
  CHECK(set.communes.size() == 36);
  CHECK(set.vintage == "2025");
  CHECK(commune(set, "25747").name == "Phường Thủ Dầu Một");
  CHECK(commune(set, "25747").area_km2 == doctest::Approx(15.58).epsilon(0.002));
  CHECK(std::lround(area_sum_km2(set)) >= 2692);
  CHECK(std::lround(area_sum_km2(set)) <= 2697);
  CHECK(of_kind(read->findings, FindingKind::no_population_column).size() == 1);
}

TEST_CASE("the 168 units of Ho Chi Minh City, one of them far offshore") {
  const auto file = real_file("hcmc_2025.shp");
  if (!file) return;
  const auto read = open_boundaries(*file);
  REQUIRE(read);
  const BoundarySet& set = read->value;
  CHECK(set.communes.size() == 168);
  const auto con_dao = std::ranges::find(set.communes, "Đặc khu Côn Đảo", &Commune::name);
  REQUIRE(con_dao != set.communes.end());
  CHECK(con_dao->type == "Đặc khu");
  CHECK(con_dao->inner.lat < 8.8);
}

TEST_CASE("the whole country out of a zip") {
  const auto file = real_file("vietnam_2025.shp.zip");
  if (!file) return;
  const auto read = open_boundaries(*file);
  REQUIRE(read);
  const BoundarySet& set = read->value;
  CHECK(set.communes.size() == 3321);
  CHECK(set.layer == "communes_2026");
  CHECK(set.vintage == "2025");
  CHECK(are_sorted_and_distinct(set));
  CHECK(set.outlines->points.size() > 7'000'000);
  CHECK(commune(set, "00004").name == "Phường Ba Đình");
  CHECK(commune(set, "00004").province_code == "01");
  CHECK(commune(set, "00004").province.empty());
  std::set<std::string> provinces;
  for (const Commune& c : set.communes) provinces.insert(c.province_code);
  CHECK(provinces.size() == 34);
}

TEST_CASE("the census of 2009: its own numbers are no official codes") {
  const auto file = real_file("vietnam_2009.gpkg");
  if (!file) return;
  const auto read = open_boundaries(*file);
  REQUIRE(read);
  const BoundarySet& set = read->value;
  CHECK(set.vintage == "2009");
  CHECK(of_kind(read->findings, FindingKind::no_code_column).size() == 1);
  CHECK_FALSE(set.communes.front().code.is_official());
  const auto truc_bach = std::ranges::find(set.communes, "Phường Trúc Bạch", &Commune::name);
  REQUIRE(truc_bach != set.communes.end());
  CHECK(truc_bach->district == "Quận Ba Đình");
  CHECK(truc_bach->province == "Hà Nội");
  CHECK(truc_bach->population == 11361);
  // 11,163 rows, none of which may vanish unsaid.
  std::size_t lost = 0;
  for (const FindingKind kind : {FindingKind::empty_geometry, FindingKind::not_a_polygon,
                                 FindingKind::unreadable_feature, FindingKind::duplicate_feature}) {
    for (const Finding& finding : of_kind(read->findings, kind)) lost += std::stoul(finding.args.at(0));
  }
  CHECK(set.communes.size() + lost == 11163);
}

TEST_CASE("a first picture of a large file: every commune, each corner at most a quarter of a pixel off") {
  const auto file = real_file("vietnam_2025.shp.zip");
  if (!file) return;
  BoundaryOptions options;
  options.first_picture = FirstPicture{1920, 1080};
  const auto coarse = open_boundaries(*file, options);
  const auto full = open_boundaries(*file);
  REQUIRE(coarse);
  REQUIRE(full);
  const BoundarySet& set = coarse->value;
  REQUIRE(set.communes.size() == full->value.communes.size());
  CHECK(full->value.resolution_m == 0);
  CHECK(set.outlines->points.size() * 8 < full->value.outlines->points.size());
  // 17.3 degrees from Cà Mau's waters to Hà Giang in 1080 pixels.
  CHECK(set.resolution_m > 400);
  CHECK(set.resolution_m < 0.25 * 17.3 / 1080 * 111320);
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    REQUIRE(set.communes[id].code == full->value.communes[id].code);
    const auto points_of = [id](const GeoOutlines& outlines) {
      const std::size_t first = outlines.ring_points[outlines.unit_rings[id]];
      return std::span(outlines.points).subspan(first, outlines.ring_points[outlines.unit_rings[id + 1]] - first);
    };
    REQUIRE(points_of(*set.outlines).size() >= 3);
    if (id % 40 != 0) continue;
    for (const LonLat& there : points_of(*set.outlines)) {
      double nearest = 1e9;
      for (const LonLat& true_place : points_of(*full->value.outlines)) {
        nearest = std::min(nearest, std::hypot(there.lon - true_place.lon, there.lat - true_place.lat));
      }
      CHECK(nearest * 111320 <= set.resolution_m * 1.0001);
    }
  }
}
