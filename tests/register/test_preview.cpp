#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "register/entry.hpp"
#include "register/preview.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

/// A CSV of its own for one test, gone afterwards.
class TextFile {
 public:
  explicit TextFile(const std::string& text)
      : path_(fs::temp_directory_path() / ("ocop_preview_" + std::to_string(::getpid()) + ".csv")) {
    std::ofstream(path_) << text;
  }
  ~TextFile() { fs::remove(path_); }
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

SheetPreview preview_of(const TextFile& file, const RegisterOptions& options = {}) {
  Progress progress;
  const auto preview = preview_register(file.path(), options, progress);
  REQUIRE(preview);
  REQUIRE(preview->sheets.size() == 1);
  return preview->sheets.front();
}

constexpr const char* kForeignHeadings =
    "DANH SÁCH,,,,\n"
    "TT,Mặt hàng,Nơi làm ra,Xếp hạng,Ngày QĐ\n"
    "1,Bưởi da xanh,xã Bạch Đằng,4 sao,12/05/2022\n"
    "2,Dưa lưới,xã An Bình,3 sao,07/04/2023\n";

}  // namespace

TEST_CASE("a header that is not known is shown as it stands, with what is known of it") {
  const TextFile file(kForeignHeadings);
  const SheetPreview sheet = preview_of(file);
  REQUIRE(sheet.refused);
  CHECK(sheet.header_row == 2);
  REQUIRE(sheet.columns.size() == 5);
  CHECK(sheet.columns[1].header == "Mặt hàng");
  CHECK_FALSE(sheet.columns[1].field);
  CHECK(sheet.columns[3].field == Field::stars);
  REQUIRE(sheet.first_rows.size() == 4);
  CHECK(sheet.first_rows[0].why == IgnoredWhy::title);
  CHECK(sheet.first_rows[1].why == IgnoredWhy::header);
  CHECK_FALSE(sheet.first_rows[2].why);
  CHECK(sheet.first_rows[2].cells[1] == "Bưởi da xanh");
}

TEST_CASE("the planner's answer to it opens the file") {
  const TextFile file(kForeignHeadings);
  RegisterOptions options;
  ColumnMap map;
  map.header_row = 2;
  map.choices = {{"Mặt hàng", {}, Field::product}};
  options.columns = map;
  const SheetPreview sheet = preview_of(file, options);
  CHECK_FALSE(sheet.refused);
  CHECK(sheet.entries == 2);
  Progress progress;
  const auto read = read_register(file.path(), options, progress);
  REQUIRE(read);
  REQUIRE(read->value.entries.size() == 2);
  CHECK(read->value.entries[1].product == "Dưa lưới");
}

TEST_CASE("a table of totals has no columns to choose from") {
  const TextFile file("Quận/Huyện,3 sao,4 sao,5 sao\nBình Sơn,3,1,0\nAn Sơn,2,0,0\n");
  const SheetPreview sheet = preview_of(file);
  CHECK(sheet.refused == FindingKind::totals_table);
  CHECK(sheet.columns.empty());
}
