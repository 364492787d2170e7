#include <doctest/doctest.h>

#include <map>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

/// The commonest colour in a label's box: its halo has the colour of the commune it stands on.
Pixel ground_of(const Screenshot& shot, const Box& box) {
  std::map<std::array<int, 3>, int> counts;
  for (double y = box.y; y < box.bottom(); ++y) {
    for (double x = box.x; x < box.right(); ++x) {
      const Pixel p = shot.at(x, y);
      ++counts[{p.red, p.green, p.blue}];
    }
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return {most->first[0], most->first[1], most->first[2]};
}

/// `mock/README.md`, colours: zero, then teal with four classes.
using ClassColours = std::map<int, std::uint32_t>;
const ClassColours kLight = {{-1, 0xEAE6DB}, {0, 0x86C5B5}, {1, 0x489D98}, {2, 0x1F7476}, {3, 0x0A424B}};
const ClassColours kDark = {{-1, 0x293038}, {0, 0x22686C}, {1, 0x31938D}, {2, 0x68C1B3}, {3, 0xC4F0E1}};

std::string legend_row(int class_index) {
  return class_index < 0 ? "legend.zero" : "legend.class." + std::to_string(class_index);
}

void check_colours(WindowDriver& window, const std::map<int, Box>& places, const ClassColours& colours) {
  window.move_away();
  const Screenshot shot = window.screenshot();
  for (const auto& [class_index, box] : places) {
    CAPTURE(class_index);
    const Box row = window.last_frame().find(legend_row(class_index))->box;
    // The swatch stands 8 in from the edge of its row and is 20 wide.
    CHECK(shown(shot.at(row.x + 18, row.middle_y())) == shown(pixel(colours.at(class_index))));
    CHECK(shown(ground_of(shot, box)) == shown(pixel(colours.at(class_index))));
  }
}

TEST_CASE("The demo opens with the published numbers, and with those of the command line") {
  DemoWindow demo;
  const ShownFrame frame = demo.window.wait_until_still();
  const nlohmann::json said = stats(demo.home.demo());
  const auto number = [&](const char* id) { return last_number(frame.text(id)); };

  CHECK(frame.text("headline.products") == "103");
  CHECK(frame.text("headline.producers") == "49");
  CHECK(number("headline.in_force") == said.at("products_in_force"));
  CHECK(number("headline.not_on_map") == said.at("products_not_on_map"));
  CHECK(number("headline.with") == said.at("communes_with_products"));
  CHECK(number("headline.without") == said.at("communes_without_products"));
  CHECK(number("lists.gaps.count") == said.at("communes_without_products"));

  std::map<int, int> communes_in;
  for (const auto& commune : said.at("per_commune")) ++communes_in[commune.at("class").get<int>()];
  int communes = last_number(frame.text("legend.no_data"));
  for (const auto& [class_index, count] : communes_in) {
    CHECK(number(legend_row(class_index).c_str()) == count);
    communes += count;
  }
  CHECK(communes == 91);
  CHECK(said.at("communes") == 91);

  const std::vector<std::pair<std::string, std::string>> facets = {{"filter.types.", "by_producer_type"},
                                                                   {"filter.stars.", "by_stars"},
                                                                   {"filter.groups.", "by_group"},
                                                                   {"filter.status.", "by_status"}};
  for (const auto& [prefix, key] : facets) {
    int rows = 0;
    for (const auto& [value, count] : said.at(key).items()) {
      CAPTURE(value);
      // "Other", "unknown" and "withdrawn" have no row while they are empty.
      if (!frame.has(prefix + value)) {
        CHECK(count == 0);
        continue;
      }
      CHECK(last_number(frame.text(prefix + value + ".count")) == count);
      ++rows;
    }
    CHECK(rows >= 3);
  }
  for (const char* fate : {"read", "placed", "ambiguous", "unplaced", "invalid"}) {
    CHECK(number((std::string("status.") + fate).c_str()) == said.at("rows").at(fate));
  }
  CHECK(demo.window.quit() == 0);
}

TEST_CASE("A commune has the colour of its class, and the theme changes the page") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  std::map<int, Box> places;
  for (const auto& [class_index, colour] : kLight) {
    const std::string code =
        find_commune(window, said, [&](const nlohmann::json& commune) { return commune.at("class") == class_index; });
    CAPTURE(class_index);
    REQUIRE_FALSE(code.empty());
    places[class_index] = window.last_frame().find(label_of(code))->box;
  }
  check_colours(window, places, kLight);
  const Box map_corner = window.last_frame().find("tools")->box;
  const auto page = [&] { return shown(window.screenshot().at(map_corner.x - 8, map_corner.bottom() + 8)); };
  CHECK(page() == "#EEF1F3");

  window.press("ctrl+t");
  const std::size_t frames = window.frame_count();
  window.wait_until("a frame after the key", [&](const ShownFrame&) { return window.frame_count() > frames; });
  CHECK(page() == "#10151A");
  check_colours(window, places, kDark);
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
