#include "picture/table_order.hpp"

#include <doctest/doctest.h>

#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;
using Rows = std::vector<std::uint32_t>;

std::vector<std::string> product_names(const Picture& picture, const RowOrder& order) {
  std::vector<std::string> names;
  for (const std::uint32_t id : order_rows(picture, order)) names.push_back(picture.placement->products[id].name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Communes by name, without their type, and by number with the largest first") {
  const SmallProvince province;
  const auto picture = province.picture();
  const auto rows = [&](ListColumn column, bool is_descending) {
    return order_rows(*picture, {Listing::communes, column, is_descending});
  };
  CHECK(rows(ListColumn::name, false) == Rows{kAnBinhPg, kAnBinhBc, kAnTay, kPhuocSang, kTanDinh, kVinhHoa});
  CHECK(rows(ListColumn::products, true) == Rows{kPhuocSang, kAnTay, kVinhHoa, kAnBinhPg, kAnBinhBc, kTanDinh});
  // Bến Cát before Phú Giáo.
  CHECK(rows(ListColumn::district, false) == Rows{kAnBinhBc, kAnTay, kTanDinh, kAnBinhPg, kPhuocSang, kVinhHoa});
}

TEST_CASE("What is unknown stands last, up or down") {
  const SmallProvince province;
  const auto picture = province.picture();
  const Rows down = order_rows(*picture, {Listing::communes, ListColumn::population, true});
  const Rows up = order_rows(*picture, {Listing::communes, ListColumn::population, false});
  CHECK(down == Rows{kPhuocSang, kAnTay, kTanDinh, kAnBinhPg, kAnBinhBc, kVinhHoa});
  CHECK(up == Rows{kTanDinh, kAnTay, kPhuocSang, kAnBinhPg, kAnBinhBc, kVinhHoa});
}

TEST_CASE("Products by every column") {
  const SmallProvince province;
  const auto picture = province.picture();
  const auto names = [&](ListColumn column, bool is_descending = false) {
    return product_names(*picture, {Listing::products, column, is_descending});
  };
  CHECK(names(ListColumn::name) == Names{"Chuối", "Gốm", "Mật ong", "Nấm", "Rượu", "Sáp ong"});
  CHECK(names(ListColumn::stars, true) == Names{"Nấm", "Mật ong", "Chuối", "Rượu", "Sáp ong", "Gốm"});
  CHECK(names(ListColumn::recognised) == Names{"Rượu", "Sáp ong", "Mật ong", "Chuối", "Nấm", "Gốm"});
  CHECK(names(ListColumn::until, true) == Names{"Nấm", "Chuối", "Mật ong", "Sáp ong", "Rượu", "Gốm"});
  // An Tây, Phước Sang (2), Vĩnh Hòa; not on the map last.
  CHECK(names(ListColumn::commune) == Names{"Nấm", "Mật ong", "Sáp ong", "Rượu", "Chuối", "Gốm"});
  CHECK(names(ListColumn::producer) == Names{"Mật ong", "Sáp ong", "Rượu", "Nấm", "Chuối", "Gốm"});
}

TEST_CASE("Producers, with where most of their products are") {
  const SmallProvince province;
  const auto picture = province.picture();
  const Rows rows = order_rows(*picture, {Listing::producers, ListColumn::products, true});
  REQUIRE(rows.size() == 5);
  CHECK(picture->placement->producers[rows[0]].name == "A");
  CHECK(commune_of_row(*picture, Listing::producers, rows[0]) == kPhuocSang);
  CHECK(picture->placement->producers[rows[3]].name == "D");
  CHECK_FALSE(commune_of_row(*picture, Listing::producers, rows[3]).has_value());
}

TEST_CASE("Rows of selected communes come first and keep their order") {
  const SmallProvince province;
  const auto picture = province.picture();
  const Rows rows = order_rows(*picture, {Listing::products, ListColumn::name, false});
  std::vector<std::string> names;
  for (const std::uint32_t id : selected_first(*picture, Listing::products, rows, {kAnTay, kPhuocSang})) {
    names.push_back(picture->placement->products[id].name);
  }
  CHECK(names == Names{"Mật ong", "Nấm", "Sáp ong", "Chuối", "Gốm", "Rượu"});
}

TEST_CASE("Equal values share a rank, and nothing has none") {
  const SmallProvince province;
  const auto ranked = ranks(*province.picture());
  CHECK(ranked[kPhuocSang] == 1);
  CHECK(ranked[kAnTay] == 2);
  CHECK(ranked[kVinhHoa] == 2);
  CHECK_FALSE(ranked[kTanDinh].has_value());
}

TEST_CASE("An empty register and a scope of one commune have their rows") {
  SmallProvince province;
  province.choices.filter.groups = decltype(province.choices.filter.groups)::none();
  province.scope.within = {"10001"};
  const auto picture = province.picture();
  CHECK(order_rows(*picture, {Listing::products, ListColumn::until, true}).empty());
  CHECK(order_rows(*picture, {Listing::producers, ListColumn::type, true}).empty());
  CHECK(order_rows(*picture, {Listing::communes, ListColumn::rank, true}) == Rows{kAnTay});
}

}  // namespace ocop
