#include <doctest/doctest.h>

#include <filesystem>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

/// The squares named by these bytes, whatever the .cpg then claims.
Read<BoundarySet> opened(const std::vector<std::string>& names, const std::string& cpg) {
  const TemporaryFolder folder;
  MadeLayer layer = three_communes();
  layer.encoding = "";
  layer.columns = {{"code"}, {"name"}};
  for (std::size_t i = 0; i < 3; ++i) layer.rows[i].values[1] = names[i];
  for (MadeRow& row : layer.rows) row.values.resize(2);
  write_layer(folder.file("a.shp"), layer);
  if (!cpg.empty()) write_text(folder.file("a.cpg"), cpg);
  auto read = open_boundaries(folder.file("a.shp"));
  REQUIRE(read);
  return std::move(*read);
}

const std::vector<std::string> kUtf8 = {"Xã An Tây", "Phường Hiệp Thành", "Thị trấn Dầu Tiếng"};
// The same in Windows-1258: tilde DE, grave CC, acute EC, dot below F2 behind their letter.
const std::vector<std::string> kWindows1258 = {"Xa\xDE An T\xE2y", "Ph\xFD\xF5\xCCng Hi\xEA\xF2p Tha\xCCnh",
                                               "Thi\xF2 tr\xE2\xECn D\xE2\xCCu Ti\xEA\xECng"};

void check_names(const BoundarySet& set) {
  CHECK(set.communes[0].name == kUtf8[1]);
  CHECK(set.communes[1].name == kUtf8[0]);
  CHECK(set.communes[2].name == kUtf8[2]);
}

}  // namespace

TEST_CASE("UTF-8 is read as UTF-8 whatever the .cpg claims") {
  for (const std::string declared : {"1252", "ISO-8859-1", "ISO-8859-15"}) {
    CAPTURE(declared);
    const auto read = opened(kUtf8, declared);
    check_names(read.value);
    const auto lies = of_kind(read.findings, FindingKind::lying_encoding);
    REQUIRE(lies.size() == 1);
    CHECK(lies[0].args.size() == 2);
    CHECK(lies[0].args[1] == "UTF-8");
  }
}

TEST_CASE("an honest or missing .cpg is no finding") {
  for (const std::string declared : {"UTF-8", ""}) {
    CAPTURE(declared);
    const auto read = opened(kUtf8, declared);
    check_names(read.value);
    CHECK(of_kind(read.findings, FindingKind::lying_encoding).empty());
  }
}

TEST_CASE("Windows-1258, declared, undeclared, or declared as UTF-8") {
  for (const std::string declared : {"1258", "", "UTF-8"}) {
    CAPTURE(declared);
    const auto read = opened(kWindows1258, declared);
    check_names(read.value);
    CHECK(of_kind(read.findings, FindingKind::lying_encoding).size() == (declared == "UTF-8" ? 1 : 0));
  }
}

TEST_CASE("UTF-8 that was once taken for Windows-1252 is taken back") {
  // "Xã An Tây" and so on, each byte of UTF-8 as a letter of Windows-1252.
  const std::vector<std::string> twice = {"XÃ£ An TÃ¢y", "PhÆ°á»\u009Dng Hiá»‡p ThÃ\u00A0nh",
                                          "Thá»‹ tráº¥n Dáº§u Tiáº¿ng"};
  const auto read = opened(twice, "UTF-8");
  CHECK(read.value.communes[0].name == "Phường Hiệp Thành");
  CHECK(read.value.communes[1].name == "Xã An Tây");
  CHECK(read.value.communes[2].name == "Thị trấn Dầu Tiếng");
  CHECK(of_kind(read.findings, FindingKind::lying_encoding).size() == 1);
}

TEST_CASE("a name that a DBF cut in the middle of a letter loses that letter only") {
  // The last letter of "Xã Tân Hội" is three bytes in UTF-8; two of them fit.
  const std::string whole = "Xã Tân Hộ";
  const auto read = opened({whole.substr(0, whole.size() - 1), kUtf8[1], kUtf8[2]}, "UTF-8");
  CHECK(read.value.communes[1].name == "Xã Tân H");
}
