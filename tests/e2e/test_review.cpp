#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

/// The demo's boundaries with the crosswalk and a register whose rows wait: seven of split communes, three whose
/// coordinates lie elsewhere, five that name no commune there, two without a product.
class ReviewWindow {
 public:
  ReviewWindow() : window(home_.path(), files()) { window.wait_for("status.review"); }
  const fs::path& folder() const { return home_.path(); }

 private:
  std::vector<std::string> files() {
    const fs::path folder = home_.path();
    fs::copy_file(OCOP_FIXTURE_DIR "/e2e/review.csv", folder / "review.csv");
    return {"open", (folder / "communes_2024.shp").string(), (folder / "communes_2025.shp").string(),
            (folder / "crosswalk_2024_2025.csv").string(), (folder / "review.csv").string()};
  }
  DemoHome home_;

 public:
  WindowDriver window;
};

/// Read, placed, to be chosen, unplaced, invalid.
std::array<int, 5> counts(const ShownFrame& frame) {
  std::array<int, 5> numbers{};
  const std::array<const char*, 5> ids = {"read", "placed", "ambiguous", "unplaced", "invalid"};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    numbers.at(i) = last_number(frame.text(std::string("review.count.") + ids.at(i)));
  }
  return numbers;
}

void wait_for_counts(WindowDriver& window, const std::array<int, 5>& wanted) {
  std::string what = "counts of the rows:";
  for (const int number : wanted) what += ' ' + std::to_string(number);
  window.wait_until(what, [&](const ShownFrame& frame) { return counts(frame) == wanted; });
}

TEST_CASE("Seventeen rows that wait become none with the keyboard alone") {
  ReviewWindow review;
  WindowDriver& window = review.window;
  window.press("r");
  wait_for_counts(window, {24, 7, 10, 5, 2});
  const ShownFrame& first = window.wait_for_text("review.current", "Dòng 9");
  CHECK(first.text("review.candidate.1") == "Phường Thủ Dầu Một");
  CHECK(first.text("review.candidate.2") == "Phường Phú Lợi");
  CHECK(first.has("review.map.1"));
  CHECK(first.has("review.map.2"));

  // A digit chooses; then the marked rows together.
  window.press("2");
  window.wait_for_text("review.row.confirm", "Gán vào Phường Phú Lợi");
  window.press("1");
  window.wait_for_text("review.row.confirm", "Gán vào Phường Thủ Dầu Một");
  window.press("Return");
  wait_for_counts(window, {24, 8, 9, 5, 2});
  window.wait_for_text("review.current", "Dòng 10");
  window.press_quickly({"space", "shift+Down", "shift+Down"});
  window.wait_for_text("review.marked", "3 dòng đã đánh dấu");
  window.press("ctrl+Return");
  const ShownFrame& pairs = window.wait_for("review.pairs.accept");
  // Its producer has other rows in Thủ Dầu Một; the other two rows do not tell.
  CHECK(pairs.with_prefix("review.pair.").size() == 1);
  CHECK(pairs.text("review.pairs.accept") == "Xác nhận 1 dòng");
  window.press("Return");
  wait_for_counts(window, {24, 9, 8, 5, 2});

  // Undone and done again.
  window.press("ctrl+z");
  wait_for_counts(window, {24, 8, 9, 5, 2});
  window.press("ctrl+y");
  wait_for_counts(window, {24, 9, 8, 5, 2});

  window.press_quickly({"Up", "Up", "Up"});
  window.wait_for_text("review.current", "Dòng 11");
  for (int placed = 10; placed <= 17; ++placed) {
    window.press("Return");
    wait_for_counts(window, {24, placed, 17 - placed, 5, 2});
  }
  // "Xã Tân Thnàh" has one that is spelled alike.
  window.wait_for_text("review.current", "Dòng 19");
  window.press("Return");
  wait_for_counts(window, {24, 18, 0, 4, 2});
  // Nothing is like "chợ Bến Cát": the commune is typed.
  window.wait_for_text("review.current", "Dòng 20");
  window.press("ctrl+f");
  window.wait_until_still();
  window.type("ben cat");
  window.wait_for("review.found.25813");
  window.press("Return");
  window.wait_for_text("review.row.confirm", "Gán vào Phường Bến Cát");
  window.press("Return");
  wait_for_counts(window, {24, 19, 0, 3, 2});
  // What lies elsewhere or has no name is set aside.
  for (int unplaced = 2; unplaced >= 0; --unplaced) {
    window.press("Delete");
    wait_for_counts(window, {24, 19, 0, unplaced, 5 - unplaced});
  }
  window.press_quickly({"Delete", "Delete"});
  const ShownFrame& done = window.wait_for("review.done.title");
  CHECK(counts(done) == std::array{24, 19, 0, 0, 5});
  window.press("Escape");
  window.wait_for_text("status.placed", "19 đã gán xã");
  CHECK(window.quit() == 0);
}

TEST_CASE("Corrections leave as a table, and come back") {
  ReviewWindow review;
  WindowDriver& window = review.window;
  window.press("r");
  wait_for_counts(window, {24, 7, 10, 5, 2});
  CHECK_FALSE(window.last_frame().has("review.export"));
  window.press("Return");
  wait_for_counts(window, {24, 8, 9, 5, 2});
  const std::string table = (review.folder() / "sua.csv").string();
  window.click("review.export");
  window.fill("files.path", table);
  window.press("Return");
  window.wait_until("a file, and no panel",
                    [&](const ShownFrame& frame) { return fs::exists(table) && !frame.has("files.path"); });
  window.press("ctrl+z");
  wait_for_counts(window, {24, 7, 10, 5, 2});
  window.click("review.import");
  window.fill("files.path", table);
  window.press("Return");
  wait_for_counts(window, {24, 8, 9, 5, 2});
  CHECK(window.quit() == 0);
}

TEST_CASE("The review room reads the same in English, and its texts do not lie over each other") {
  ReviewWindow review;
  WindowDriver& window = review.window;
  window.press("r");
  wait_for_counts(window, {24, 7, 10, 5, 2});
  window.press("ctrl+l");
  window.wait_for_text("review.current", "Row 9");
  for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(1280, 720)}) {
    window.resize(width, height);
    const ShownFrame& frame = window.wait_until_still();
    CAPTURE(width);
    for (const Widget& a : frame.with_prefix("review.count.")) {
      for (const Widget& b : frame.with_prefix("review.count.")) {
        if (a.id < b.id) CHECK_MESSAGE(overlap(a.box, b.box) < 1, a.id << " and " << b.id);
      }
    }
  }
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
