#include <doctest/doctest.h>

#include "placement/register_change.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

Atlas atlas_of(std::vector<Entry> entries) { return make_atlas({boundaries_2024()}, std::move(entries), false); }

RegisterChange change(const std::vector<Entry>& before, const std::vector<Entry>& now) {
  const Atlas old_atlas = atlas_of(before);
  const Atlas new_atlas = atlas_of(now);
  const auto old_placement = place(old_atlas, {});
  const auto new_placement = place(new_atlas, {});
  const auto changes = compare_registers({old_atlas, *old_placement, 0}, {new_atlas, *new_placement, 0});
  REQUIRE(changes.size() == 1);
  return changes.front();
}

Entry rated(Entry entry, int stars, std::optional<int> year = std::nullopt) {
  entry.stars = stars;
  if (year) entry.date = WrittenDate{*year, std::nullopt, std::nullopt};
  return entry;
}

}  // namespace

TEST_CASE("What changed in a register: new rows, gone ones, other fates, other stars") {
  const RegisterChange found = change(
      {
          entry("Chả lụa", "HTX An", "Phường An Tây", "Bến Cát"),
          entry("Bưởi", "HTX An", "Xã Không Đâu", "Phú Giáo"),
          entry("Cam", "HTX An", "Phường An Tây", "Bến Cát"),
          entry("Mật ong", "HTX Bình", "Phường Tân Định", "Bến Cát"),
          entry("Trà", "HTX Bình", "Phường Tân Định", "Bến Cát"),
      },
      {
          entry("CHẢ  LỤA", "htx an", "Phường An Tây", "Bến Cát"),  // written otherwise
          entry("Bưởi", "HTX An", "Xã Vĩnh Hòa", "Phú Giáo"),       // unplaced, now placed
          rated(entry("Mật ong", "HTX Bình", "Phường Tân Định", "Bến Cát"), 4),
          rated(entry("Trà", "HTX Bình", "Phường An Tây", "Bến Cát"), 5),  // another commune and other stars
          entry("Nem", "HTX An", "Phường An Tây", "Bến Cát"),
      });
  CHECK(found.read_before == 5);
  CHECK(found.read_now == 5);
  CHECK(found.added == 1);
  CHECK(found.gone == 1);
  CHECK(found.placed_otherwise == 2);
  CHECK(found.rated_otherwise == 2);
  REQUIRE(found.rows.size() == 5);
  CHECK(found.rows[0].product == "Nem");
  CHECK_FALSE(found.rows[0].before);
  CHECK(found.rows[1].product == "Cam");
  CHECK_FALSE(found.rows[1].now);
  CHECK(found.rows[2].product == "Bưởi");
  CHECK(found.rows[2].before->fate == Fate::unplaced);
  CHECK(found.rows[2].now->commune == "Xã Vĩnh Hòa");
  CHECK(found.rows[3].product == "Trà");
  CHECK(found.rows[3].has_other_stars());
  CHECK(found.rows[4].product == "Mật ong");
  CHECK(found.rows[4].now->stars == 4);
}

TEST_CASE("What changed in a register: of several rows of a product those that are written alike are the same") {
  const Entry first = rated(entry("Chả lụa", "HTX An", "Phường An Tây", "Bến Cát"), 3, 2020);
  const Entry again = rated(entry("Chả lụa", "HTX An", "Phường An Tây", "Bến Cát"), 4, 2023);
  const RegisterChange swapped = change({first, again}, {again, first});
  CHECK(swapped.rows.empty());
  const RegisterChange more = change({first}, {again, first});
  CHECK(more.added == 1);
  REQUIRE(more.rows.size() == 1);
  CHECK(more.rows[0].now->stars == 4);
}

}  // namespace ocop
