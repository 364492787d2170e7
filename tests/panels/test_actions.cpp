#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "panels/actions.hpp"
#include "words/language.hpp"

using namespace ocop;

namespace {

const bool kReady = (init_words(OCOP_LOCALE_DIR), true);

Chord chord(ShortcutKey key, bool ctrl = false, bool shift = false) { return {key, ctrl, shift, false}; }

Action action_of(const Chord& pressed) {
  const ActionRow* row = find_action(pressed);
  REQUIRE(row != nullptr);
  return row->action;
}

}  // namespace

TEST_CASE("every action has one row, in the order of the enumeration") {
  const auto rows = all_actions();
  REQUIRE(rows.size() == static_cast<std::size_t>(Action::focus_region) + 1);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(static_cast<std::size_t>(rows[i].action) == i);
    CHECK(&row_of(rows[i].action) == &rows[i]);
  }
}

TEST_CASE("ids are unique and name a part") {
  std::set<std::string> ids;
  for (const ActionRow& row : all_actions()) {
    const std::string id = row.id;
    CHECK(ids.insert(id).second);
    CHECK(id.find('.') != std::string::npos);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == std::string::npos);
  }
}

TEST_CASE("no two actions share a key, and each key finds its action") {
  std::vector<Chord> seen;
  for (const ActionRow& row : all_actions()) {
    for (const Chord& own : row.chords) {
      CAPTURE(shown(own));
      CHECK(std::ranges::find(seen, own) == seen.end());
      CHECK(action_of(own) == row.action);
      seen.push_back(own);
    }
  }
  CHECK(find_action(chord(ShortcutKey::none)) == nullptr);
  CHECK(find_action({ShortcutKey::o, true, false, true}) == nullptr);
}

TEST_CASE("the keys are those of screen.md") {
  CHECK(action_of(chord(ShortcutKey::o, true)) == Action::open);
  CHECK(action_of(chord(ShortcutKey::s, true)) == Action::save);
  CHECK(action_of(chord(ShortcutKey::s, true, true)) == Action::save_as);
  CHECK(action_of(chord(ShortcutKey::e, true)) == Action::export_picture);
  CHECK(action_of(chord(ShortcutKey::z, true)) == Action::undo);
  CHECK(action_of(chord(ShortcutKey::y, true)) == Action::redo);
  CHECK(action_of(chord(ShortcutKey::q, true)) == Action::quit);
  CHECK(action_of(chord(ShortcutKey::home)) == Action::fit);
  CHECK(action_of(chord(ShortcutKey::f)) == Action::fit_selection);
  CHECK(action_of(chord(ShortcutKey::plus)) == Action::zoom_in);
  CHECK(action_of(chord(ShortcutKey::minus)) == Action::zoom_out);
  CHECK(action_of(chord(ShortcutKey::plus, true)) == Action::larger);
  CHECK(action_of(chord(ShortcutKey::minus, true)) == Action::smaller);
  CHECK(action_of(chord(ShortcutKey::digit_0, true)) == Action::normal_size);
  CHECK(action_of(chord(ShortcutKey::f1)) == Action::keys);
  CHECK(action_of(chord(ShortcutKey::f5)) == Action::reload);
  CHECK(action_of(chord(ShortcutKey::f6)) == Action::focus_region);
  CHECK(action_of(chord(ShortcutKey::f11)) == Action::full_screen);
}

TEST_CASE("keys that could be typing wait until nobody types") {
  for (const ActionRow& row : all_actions()) {
    for (const Chord& own : row.chords) {
      const bool is_function = own.key >= ShortcutKey::f1 && own.key <= ShortcutKey::f12;
      CAPTURE(row.id);
      if (!own.ctrl && !is_function) CHECK(row.needs_free_keyboard);
    }
  }
}

TEST_CASE("every name and explanation has a Vietnamese sentence") {
  REQUIRE(kReady);
  for (const ActionRow& row : all_actions()) {
    CAPTURE(row.id);
    for (const char* sentence : {row.name, row.explanation}) {
      CHECK(std::string(tr(Language::vi, sentence)) != sentence);
      CHECK(std::string(tr(Language::en, sentence)) == sentence);
    }
  }
}

TEST_CASE("an action is allowed where it can do something") {
  const ActionState nothing;
  for (const Action action : {Action::open, Action::quit, Action::keys, Action::other_language, Action::larger}) {
    CHECK(row_of(action).is_allowed(nothing));
  }
  for (const Action action : {Action::save, Action::export_picture, Action::reload, Action::undo, Action::redo,
                              Action::clear_filter, Action::clear_selection, Action::fit, Action::fit_selection,
                              Action::zoom_in, Action::next_vintage, Action::focus_region}) {
    CAPTURE(row_of(action).id);
    CHECK_FALSE(row_of(action).is_allowed(nothing));
  }
  CHECK(row_of(Action::undo).is_allowed({.can_undo = true}));
  CHECK_FALSE(row_of(Action::redo).is_allowed({.can_undo = true}));
  CHECK(row_of(Action::fit).is_allowed({.has_map = true}));
  CHECK_FALSE(row_of(Action::fit_selection).is_allowed({.has_map = true}));
  CHECK(row_of(Action::fit_selection).is_allowed({.has_map = true, .has_selection = true}));
  CHECK(row_of(Action::next_vintage).is_allowed({.has_map = true, .has_two_vintages = true}));
}
