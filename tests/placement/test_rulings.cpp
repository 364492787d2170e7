#include <doctest/doctest.h>

#include "placement/placement.hpp"
#include "tiny_atlas.hpp"

using namespace ocop;

namespace {

Atlas atlas_of(std::vector<Entry> rows) { return tiny::make_atlas({tiny::boundaries_2024()}, std::move(rows), false); }

EntryPlace placed(const Atlas& atlas, const std::vector<Ruling>& rulings, EntryId id) {
  return place(atlas, rulings)->vintages.at(0).entries.at(id);
}

}  // namespace

TEST_CASE("A ruling follows its row into next month's file") {
  const Atlas before = atlas_of({tiny::entry("Trà", "HTX Một", "An Bình"), tiny::entry("Mứt", "HTX Hai", "An Tây")});
  const Ruling ruling = ruling_about(before.registers[0], before.registers[0].entries[0], "2024",
                                     before.vintages[0].set.communes[tiny::kAnBinhPg].code);
  CHECK(placed(before, {ruling}, 0).commune == tiny::kAnBinhPg);
  CHECK(placed(before, {}, 0).fate == Fate::ambiguous);
  Atlas after = atlas_of({tiny::entry("Mứt", "HTX Hai", "An Tây"), tiny::entry("Trà", "HTX Ba", "An Bình"),
                          tiny::entry("Trà", "HTX Một", "An Bình")});
  after.registers[0].file = "register_2.csv";
  CHECK(placed(after, {ruling}, 2).commune == tiny::kAnBinhPg);
  CHECK(placed(after, {ruling}, 2).evidence == Evidence::correction);
  // Another producer's product of that name is not meant.
  CHECK(placed(after, {ruling}, 1).fate == Fate::ambiguous);
}

TEST_CASE("A ruling whose row says something else now is not used there") {
  const Atlas before = atlas_of({tiny::entry("Trà", "HTX Một", "An Bình")});
  const Ruling ruling = ruling_about(before.registers[0], before.registers[0].entries[0], "2024",
                                     before.vintages[0].set.communes[tiny::kAnBinhPg].code);
  const Atlas after = atlas_of({tiny::entry("Trà", "HTX Hai", "An Bình")});
  CHECK(placed(after, {ruling}, 0).fate == Fate::ambiguous);
}

TEST_CASE("Of two rows that say the same only the one set aside goes") {
  const Atlas atlas = atlas_of({tiny::entry("Trà", "HTX Một", "An Tây"), tiny::entry("Trà", "HTX Một", "An Tây")});
  const Ruling aside = ruling_about(atlas.registers[0], atlas.registers[0].entries[1], "2024", std::nullopt);
  CHECK(placed(atlas, {aside}, 0).fate == Fate::placed);
  CHECK(placed(atlas, {aside}, 1).fate == Fate::invalid);
}

TEST_CASE("Placing can be cancelled") {
  const Atlas atlas = atlas_of({tiny::entry("Trà", "HTX Một", "An Tây")});
  Progress progress;
  CHECK(place(atlas, {}, &progress) != nullptr);
  progress.cancel();
  CHECK(place(atlas, {}, &progress) == nullptr);
}
