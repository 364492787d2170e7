#include <doctest/doctest.h>

#include "picture/changes.hpp"
#include "picture/clusters.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

int count(const ChangeCounts& counts, ChangeKind kind) { return counts.at(static_cast<std::size_t>(kind)); }

}  // namespace

TEST_CASE("A map of changes: what became of the small province in two years") {
  SmallProvince province;
  province.choices.theme = MapTheme::changes;
  province.choices.since = make_day(2022, 1, 1);
  const auto picture = province.picture();
  REQUIRE(picture->shown_theme() == MapTheme::changes);
  const Changes& changes = *picture->changes;
  // New: Mật ong, Nấm and Chuối, which is on no map. Sáp ong stays, Gốm without a date too, Rượu lapsed in June 2023.
  CHECK(count(changes.all, ChangeKind::recognised) == 3);
  CHECK(count(changes.all, ChangeKind::kept) == 2);
  CHECK(count(changes.all, ChangeKind::lapsed) == 1);
  CHECK(count(changes.communes[kPhuocSang], ChangeKind::recognised) == 1);
  CHECK(count(changes.communes[kPhuocSang], ChangeKind::kept) == 1);
  const Classes& classes = picture->shown_classes();
  CHECK(classes.of_commune[kPhuocSang] == kClassGained);
  CHECK(classes.of_commune[kAnTay] == kClassGained);
  CHECK(classes.of_commune[kVinhHoa] == kClassLost);
  CHECK(classes.of_commune[kTanDinh] == kClassZero);
  CHECK(classes.communes_in == std::vector{1, 0, 2});

  SUBCASE("a year before unless a day is chosen") {
    province.choices.since.reset();
    CHECK(since_day(province.choices) == make_day(2022, 12, 31));
    const auto after = province.picture(picture.get());
    CHECK(count(after->changes->all, ChangeKind::recognised) == 1);
    CHECK(count(after->changes->all, ChangeKind::lapsed) == 1);
  }
  SUBCASE("the filter holds, but for the validity") {
    province.choices.filter.stars.set(Stars::five, false);
    province.choices.filter.statuses = KeySet<Status, 5>::none();
    const auto after = province.picture(picture.get());
    CHECK(count(after->changes->all, ChangeKind::recognised) == 2);
    CHECK(count(after->changes->all, ChangeKind::lapsed) == 1);
    CHECK(after->shown_classes().of_commune[kAnTay] == kClassZero);
  }
  SUBCASE("the same whatever the map shows") {
    province.choices.theme = MapTheme::indicator;
    CHECK(changes_of(*province.picture(picture.get())) == changes);
  }
}

TEST_CASE("A map of clusters: six communes are too few for any, and what they hold is counted") {
  SmallProvince province;
  province.choices.theme = MapTheme::clusters;
  const auto picture = province.picture();
  REQUIRE(picture->shown_theme() == MapTheme::clusters);
  for (const int of : picture->shown_classes().of_commune) CHECK(of == kClassCovered);
  // 0 0 0 1 1 2: (1 + 3 + 5 x 2) / (6 x 4).
  CHECK(picture->clusters->concentration->gini == doctest::Approx(14.0 / 24));
  CHECK(picture->clusters->concentration->half_in == 1);
  // By a value that some lack.
  province.choices.indicator = Indicator::products_per_10k_people;
  const auto rates = province.picture(picture.get());
  CHECK(rates->shown_classes().communes_no_data == 3);
}

}  // namespace ocop
