#include <doctest/doctest.h>

#include <string>

#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/quick.hpp"

using namespace ocop;

TEST_CASE("The quick way agrees with Unicode's tables on every letter it takes") {
  int taken = 0;
  for (char32_t c = 0x20; c <= 0x2100; ++c) {
    if (c == 0x7F) continue;
    const std::string text = utf8_of(std::u32string{U'x', c, U'x'});
    INFO(static_cast<unsigned>(c));
    // A zero-width space at the end takes the slow way and says nothing itself.
    const std::string slow = search_key(text + "\u200B");
    const auto quick = quick_search_key(text);
    if (quick) {
      ++taken;
      CHECK(*quick == slow);
    }
    if (is_plain(text)) CHECK(clean(text + "\u200B") == text);
  }
  // 95 of ASCII, and at least the 134 Vietnamese letters with marks.
  CHECK(taken >= 95 + 134);
}

TEST_CASE("Plain texts") {
  CHECK(is_plain(""));
  CHECK(is_plain("Xã An Tây, Thị xã Bến Cát"));
  for (const char* text :
       {" a", "a ", "a  b", "a\tb", "a\nb", "a\u00A0b", "e\u0302", "\xC3", "\xE1\xBA", "a\xFF", "–"}) {
    INFO(text);
    CHECK_FALSE(is_plain(text));
  }
  CHECK_FALSE(quick_search_key("a\xFF"));
  CHECK_FALSE(quick_search_key("o\u0309"));
}
