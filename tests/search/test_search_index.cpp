#include <doctest/doctest.h>

#include "../placement/tiny_atlas.hpp"
#include "search/search_index.hpp"

namespace ocop {
namespace {

using namespace tiny;
using Communes = std::vector<CommuneId>;

SearchIndex make_index(std::vector<Entry> entries = {}, const std::vector<Ruling>& rulings = {}) {
  const auto atlas =
      std::make_shared<const Atlas>(make_atlas({boundaries_2024(), boundaries_2025()}, std::move(entries), true));
  Progress progress;
  return {atlas, place(*atlas, rulings), rulings, progress};
}

std::vector<std::string> names(const FoundGroup& group) {
  std::vector<std::string> names;
  for (const Found& found : group.best) names.push_back(found.name);
  return names;
}

}  // namespace

TEST_CASE("Communes of the vintage shown come first, then those of the other") {
  const SearchIndex index = make_index();
  const auto in_2024 = index.find("vinh hoa", 0, 9);
  REQUIRE(in_2024.size() == 1);
  REQUIRE(in_2024[0].total == 2);
  CHECK(in_2024[0].best[0].vintage == 0);
  CHECK(in_2024[0].best[0].communes == Communes{kVinhHoa});
  CHECK(in_2024[0].best[1].vintage == 1);
  const auto in_2025 = index.find("vinh hoa", 1, 9);
  CHECK(in_2025[0].best[0].communes == Communes{kVinhHoaNew});
}

TEST_CASE("An old name leads to the new unit, a split one to all that it went into") {
  const SearchIndex index = make_index();
  const auto groups = index.find("phuoc sang", 1, 9);
  REQUIRE(groups.size() == 1);
  REQUIRE(groups[0].total == 2);
  const Found& old = groups[0].best[0];
  CHECK(old.as == FoundAs::old_name);
  CHECK(old.name == "Xã Phước Sang");
  CHECK(old.vintage == 1);
  CHECK(old.communes == Communes{kVinhHoaNew});
  CHECK(groups[0].best[1].as == FoundAs::own_name);  // the commune itself, of 2024
  const auto split = index.find("tan dinh", 1, 9);
  CHECK(split[0].best[0].communes == Communes{kTayNam, kPhuGiao});
}

TEST_CASE("A unit that went on under its own name is no old name") {
  const auto groups = make_index().find("vinh hoa", 0, 9);
  for (const Found& found : groups[0].best) CHECK(found.as == FoundAs::own_name);
  CHECK(groups[0].total == 2);
}

TEST_CASE("Producers and products are found by their names, their places and their producers") {
  const SearchIndex index = make_index(
      {entry("Bưởi da xanh", "HTX Bạch Đằng", "Xã Vĩnh Hòa"), entry("Trà", "Hộ Bưởi Xanh", "Xã Phước Sang")});
  const auto groups = index.find("buoi", 0, 9);
  REQUIRE(groups.size() == 2);
  // The product begins with it, the producer only holds it.
  CHECK(groups[0].kind == FoundKind::product);
  CHECK(names(groups[0]) == std::vector<std::string>{"Bưởi da xanh", "Trà"});
  CHECK(groups[0].best[1].closeness == Closeness::around);
  CHECK(names(groups[1]) == std::vector<std::string>{"Hộ Bưởi Xanh"});
  const auto of_place = index.find("phuoc sang", 0, 9);
  REQUIRE(of_place.size() == 3);
  CHECK(of_place[0].kind == FoundKind::commune);
  CHECK(names(of_place[1]) == std::vector<std::string>{"Hộ Bưởi Xanh"});
  CHECK(names(of_place[2]) == std::vector<std::string>{"Trà"});
}

TEST_CASE("An alias of the planner finds its commune") {
  Ruling alias;
  alias.kind = RulingKind::alias;
  alias.vintage = "2024";
  alias.commune = CommuneCode::parse("10016");
  alias.name = "Bàu Cỏ";
  const auto groups = make_index({}, {alias}).find("bau co", 0, 9);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].best[0].as == FoundAs::alias);
  CHECK(groups[0].best[0].communes == Communes{kPhuocSang});
}

TEST_CASE("What is one letter off is found where little else is") {
  const SearchIndex index = make_index();
  const auto groups = index.find("phuov sang", 0, 9);
  REQUIRE_FALSE(groups.empty());
  CHECK(groups[0].best[0].name == "Xã Phước Sang");
  CHECK(groups[0].best[0].closeness == Closeness::near);
  CHECK(index.find("zzzz", 0, 9).empty());
  CHECK(index.find(" - ", 0, 9).empty());
}

TEST_CASE("Only as many as asked for, all counted") {
  const auto groups = make_index().find("an", 0, 2);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].best.size() == 2);
  CHECK(groups[0].total > 2);
}

}  // namespace ocop
