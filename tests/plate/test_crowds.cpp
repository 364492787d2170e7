#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "made_land.hpp"
#include "pictures.hpp"
#include "plate/dots.hpp"
#include "plate/insets.hpp"
#include "plate/layout_view.hpp"
#include "plate/mark_rings.hpp"
#include "plate/marks.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

const std::string kProvince = std::string(OCOP_GEODATA_DIR) + "/binhduong_2024.shp";
const std::string kCity = std::string(OCOP_GEODATA_DIR) + "/hcmc_2025.shp";

double plain_width(const std::string& text, double size_px, Weight) {
  return 0.6 * size_px * static_cast<double>(text.size());
}

double apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// `metres_per_pixel`, the middle of the land in the middle of the view.
Frame frame_over(const Picture& picture, ViewSize size, double metres_per_pixel) {
  Frame frame;
  frame.size = size;
  frame.text_width = plain_width;
  frame.camera = {whole_extent(picture).center(), metres_per_pixel};
  return frame;
}

Frame fitted(const Picture& picture, ViewSize size) {
  Frame frame;
  frame.size = size;
  frame.text_width = plain_width;
  frame.camera = fit(main_body(picture), size, {20, 20, size.width - 40.0, size.height - 40.0});
  return frame;
}

}  // namespace

TEST_CASE("marks of one place stand in rings") {
  const auto is_at = [](Point p, double x, double y) { return std::hypot(p.x - x, p.y - y) < 1e-9; };
  CHECK(is_at(ring_place(0, 1, 16), 0, 0));
  CHECK(is_at(ring_place(0, 2, 16), -8, 0));
  CHECK(is_at(ring_place(1, 2, 16), 8, 0));
  // Three in a triangle of sides of 16: the first at the top, 16 / sqrt(3) away.
  CHECK(is_at(ring_place(0, 3, 16), 0, -16 / std::sqrt(3.0)));
  CHECK(apart(ring_place(1, 3, 16), ring_place(2, 3, 16)) == doctest::Approx(16));
  // Six are as far from each other as from the middle; the seventh is the first of a ring twice as wide.
  CHECK(is_at(ring_place(0, 7, 16), 0, -16));
  CHECK(is_at(ring_place(6, 7, 16), 0, -32));
}

TEST_CASE("producers of one commune without points stand around its inner point, none on another") {
  const auto picture = picture_of({{0, 0, 40'000, 9}});
  const Frame frame = frame_over(*picture, {800, 600}, 100);
  const Plate plate = lay_out(*picture, frame);
  REQUIRE(plate.marks.size() == 9);
  Point middle;
  for (std::size_t i = 0; i < 9; ++i) {
    middle = {middle.x + plate.marks[i].at.x / 9, middle.y + plate.marks[i].at.y / 9};
    for (std::size_t j = 0; j < i; ++j) CHECK(apart(plate.marks[i].at, plate.marks[j].at) > 0.99 * kMarkPitch * 11);
  }
  CHECK(apart(middle, {400, 300}) < 11);
}

TEST_CASE("marks far from each other stay where they are, two in one spot part the same way each time") {
  std::vector<Mark> marks(3);
  marks[0].at = {100, 100};
  marks[1].at = {500, 100};
  marks[2].at = {500, 100};
  marks[1].producer = 1;
  marks[2].producer = 2;
  std::vector<Mark> again = marks;
  push_apart(marks, 16);
  push_apart(again, 16);
  CHECK(marks[0].at == Point{100, 100});
  CHECK(apart(marks[1].at, marks[2].at) >= 16 - 1e-6);
  CHECK(marks[1].at == again[1].at);
  CHECK(marks[2].at == again[2].at);
}

TEST_CASE("every commune too small to see has a dot of its own, however crowded") {
  // A field of 20 by 20 communes of half a pixel beside four large ones.
  std::vector<MadeCommune> land;
  add_field(land, 0, 0, 50, 20, 20, 1);
  add_field(land, 2'000, 0, 10'000, 2, 2, 0);
  const auto picture = picture_of(land);
  Frame frame = frame_over(*picture, {800, 600}, 100);
  for (const double scale : {1.0, 2.0}) {
    CAPTURE(scale);
    frame.scale = scale;
    const Plate plate = lay_out(*picture, frame);
    REQUIRE(plate.dots.size() == 400);
    std::set<std::pair<long, long>> places;
    for (const Dot& dot : plate.dots) {
      CHECK(dot.diameter_px >= 3 * scale);
      places.emplace(std::lround(dot.at.x), std::lround(dot.at.y));
    }
    // Four hundred dots of 3 by 3 cannot all stand within thirty pixels of the field; most do.
    CHECK(places.size() > 250);
  }
}

TEST_CASE("a small commune alone has a large dot at its place; without products it has none") {
  const auto picture = picture_of({{0, 0, 20'000, 0}, {30'000, 5'000, 100, 2}, {30'000, 9'000, 100, 0}});
  const Frame frame = frame_over(*picture, {800, 600}, 100);
  const Plate plate = lay_out(*picture, frame);
  REQUIRE(plate.dots.size() == 1);
  CHECK(plate.dots[0].commune == 1);
  CHECK(plate.dots[0].diameter_px == 8);
  // The extent is 30,100 m by 20,000 m: the middle of the small square lies 15,000 m east of its middle and 4,950 m
  // below.
  CHECK(apart(plate.dots[0].at, {400 + 150, 300 + 49.5}) < 0.5);
}

TEST_CASE("a crowd of small communes is shown again on free ground, larger") {
  // 6 by 6 communes of 10 pixels amid 20 of 100, at the left of the view.
  std::vector<MadeCommune> land;
  add_field(land, 0, 0, 10'000, 5, 4, 0);
  add_field(land, 50'000, 0, 1'000, 6, 6, 1);
  const auto picture = picture_of(land);
  Frame frame = frame_over(*picture, {1600, 800}, 100);
  frame.camera.center.x += 40'000;
  const std::vector<Inset> insets = find_insets(*picture, frame);
  REQUIRE(insets.size() == 1);
  const Inset& inset = insets.front();
  CHECK(inset.zoom == 4);
  CHECK(inset.place.width == doctest::Approx(4 * inset.source.width).epsilon(0.001));
  CHECK(inset.shown.width() == doctest::Approx(100 * inset.source.width).epsilon(0.001));
  const LayoutView view(*picture, frame);
  for (CommuneId id = 0; id < land.size(); ++id) {
    CHECK(is_in_one({inset.source}, view.inner(id)) == (id >= 20));
    CHECK_FALSE(is_in_one({inset.place}, view.inner(id)));
  }
  // Nothing is drawn twice: names, marks and dots of the crowd are in its frame.
  frame.elsewhere = {inset.source};
  const Plate plate = lay_out(*picture, frame);
  CHECK(plate.marks.empty());
  CHECK(plate.labels.size() == 20);
}

TEST_CASE("no inset where nothing is crowded, where everything is, or where no ground is free") {
  std::vector<MadeCommune> even;
  add_field(even, 0, 0, 10'000, 6, 5, 1);
  const auto picture = picture_of(even);
  CHECK(find_insets(*picture, frame_over(*picture, {1600, 900}, 100)).empty());
  CHECK(find_insets(*picture, frame_over(*picture, {1600, 900}, 2000)).empty());
  std::vector<MadeCommune> land;
  add_field(land, 0, 0, 10'000, 5, 4, 0);
  add_field(land, 50'000, 0, 1'000, 6, 6, 1);
  const auto crowded = picture_of(land);
  CHECK(find_insets(*crowded, frame_over(*crowded, {600, 440}, 100)).empty());
}

TEST_CASE("the inner city of Ho Chi Minh City gets an inset; Bình Dương needs none") {
  const auto city = atlas_of(kCity);
  const auto province = atlas_of(kProvince);
  if (!city || !province) return;
  const auto picture = scattered_picture(city);
  const Frame frame = fitted(*picture, {1500, 1000});
  const std::vector<Inset> insets = find_insets(*picture, frame);
  REQUIRE_FALSE(insets.empty());
  const LayoutView view(*picture, frame);
  const BoundarySet& set = view.vintage.set;
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    // Sài Gòn, Bến Thành, Chợ Lớn.
    const std::string& name = set.communes[id].name;
    if (name == "Phường Sài Gòn" || name == "Phường Bến Thành" || name == "Phường Chợ Lớn") {
      CHECK(is_in_one({insets[0].source}, view.inner(id)));
    }
    CHECK_FALSE(is_in_one({insets[0].place}, view.inner(id)));
  }
  const auto plain = scattered_picture(province);
  CHECK(find_insets(*plain, fitted(*plain, {1500, 1000})).empty());
}

TEST_CASE("a name that stands stays while the map is zoomed in, as long as its commune is in sight") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Frame still = fitted(*picture, {1200, 900});
  Plate plate = lay_out(*picture, still);
  int vanished = 0;
  int stood = 0;
  for (int step = 1; step <= 150; ++step) {
    Frame frame = still;
    frame.camera = zoom_at(still.camera, still.size, {500, 500}, std::pow(1.01, step));
    const Plate next = lay_out(*picture, frame, &plate);
    const LayoutView view(*picture, frame);
    for (const Label& label : plate.labels) {
      const Point at = view.inner(label.commune);
      const bool is_in_sight = at.x > 60 && at.y > 20 && at.x < 1140 && at.y < 850;
      if (!is_in_sight) continue;
      ++stood;
      vanished += std::none_of(next.labels.begin(), next.labels.end(),
                               [&](const Label& other) { return other.commune == label.commune; });
    }
    plate = next;
  }
  CHECK(stood > 3000);
  CHECK(vanished == 0);
}
