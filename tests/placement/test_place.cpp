#include <doctest/doctest.h>

#include "placement/placement.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

EntryPlace place_in(const std::vector<BoundarySet>& sets, const Entry& entry, bool with_crosswalk, std::size_t vintage,
                    const std::vector<Entry>& others = {}) {
  std::vector<Entry> entries{entry};
  entries.insert(entries.end(), others.begin(), others.end());
  return place(make_atlas(sets, entries, with_crosswalk), {})->vintages.at(vintage).entries.front();
}

EntryPlace in_2024(const Entry& entry) { return place_in({boundaries_2024()}, entry, false, 0); }
EntryPlace in_2025(const Entry& entry) { return place_in({boundaries_2025()}, entry, true, 0); }
EntryPlace new_on_old(const Entry& entry) { return place_in({boundaries_2024()}, entry, true, 0); }

Entry address(const std::string& text) {
  Entry made = entry("Mật ong", "HTX Ong", "");
  made.address = text;
  return made;
}

EntryPlace placed(CommuneId commune, Evidence evidence) { return {Fate::placed, evidence, commune, {}, {}}; }
EntryPlace ambiguous(std::vector<CommuneId> candidates, Evidence evidence, Problem problem) {
  return {Fate::ambiguous, evidence, std::nullopt, std::move(candidates), {problem}};
}
EntryPlace unplaced(Problem problem) { return {Fate::unplaced, Evidence::none, std::nullopt, {}, {problem}}; }

void is(const EntryPlace& place, const EntryPlace& expected) {
  CHECK(key_of(place.fate) == key_of(expected.fate));
  CHECK(key_of(place.evidence) == key_of(expected.evidence));
  CHECK(place.commune == expected.commune);
  CHECK(place.candidates == expected.candidates);
  CHECK(place.problems == expected.problems);
}

}  // namespace

TEST_CASE("A name with its district places, whatever the types of both") {
  is(in_2024(entry("P", "A", "Xã An Tây", "Thị xã Bến Cát")), placed(kAnTay, Evidence::name));
  is(in_2024(address("Ấp 3, xã An Tây, TX. Bến Cát, tỉnh Bình Dương")), placed(kAnTay, Evidence::name));
  is(in_2024(entry("P", "A", "An Bình", "Phú Giáo")), placed(kAnBinhPg, Evidence::name));
  // The type is no evidence against the district.
  is(in_2024(entry("P", "A", "Phường An Bình", "Huyện Phú Giáo")), placed(kAnBinhPg, Evidence::name));
  is(in_2024(entry("P", "A", "xa vinh hoa", "phu giao")), placed(kVinhHoa, Evidence::name_folded));
}

TEST_CASE("An old address on today's boundaries without a crosswalk asks, even where a unit has the name") {
  const auto alone = [](const Entry& e) { return place_in({boundaries_2025()}, e, false, 0); };
  // An Bình of Phú Giáo is today's Xã Phú Giáo; Phường An Bình of today is another place.
  is(alone(entry("P", "A", "Xã An Bình", "Huyện Phú Giáo")),
     ambiguous({kAnBinhNew}, Evidence::name, Problem::ambiguous_name));
  is(alone(entry("P", "A", "Phường An Bình")), placed(kAnBinhNew, Evidence::name));
  is(in_2025(entry("P", "A", "Xã An Bình", "Huyện Phú Giáo")), placed(kPhuGiao, Evidence::crosswalk));
}

TEST_CASE("A bare name places only where it is unique") {
  is(in_2024(entry("P", "A", "Xã Phước Sang")), placed(kPhuocSang, Evidence::name));
  is(in_2024(entry("P", "A", "Vĩnh Hoà")), placed(kVinhHoa, Evidence::name));
  is(in_2024(entry("P", "A", "An Bình")), ambiguous({kAnBinhPg, kAnBinhBc}, Evidence::name, Problem::ambiguous_name));
  // Without a district the type tells Xã An Bình from Phường An Bình.
  is(in_2024(entry("P", "A", "Xã An Bình")), placed(kAnBinhPg, Evidence::name));
  is(in_2024(address("thị trấn An Bình")), ambiguous({kAnBinhPg, kAnBinhBc}, Evidence::name, Problem::ambiguous_name));
  is(in_2024(entry("P", "A", "Xã Không Có")), unplaced(Problem::unknown_name));
  is(in_2024(entry("Dưa lưới Phước Sang", "HTX Phước Sang", "")), unplaced(Problem::no_place));
}

TEST_CASE("The type decides between units that share their name in one district") {
  BoundarySet set = boundaries_2024();
  set.communes[kTanDinh].name = "Xã An Tây";
  const auto in_set = [&](const Entry& entry) { return place_in({set}, entry, false, 0); };
  is(in_set(entry("P", "A", "Xã An Tây", "Bến Cát")), placed(kTanDinh, Evidence::name));
  is(in_set(entry("P", "A", "An Tây", "Bến Cát")),
     ambiguous({kAnTay, kTanDinh}, Evidence::name, Problem::ambiguous_name));
  is(in_set(entry("P", "A", "Xã An Tây")), placed(kTanDinh, Evidence::name));
}

TEST_CASE("Names that differ by diacritics alone: as written, else ambiguous") {
  BoundarySet set = boundaries_2024();
  set.communes[kTanDinh].name = "Phường An Tậy";
  const auto in_set = [&](const Entry& entry) { return place_in({set}, entry, false, 0); };
  is(in_set(entry("P", "A", "An Tậy", "Bến Cát")), placed(kTanDinh, Evidence::name));
  is(in_set(entry("P", "A", "an tay", "Bến Cát")),
     ambiguous({kAnTay, kTanDinh}, Evidence::name_folded, Problem::ambiguous_name));
}

TEST_CASE("A known district without that commune asks, an unknown one is elsewhere") {
  is(in_2024(entry("P", "A", "Xã Phước Sang", "Bến Cát")),
     ambiguous({kPhuocSang}, Evidence::name, Problem::ambiguous_name));
  is(in_2024(entry("P", "A", "Xã Phước Sang", "Huyện Cao Lãnh")), unplaced(Problem::unknown_name));
  is(new_on_old(entry("P", "A", "Xã Phước Sang, tỉnh Đồng Tháp")), unplaced(Problem::outside_boundaries));
}

TEST_CASE("A part of an address without type is a commune with its district, or where it is all that is said") {
  is(in_2024(address("An Tây, Bến Cát, Bình Dương")), placed(kAnTay, Evidence::name));
  is(in_2024(address("An Tây")), placed(kAnTay, Evidence::name));
  is(in_2024(address("Lê Lợi, An Tây")), ambiguous({kAnTay}, Evidence::name, Problem::ambiguous_name));
  is(in_2024(address("Bến Cát")), unplaced(Problem::no_place));
  is(in_2024(address("xã An Bình, Phú Giáo")), placed(kAnBinhPg, Evidence::name));
}

TEST_CASE("A code counts with a name or district that agrees, or alone") {
  Entry row = entry("P", "A", "Xã An Bình");
  row.code = "10007";
  is(in_2024(row), placed(kAnBinhPg, Evidence::code));
  row = entry("P", "A", "", "Huyện Phú Giáo");
  row.code = "10016.0";
  is(in_2024(row), placed(kPhuocSang, Evidence::code));
  row = entry("P", "A", "");
  row.code = "10004";
  is(in_2024(row), placed(kTanDinh, Evidence::code));
  // Another name than the code's: old Phường An Tây is not today's Phường Tây Nam.
  row = entry("P", "A", "Phường An Tây");
  row.code = "10001";
  is(place_in({boundaries_2025()}, row, false, 0), unplaced(Problem::unknown_name));
  is(in_2025(row), placed(kTayNam, Evidence::crosswalk));
}

TEST_CASE("A code of then and today needs the file's other rows") {
  Entry row = entry("P", "A", "");
  row.code = "10007";
  const std::vector<BoundarySet> both{boundaries_2024(), boundaries_2025()};
  // Then An Bình (PG), today Phú Giáo, to which An Bình and a part of Tân Định went.
  is(place_in(both, row, true, 0), ambiguous({kTanDinh, kAnBinhPg}, Evidence::code, Problem::ambiguous_name));
  // Either way the land lies in today's Phú Giáo.
  is(place_in(both, row, true, 1), placed(kPhuGiao, Evidence::code));
  const Entry of_then = entry("Q", "B", "Phường Tân Định");
  const Entry of_today = entry("R", "C", "Phường Tây Nam");
  is(place_in(both, row, true, 0, {of_then}), placed(kAnBinhPg, Evidence::code));
  is(place_in(both, row, true, 0, {of_today}),
     ambiguous({kTanDinh, kAnBinhPg}, Evidence::crosswalk, Problem::split_commune));
  is(place_in(both, row, true, 0, {of_then, of_today}),
     ambiguous({kTanDinh, kAnBinhPg}, Evidence::code, Problem::ambiguous_name));
}

TEST_CASE("A product id carries the old code of its commune") {
  Entry row = entry("P", "A", "");
  row.product_id = "74-722-10016-3-2022";
  is(in_2024(row), placed(kPhuocSang, Evidence::product_id));
  is(in_2025(row), placed(kVinhHoaNew, Evidence::crosswalk));
  // The crosswalk knows its district: not this one.
  row.product_id = "74-721-10016-3-2022";
  is(in_2025(row), unplaced(Problem::unknown_name));
  // Against the name: both are proposed.
  row = entry("P", "A", "Phường An Tây");
  row.product_id = "74-722-10016-3-2022";
  is(in_2024(row), ambiguous({kAnTay, kPhuocSang}, Evidence::product_id, Problem::ambiguous_name));
}

TEST_CASE("An old name goes through the crosswalk, a split commune asks") {
  is(in_2025(entry("P", "A", "Xã Phước Sang", "Huyện Phú Giáo")), placed(kVinhHoaNew, Evidence::crosswalk));
  is(in_2025(entry("P", "A", "Phường Tân Định", "Bến Cát")),
     ambiguous({kTayNam, kPhuGiao}, Evidence::crosswalk, Problem::split_commune));
  // Today's An Bình has the name of the old one of Phú Giáo, but the district says which is meant.
  is(in_2025(entry("P", "A", "Xã An Bình", "Huyện Phú Giáo")), placed(kPhuGiao, Evidence::crosswalk));
  is(in_2025(entry("P", "A", "Phường Tây Nam", "Bến Cát")), placed(kTayNam, Evidence::name));
  // Without a crosswalk boundaries are taken as they are.
  is(place_in({boundaries_2025()}, entry("P", "A", "Xã Phước Sang", "Phú Giáo"), false, 0),
     unplaced(Problem::unknown_name));
  is(place_in({boundaries_2025()}, entry("P", "A", "Xã Vĩnh Hòa"), false, 0), placed(kVinhHoaNew, Evidence::name));
}

TEST_CASE("The province tells then from today") {
  // Then in Bình Dương: twice; today in Hồ Chí Minh: once.
  is(in_2025(address("An Bình, Bình Dương")),
     ambiguous({kPhuGiao, kAnBinhNew}, Evidence::crosswalk, Problem::ambiguous_name));
  is(in_2025(address("phường An Bình, TPHCM")), placed(kAnBinhNew, Evidence::name));
}

TEST_CASE("A new name on old boundaries is ambiguous with all that went into it") {
  is(new_on_old(entry("P", "A", "Phường Tây Nam")),
     ambiguous({kAnTay, kTanDinh}, Evidence::crosswalk, Problem::split_commune));
  is(new_on_old(entry("P", "A", "Phường An Bình, Thành phố Hồ Chí Minh")), placed(kAnBinhBc, Evidence::crosswalk));
}

TEST_CASE("With both vintages open each row is placed in each") {
  const std::vector<BoundarySet> both{boundaries_2024(), boundaries_2025()};
  const Entry split = entry("P", "A", "Xã Tân Định", "Thị xã Bến Cát");
  is(place_in(both, split, true, 0), placed(kTanDinh, Evidence::name));
  is(place_in(both, split, true, 1), ambiguous({kTayNam, kPhuGiao}, Evidence::crosswalk, Problem::split_commune));
  const Entry old_name = entry("P", "A", "Xã Vĩnh Hòa", "Huyện Phú Giáo");
  is(place_in(both, old_name, true, 0), placed(kVinhHoa, Evidence::name));
  is(place_in(both, old_name, true, 1), placed(kVinhHoaNew, Evidence::crosswalk));
  // Then Vĩnh Hòa, today Vĩnh Hòa with Phước Sang: nothing tells.
  const Entry either = entry("P", "A", "Xã Vĩnh Hòa");
  is(place_in(both, either, true, 0), ambiguous({kVinhHoa, kPhuocSang}, Evidence::name, Problem::ambiguous_name));
  is(place_in(both, either, true, 1), placed(kVinhHoaNew, Evidence::name));
}

TEST_CASE("A crosswalk's target that the boundaries lack is matched by name, with a finding") {
  BoundarySet set = boundaries_2025();
  set.communes[kVinhHoaNew].code = *CommuneCode::parse("10099");
  const auto placement = place(make_atlas({set}, {entry("P", "A", "Xã Phước Sang", "Huyện Phú Giáo")}, true), {});
  is(placement->vintages[0].entries[0], placed(kVinhHoaNew, Evidence::crosswalk));
  REQUIRE(placement->findings.size() == 2);
  CHECK(placement->findings[0].kind == FindingKind::crosswalk_by_name);
  CHECK(placement->findings[0].file == "crosswalk.csv");
  CHECK(placement->findings[0].args == std::vector<std::string>{"10013", "10099"});
  CHECK(placement->findings[1].kind == FindingKind::address_vintage);
  CHECK(placement->findings[1].file == "register.csv");
  CHECK(placement->findings[1].args == std::vector<std::string>{"2024", "1", "1"});
}

TEST_CASE("A split commune of which the boundaries hold only a part is never placed there") {
  BoundarySet set = boundaries_2025();
  set.communes.erase(set.communes.begin() + kPhuGiao);
  GeoOutlines outlines;
  for (std::size_t unit : {0U, 2U, 3U}) {
    const auto ring = set.outlines->ring(unit);
    outlines.points.insert(outlines.points.end(), ring.begin(), ring.end());
    outlines.end_ring();
    outlines.end_unit();
  }
  set.outlines = std::make_shared<const GeoOutlines>(outlines);
  const auto placement = place(
      make_atlas({set}, {entry("P", "A", "Phường Tân Định", "Bến Cát"), entry("Q", "B", "Xã An Bình", "Phú Giáo")},
                 true),
      {});
  is(placement->vintages[0].entries[0], ambiguous({kTayNam}, Evidence::crosswalk, Problem::split_commune));
  is(placement->vintages[0].entries[1], unplaced(Problem::outside_boundaries));
  const auto missing = std::ranges::find(placement->findings, FindingKind::crosswalk_target_missing, &Finding::kind);
  REQUIRE(missing != placement->findings.end());
  CHECK(missing->args == std::vector<std::string>{"10007"});
}

TEST_CASE("Rows without a product, set aside or not recognised keep their fate") {
  Entry nameless = entry("", "A", "Xã Phước Sang");
  EntryPlace expected{Fate::invalid, Evidence::none, std::nullopt, {}, {Problem::no_product}};
  is(in_2024(nameless), expected);
  Entry proposed = entry("P", "A", "Xã Phước Sang");
  proposed.is_recognised = false;
  expected = placed(kPhuocSang, Evidence::name);
  expected.problems = {Problem::not_recognised};
  is(in_2024(proposed), expected);
}

}  // namespace ocop
