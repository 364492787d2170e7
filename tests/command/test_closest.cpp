#include <doctest/doctest.h>

#include "command/closest.hpp"

using namespace ocop;

TEST_CASE("edit distance counts inserted, deleted, changed and swapped letters") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("teal", "teal") == 0);
  CHECK(edit_distance("tael", "teal") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("only a near word is suggested") {
  const std::vector<std::string> verbs = {"open", "stats", "check", "gaps", "render"};
  CHECK(closest("stat", verbs) == "stats");
  CHECK(closest("chekc", verbs) == "check");
  CHECK(closest("gap", verbs) == "gaps");
  CHECK(closest("export", verbs).empty());
  CHECK(closest("", verbs).empty());
}
