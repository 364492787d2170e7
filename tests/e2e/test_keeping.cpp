#include <doctest/doctest.h>

#include <fstream>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

/// Leaves behind what a program had that was killed a moment after an edit.
void edit_and_kill(const DemoHome& home) {
  WindowDriver window(home.path(), {"open", home.demo().string()});
  window.wait_for("headline.products");
  window.wait_until_still();
  window.click("filter.stars.4");
  window.wait_until("it was kept", [](const ShownFrame& frame) {
    return frame.text("top.saved").starts_with("Đã tự lưu ") && frame.text("headline.products") == "93";
  });
  window.kill();
}

TEST_CASE("Work of a program that was killed is offered, and comes back") {
  const DemoHome home;
  edit_and_kill(home);
  WindowDriver window(home.path(), {});
  window.wait_for("kept.accept");
  window.press("Return");
  window.wait_for_text("headline.products", "93");
  window.wait_until("it is kept again",
                    [](const ShownFrame& frame) { return frame.text("top.saved").starts_with("Đã tự lưu "); });
  window.press("ctrl+z");
  CHECK(window.quit() == 0);
  // The planner chose not to save: nothing is offered any more, and her file is as it was.
  WindowDriver again(home.path(), {"open", home.demo().string()});
  again.wait_for_text("headline.products", "103");
  CHECK_FALSE(again.wait_until_still().has("kept.accept"));
  CHECK(again.quit() == 0);
}

TEST_CASE("Work that was left behind can wait, and can be thrown away") {
  const DemoHome home;
  edit_and_kill(home);
  {
    WindowDriver window(home.path(), {"open", home.demo().string()});
    window.wait_for("kept.decline");
    window.press("Escape");
    window.wait_until("it closed", [](const ShownFrame& frame) { return !frame.has("kept.accept"); });
    CHECK(window.quit() == 0);
  }
  {
    WindowDriver window(home.path(), {"open", home.demo().string()});
    window.wait_for("kept.third");
    window.click("kept.third");
    window.wait_until("it closed", [](const ShownFrame& frame) { return !frame.has("kept.accept"); });
    CHECK(window.quit() == 0);
  }
  WindowDriver window(home.path(), {"open", home.demo().string()});
  window.wait_for("headline.products");
  CHECK_FALSE(window.wait_until_still(1).has("kept.accept"));
  CHECK(window.quit() == 0);
}

TEST_CASE("A register that others changed is read again, and what was chosen stays") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.wait_until_still();
  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  const fs::path file = demo.home.path() / "register.csv";
  std::ifstream in(file);
  std::string text((std::istreambuf_iterator<char>(in)), {});
  text += "104,Món mới,Hộ kinh doanh Mới,Hộ kinh doanh,Xã Bạch Đằng,Thị xã Tân Uyên,Thực phẩm,3 sao,2023,thử\n";
  std::ofstream(file) << text;
  window.wait_for_text("headline.products", "94");
  // What changed is said, and listed on demand.
  window.wait_for("toast.1.action");
  window.click("toast.1.action");
  window.wait_for("news.row.0");
  CHECK(window.last_frame().text("news.row.0") == "Món mới");
  CHECK(window.last_frame().text("news.sheet.0").find("1 dòng mới") != std::string::npos);
  CHECK_FALSE(window.last_frame().has("news.row.1"));
  window.press("Return");
  window.wait_until("it closed", [](const ShownFrame& frame) { return !frame.has("news.row.0"); });
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
