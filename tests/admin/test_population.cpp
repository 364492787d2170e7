#include "admin/population.hpp"

#include <doctest/doctest.h>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

TEST_CASE("a table of persons by commune") {
  const TemporaryFolder folder;
  write_text(folder.file("p.csv"), "Mã xã,Tên xã,Dân số 2019\n167,Phường Nghĩa Tân,\"12,345\"\n25741,Hiệp Thành,\n");
  const auto read = read_population(folder.file("p.csv"));
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->begin()->first.text() == "00167");
  CHECK(read->begin()->second == 12345);
}

TEST_CASE("a table without persons or codes") {
  const TemporaryFolder folder;
  for (const char* text : {"code,name\n25741,a\n", "name,population\na,5\n", "code,population\nx,y\n"}) {
    CAPTURE(text);
    write_text(folder.file("p.csv"), text);
    CHECK(read_population(folder.file("p.csv")).error().kind == FindingKind::population_unreadable);
  }
}

TEST_CASE("what a table is, by its header") {
  const TemporaryFolder folder;
  write_text(folder.file("p.csv"), "code,population\n25741,5\n");
  CHECK(looks_like_population(folder.file("p.csv")));
  write_text(folder.file("r.csv"), "Tên sản phẩm,Mã xã,Dân số\nA,25741,5\n");
  CHECK_FALSE(looks_like_population(folder.file("r.csv")));
}
