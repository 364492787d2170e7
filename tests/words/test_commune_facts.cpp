#include <doctest/doctest.h>

#include "../picture/small_province.hpp"
#include "words/commune_facts.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

const bool kReady = (init_words(OCOP_LOCALE_DIR), true);

std::vector<std::string> names(const Picture& picture, const std::vector<ProductId>& products) {
  std::vector<std::string> list;
  for (const ProductId id : products) list.push_back(picture.placement->products[id].name);
  return list;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a district goes without its type") {
  CHECK(without_type("Thành phố Tân Uyên") == "Tân Uyên");
  CHECK(without_type("Huyện Phú Giáo") == "Phú Giáo");
  CHECK(without_type("Thị xã Bến Cát") == "Bến Cát");
  CHECK(without_type("").empty());
}

TEST_CASE("products and producers of a commune, most stars first") {
  const SmallProvince province;
  const auto picture = province.picture();
  CHECK(names(*picture, products_in(*picture, kPhuocSang)) == Names{"Mật ong", "Sáp ong"});
  CHECK(producers_in(*picture, kPhuocSang).size() == 1);
  CHECK(products_by_stars(*picture, kPhuocSang) == std::array{1, 1, 0, 0});
  CHECK(names(*picture, products_in(*picture, kAnTay)) == Names{"Nấm"});
  CHECK(products_by_stars(*picture, kAnTay) == std::array{0, 0, 1, 0});
  // Chuối may lie in either An Bình, so it lies in none.
  CHECK(products_in(*picture, kAnBinhPg).empty());
  CHECK(producers_in(*picture, kAnBinhBc).empty());
}

TEST_CASE("a selection's totals stand beside those of the map") {
  const SmallProvince province;
  const auto picture = province.picture();
  const std::array<CommuneId, 2> two = {std::min(kPhuocSang, kAnTay), std::max(kPhuocSang, kAnTay)};
  const SelectionTotals totals = totals_of(*picture, two);
  CHECK(totals.products == 3);  // two kinds of honey, mushrooms
  CHECK(totals.producers == 2);
  CHECK(totals.products_4plus == 2);  // honey of four stars, mushrooms of five
  CHECK(totals.all_products == 4);    // and the wine of Vĩnh Hòa
  CHECK(totals.all_producers == 3);
  CHECK(totals.all_products_4plus == 2);
  CHECK(totals.population == 25'000);
  // Of Vĩnh Hòa nobody says how many live there.
  const std::array<CommuneId, 1> one = {kVinhHoa};
  CHECK(totals_of(*picture, one).products == 1);
  CHECK_FALSE(totals_of(*picture, one).population.has_value());
}

TEST_CASE("only what passes the filter is listed") {
  SmallProvince province;
  province.choices.filter.stars.set(Stars::four, false);
  const auto picture = province.picture();
  CHECK(names(*picture, products_in(*picture, kPhuocSang)) == Names{"Sáp ong"});
  CHECK(producers_in(*picture, kPhuocSang).size() == 1);
  province.choices.filter.stars.set(Stars::three, false);
  CHECK(producers_in(*province.picture(), kPhuocSang).empty());
}

TEST_CASE("a commune's rank says ties, nothing, and what is outside") {
  REQUIRE(kReady);
  SmallProvince province;
  const auto picture = province.picture();
  CHECK(rank_sentence(Language::en, *picture, kPhuocSang) == "rank 1 of 6 communes");
  CHECK(rank_sentence(Language::en, *picture, kAnTay) == "joint rank 2 of 6 communes");
  CHECK(rank_sentence(Language::vi, *picture, kPhuocSang) == "hạng 1 trong 6 xã");
  CHECK(rank_sentence(Language::vi, *picture, kVinhHoa) == "đồng hạng 2 trong 6 xã");
  CHECK(rank_sentence(Language::en, *picture, kTanDinh) == "nothing yet");

  province.choices.indicator = Indicator::products_per_10k_people;
  CHECK(rank_sentence(Language::en, *province.picture(), kVinhHoa) == "no data");
  province.scope.within = {"722"};
  CHECK(rank_sentence(Language::en, *province.picture(), kAnTay) == "outside the area that is counted");
}

TEST_CASE("a commune's value in words") {
  REQUIRE(kReady);
  SmallProvince province;
  const auto value = [&](Indicator indicator, CommuneId commune, Language language = Language::vi) {
    province.choices.indicator = indicator;
    return shown_value(language, *province.picture(), commune);
  };
  CHECK(value(Indicator::products, kPhuocSang) == "2");
  CHECK(value(Indicator::producers, kPhuocSang) == "1");
  CHECK(value(Indicator::best_stars, kPhuocSang) == "4");
  CHECK(value(Indicator::share_4plus, kPhuocSang) == "50%");
  // 2 of 20,000 people, 1 of 5,000; areas are 100 km².
  CHECK(value(Indicator::products_per_10k_people, kPhuocSang) == "1,00");
  CHECK(value(Indicator::products_per_10k_people, kAnTay, Language::en) == "2.00");
  CHECK(value(Indicator::products_per_100km2, kPhuocSang) == "2,00");
  CHECK(value(Indicator::products_per_10k_people, kVinhHoa) == "không có số liệu");
}

TEST_CASE("a selection in one sentence, with people only where all are known") {
  REQUIRE(kReady);
  SmallProvince province;
  const std::array<CommuneId, 2> two = {kAnTay, kPhuocSang};
  CHECK(selection_sentence(Language::en, *province.picture(), two) ==
        "2 of 6 communes hold 75.0% of the products on the map and 2 of the 2 of four stars and more.");
  auto atlas = std::make_shared<Atlas>(*province.atlas);
  for (Commune& commune : atlas->vintages[0].set.communes) commune.population = commune.population.value_or(1000);
  province.atlas = atlas;
  CHECK(totals_of(*province.picture(), two).all_population == 29'000);
  CHECK(selection_sentence(Language::vi, *province.picture(), two) ==
        "2 trong 6 xã có 86,2% dân số, 75,0% sản phẩm trên bản đồ và 2 trong 2 sản phẩm từ 4 sao.");
}
