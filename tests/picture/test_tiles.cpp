#include "picture/tiles.hpp"

#include <doctest/doctest.h>

#include <set>

#include "small_province.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

std::shared_ptr<const Picture> tiles_of(SmallProvince& province) {
  province.choices.form = MapForm::tiles;
  return province.picture();
}

}  // namespace

TEST_CASE("A grid of equal squares stays the grid it is") {
  SmallProvince province;
  const auto picture = tiles_of(province);
  REQUIRE(picture->tiles != nullptr);
  CHECK(picture->shown_form() == MapForm::tiles);
  const TileMap& tiles = *picture->tiles;
  // Three squares beside each other in two rows, every pair of neighbours touching.
  CHECK(tiles.kept_neighbours == 1);
  CHECK(tiles.moved_tiles < 0.6);
  const auto& inner = tiles.borders.inner;
  CHECK(inner[kAnTay].x < inner[kTanDinh].x);
  CHECK(inner[kTanDinh].x < inner[kAnBinhPg].x);
  CHECK(inner[kAnBinhBc].y > inner[kAnTay].y);
  CHECK(inner[kVinhHoa].x == inner[kTanDinh].x);
  // They have the area of the land together, and each has its tile.
  double area_km2 = 0;
  for (const Commune& commune : picture->atlas->vintages[0].set.communes) area_km2 += commune.area_km2;
  CHECK(tiles.width_m * tiles.height_m * 6 / 1e6 == doctest::Approx(area_km2));
  for (CommuneId id = 0; id < 6; ++id) {
    CHECK(tiles.borders.boxes[id].width() == doctest::Approx(tiles.width_m));
    CHECK(tiles.borders.boxes[id].height() == doctest::Approx(tiles.height_m));
    CHECK(contains(tiles.borders.finest(), id, inner[id]));
  }
}

TEST_CASE("No two communes share a tile; those outside the scope have none; the same again") {
  SmallProvince province;
  province.scope.within = {"722"};
  const auto picture = tiles_of(province);
  const auto again = province.picture();
  std::set<std::pair<double, double>> places;
  for (CommuneId id = 0; id < 6; ++id) {
    CHECK(picture->tiles->borders.boxes[id].is_empty() == !picture->mask->is_inside[id]);
    if (!picture->mask->is_inside[id]) continue;
    places.insert({picture->tiles->borders.inner[id].x, picture->tiles->borders.inner[id].y});
    CHECK(picture->tiles->borders.inner[id] == again->tiles->borders.inner[id]);
  }
  CHECK(places.size() == 3);
}

TEST_CASE("A filter keeps the tiles, another form lets them go, and nothing that is counted changes") {
  SmallProvince province;
  const auto areas = province.picture();
  const auto tiles = tiles_of(province);
  CHECK(*tiles->totals == *areas->totals);
  CHECK(*tiles->gaps == *areas->gaps);
  province.choices.filter.stars.set(Stars::three, false);
  CHECK(province.picture(tiles.get())->tiles == tiles->tiles);
  CHECK(&as_areas(*tiles).borders() == &tiles->atlas->vintages[0].borders);
  province.choices.form = MapForm::circles;
  CHECK(province.picture(tiles.get())->tiles == nullptr);
  CHECK(province.picture(tiles.get())->shown_form() == MapForm::circles);
  province.choices.indicator = Indicator::best_stars;
  CHECK(province.picture()->shown_form() == MapForm::areas);
}

TEST_CASE("Places in a heap spread, and an empty scope gives no tiles") {
  MapBorders borders;
  ScopeMask mask;
  for (int i = 0; i < 40; ++i) {
    borders.inner.push_back({i * 1.0, (i * 7 % 5) * 1.0});
    Box box;
    box.add(Point{i * 1.0, 0});
    borders.boxes.push_back(box);
    borders.extent.add(box);
    mask.is_inside.push_back(true);
  }
  const std::vector<double> area_km2(40, 1.0);
  const TileMap tiles = make_tiles(borders, area_km2, mask, nullptr);
  std::set<std::pair<double, double>> places;
  for (const Point& p : tiles.borders.inner) places.insert({p.x, p.y});
  CHECK(places.size() == 40);
  CHECK_FALSE(tiles.kept_neighbours);
  mask.is_inside.assign(40, false);
  CHECK(make_tiles(borders, area_km2, mask, nullptr).borders.extent.is_empty());
}
