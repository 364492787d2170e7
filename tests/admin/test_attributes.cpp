#include "admin/attributes.hpp"

#include <doctest/doctest.h>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

const char* const kTable =
    "STT,Mã xã,Tên xã,Huyện,Nông thôn mới,Xã đảo,Ngày đạt\n"
    "1,167,Xã A,Huyện H,nâng cao,,01/02/2021\n"
    "2,25741,Xã B,Huyện H,kiểu  mẫu,x,03/04/2022\n"
    "3,25744,Xã C,Huyện H,nâng cao,,05/06/2023\n"
    "4,,Xã D,Huyện H,nâng cao,x,07/08/2023\n";

}  // namespace

TEST_CASE("columns that sort communes become classes, names and measures do not") {
  const TemporaryFolder folder;
  write_text(folder.file("a.csv"), kTable);
  const auto read = read_attributes(folder.file("a.csv"));
  REQUIRE(read);
  CHECK(read->columns == std::vector<std::string>{"Nông thôn mới", "Xã đảo"});
  REQUIRE(read->rows.size() == 3);
  CHECK(read->rows.begin()->first.text() == "00167");
  CHECK(read->rows.begin()->second == std::vector<std::string>{"nâng cao", ""});
  CHECK(read->rows.rbegin()->second == std::vector<std::string>{"nâng cao", ""});

  BoundarySet set;
  for (const char* code : {"00167", "25741", "25750"}) set.communes.emplace_back().code = *CommuneCode::parse(code);
  const std::vector<CommuneClasses> classes = classes_on(set, {&*read, 1});
  REQUIRE(classes.size() == 2);
  CHECK(classes[0].values == std::vector<std::string>{"kiểu mẫu", "nâng cao"});
  CHECK(classes[0].of_commune == std::vector<std::size_t>{1, 0, CommuneClasses::kNone});
  CHECK(classes[1].of_commune == std::vector<std::size_t>{CommuneClasses::kNone, 0, CommuneClasses::kNone});
}

TEST_CASE("a table without codes or classes is refused") {
  const TemporaryFolder folder;
  for (const char* text : {"code,name\n25741,a\n", "name,class\na,poor\n", "code,class\nx,poor\n"}) {
    CAPTURE(text);
    write_text(folder.file("a.csv"), text);
    CHECK(read_attributes(folder.file("a.csv")).error().kind == FindingKind::attributes_unreadable);
  }
}

TEST_CASE("a table of classes is told from a register") {
  const TemporaryFolder folder;
  write_text(folder.file("a.csv"), kTable);
  CHECK(looks_like_attributes(folder.file("a.csv")));
  write_text(folder.file("r.csv"), "Tên sản phẩm,Mã xã,Hạng sao\nA,25741,3\nB,25741,3\n");
  CHECK_FALSE(looks_like_attributes(folder.file("r.csv")));
}
