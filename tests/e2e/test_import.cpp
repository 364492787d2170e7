#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

/// Boundaries, the crosswalk, and a register below three title rows with a column that is in no list.
std::vector<std::string> files_in(const fs::path& folder) {
  fs::copy_file(OCOP_FIXTURE_DIR "/e2e/unknown_column.csv", folder / "danh sach.csv");
  return {"open", (folder / "communes_2024.shp").string(), (folder / "communes_2025.shp").string(),
          (folder / "crosswalk_2024_2025.csv").string()};
}

void open_by_panel(WindowDriver& window, const std::string& path) {
  window.press("ctrl+o");
  window.fill("files.path", path);
  window.press("Return");
}

TEST_CASE("A register with an unknown column is shown first; what is answered is kept for the next one") {
  const DemoHome home;
  WindowDriver window(home.path(), files_in(home.path()));
  window.wait_for("status.file");
  open_by_panel(window, (home.path() / "danh sach.csv").string());
  const ShownFrame& asked = window.wait_for("import.accept");
  CHECK(asked.text("import.accept") == "Nhập 24 dòng");
  CHECK(asked.text("import.count.placed") == "7");
  CHECK(asked.text("import.count.ambiguous") == "10");
  CHECK(asked.text("import.count.unplaced") == "5");
  CHECK(asked.text("import.count.invalid") == "2");
  CHECK(asked.text("import.ignored.title") == "1, 2");
  CHECK(asked.text("import.ignored.header") == "4");
  CHECK(asked.text("import.ignored.total") == "29");
  CHECK(asked.text("import.doubt").find("1 cột") != std::string::npos);

  // Escape leaves everything as it was.
  window.press("Escape");
  window.wait_until("the map without a register", [](const ShownFrame& frame) {
    return !frame.has("import.accept") && frame.has("coverage.no_register.title");
  });

  open_by_panel(window, (home.path() / "danh sach.csv").string());
  window.wait_for("import.accept");
  window.press("Return");
  window.wait_for_text("status.placed", "7 đã gán xã");

  // The same headings again: opened without a question, and a notice offers to look.
  std::ifstream first(home.path() / "danh sach.csv");
  std::ostringstream text;
  text << first.rdbuf();
  std::ofstream(home.path() / "thang sau.csv") << text.str();
  open_by_panel(window, (home.path() / "thang sau.csv").string());
  window.wait_for_text("status.file", "2 danh sách");
  CHECK(window.last_frame().has("toast.0.action"));
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
