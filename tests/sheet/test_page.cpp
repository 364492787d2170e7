#include <doctest/doctest.h>

#include "plate/layout_view.hpp"
#include "sheet/column.hpp"
#include "sheet/look.hpp"

using namespace ocop;

TEST_CASE("the parts of a page lie on it and not on each other, at any size") {
  for (const ViewSize size : {ViewSize{640, 480}, ViewSize{1280, 720}, ViewSize{1754, 1240}, ViewSize{1920, 1080},
                              ViewSize{7680, 4320}, ViewSize{1240, 1754}, ViewSize{480, 800}}) {
    CAPTURE(size.width);
    const SheetPage page = lay_out_page(size, 1);
    std::vector<Rect> parts = {page.head, page.map, page.foot};
    parts.insert(parts.end(), page.columns.begin(), page.columns.end());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i].x >= 0);
      CHECK(parts[i].y >= 0);
      CHECK(parts[i].x + parts[i].width <= size.width);
      CHECK(parts[i].y + parts[i].height <= size.height);
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(parts[i], parts[j]));
    }
    CHECK(page.map.width > 0.4 * size.width);
    CHECK(page.map.height > 0.35 * size.height);
    CHECK(page.unit * kSmallSize >= 9);
  }
}

TEST_CASE("type keeps its share of the page") {
  CHECK(lay_out_page({1754, 1240}, 1).unit == doctest::Approx(1));
  CHECK(lay_out_page({3508, 2480}, 1).unit == doctest::Approx(2));
  CHECK(lay_out_page({1754, 1240}, 1.5).unit == doctest::Approx(1.5));
}

namespace {

/// A section of a height in units that notes where it was drawn.
Section block(double height, bool is_optional, std::vector<Rect>& drawn) {
  return {[height, &drawn](const Pen& pen) {
            if (pen.draws) drawn.push_back({pen.at.x, pen.at.y, pen.width, height * pen.unit});
            return height * pen.unit;
          },
          is_optional};
}

}  // namespace

TEST_CASE("sections stand one under the other, then in the next column") {
  std::vector<Rect> drawn;
  set_columns({block(100, false, drawn), block(100, false, drawn), block(150, false, drawn)},
              {{0, 0, 200, 300}, {240, 0, 200, 300}}, 1);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[1] == Rect{0, 134, 200, 100});
  CHECK(drawn[2] == Rect{240, 0, 200, 150});
}

TEST_CASE("without room the optional sections go first, then everything becomes smaller") {
  std::vector<Rect> drawn;
  set_columns({block(100, false, drawn), block(100, true, drawn), block(100, false, drawn)}, {{0, 0, 200, 260}}, 1);
  REQUIRE(drawn.size() == 2);
  CHECK(drawn[1].height == doctest::Approx(100));

  drawn.clear();
  set_columns({block(100, false, drawn), block(100, false, drawn)}, {{0, 0, 200, 150}}, 1);
  REQUIRE(drawn.size() == 2);
  CHECK(drawn[1].height < 100);
  CHECK(drawn[1].y + drawn[1].height <= 150);
}
