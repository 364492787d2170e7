#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "admin/gdal_setup.hpp"
#include "admin/shp_outlines.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

/// A grid of tenths of a degree.
constexpr SnapGrid kGrid{0.1, 1.0 / 111320};

std::optional<ShpOutlines> read(const std::string& file, const std::vector<std::int64_t>& records) {
  prepare_gdal();
  Progress progress;
  return read_shp_outlines(file, records, kGrid, progress);
}

std::vector<Point> ring(const Outlines& outlines, std::size_t number) {
  const auto points = outlines.ring(number);
  return {points.begin(), points.end()};
}

/// A square with a hole, one that is smaller than the grid, none, and one with an islet that is.
std::string made_file(const TemporaryFolder& folder) {
  MadeLayer layer;
  layer.columns = {{"name"}};
  layer.rows = {{"POLYGON((106.04 11.02, 106.04 11.48, 106.51 11.48, 106.51 11.02, 106.04 11.02),"
                 "(106.19 11.21, 106.29 11.21, 106.29 11.31, 106.19 11.31, 106.19 11.21))",
                 {"a"}},
                {"POLYGON((107.001 11.001, 107.001 11.002, 107.002 11.002, 107.001 11.001))", {"b"}},
                {std::nullopt, {"c"}},
                {"MULTIPOLYGON(((108 11, 108 11.2, 108.2 11.2, 108 11)),"
                 "((108.501 11.001, 108.501 11.002, 108.502 11.002, 108.501 11.001)))",
                 {"d"}}};
  const std::string file = folder.file("made.shp");
  write_layer(file, layer);
  return file;
}

}  // namespace

TEST_CASE("outlines come from a .shp on the grid, and none disappears") {
  const TemporaryFolder folder;
  const auto made = read(made_file(folder), {0, 1, 2, 3});
  REQUIRE(made);
  CHECK(made->states ==
        std::vector<RowState>{RowState::polygon, RowState::polygon, RowState::empty, RowState::polygon});
  const Outlines& outlines = made->outlines;
  REQUIRE(outlines.unit_count() == 4);
  CHECK(outlines.unit_rings == std::vector<std::uint32_t>{0, 2, 3, 3, 4});
  REQUIRE(outlines.ring(0).size() == 4);
  for (const Point p : outlines.ring(0)) {
    CHECK((p.x == doctest::Approx(106.0) || p.x == doctest::Approx(106.5)));
    CHECK((p.y == doctest::Approx(11.0) || p.y == doctest::Approx(11.5)));
  }
  CHECK(outlines.ring(1).size() == 4);
  // Smaller than the grid: as it is in the file, the first point not repeated.
  REQUIRE(outlines.ring(2).size() == 3);
  CHECK(ring(outlines, 2).front() == Point{107.001, 11.001});
  CHECK(outlines.ring(3).size() == 3);
}

TEST_CASE("records are read in the order asked for") {
  const TemporaryFolder folder;
  const auto made = read(made_file(folder), {3, 0});
  REQUIRE(made);
  CHECK(made->outlines.unit_rings == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(made->outlines.ring(0).front().x == doctest::Approx(108.0));
}

TEST_CASE("a file that is not as it should be is left to others") {
  const TemporaryFolder folder;
  const std::string file = made_file(folder);
  CHECK_FALSE(read(file, {4}));
  CHECK_FALSE(read(file, {-1}));
  CHECK_FALSE(read(folder.file("other.shp"), {0}));

  SUBCASE("cut short") {
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 40);
    CHECK_FALSE(read(file, {0, 1, 2, 3}));
    CHECK(read(file, {0, 1, 2}));
  }
  SUBCASE("more points than bytes") {
    std::fstream shp(file, std::ios::in | std::ios::out | std::ios::binary);
    shp.seekp(100 + 8 + 40);
    shp.put('\xFF').put('\xFF').put('\xFF').put('\x7F');
    shp.close();
    CHECK_FALSE(read(file, {0}));
    CHECK(read(file, {1}));
  }
  SUBCASE("parts that run backwards") {
    std::fstream shp(file, std::ios::in | std::ios::out | std::ios::binary);
    shp.seekp(100 + 8 + 44);
    shp.put('\x08');
    shp.close();
    CHECK_FALSE(read(file, {0}));
  }
}
