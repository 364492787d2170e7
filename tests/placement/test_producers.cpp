#include <doctest/doctest.h>

#include "placement/placement.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

std::shared_ptr<const Placement> place_rows(const std::vector<Entry>& rows, const std::vector<Ruling>& rulings = {}) {
  return place(make_atlas({boundaries_2024(), boundaries_2025()}, rows, true), rulings);
}

Entry dated(Entry row, int year, const std::string& decision) {
  row.date = WrittenDate{year, 3, 15};
  row.decision = decision;
  return row;
}

}  // namespace

TEST_CASE("A producer is one normalised name in one commune") {
  const auto placement = place_rows({entry("Mật ong", "HTX Hoà Bình", "Xã An Bình", "Phú Giáo"),
                                     entry("Sáp ong", "Htx  Hòa Bình", "Xã An Bình", "Huyện Phú Giáo"),
                                     entry("Mật ong", "HTX Hoà Bình", "Phường An Bình", "Bến Cát")});
  REQUIRE(placement->producers.size() == 2);
  CHECK(placement->producers[0].name == "HTX Hoà Bình");
  CHECK(placement->producers[0].products == std::vector<ProductId>{0, 1});
  CHECK(placement->producers[1].products == std::vector<ProductId>{2});
  CHECK(placement->vintages[0].producers[0] == kAnBinhPg);
  CHECK(placement->vintages[0].producers[1] == kAnBinhBc);
  CHECK(placement->vintages[1].producers[0] == kPhuGiao);
}

TEST_CASE("A producer in a split commune is one, though today's map cannot place it") {
  const auto placement = place_rows(
      {entry("Mật ong", "A", "Phường Tân Định", "Bến Cát"), entry("Sáp ong", "A", "Xã Tân Định", "Thị xã Bến Cát")});
  REQUIRE(placement->producers.size() == 1);
  CHECK(placement->vintages[0].producers[0] == kTanDinh);
  CHECK(!placement->vintages[1].producers[0]);
  CHECK(placement->vintages[1].products[0].fate == Fate::ambiguous);
}

TEST_CASE("Unplaced producers are told by name and folded address") {
  Entry one = entry("Mật ong", "A", "");
  one.address = "Khu vực 3";
  Entry same = entry("Sáp ong", "A", "");
  same.address = "KHU VUC 3";
  Entry other = entry("Phấn hoa", "A", "");
  other.address = "Khu vực 5";
  CHECK(place_rows({one, same, other})->producers.size() == 2);
}

TEST_CASE("Further certificates are kept in order, identical rows count once") {
  const Entry first = dated(entry("Mật ong", "A", "Xã An Bình", "Phú Giáo"), 2020, "1/QĐ");
  Entry again = dated(first, 2023, "2/QĐ");
  again.stars = 4;
  Entry undated = first;
  undated.date.reset();
  const auto placement = place_rows({again, first, undated, first});
  REQUIRE(placement->products.size() == 1);
  const auto& certificates = placement->products[0].certificates;
  REQUIRE(certificates.size() == 3);
  CHECK(certificates[0].entry == 2);
  CHECK(certificates[1].entry == 1);
  CHECK(certificates[2].entry == 0);
  REQUIRE(std::ranges::count(placement->findings, FindingKind::duplicate_row, &Finding::kind) == 1);
  const auto repeated = std::ranges::find(placement->findings, FindingKind::duplicate_row, &Finding::kind);
  CHECK(repeated->row == 5);
  CHECK(repeated->text == "Mật ong");
  CHECK(repeated->args == std::vector<std::string>{"3"});
  for (const VintagePlacement& vintage : placement->vintages) {
    CHECK(vintage.entries[1].problems.empty());
    CHECK(vintage.entries[3].problems == std::vector{Problem::duplicate_row});
    CHECK(vintage.entries[3].fate == Fate::placed);
  }
}

TEST_CASE("Spellings of one producer are one until the planner takes them apart") {
  const Entry first = entry("Trà sen", "HTX Tân Quý", "Xã Phước Sang");
  const Entry second = entry("Mứt sen", "HTX Tân Quí", "Xã Phước Sang");
  const auto merged = place_rows({first, second});
  REQUIRE(merged->producers.size() == 1);
  const auto told = std::ranges::find(merged->findings, FindingKind::producers_merged, &Finding::kind);
  REQUIRE(told != merged->findings.end());
  CHECK(told->row == 2);
  CHECK(told->text == "HTX Tân Quý");
  CHECK(told->args == std::vector<std::string>{"HTX Tân Quí"});
  Ruling apart;
  apart.kind = RulingKind::producer;
  apart.producer = "HTX Tân Quí";
  CHECK(place_rows({first, second}, {apart})->producers.size() == 2);
}

TEST_CASE("The first known type and group stand") {
  Entry first = entry("Mật ong", "A", "Xã Phước Sang");
  Entry second = entry("Mật ong", "A", "Xã Phước Sang");
  second.stars = 4;
  second.producer_type = ProducerType::farm;
  second.group = Group::food;
  Entry third = second;
  third.stars = 5;
  third.producer_type = ProducerType::other;
  third.group = Group::herbal;
  const auto placement = place_rows({first, second, third});
  REQUIRE(placement->products.size() == 1);
  CHECK(placement->producers[0].type == ProducerType::farm);
  CHECK(placement->products[0].group == Group::food);
}

TEST_CASE("Rows that are not recognised, nameless or set aside make no product") {
  Entry proposed = entry("Q", "A", "Xã Phước Sang");
  proposed.is_recognised = false;
  const Ruling aside{"register.csv", std::nullopt, 4, "R", "2024", std::nullopt, RulingKind::row, {}, {}, {}, {}};
  const auto placement =
      place_rows({entry("", "A", "Xã Phước Sang"), proposed, entry("R", "A", "Xã Phước Sang")}, {aside});
  CHECK(placement->products.empty());
  CHECK(placement->producers.empty());
  CHECK(placement->vintages[0].entries[0].fate == Fate::invalid);
  CHECK(placement->vintages[0].entries[1].fate == Fate::placed);
  CHECK(placement->vintages[0].entries[2].fate == Fate::invalid);
  CHECK(placement->vintages[0].entries[2].problems == std::vector{Problem::set_aside});
}

TEST_CASE("A ruling places in its vintage and is carried to the others") {
  const Entry bare = entry("P", "A", "An Bình");
  const Ruling ruling{"register.csv",  std::nullopt, 2,  "P", "2024", CommuneCode::parse("10007"),
                      RulingKind::row, {},           {}, {},  {}};
  auto placement = place_rows({bare}, {ruling});
  CHECK(placement->vintages[0].entries[0].commune == kAnBinhPg);
  CHECK(placement->vintages[0].entries[0].evidence == Evidence::correction);
  CHECK(placement->vintages[1].entries[0].commune == kPhuGiao);
  CHECK(placement->vintages[1].entries[0].evidence == Evidence::crosswalk);

  // Ruled in today's unit: of its old parts the row's own name chooses.
  const Entry split = entry("P", "A", "Phường Tân Định", "Bến Cát");
  const Ruling today{"register.csv",  std::nullopt, 2,  "P", "2025", CommuneCode::parse("10001"),
                     RulingKind::row, {},           {}, {},  {}};
  placement = place_rows({split}, {today});
  CHECK(placement->vintages[1].entries[0].commune == kTayNam);
  CHECK(placement->vintages[0].entries[0].commune == kTanDinh);

  const Ruling other_row{"register.csv",  std::nullopt, 3,  "P", "2024", CommuneCode::parse("10007"),
                         RulingKind::row, {},           {}, {},  {}};
  CHECK(place_rows({bare}, {other_row})->vintages[0].entries[0].fate == Fate::ambiguous);
}

TEST_CASE("The point of a producer is one that does not contradict its address") {
  Entry near = entry("P", "A", "Xã Phước Sang");
  near.point = LonLat{106.75, 11.15};
  Entry far = entry("P", "B", "Xã Phước Sang");
  far.point = LonLat{106.5, 11.0};
  const auto placement = place_rows({near, far});
  CHECK(placement->producers[0].point == near.point);
  CHECK(!placement->producers[1].point);
}

TEST_CASE("The same rows in the same order give the same placement") {
  const std::vector<Entry> rows{entry("P", "A", "An Bình"), entry("Q", "B", "Phường Tân Định", "Bến Cát"),
                                entry("P", "A", "An Bình")};
  const auto one = place_rows(rows);
  const auto two = place_rows(rows);
  CHECK(one->vintages[1].entries == two->vintages[1].entries);
  CHECK(one->findings == two->findings);
}

}  // namespace ocop
