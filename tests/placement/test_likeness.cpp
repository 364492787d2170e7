#include <doctest/doctest.h>

#include "placement/likeness.hpp"

using namespace ocop;

TEST_CASE("letters apart: change, add, leave out, swap with the neighbour") {
  CHECK(letters_apart("tan dinh", "tan dinh", 2) == 0);
  CHECK(letters_apart("tan thnah", "tan thanh", 2) == 1);  // a swap is one
  CHECK(letters_apart("phu giao", "phu gia", 2) == 1);
  CHECK(letters_apart("an tay", "an tai", 2) == 1);
  CHECK(letters_apart("kitten", "sitting", 3) == 3);
  CHECK_FALSE(letters_apart("kitten", "sitting", 2));
  CHECK_FALSE(letters_apart("an", "an binh", 2));
  CHECK(letters_apart("", "ab", 2) == 2);
}

TEST_CASE("short names are not proposed for each other") {
  CHECK(most_letters_apart("7") == 0);
  CHECK(most_letters_apart("phu") == 0);
  CHECK(most_letters_apart("an tay") == 1);
  CHECK(most_letters_apart("tan dinh") == 2);
}
