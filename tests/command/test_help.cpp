#include <doctest/doctest.h>

#include "command/help.hpp"
#include "command/options.hpp"

using namespace ocop;

TEST_CASE("the help names every verb and option") {
  const std::string vi = help_text(Language::vi);
  const std::string en = help_text(Language::en);
  CHECK(vi != en);
  for (const std::string& text : {vi, en}) {
    for (const VerbRow& row : verb_table()) {
      CHECK(text.find("ocop-atlas " + std::string(word_of(row.verb))) != std::string::npos);
    }
    for (const OptionRow& row : option_table())
      CHECK(text.find("  " + std::string(row.name) + " ") != std::string::npos);
    CHECK(text.find("products_per_10k_people") != std::string::npos);
  }
}
