#include <doctest/doctest.h>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

TEST_CASE("Stars are filtered, taken back and made again") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const std::string opening = window.wait_until_still().picture;
  CHECK_FALSE(window.last_frame().has("sentence.stars"));

  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  const ShownFrame filtered = window.wait_for("sentence.stars");
  CHECK(filtered.text("sentence.number").starts_with("93 "));
  CHECK(filtered.picture != opening);
  CHECK_FALSE(filtered.text("top.saved").starts_with("Đã lưu"));

  window.press("ctrl+z");
  const ShownFrame undone = window.wait_for_text("headline.products", "103");
  CHECK_FALSE(undone.has("sentence.stars"));
  CHECK(undone.picture == opening);
  CHECK(undone.text("top.saved") == "Đã lưu");

  window.press("ctrl+y");
  CHECK(window.wait_for_text("headline.products", "93").picture == filtered.picture);

  window.click("sentence.stars.remove");
  window.wait_for_text("headline.products", "103");
  CHECK(window.quit() == 0);
}

TEST_CASE("Each facet counts as the command line does with the same filter") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const auto check = [&](const std::vector<std::string>& options) {
    const nlohmann::json said = stats(demo.home.demo(), options);
    const std::string products = std::to_string(said.at("products").get<int>());
    const ShownFrame& frame = window.wait_for_text("headline.products", products);
    CHECK(last_number(frame.text("headline.producers")) == said.at("producers"));
    CHECK(last_number(frame.text("headline.in_force")) == said.at("products_in_force"));
    CHECK(last_number(frame.text("headline.without")) == said.at("communes_without_products"));
  };
  window.click("filter.types.household");
  check({"--producer-type", "enterprise,cooperative,farm,cooperative_group,other,unknown"});
  window.click("filter.groups.food");
  check({"--producer-type", "enterprise,cooperative,farm,cooperative_group,other,unknown", "--group",
         "beverage,herbal,handicraft,ornamental,tourism,other,unknown"});
  window.click("sentence.clear");
  check({});

  window.click("filter.as_of");
  window.fill("filter.as_of.text", "30/6/2025");
  window.press("Return");
  window.wait_until("another day", [](const ShownFrame& frame) { return frame.text("filter.as_of") == "30/06/2025"; });
  check({"--as-of", "2025-06-30"});
  CHECK(window.quit() == 0);
}

TEST_CASE("The keyboard alone filters") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const auto products = [&](const std::vector<std::string>& options) {
    return std::to_string(stats(demo.home.demo(), options).at("products").get<int>());
  };
  // From the map to the first row of the filter, and on to the next.
  window.press("F6");
  window.wait_until_still();
  window.press("space");
  window.wait_for_text("headline.products",
                       products({"--producer-type", "cooperative,farm,cooperative_group,household,other,unknown"}));
  window.press("Tab");
  window.wait_until_still();
  window.press("space");
  window.wait_for_text("headline.products",
                       products({"--producer-type", "farm,cooperative_group,household,other,unknown"}));
  window.press("F6");
  window.press("ctrl+z");
  window.press("ctrl+z");
  window.wait_for_text("headline.products", "103");
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
