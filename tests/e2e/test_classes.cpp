#include <doctest/doctest.h>

#include "demo.hpp"

namespace ocop::e2e {

TEST_CASE("Breaks are moved with the keys, held while the filter changes, and let go") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  CHECK(window.wait_for("legend.class.0").text("legend.class.0").starts_with("1 "));
  // A click takes the handle; an arrow moves it.
  window.click("histogram.break.0");
  window.press("Right");
  window.wait_until("a moved break",
                    [](const ShownFrame& frame) { return frame.text("legend.class.0").starts_with("1–2"); });
  window.press("ctrl+z");
  window.wait_until("the old break",
                    [](const ShownFrame& frame) { return frame.text("legend.class.0").starts_with("1 "); });

  window.click("classes.method");
  window.click("classes.method.jenks");
  window.wait_for("classes.lock");
  const ShownFrame natural = window.wait_until_still();
  const auto labels = [](const ShownFrame& frame) {
    std::vector<std::string> texts;
    for (const Widget& row : frame.with_prefix("legend.class."))
      texts.push_back(row.text.substr(0, row.text.find(' ')));
    return texts;
  };
  window.click("classes.lock");
  window.wait_until_still();
  window.click("filter.groups.food");
  const ShownFrame& held = window.wait_for("sentence.groups");
  CHECK(labels(held).size() == labels(natural).size());
  CHECK(held.text("histogram.break.0") == natural.text("histogram.break.0"));
  CHECK(window.quit() == 0);
}

TEST_CASE("Year and text are filtered with the counts of the command line, and taken away in the sentence") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  // Below the other facets.
  window.hover("filter.groups.food");
  window.turn_wheel(-20);
  window.wait_until_still();
  window.click("filter.years.unfold");
  window.wait_for("filter.years.2021");
  window.wait_until_still();
  CHECK(window.wait_for("filter.years.2021").text("filter.years.2021.count") == "18");
  window.click("filter.years.2021");
  window.wait_for_text("headline.products", "85");
  CHECK(window.wait_for("sentence.years").text("sentence.years") == "2022–2023");
  window.click("sentence.years.remove");
  window.wait_for_text("headline.products", "103");

  window.hover("filter.groups.food");
  window.turn_wheel(-20);
  window.wait_until_still();
  window.click("filter.text.unfold");
  window.wait_for("filter.text");
  window.type("buoi");
  const int products = stats(demo.home.demo(), {"--text", "buoi"}).at("products");
  CHECK(products > 0);
  window.wait_for_text("headline.products", std::to_string(products));
  window.click("sentence.text.remove");
  window.wait_for_text("headline.products", "103");
  CHECK(window.quit() == 0);
}

TEST_CASE("A district narrows the map, and communes of others are no gaps") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.hover("filter.groups.food");
  window.turn_wheel(-20);
  window.wait_until_still();
  window.click("filter.districts.unfold");
  window.wait_for("filter.districts.720");
  window.wait_until_still();
  const auto narrowed = stats(demo.home.demo(), {"--district", "720"});
  window.control_click("filter.districts.720");
  window.wait_for_text("headline.products", std::to_string(narrowed.at("products").get<int>()));
  CHECK(window.last_frame().text("headline.without") ==
        std::to_string(narrowed.at("communes_without_products").get<int>()));
  CHECK(window.wait_for("sentence.districts").text("sentence.districts") == "Huyện Dầu Tiếng");
  window.click("sentence.districts.remove");
  window.wait_for_text("headline.products", "103");
  CHECK(window.quit() == 0);
}

TEST_CASE("The same numbers as circles and as tiles, selected like areas") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.wait_for("indicator.form.circles");
  window.click("indicator.form.circles");
  const ShownFrame& circles = window.wait_for("map.circle.25930");
  CHECK(circles.text("legend.circle.0") == "7");
  CHECK_FALSE(circles.has("legend.class.0"));
  window.wait_until_still();
  window.click("map.circle.25930");
  window.wait_for_text("commune.name", "Xã Bạch Đằng");
  window.click("indicator.form.tiles");
  window.wait_until("tiles", [](const ShownFrame& f) { return !f.has("map.circle.25930") && f.has("legend.class.0"); });
  CHECK(window.last_frame().text("commune.name") == "Xã Bạch Đằng");
  CHECK_FALSE(window.last_frame().has("map.mark.0"));
  window.press("ctrl+z");
  window.wait_for("map.circle.25930");
  CHECK(window.quit() == 0);
}

TEST_CASE("A product's card opens from its commune, leads to its producer, and Esc goes back") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("t");
  window.wait_for("table.head.products");
  const std::string row = window.last_frame().with_prefix("table.row.").front().id;
  window.click(row);
  window.wait_for("commune.name");
  window.press("Escape");
  const ShownFrame& card = window.wait_until("the drawer closed", [](const ShownFrame& f) { return !f.has("drawer"); });
  const std::string commune = card.text("commune.name");
  const Widget product = card.with_prefix("commune.product.").front();
  window.click(product.id);
  CHECK(window.wait_for("card.name").text("card.name") == product.text);
  CHECK(window.last_frame().has("card.certificate.0"));
  const std::string producer = window.last_frame().text("card.producer");
  window.click("card.producer");
  window.wait_for_text("card.name", producer);
  window.press("Escape");
  window.wait_for_text("card.name", product.text);
  window.press("Escape");
  window.wait_for_text("commune.name", commune);
  CHECK(window.last_frame().selection.size() == 1);
  CHECK(window.quit() == 0);
}

}  // namespace ocop::e2e
