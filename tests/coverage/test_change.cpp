#include <doctest/doctest.h>

#include "coverage/change.hpp"

namespace ocop {
namespace {

ProductState state(bool counts, Status status, std::optional<int> stars = 3) { return {counts, status, stars, 0}; }
const ProductState kNotYet = state(false, Status::unknown, std::nullopt);
const ProductState kWithdrawn = state(false, Status::withdrawn);

Product product(const std::vector<Certificate>& certificates, std::optional<Day> withdrawn = {}) {
  Product made;
  made.certificates = certificates;
  made.withdrawn = withdrawn;
  return made;
}

std::optional<ChangeKind> between(const Product& of, Day before, Day after) {
  return change_of(product_state(of, before), product_state(of, after));
}

}  // namespace

TEST_CASE("What became of a product, by its states") {
  const ProductState valid = state(true, Status::valid);
  const ProductState expired = state(true, Status::expired);
  const ProductState unknown = state(true, Status::unknown);
  CHECK(change_of(kNotYet, valid) == ChangeKind::recognised);
  CHECK(change_of(kNotYet, unknown) == ChangeKind::recognised);
  CHECK(change_of(kNotYet, expired) == ChangeKind::lapsed);
  CHECK_FALSE(change_of(kNotYet, kNotYet));
  CHECK_FALSE(change_of(kNotYet, kWithdrawn));
  CHECK_FALSE(change_of(kWithdrawn, kWithdrawn));
  CHECK(change_of(valid, kWithdrawn) == ChangeKind::withdrawn);
  CHECK(change_of(expired, kWithdrawn) == ChangeKind::withdrawn);
  CHECK(change_of(valid, expired) == ChangeKind::lapsed);
  CHECK(change_of(unknown, expired) == ChangeKind::lapsed);
  CHECK(change_of(expired, expired) == ChangeKind::kept);
  CHECK(change_of(expired, valid) == ChangeKind::returned);
  CHECK(change_of(valid, state(true, Status::valid, 4)) == ChangeKind::upgraded);
  CHECK(change_of(state(true, Status::valid, 5), state(true, Status::expiring, 4)) == ChangeKind::downgraded);
  CHECK(change_of(valid, state(true, Status::valid, std::nullopt)) == ChangeKind::kept);
  CHECK(change_of(valid, valid) == ChangeKind::kept);
}

TEST_CASE("What became of a product, by its certificates") {
  const Certificate three{3, WrittenDate{2020, 6, 1}, "", 0};
  const Certificate four{4, WrittenDate{2022, 3, 1}, "", 1};
  const Certificate late{3, WrittenDate{2024, 1, 15}, "", 2};
  CHECK(between(product({three}), make_day(2020, 1, 1), make_day(2021, 1, 1)) == ChangeKind::recognised);
  CHECK(between(product({three, four}), make_day(2021, 12, 31), make_day(2022, 12, 31)) == ChangeKind::upgraded);
  CHECK(between(product({three}), make_day(2022, 12, 31), make_day(2023, 12, 31)) == ChangeKind::lapsed);
  CHECK(between(product({three, late}), make_day(2023, 12, 31), make_day(2024, 6, 30)) == ChangeKind::returned);
  CHECK(between(product({three}, make_day(2021, 5, 5)), make_day(2021, 1, 1), make_day(2021, 12, 31)) ==
        ChangeKind::withdrawn);
  CHECK(between(product({three}), make_day(2020, 12, 31), make_day(2021, 12, 31)) == ChangeKind::kept);
}

}  // namespace ocop
