#include <doctest/doctest.h>

#include <string>

#include "base/shared_text.hpp"
#include "base/text_memo.hpp"

using namespace ocop;

TEST_CASE("A shared text reads like a string, and copies are one") {
  const SharedText text = "Chả lụa";
  const SharedText copy = text;
  CHECK(copy == "Chả lụa");
  CHECK(copy.identity() == text.identity());
  CHECK(SharedText("Chả lụa") == text);
  CHECK(SharedText("Chả lụa").identity() != text.identity());
  CHECK(std::string(text) == "Chả lụa");
  CHECK(text + "!" == "Chả lụa!");
  CHECK(SharedText().empty());
  CHECK(SharedText("").identity() == nullptr);
  SharedText other = "Bưởi";
  other = text;
  CHECK(other.identity() == text.identity());
  CHECK(SharedText("a") < SharedText("b"));
}

TEST_CASE("A store gives equal texts out as one") {
  TextStore store;
  const SharedText first = store("xã An Tây");
  const SharedText second = store("xã An Bình");
  CHECK(store("xã An Tây").identity() == first.identity());
  CHECK(store("xã An Bình").identity() == second.identity());
  CHECK(store("").empty());
  // Far more than it remembers.
  for (int i = 0; i < 20000; ++i) CHECK(store(std::to_string(i)) == std::to_string(i));
  CHECK(store("xã An Tây") == first);
}

TEST_CASE("A memo makes each value once, as long as it remembers") {
  TextMemo<std::size_t> memo;
  int made = 0;
  const auto length = [&](std::string_view text) {
    ++made;
    return text.size();
  };
  CHECK(memo.of("abc", length) == 3);
  CHECK(memo.of("abc", length) == 3);
  CHECK(memo.of("ab", length) == 2);
  CHECK(made == 2);
}
