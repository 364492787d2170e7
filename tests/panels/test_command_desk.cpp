#include <doctest/doctest.h>

#include "panels/command_desk.hpp"
#include "words/language.hpp"

using namespace ocop;

namespace {

const bool kReady = (init_words(OCOP_LOCALE_DIR), true);
const ActionState kMap{.has_map = true, .has_sources = true};

std::vector<Action> found(const char* typed, const std::vector<std::string>& recent = {}) {
  std::vector<Action> actions;
  for (const ActionRow* row : find_actions(Typed(typed), kMap, recent)) actions.push_back(row->action);
  return actions;
}

}  // namespace

TEST_CASE("an action is found by its name in both languages, without diacritics, and one letter off") {
  REQUIRE(kReady);
  for (const char* typed : {"xuat ban do", "export the map", "Xuất bản đồ", "exprt the map"}) {
    CAPTURE(typed);
    REQUIRE_FALSE(found(typed).empty());
    CHECK(found(typed).front() == Action::export_picture);
  }
  CHECK(found("zzzz").empty());
}

TEST_CASE("only what is allowed is offered, recent ones first") {
  for (const Action action : found("")) CHECK(action != Action::undo);
  CHECK(found("", {"map.fit", "file.save"}).front() == Action::fit);
  CHECK(found("", {"map.fit", "file.save"}).at(1) == Action::save);
  for (const Action action : found("")) CHECK(action != Action::commands);
}
