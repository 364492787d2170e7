#include <doctest/doctest.h>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

TEST_CASE("borders of a set on the map plane") {
  const TemporaryFolder folder;
  write_layer(folder.file("a.shp"), three_communes());
  const auto read = open_boundaries(folder.file("a.shp"));
  REQUIRE(read);
  const MapProjection projection = MapProjection::for_extent({106.60, 11.00}, {106.66, 11.02});
  const MapBorders borders = project_borders(read->value, projection);
  REQUIRE(borders.lands.size() == 3);
  REQUIRE(borders.boxes.size() == 3);
  REQUIRE(borders.inner.size() == 3);
  for (std::size_t unit = 0; unit < 3; ++unit) {
    // 2,185 m by 2,212 m; the rest is the convergence of the meridians.
    CHECK(borders.boxes[unit].width() == doctest::Approx(2185).epsilon(0.004));
    CHECK(borders.boxes[unit].height() == doctest::Approx(2212).epsilon(0.004));
    CHECK(borders.boxes[unit].contains(borders.inner[unit]));
  }
  CHECK(borders.extent.width() == doctest::Approx(3 * 2185).epsilon(0.004));
  // 25750 | 25741 | 25777 from west to east: two shared borders.
  const Arcs& arcs = borders.arcs.levels.front();
  std::size_t shared = 0;
  for (const Arc& arc : arcs.arcs) shared += arc.left != kOutside && arc.right != kOutside ? 1 : 0;
  CHECK(shared == 2);
  CHECK(borders.arcs.tolerances_m.back() <= borders.extent.width() / 1000);
}
