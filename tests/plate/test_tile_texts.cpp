#include "plate/tile_texts.hpp"

#include <doctest/doctest.h>

#include "../picture/small_province.hpp"
#include "picture/tiles.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

Plate tiles_of(SmallProvince& province, ViewSize size) {
  province.choices.form = MapForm::tiles;
  const auto picture = province.picture();
  Frame frame;
  frame.size = size;
  frame.camera =
      fit(main_body(*picture), size, {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)});
  // Every byte half of the size wide.
  frame.text_width = [](const std::string& text, double size_px, Weight) {
    return 0.5 * size_px * static_cast<double>(text.size());
  };
  return lay_out(*picture, frame);
}

}  // namespace

TEST_CASE("Names and values stand inside their tiles") {
  SmallProvince province;
  const Plate plate = tiles_of(province, {300, 160});
  const auto picture = province.picture();
  REQUIRE(plate.labels.size() >= 6);
  for (const Label& label : plate.labels) {
    CAPTURE(label.text);
    const Box& tile = picture->borders().boxes[label.commune];
    for (const Point corner :
         {Point{label.box.x, label.box.y}, Point{label.box.x + label.box.width, label.box.y + label.box.height}}) {
      CHECK(tile.contains(map_from_screen(plate.frame.camera, plate.frame.size, corner)));
    }
  }
  // Phước Sang 2, Vĩnh Hòa 1, An Tây 1.
  REQUIRE(plate.numbers.size() == 3);
  for (const TileNumber& number : plate.numbers) {
    CHECK(number.text == (number.commune == kPhuocSang ? "2" : "1"));
    CHECK(picture->borders().boxes[number.commune].contains(
        map_from_screen(plate.frame.camera, plate.frame.size, number.at)));
  }
  CHECK(plate.marks.empty());
  CHECK(plate.dots.empty());
  CHECK(plate.scale_bar.length_px == 0);
}

TEST_CASE("Tiles without room have no texts") {
  SmallProvince province;
  const Plate plate = tiles_of(province, {90, 60});
  CHECK(plate.labels.empty());
  CHECK(plate.numbers.empty());
}
