#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <thread>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

TEST_CASE("The wheel zooms at the pointer, Home goes back") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  REQUIRE_FALSE(find_commune(window, said, [](const auto& commune) { return commune.at("products") == 0; }).empty());
  const ShownFrame before = window.wait_until_still();
  const std::string place = before.text("status.place");
  const std::string name = before.text("hover.name");
  REQUIRE_FALSE(place.empty());

  window.turn_wheel(6);
  const std::size_t labels = before.with_prefix("map.label.").size();
  window.wait_until("fewer communes", [&](const ShownFrame& f) { return f.with_prefix("map.label.").size() < labels; });
  const ShownFrame near = window.wait_until_still();
  CHECK(near.text("status.place") == place);
  CHECK(near.text("hover.name") == name);
  window.turn_wheel(-3);
  CHECK(window.wait_until_still().text("status.place") == place);

  window.press("Home");
  window.wait_until("the opening view", [&](const ShownFrame& frame) { return is_same_view(before, frame); });
  CHECK(is_same_view(before, window.wait_until_still()));
  CHECK(window.quit() == 0);
}

TEST_CASE("Twenty quick presses are twenty steps") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const ShownFrame before = window.wait_until_still();
  // An arrow moves the map by 80 pixels.
  std::vector<std::string> keys;
  for (int i = 0; i < 5; ++i) keys.insert(keys.end(), {"Right", "Down", "Right", "Left"});
  window.press_quickly(keys);
  // The marks that are in sight both times move together.
  const auto has_moved = [&](const ShownFrame& now) {
    int count = 0;
    for (const Widget& mark : before.with_prefix("map.mark.")) {
      const Widget* moved = now.find(mark.id);
      if (moved == nullptr || moved->box.width < mark.box.width || moved->box.height < mark.box.height) continue;
      const bool is_right = std::abs(moved->box.x - (mark.box.x - 5 * 80)) < 0.01 &&
                            std::abs(moved->box.y - (mark.box.y - 5 * 80)) < 0.01;
      if (!is_right) return false;
      ++count;
    }
    return count > 5;
  };
  window.wait_until("a map that has moved by 400 and 400 pixels", has_moved);
  CHECK(has_moved(window.wait_until_still()));

  window.press_quickly(std::vector<std::string>(21, "ctrl+l"));
  window.wait_for_text("headline.products.label", "recognised");
  CHECK(window.wait_until_still().text("headline.products.label") == "recognised");
  window.press_quickly(std::vector<std::string>(20, "ctrl+l"));
  CHECK(window.wait_until_still().text("headline.products.label") == "recognised");
  CHECK(window.quit() == 0);
}

TEST_CASE("A window that is left alone draws nothing") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.hover("filter.stars.4");
  window.wait_until_still(2);
  const std::size_t frames = window.frame_count();
  std::this_thread::sleep_for(std::chrono::seconds(3));
  CHECK(window.frame_count() == frames);
  CHECK(window.quit() == 0);
}

TEST_CASE("The boundaries of 2025 show 36 communes, those of 2024 the 91 again") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const auto communes = [](const ShownFrame& frame) {
    int count = last_number(frame.text("legend.zero")) + last_number(frame.text("legend.no_data"));
    for (const Widget& row : frame.with_prefix("legend.class.")) count += last_number(row.text);
    return count;
  };
  CHECK(communes(window.last_frame()) == 91);
  window.click("top.vintage.2025");
  const ShownFrame& young =
      window.wait_until("36 communes", [&](const ShownFrame& frame) { return communes(frame) == 36; });
  const nlohmann::json said = stats(demo.home.demo(), {"--vintage", "2025"});
  CHECK(young.text("headline.products") == "103");
  CHECK(last_number(young.text("headline.with")) == said.at("communes_with_products"));
  CHECK(last_number(young.text("headline.without")) == said.at("communes_without_products"));
  CHECK(last_number(young.text("headline.not_on_map")) == said.at("products_not_on_map"));
  CHECK(window.wait_until_still().with_prefix("map.label.").size() > 25);
  window.press("ctrl+z");
  window.wait_until("91 communes", [&](const ShownFrame& frame) { return communes(frame) == 91; });
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
