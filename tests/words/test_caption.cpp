#include <doctest/doctest.h>

#include "pictures.hpp"
#include "words/sentences.hpp"

using namespace ocop;

namespace {

/// `high` communes hold `each` products of four stars.
Picture coverage(int communes, int without, int high, int each) {
  Picture picture = picture_of(Indicator::products, {}, {}, false);
  auto totals = std::make_shared<Totals>();
  totals->communes = communes;
  totals->communes_without_products = without;
  totals->communes_with_products = communes - without;
  totals->products = communes - without;
  totals->by_stars[static_cast<std::size_t>(Stars::four)] = high * each;
  auto values = std::make_shared<Values>();
  auto mask = std::make_shared<ScopeMask>();
  for (int c = 0; c < communes; ++c) {
    values->communes.push_back({});
    if (c < high) values->communes.back().products_4plus = each;
    mask->is_inside.push_back(true);
  }
  picture.totals = totals;
  picture.values = values;
  picture.mask = mask;
  return picture;
}

}  // namespace

TEST_CASE("the caption counts communes and high stars") {
  CHECK(caption(Language::vi, coverage(91, 54, 5, 2)) ==
        "54 trong 91 xã chưa có sản phẩm OCOP. 10 sản phẩm từ 4 sao ở 5 xã.");
  CHECK(caption(Language::en, coverage(91, 54, 5, 2)) ==
        "54 of 91 communes have no OCOP product. 10 products of 4 stars or more in 5 communes.");
}

TEST_CASE("what the map counts is said in one short sentence") {
  Picture picture = coverage(91, 54, 5, 2);
  auto totals = std::make_shared<Totals>(*picture.totals);
  totals->products = 103;
  totals->products_in_force = 92;
  picture.totals = totals;
  picture.choices.as_of = make_day(2023, 12, 31);
  CHECK(basis_sentence(Language::vi, picture) == "Tính 103 sản phẩm đã công nhận, 92 còn hiệu lực ngày 31/12/2023.");
  CHECK(basis_sentence(Language::en, picture) == "Counts 103 recognised, 92 in force on 31 Dec 2023.");
  picture.choices.indicator = Indicator::valid_products;
  CHECK(basis_sentence(Language::vi, picture) ==
        "Tính 92 sản phẩm còn hiệu lực ngày 31/12/2023, trong 103 đã công nhận.");
  picture.choices.filter.statuses = KeySet<Status, 5>::none();
  picture.choices.filter.statuses.set(Status::valid, true);
  picture.choices.filter.statuses.set(Status::expiring, true);
  CHECK(basis_sentence(Language::en, picture) == "Counts only the 92 in force on 31 Dec 2023.");
  CHECK(short_caption(Language::vi, coverage(91, 54, 5, 2)) == "54 trong 91 xã chưa có sản phẩm OCOP.");
}

TEST_CASE("zero, one and all are right") {
  CHECK(caption(Language::vi, coverage(91, 0, 1, 1)) == "Cả 91 xã đều có sản phẩm OCOP. 1 sản phẩm từ 4 sao ở 1 xã.");
  CHECK(caption(Language::en, coverage(91, 0, 1, 1)) ==
        "All 91 communes have OCOP products. 1 product of 4 stars or more in 1 commune.");
  CHECK(caption(Language::en, coverage(91, 1, 0, 0)) ==
        "1 of 91 communes has no OCOP product. No product has 4 stars or more.");
  CHECK(caption(Language::en, coverage(91, 91, 0, 0)) == "None of the 91 communes has an OCOP product.");
  CHECK(caption(Language::vi, coverage(91, 91, 0, 0)) == "Cả 91 xã đều chưa có sản phẩm OCOP.");
  CHECK(caption(Language::en, coverage(1, 0, 0, 0)) ==
        "The one commune has OCOP products. No product has 4 stars or more.");
  CHECK(caption(Language::vi, coverage(1, 1, 0, 0)) == "Xã duy nhất chưa có sản phẩm OCOP.");
  CHECK(caption(Language::vi, coverage(0, 0, 0, 0)) == "Không có xã nào trong phạm vi.");
}

TEST_CASE("a filtered picture does not claim that a commune has nothing") {
  Picture picture = coverage(36, 20, 0, 0);
  picture.choices.filter.groups.set(Group::food, false);
  CHECK(caption(Language::vi, picture) == "20 trong 36 xã không có sản phẩm khớp bộ lọc. Chưa có sản phẩm từ 4 sao.");
}

TEST_CASE("high stars that lie nowhere yet are said to be off the map") {
  Picture picture = coverage(36, 20, 0, 0);
  auto totals = std::make_shared<Totals>(*picture.totals);
  totals->by_stars[static_cast<std::size_t>(Stars::five)] = 2;
  picture.totals = totals;
  CHECK(caption(Language::vi, picture) == "20 trong 36 xã chưa có sản phẩm OCOP. 2 sản phẩm từ 4 sao chưa lên bản đồ.");
}
