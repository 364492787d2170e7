#include <doctest/doctest.h>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

TEST_CASE("A name typed without diacritics is found, chosen and brought into view") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.wait_until_still();
  window.click("top.search");
  window.wait_for("search.field");
  window.type("bach d");
  const ShownFrame& found = window.wait_until("all that has the name", [](const ShownFrame& f) {
    return f.text("search.field") == "bach d" && f.has("search.commune.2024.25930.title");
  });
  CHECK(found.text("search.commune.2024.25930.title") == "Xã Bạch Đằng");
  CHECK(found.text("search.old.1.title") == "Xã Bạch Đằng cũ → Phường Tân Uyên");
  CHECK(found.with_prefix("search.product.").size() >= 5);
  window.press("Return");
  const ShownFrame& chosen = window.wait_until(
      "the commune", [](const ShownFrame& frame) { return frame.selection == std::vector<std::string>{"25930"}; });
  CHECK_FALSE(chosen.has("search.field"));
  CHECK(window.wait_until_still().text("commune.name") == "Xã Bạch Đằng");

  // The old name leads to the unit of today, on the boundaries of today.
  window.press("ctrl+f");
  window.wait_for("search.field");
  window.type("xa bach dang");
  window.wait_for("search.old.1.title");
  window.press("Down");
  window.press("Return");
  window.wait_until("the new unit", [](const ShownFrame& frame) {
    return frame.selection == std::vector<std::string>{"25888"} && frame.text("commune.name") == "Phường Tân Uyên";
  });
  CHECK(window.quit() == 0);
}

TEST_CASE("A product leads to its commune; with Ctrl another one is added") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.wait_until_still();
  window.press("ctrl+f");
  window.wait_for("search.field");
  window.type("ruou buoi u");
  window.wait_until("a product", [](const ShownFrame& f) { return !f.with_prefix("search.product.").empty(); });
  window.press("Return");
  window.wait_until("its commune",
                    [](const ShownFrame& f) { return f.selection == std::vector<std::string>{"25930"}; });
  window.press("ctrl+f");
  window.wait_for("search.field");
  window.type("an son");
  window.wait_until("a commune", [](const ShownFrame& f) { return !f.with_prefix("search.commune.2024.").empty(); });
  window.press("ctrl+Return");
  window.wait_until("both", [](const ShownFrame& f) { return f.selection.size() == 2 && f.has("search.field"); });
  window.press("Escape");
  window.wait_until("it closed", [](const ShownFrame& f) { return !f.has("search.field"); });
  CHECK(window.last_frame().selection.size() == 2);
  CHECK(window.quit() == 0);
}

TEST_CASE("Every action runs by its name in either language, and the last one stands first") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.wait_until_still();
  window.press("ctrl+k");
  window.wait_for("commands.field");
  window.type("english");
  window.wait_for("command.view.language");
  window.press("Return");
  window.wait_for_text("top.vintage.label", "Boundaries");
  window.press("ctrl+k");
  const ShownFrame& again = window.wait_for("commands.recent");
  CHECK(again.find("command.view.language")->box.y < again.find("command.file.open")->box.y);
  window.type("tieng viet");
  window.wait_for("commands.found");
  window.press("Return");
  window.wait_for_text("top.vintage.label", "Ranh giới");
  window.press("ctrl+k");
  window.wait_for("commands.field");
  window.type("zzzz");
  window.wait_for("commands.empty");
  window.press("Escape");
  window.wait_until("it closed", [](const ShownFrame& f) { return !f.has("commands.field"); });
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
