#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "look/theme.hpp"

using namespace ocop;

namespace {

struct Named {
  const char* name;
  Colour colour;
};

void check_on(const std::vector<Named>& inks, const std::vector<Named>& grounds, double least) {
  for (const Named& ink : inks) {
    for (const Named& ground : grounds) {
      CAPTURE(ink.name);
      CAPTURE(ground.name);
      CHECK(contrast(ink.colour, ground.colour) >= least);
    }
  }
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.001));  // WebAIM's calculator
  CHECK(contrast(rgb(0xFFFFFF), rgb(0x777777)) == contrast(rgb(0x777777), rgb(0xFFFFFF)));
}

TEST_CASE("text can be read on every ground it stands on") {
  for (const Ground ground : {Ground::light, Ground::dark}) {
    CAPTURE(static_cast<int>(ground));
    const Theme& t = theme(ground);
    const std::vector<Named> grounds = {{"page", t.page}, {"panel", t.panel}, {"raised", t.raised},
                                        {"sunk", t.sunk}, {"field", t.field}, {"hover", t.hover}};
    check_on({{"text", t.text}, {"text2", t.text2}, {"text3", t.text3}}, grounds, 4.5);
    check_on({{"text", t.text}, {"text2", t.text2}}, {{"press", t.press}, {"tint", t.tint}}, 4.5);
    check_on(
        {{"accent", t.accent}},
        {{"page", t.page}, {"panel", t.panel}, {"raised", t.raised}, {"tint", t.tint}, {"tint_hover", t.tint_hover}},
        4.5);
    check_on({{"on_accent", t.on_accent}},
             {{"accent", t.accent}, {"accent_hover", t.accent_hover}, {"accent_press", t.accent_press}}, 4.5);
    check_on({{"gap_text", t.gap_text}}, {{"panel", t.panel}, {"raised", t.raised}, {"gap_tint", t.gap_tint}}, 4.5);
    check_on({{"ok", t.ok}}, {{"panel", t.panel}, {"raised", t.raised}, {"ok_tint", t.ok_tint}}, 4.5);
    check_on({{"warn", t.warn}}, {{"panel", t.panel}, {"raised", t.raised}, {"warn_tint", t.warn_tint}}, 4.5);
    check_on({{"bad", t.bad}}, {{"panel", t.panel}, {"raised", t.raised}, {"bad_tint", t.bad_tint}}, 4.5);
    check_on({{"on_tip", t.on_tip}, {"on_tip2", t.on_tip2}}, {{"tip", t.tip}}, 4.5);
  }
}

TEST_CASE("high contrast is read at seven to one, and its borders are seen") {
  const Theme& t = theme(Ground::light, true);
  const std::vector<Named> grounds = {{"page", t.page},   {"panel", t.panel}, {"raised", t.raised}, {"sunk", t.sunk},
                                      {"field", t.field}, {"hover", t.hover}, {"press", t.press},   {"tint", t.tint}};
  check_on({{"text", t.text}, {"text2", t.text2}, {"text3", t.text3}}, grounds, 7);
  check_on({{"accent", t.accent}}, {{"panel", t.panel}, {"tint", t.tint}, {"tint_hover", t.tint_hover}}, 7);
  check_on({{"on_accent", t.on_accent}}, {{"accent", t.accent}, {"hover", t.accent_hover}}, 7);
  check_on({{"gap_text", t.gap_text}}, {{"panel", t.panel}, {"gap_tint", t.gap_tint}}, 7);
  check_on({{"ok", t.ok}}, {{"panel", t.panel}, {"ok_tint", t.ok_tint}}, 7);
  check_on({{"warn", t.warn}}, {{"panel", t.panel}, {"warn_tint", t.warn_tint}}, 7);
  check_on({{"bad", t.bad}}, {{"panel", t.panel}, {"bad_tint", t.bad_tint}}, 7);
  check_on({{"on_tip", t.on_tip}, {"on_tip2", t.on_tip2}}, {{"tip", t.tip}}, 7);
  check_on({{"line", t.line}, {"ctrl", t.ctrl}, {"star", t.star}}, {{"panel", t.panel}, {"raised", t.raised}}, 4.5);
}

TEST_CASE("controls and marks stand out from what is beside them") {
  for (const Ground ground : {Ground::light, Ground::dark}) {
    CAPTURE(static_cast<int>(ground));
    const Theme& t = theme(ground);
    check_on({{"ctrl", t.ctrl}, {"accent", t.accent}, {"gap_fill", t.gap_fill}, {"star", t.star}},
             {{"panel", t.panel}, {"raised", t.raised}}, 3.0);
    check_on({{"star 4", t.stars[1]}, {"star 5", t.stars[2]}, {"star 3", t.stars[0]}}, {{"outline", t.mark_outline}},
             3.0);
  }
}

TEST_CASE("the fill of marks falls in lightness with the stars, so that it reads in grey") {
  for (const Ground ground : {Ground::light, Ground::dark}) {
    const Theme& t = theme(ground);
    const Colour black = rgb(0);
    CHECK(contrast(t.stars[0], black) > contrast(t.stars[1], black) * 1.3);
    CHECK(contrast(t.stars[1], black) > contrast(t.stars[2], black) * 1.3);
  }
}

TEST_CASE("mixing goes from one colour to the other and a colour packs as ImGui wants it") {
  CHECK(mixed(rgb(0x000000), rgb(0xFF8040), 0) == Colour(rgb(0x000000)));
  CHECK(mixed(rgb(0x000000), rgb(0xFF8040), 1) == Colour(rgb(0xFF8040)));
  CHECK(mixed(rgb(0x000000), rgb(0x804020), 0.5) == Colour(0x40, 0x20, 0x10));
  CHECK(packed(Colour{0x11, 0x22, 0x33, 0x44}) == 0x44332211U);
  CHECK(faded(rgb(0xFFFFFF), 0.5).a == 128);
}
