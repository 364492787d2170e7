#include <doctest/doctest.h>

#include <set>

#include "panels/keys.hpp"

using namespace ocop;

TEST_CASE("chords are shown as menus write them") {
  CHECK(shown({ShortcutKey::s, true, true, false}) == "Ctrl Shift S");
  CHECK(shown({ShortcutKey::o, true, false, false}) == "Ctrl O");
  CHECK(shown({ShortcutKey::left, false, false, true}) == "Alt ←");
  CHECK(shown({ShortcutKey::home, false, false, false}) == "Home");
  CHECK(shown({ShortcutKey::plus, true, false, false}) == "Ctrl +");
  CHECK(shown({ShortcutKey::f11, false, false, false}) == "F11");
  CHECK(shown({ShortcutKey::digit_0, true, false, false}) == "Ctrl 0");
  CHECK(shown({ShortcutKey::digit_9, false, false, false}) == "9");
  CHECK(shown({}).empty());
}

TEST_CASE("every key has a name of its own") {
  std::set<std::string> names;
  for (int i = 1; i <= static_cast<int>(ShortcutKey::digit_9); ++i) {
    const std::string name = shown({static_cast<ShortcutKey>(i), false, false, false});
    CAPTURE(name);
    CHECK_FALSE(name.empty());
    CHECK(names.insert(name).second);
  }
}
