// The committed register of the demo: the published totals as of 31 December 2023, and where each row is from.

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Row {
  std::string product;
  std::string producer;
  std::string producer_type;
  std::string commune;
  std::string district;
  std::string group;
  std::string stars;
  std::string year;
  std::string source;
};

// Quoted cells as in RFC 4180; no cell of the register holds a line break.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (is_quoted && i + 1 < line.size() && line[i + 1] == '"') {
        cells.back() += line[i++];
      } else {
        is_quoted = !is_quoted;
      }
    } else if (line[i] == ',' && !is_quoted) {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  return cells;
}

std::vector<std::vector<std::string>> read_table() {
  std::ifstream in(OCOP_DATA_DIR "/register.csv", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const std::string bom = "\xEF\xBB\xBF";
  REQUIRE(text.starts_with(bom));
  std::vector<std::vector<std::string>> table;
  std::size_t from = bom.size();
  for (std::size_t end = 0; (end = text.find("\r\n", from)) != std::string::npos; from = end + 2) {
    table.push_back(cells_of(text.substr(from, end - from)));
  }
  CHECK(from == text.size());
  return table;
}

const std::vector<Row>& rows() {
  static const auto read = [] {
    std::vector<Row> out;
    auto table = read_table();
    REQUIRE(!table.empty());
    for (auto row = table.begin() + 1; row != table.end(); ++row) {
      auto& c = *row;
      REQUIRE(c.size() == 10);
      CHECK(c[0] == std::to_string(row - table.begin()));
      out.push_back({c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]});
    }
    return out;
  }();
  return read;
}

template <class Key>
std::map<std::string, std::size_t> count_by(Key key) {
  std::map<std::string, std::size_t> counts;
  for (const Row& row : rows()) {
    ++counts[key(row)];
  }
  return counts;
}

using Counts = std::map<std::string, std::size_t>;

bool says(const std::string& text, const char* word) { return text.find(word) != std::string::npos; }

}  // namespace

TEST_CASE("demo register: a plain header in Vietnamese") {
  CHECK(read_table().front() == std::vector<std::string>{"STT", "Tên sản phẩm", "Chủ thể", "Loại hình",
                                                         "Xã/Phường/Thị trấn", "Quận/Huyện", "Nhóm sản phẩm",
                                                         "Xếp hạng", "Năm công nhận", "Nguồn"});
}

TEST_CASE("demo register: 103 products, 93 of three stars and 10 of four") {
  CHECK(rows().size() == 103);
  CHECK(count_by([](const Row& r) { return r.stars; }) == Counts{{"3 sao", 93}, {"4 sao", 10}});
  std::set<std::pair<std::string, std::string>> products;
  for (const Row& row : rows()) {
    CHECK(!row.product.empty());
    CHECK_MESSAGE(products.emplace(row.producer, row.product).second, row.product);
  }
}

TEST_CASE("demo register: 49 producers, each of one type and in one place") {
  std::map<std::string, std::set<std::vector<std::string>>> places;
  Counts types;
  for (const Row& row : rows()) {
    auto& seen = places[row.producer];
    types[row.producer_type] += seen.empty() ? 1 : 0;
    seen.insert({row.producer_type, row.commune, row.district});
  }
  CHECK(places.size() == 49);
  for (const auto& [producer, seen] : places) {
    CHECK_MESSAGE(seen.size() == 1, producer);
  }
  CHECK(types["Doanh nghiệp"] == 15);
  CHECK(types["Hợp tác xã"] == 11);
  CHECK(types["Trang trại"] == 6);
  CHECK(types["Tổ hợp tác"] == 1);
  CHECK(types["Hộ kinh doanh"] + types["Cơ sở sản xuất"] == 16);
  CHECK(types.size() == 6);
}

TEST_CASE("demo register: nothing has lapsed on 31 December 2023, nothing is recognised later") {
  for (const auto& [year, count] : count_by([](const Row& r) { return r.year; })) {
    const bool is_in_force = year == "2021" || year == "2022" || year == "2023";
    CHECK_MESSAGE(is_in_force, year << ", " << count << " rows");
  }
}

TEST_CASE("demo register: what is known of the districts holds") {
  auto districts = count_by([](const Row& r) { return r.district; });
  CHECK(districts["Huyện Phú Giáo"] == 20);
  CHECK(districts["Huyện Dầu Tiếng"] == 16);
  CHECK(districts["Thị xã Bến Cát"] == 9);
  CHECK(districts["Thành phố Thủ Dầu Một"] <= 11);
  auto four_stars = count_by([](const Row& r) { return r.district + " " + r.stars; });
  CHECK(four_stars["Huyện Phú Giáo 4 sao"] == 1);
  CHECK(four_stars["Huyện Dầu Tiếng 4 sao"] == 0);
  CHECK(count_by([](const Row& r) { return r.group; })["Hàng thủ công mỹ nghệ"] <= 1);

  // The round of Phú Giáo of 29 August 2023, commune by commune.
  auto round = count_by([](const Row& r) { return r.year == "2023" ? r.commune + ", " + r.district : ""; });
  round.erase("");
  std::erase_if(round, [](const auto& entry) { return !says(entry.first, "Huyện Phú Giáo"); });
  CHECK(round == Counts{{"Thị trấn Phước Vĩnh, Huyện Phú Giáo", 2},
                        {"Xã Tam Lập, Huyện Phú Giáo", 2},
                        {"Xã Tân Hiệp, Huyện Phú Giáo", 1},
                        {"Xã An Linh, Huyện Phú Giáo", 1},
                        {"Xã Vĩnh Hòa, Huyện Phú Giáo", 2},
                        {"Xã Phước Sang, Huyện Phú Giáo", 2},
                        {"Xã Phước Hòa, Huyện Phú Giáo", 1},
                        {"Xã An Bình, Huyện Phú Giáo", 1},
                        {"Xã Tân Long, Huyện Phú Giáo", 3}});
}

TEST_CASE("demo register: the map shows communes of every class") {
  std::map<std::pair<std::string, std::string>, std::size_t> products;
  std::size_t not_on_map = 0;
  for (const Row& row : rows()) {
    if (row.commune.empty() || row.district.empty()) {
      ++not_on_map;
    } else {
      ++products[{row.district, row.commune}];
    }
  }
  CHECK(not_on_map == 5);
  CHECK(products.size() == 36);
  const auto communes_with = [&](std::size_t low, std::size_t high) {
    return std::ranges::count_if(products, [&](const auto& p) { return p.second >= low && p.second <= high; });
  };
  CHECK(communes_with(1, 1) == 11);
  CHECK(communes_with(2, 3) == 16);
  CHECK(communes_with(4, 6) == 7);
  CHECK(communes_with(7, 8) == 2);
}

TEST_CASE("demo register: every row names its source or says that it is invented") {
  std::size_t invented = 0;
  for (const Row& row : rows()) {
    const bool has_source = row.source.starts_with("Nguồn: ");
    const bool is_invented = row.source.starts_with("Mẫu (bịa): ");
    CHECK_MESSAGE(has_source != is_invented, row.product);
    invented += is_invented ? 1 : 0;
    if (is_invented) {
      CHECK_MESSAGE(says(row.product, "(mẫu)"), row.product);
      CHECK_MESSAGE(says(row.producer, "(mẫu)"), row.product);
    }
    if (says(row.product, "(mẫu)") || says(row.producer, "(mẫu)")) {
      CHECK_MESSAGE(says(row.source, "(bịa)"), row.product);
    }
  }
  CHECK(invented == 54);
}
