#include <doctest/doctest.h>

#include "plate/plate.hpp"

using namespace ocop;

namespace {

Picture picture_with_classes() {
  auto classes = std::make_shared<Classes>();
  classes->breaks = {1, 3, 6};
  classes->is_top_open = true;
  classes->count = 4;
  classes->of_commune = {0, 3, kClassZero, kClassNoData, kClassOutside};
  classes->communes_in = {12, 15, 8, 2};
  classes->communes_zero = 54;
  classes->communes_no_data = 1;
  auto totals = std::make_shared<Totals>();
  totals->products_not_on_map = 5;
  Picture picture;
  picture.classes = classes;
  picture.totals = totals;
  picture.values = std::make_shared<Values>();
  return picture;
}

}  // namespace

TEST_CASE("the legend goes from the highest class down to what is not on the map") {
  const Legend legend = make_legend(picture_with_classes(), Ground::light, Language::en);
  CHECK(legend.subtitle == "a count, not divided by population");
  std::vector<int> counts;
  for (const LegendRow& row : legend.rows) counts.push_back(row.count);
  CHECK(counts == std::vector<int>{2, 8, 15, 12, 54, 1, 5});
  CHECK(legend.rows.front().label == "7 or more");
  CHECK(legend.rows.front().colour == rgb(0x0A424B));
  CHECK(legend.rows[3].label == "1");
  CHECK(legend.rows[4].kind == LegendRowKind::zero);
  CHECK(legend.rows[5].is_hatched);
  CHECK_FALSE(legend.rows[6].colour.has_value());
}

TEST_CASE("fills follow the class; no data is hatched, what is out of scope is quiet") {
  const std::vector<Fill> fills = make_fills(picture_with_classes(), Ground::light);
  CHECK(fills[0].colour == rgb(0x86C5B5));
  CHECK(fills[1].colour == rgb(0x0A424B));
  CHECK(fills[2].colour == rgb(0xEAE6DB));
  CHECK(fills[3].is_hatched);
  CHECK(fills[4].class_index == kClassOutside);
  CHECK(fills[4].colour == map_ink(Ground::light).outside);
}

TEST_CASE("districts of the same name in two provinces are two districts") {
  auto atlas = std::make_shared<Atlas>();
  atlas->vintages.emplace_back();
  auto& communes = atlas->vintages.back().set.communes;
  communes.resize(4);
  communes[0].district = communes[1].district = communes[2].district = "Huyện Châu Thành";
  communes[0].province = communes[1].province = "Bến Tre";
  communes[2].province = communes[3].province = "Long An";
  Picture picture;
  picture.atlas = atlas;
  const LineStyle style = make_line_style(picture);
  CHECK(style.district_of[0] == style.district_of[1]);
  CHECK(style.district_of[0] != style.district_of[2]);
  CHECK(style.district_of[2] != style.district_of[3]);
}
