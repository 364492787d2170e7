#include <doctest/doctest.h>

#include "placement/placement.hpp"
#include "placement/scope_choices.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

std::vector<bool> inside(const std::vector<std::string>& within, std::size_t vintage) {
  const Atlas atlas = make_atlas({boundaries_2024(), boundaries_2025()}, {}, true);
  return resolve_scope({within}, atlas, vintage).is_inside;
}

/// A second province beside the tiny one: one commune of Đồng Nai.
BoundarySet wider_2025() {
  BoundarySet set = boundaries_2025();
  GeoOutlines outlines = *set.outlines;
  Commune commune;
  commune.code = *CommuneCode::parse("26000");
  commune.name = "Phường Trấn Biên";
  set.communes.push_back(commune);
  outlines.points.insert(outlines.points.end(), {{107, 11}, {107.1, 11}, {107.1, 11.1}, {107, 11.1}});
  outlines.end_ring();
  outlines.end_unit();
  set.outlines = std::make_shared<const GeoOutlines>(outlines);
  for (Commune& c : set.communes) c.province_code = "79";
  set.communes.back().province_code = "75";
  return set;
}

}  // namespace

TEST_CASE("A scope takes codes of communes, districts and provinces") {
  CHECK(inside({}, 0) == std::vector<bool>(6, true));
  CHECK(inside({"10004"}, 0) == std::vector<bool>{false, true, false, false, false, false});
  CHECK(inside({"721"}, 0) == std::vector<bool>{true, true, false, true, false, false});
  CHECK(inside({"722"}, 1) == std::vector<bool>{false, true, false, true});
  CHECK(inside({"721"}, 1) == std::vector<bool>{true, true, true, false});
  CHECK(inside({"74"}, 1) == std::vector<bool>(4, true));
  CHECK(inside({"10016", "10010"}, 1) == std::vector<bool>{false, false, true, true});
}

TEST_CASE("Codes that no list has are told") {
  const Atlas atlas = make_atlas({boundaries_2024()}, {}, true);
  const ScopeMask mask = resolve_scope({{"99999", "10004", "79"}}, atlas, 0);
  CHECK(mask.unknown == std::vector<std::string>{"99999", "79"});
  CHECK(mask.count == 1);
}

TEST_CASE("Boundaries wider than the register: the province of its rows is proposed") {
  const std::vector<Entry> rows{entry("P", "A", "Xã Phước Sang", "Phú Giáo"), entry("Q", "B", "Phường Tây Nam")};
  auto placement = place(make_atlas({wider_2025()}, rows, true), {});
  CHECK(placement->proposed_scope.within == std::vector<std::string>{"74"});
  placement = place(make_atlas({wider_2025()}, {entry("Q", "B", "Phường Tây Nam")}, false), {});
  CHECK(placement->proposed_scope.within == std::vector<std::string>{"79"});
  // Nothing to leave out.
  placement = place(make_atlas({boundaries_2025()}, rows, true), {});
  CHECK(placement->proposed_scope.within.empty());
  // Half here, half there.
  placement = place(make_atlas({wider_2025()}, {rows[1], entry("R", "C", "Phường Trấn Biên")}, true), {});
  CHECK(placement->proposed_scope.within.empty());
}

TEST_CASE("The parts that can be looked at alone hold some communes, never all") {
  const Atlas atlas = make_atlas({boundaries_2024(), wider_2025()}, {}, true);
  // All six old communes are of province 74, so only its districts are parts of it.
  const auto old_parts = scope_choices(atlas, 0);
  REQUIRE(old_parts.size() == 2);
  CHECK(old_parts[0].code == "721");
  CHECK(old_parts[0].communes == 3);
  CHECK(old_parts[1].code == "722");
  CHECK(old_parts[1].communes == 3);
  // Of the five of today, four are in 79 (and made of land of 74), one in 75.
  for (const ScopeChoice& part : scope_choices(atlas, 1)) {
    CAPTURE(part.code);
    CHECK(part.communes > 0);
    CHECK(part.communes < 5);
    CHECK_FALSE(part.name.empty());
  }
}

}  // namespace ocop
