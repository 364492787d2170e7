#include <doctest/doctest.h>

#include "placement/placement.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

EntryPlace place_at(LonLat point, const std::string& commune, const std::string& district, bool in_2025 = false) {
  Entry row = entry("P", "A", commune, district);
  row.point = point;
  const auto set = in_2025 ? boundaries_2025() : boundaries_2024();
  return place(make_atlas({set}, {row}, true), {})->vintages[0].entries[0];
}

}  // namespace

TEST_CASE("A point places a row without address, or not at all") {
  EntryPlace found = place_at({106.65, 11.15}, "", "");
  CHECK(found.fate == Fate::placed);
  CHECK(found.commune == kVinhHoa);
  CHECK(found.evidence == Evidence::point);
  CHECK(found.problems.empty());
  found = place_at({108, 12}, "", "");
  CHECK(found.fate == Fate::unplaced);
  CHECK(found.problems == std::vector{Problem::outside_boundaries});
}

TEST_CASE("A point decides among the candidates") {
  EntryPlace found = place_at({106.62, 11.05}, "Phường Tân Định", "Bến Cát", true);
  CHECK(found.commune == kTayNam);
  CHECK(found.evidence == Evidence::point);
  CHECK(found.problems.empty());
  found = place_at({106.75, 11.05}, "An Bình", "");
  CHECK(found.commune == kAnBinhPg);
}

TEST_CASE("A point more than 2 km outside the stated commune contradicts it") {
  // 0.01 degrees of longitude at 11.05 N are 1.09 km; the border of An Tây lies at 106.6.
  EntryPlace found = place_at({106.61, 11.05}, "Phường An Tây", "Bến Cát");
  CHECK(found.fate == Fate::placed);
  CHECK(found.commune == kAnTay);
  CHECK(found.evidence == Evidence::name);
  CHECK(found.problems == std::vector{Problem::point_elsewhere});
  found = place_at({106.62, 11.05}, "Phường An Tây", "Bến Cát");
  CHECK(found.fate == Fate::ambiguous);
  CHECK(!found.commune);
  CHECK(found.candidates == std::vector{kAnTay, kTanDinh});
  CHECK(found.problems == std::vector{Problem::point_elsewhere});
  // Beyond all communes only the stated one is left to propose.
  found = place_at({106.4, 11.05}, "Phường An Tây", "Bến Cát");
  CHECK(found.fate == Fate::ambiguous);
  CHECK(found.candidates == std::vector{kAnTay});
}

TEST_CASE("A name that no list knows does not speak against a point, another province's does") {
  EntryPlace found = place_at({106.65, 11.15}, "Xã Không Có", "");
  CHECK(found.commune == kVinhHoa);
  CHECK(found.problems == std::vector{Problem::unknown_name});
  found = place_at({106.65, 11.15}, "Xã Phước Sang, tỉnh Đồng Tháp", "");
  CHECK(found.fate == Fate::ambiguous);
  CHECK(found.candidates == std::vector{kVinhHoa});
}

}  // namespace ocop
