#include <doctest/doctest.h>

#include "panels/presenter_notes.hpp"

using namespace ocop;

TEST_CASE("elapsed time is minutes and seconds, hours when there are some") {
  CHECK(elapsed(0) == "00:00");
  CHECK(elapsed(-3) == "00:00");
  CHECK(elapsed(59.9) == "00:59");
  CHECK(elapsed(400) == "06:40");
  CHECK(elapsed(3599) == "59:59");
  CHECK(elapsed(4000) == "1:06:40");
}

TEST_CASE("notes have four sizes and no others") {
  NotesState notes;
  notes.enlarge_by(-5);
  CHECK(notes.size == 0);
  notes.enlarge_by(1);
  CHECK(notes.size == 1);
  notes.enlarge_by(9);
  CHECK(notes.size == 3);
}
