#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST_CASE("What is wrong with a map is mended with one press; the preview and the numbers follow") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("filter.stars.3");
  window.wait_for_text("headline.products", "10");
  window.press("ctrl+e");
  window.wait_for_text("export.preview", "drawn");
  // A filter is on (the seventh kind).
  REQUIRE(window.last_frame().has("export.fix.6"));
  window.click("export.fix.6");
  window.wait_for_text("headline.products", "103");
  CHECK_FALSE(window.last_frame().has("export.fix.6"));
  // Looked at closely: the wheel and the buttons enlarge it, the whole sheet comes back.
  const auto note = [&] { return window.last_frame().text("export.preview.note"); };
  window.wait_until("the sheet drawn anew",
                    [](const ShownFrame& frame) { return frame.text("export.preview.note").ends_with("%"); });
  const std::string whole = note();
  window.click("export.preview.closer");
  window.wait_until("closer", [&](const ShownFrame& frame) {
    const std::string text = frame.text("export.preview.note");
    return text != whole && text.ends_with("%");
  });
  window.click("export.preview.fit");
  window.wait_for_text("export.preview.note", whole);
  window.press("Escape");
  window.wait_until("no dialog", [](const ShownFrame& frame) { return !frame.has("export.preview"); });
  window.press("ctrl+z");
  window.wait_for_text("headline.products", "10");
  CHECK(window.quit() == 0);
}

TEST_CASE("A file that is there is replaced only when that is said") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const fs::path file = demo.home.path() / "bang.csv";
  std::ofstream(file) << "mine";
  window.press("ctrl+e");
  window.click("export.kind.table");
  window.wait_for_text("export.rows", "91 dòng · 11 cột");
  CHECK(window.last_frame().text("export.row.1") == "25741");
  window.click("export.format.csv");
  window.wait_until("a table as CSV",
                    [](const ShownFrame& frame) { return frame.text("export.name").ends_with(".csv"); });
  window.click("export.place");
  window.fill("files.name", "bang");
  window.press("Return");
  window.wait_for_text("export.name", "bang.csv");
  window.click("export.write");
  window.wait_for("replace.decline");
  window.press("Escape");
  window.wait_for("export.name");
  CHECK(bytes_of(file) == "mine");
  window.click("export.write");
  window.click("replace.accept");
  window.wait_until("a note", [](const ShownFrame& frame) {
    return std::ranges::any_of(
        frame.widgets, [](const Widget& w) { return w.id.starts_with("toast.") && w.text.ends_with("bang.csv"); });
  });
  CHECK(bytes_of(file).starts_with("\xEF\xBB\xBF"));
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
