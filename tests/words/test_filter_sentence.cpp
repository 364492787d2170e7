#include <doctest/doctest.h>

#include <algorithm>

#include "pictures.hpp"
#include "words/sentences.hpp"

using namespace ocop;

namespace {

Picture with_products(int n) {
  Picture picture = picture_of(Indicator::products, {}, {}, false);
  auto totals = std::make_shared<Totals>();
  totals->products = n;
  picture.totals = totals;
  return picture;
}

}  // namespace

TEST_CASE("without a filter only the day is a chip") {
  const Picture picture = with_products(103);
  CHECK(plain(filter_sentence(Language::vi, picture)) ==
        "Đang xem 103 sản phẩm của mọi loại hình chủ thể, tính đến 31/12/2023");
  CHECK(plain(filter_sentence(Language::en, picture)) ==
        "Showing 103 products by any type of producer, as of 31 Dec 2023");
  const auto parts = filter_sentence(Language::vi, picture);
  CHECK(std::ranges::count_if(parts, [](const SentencePart& p) { return p.facet != Facet::none; }) == 1);
  CHECK(std::ranges::count_if(parts, [](const SentencePart& p) { return p.is_strong; }) == 1);
}

TEST_CASE("stars become a phrase") {
  Picture picture = with_products(1);
  picture.choices.filter.stars.set(Stars::unknown, false);
  CHECK(plain(filter_sentence(Language::vi, picture)) ==
        "Đang xem 1 sản phẩm hạng từ 3 sao của mọi loại hình chủ thể, tính đến 31/12/2023");
  CHECK(plain(filter_sentence(Language::en, picture)) ==
        "Showing 1 product with 3 stars or more by any type of producer, as of 31 Dec 2023");
  picture.choices.filter.stars.set(Stars::three, false);
  CHECK(plain(filter_sentence(Language::vi, picture)).find("hạng từ 4 sao") != std::string::npos);
  picture.choices.filter.stars = KeySet<Stars, 4>::none();
  picture.choices.filter.stars.set(Stars::three, true);
  picture.choices.filter.stars.set(Stars::five, true);
  CHECK(plain(filter_sentence(Language::vi, picture)).find("hạng 3 sao, 5 sao của") != std::string::npos);
}

TEST_CASE("every facet that is not all has its chip") {
  Picture picture = with_products(1500);
  Filter& filter = picture.choices.filter;
  filter.producer_types = KeySet<ProducerType, 7>::none();
  filter.producer_types.set(ProducerType::cooperative, true);
  filter.producer_types.set(ProducerType::farm, true);
  filter.groups.set(Group::unknown, false);
  filter.statuses = KeySet<Status, 5>::none();
  filter.statuses.set(Status::valid, true);
  filter.statuses.set(Status::expiring, true);
  CHECK(plain(filter_sentence(Language::vi, picture)) ==
        "Đang xem 1.500 sản phẩm thuộc nhóm tất cả, trừ Chưa rõ nhóm của HTX, TT, còn hiệu lực, tính đến 31/12/2023");
  filter.producer_types = KeySet<ProducerType, 7>::none();
  CHECK(plain(filter_sentence(Language::vi, picture)).find("của không mục nào") != std::string::npos);
}

TEST_CASE("what is left out is named while it is short, counted when it is not") {
  Picture picture = with_products(91);
  auto& types = picture.choices.filter.producer_types;
  types.set(ProducerType::farm, false);
  CHECK(plain(filter_sentence(Language::en, picture)).find("by all but ") != std::string::npos);
  CHECK(plain(filter_sentence(Language::vi, picture)).find("của tất cả, trừ TT, tính đến") != std::string::npos);
  types.set(ProducerType::other, false);
  types.set(ProducerType::unknown, false);
  CHECK(plain(filter_sentence(Language::vi, picture)).find("của 4 trong 7, tính đến") != std::string::npos);
}

TEST_CASE("years become runs, a text stands in quotes") {
  Picture picture = with_products(7);
  picture.choices.filter.years = {{0, 2019, 2021, 2022, 2023}};
  picture.choices.filter.text = "bưởi";
  CHECK(plain(filter_sentence(Language::vi, picture)) ==
        "Đang xem 7 sản phẩm công nhận năm 2019, 2021–2023, không rõ năm tên có “bưởi” của mọi loại hình chủ thể, "
        "tính đến 31/12/2023");
  CHECK(plain(filter_sentence(Language::en, picture)) ==
        "Showing 7 products recognised in 2019, 2021–2023, year unknown named “bưởi” by any type of producer, as of "
        "31 Dec 2023");
}
