#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "workspace/rulings_csv.hpp"
#include "workspace/workspace.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

Ruling row_ruling() {
  Ruling ruling;
  ruling.file = "so 2023.xlsx";
  ruling.sheet = "Tổng hợp, đợt 1";
  ruling.row = 37;
  ruling.product = "=Bánh \"tráng\"";
  ruling.vintage = "2025";
  ruling.commune = CommuneCode::parse("00167");
  ruling.producer = "'Hộ kinh doanh Bảy";
  ruling.place = "-ấp 3, Xã An Tây";
  return ruling;
}

std::vector<Ruling> some_rulings() {
  Ruling aside = row_ruling();
  aside.commune.reset();
  aside.sheet.reset();
  Ruling alias;
  alias.kind = RulingKind::alias;
  alias.name = "ấp Khánh An";
  alias.beside = "Xã Tân Định";
  alias.vintage = "2025";
  alias.commune = CommuneCode::made(12);
  Ruling apart;
  apart.kind = RulingKind::producer;
  apart.producer = "HTX Tân Quý";
  apart.place = "Xã An Tây";
  return {row_ruling(), aside, alias, apart};
}

Result<std::vector<Ruling>> read(const std::string& text) {
  const fs::path path = fs::temp_directory_path() / "ocop_rulings_test.csv";
  std::ofstream(path, std::ios::binary) << text;
  auto rulings = read_rulings(path.string());
  fs::remove(path);
  return rulings;
}

}  // namespace

TEST_CASE("Rulings leave as a table and come back") {
  const std::string csv = rulings_to_csv(some_rulings());
  const auto back = read(csv);
  REQUIRE(back);
  CHECK(*back == some_rulings());
  // No cell starts a formula.
  CHECK(csv.find(",=") == std::string::npos);
  CHECK(csv.find("\"=") == std::string::npos);
  CHECK(csv.find("\"-ấp") == std::string::npos);
}

TEST_CASE("A table that is no list of corrections is refused with its row") {
  const auto no_column = read("a,b\n1,2\n");
  REQUIRE_FALSE(no_column);
  CHECK(no_column.error().kind == FindingKind::rulings_unreadable);
  const auto wrong_code = read("kind,row,product,commune\nrow,3,Trà,12345\nrow,4,Trà,12x\n");
  REQUIRE_FALSE(wrong_code);
  CHECK(wrong_code.error().row == 3);
  CHECK(wrong_code.error().args.front() == "12x");
}

TEST_CASE("Imported rulings join those that are there, once") {
  const auto rulings = some_rulings();
  CHECK(united(rulings, rulings) == rulings);
  CHECK(united({}, rulings) == rulings);
}

TEST_CASE("Rulings and lists of columns are part of a workspace") {
  Workspace workspace;
  workspace.decisions.rulings = some_rulings();
  ColumnMap map;
  map.shape = {"mat hang"};
  map.choices = {{"Mặt hàng", 2, Field::product}};
  map.header_row = 5;
  map.reads_hidden_rows = false;
  workspace.decisions.column_maps = {map};
  Source source;
  source.kind = SourceKind::register_table;
  source.path = "/home/lan/a.csv";
  source.columns = map;
  workspace.decisions.sources = {source};
  const fs::path path = fs::temp_directory_path() / "ocop_rulings_test.ocop";
  REQUIRE(save_workspace(workspace, path, Overwrite::yes));
  const auto loaded = load_workspace(path);
  fs::remove(path);
  REQUIRE(loaded);
  CHECK(loaded->decisions.rulings == some_rulings());
  CHECK(loaded->decisions.column_maps == workspace.decisions.column_maps);
  CHECK(loaded->decisions.sources[0].columns == map);
}
