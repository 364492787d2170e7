#include <doctest/doctest.h>

#include <random>

#include "workspace/workspace.hpp"

using namespace ocop;

namespace {

Workspace titled(const std::string& title) {
  Workspace w;
  w.title = title;
  return w;
}

/// Lets the hand rest on a value.
bool rest(History& history, const Workspace& present, double& now_s) {
  history.note(present, now_s, false);
  now_s += History::kRest_s + 0.01;
  return history.note(present, now_s, false);
}

}  // namespace

TEST_CASE("nothing to undo at first") {
  History history(titled("a"));
  CHECK_FALSE(history.can_undo());
  CHECK_FALSE(history.can_redo());
  CHECK_FALSE(history.note(titled("a"), 0, false));
  CHECK_FALSE(history.is_waiting());
  CHECK(history.undo(titled("a")) == titled("a"));
}

TEST_CASE("a step is kept when the hand rests") {
  History history(titled("a"));
  CHECK_FALSE(history.note(titled("b"), 1.0, false));
  CHECK(history.is_waiting());
  CHECK_FALSE(history.note(titled("b"), 1.2, false));
  CHECK(history.note(titled("b"), 1.31, false));
  CHECK_FALSE(history.is_waiting());
  CHECK(history.undo(titled("b")) == titled("a"));
  CHECK(history.can_redo());
  CHECK(history.redo() == titled("b"));
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("a drag is one step") {
  History history(titled("0"));
  double now_s = 0;
  for (int i = 1; i <= 100; ++i) CHECK_FALSE(history.note(titled(std::to_string(i)), now_s += 0.016, true));
  // Held still with the button down for longer than a rest.
  for (int i = 0; i < 60; ++i) CHECK_FALSE(history.note(titled("100"), now_s += 0.016, true));
  CHECK_FALSE(history.note(titled("100"), now_s + 0.1, false));
  CHECK(history.note(titled("100"), now_s + 0.4, false));
  CHECK(history.undo(titled("100")) == titled("0"));
}

TEST_CASE("a change that goes back by itself leaves no step") {
  History history(titled("a"));
  history.note(titled("b"), 0, false);
  history.note(titled("a"), 0.1, false);
  CHECK_FALSE(history.is_waiting());
  CHECK_FALSE(history.note(titled("a"), 5, false));
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("undo before the rest keeps the change for redo") {
  History history(titled("a"));
  history.note(titled("b"), 0, false);
  CHECK(history.can_undo());
  CHECK(history.undo(titled("b")) == titled("a"));
  CHECK(history.can_redo());
  CHECK(history.redo() == titled("b"));
}

TEST_CASE("a new step drops what could be redone") {
  History history(titled("a"));
  double now_s = 0;
  CHECK(rest(history, titled("b"), now_s));
  history.undo(titled("b"));
  CHECK(rest(history, titled("c"), now_s));
  CHECK_FALSE(history.can_redo());
  CHECK(history.undo(titled("c")) == titled("a"));
}

TEST_CASE("undo n times and redo n times is where it was") {
  std::mt19937 engine(7);
  for (int round = 0; round < 50; ++round) {
    History history(titled("start"));
    double now_s = 0;
    std::vector<Workspace> values{titled("start")};
    for (int i = 0; i < 20; ++i) {
      const Workspace next = titled(std::to_string(engine() % 5));
      if (rest(history, next, now_s)) values.push_back(next);
    }
    Workspace present = values.back();
    for (std::size_t i = values.size() - 1; i > 0; --i) {
      REQUIRE(history.can_undo());
      present = history.undo(present);
      CHECK(present == values[i - 1]);
    }
    CHECK_FALSE(history.can_undo());
    for (std::size_t i = 1; i < values.size(); ++i) CHECK(history.redo() == values[i]);
    CHECK_FALSE(history.can_redo());
  }
}
