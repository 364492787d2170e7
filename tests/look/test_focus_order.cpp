#include <doctest/doctest.h>

#include "look/focus_order.hpp"

using namespace ocop;

namespace {

void draw(FocusOrder& order, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) order.add(id);
  order.begin_frame();
}

}  // namespace

TEST_CASE("the focus walks in the order of drawing and round") {
  FocusOrder order;
  draw(order, {"filter.a", "filter.b", "table.c"});
  order.next();
  CHECK(order.focused() == "filter.a");
  order.next();
  order.next();
  CHECK(order.focused() == "table.c");
  order.next();
  CHECK(order.focused() == "filter.a");
  order.previous();
  CHECK(order.focused() == "table.c");
}

TEST_CASE("without a focus a step back begins at the end") {
  FocusOrder order;
  draw(order, {"a", "b"});
  order.previous();
  CHECK(order.focused() == "b");
}

TEST_CASE("a focus whose widget is gone begins anew, and nothing is no trap") {
  FocusOrder order;
  order.next();
  CHECK(order.focused().empty());
  draw(order, {"a", "b"});
  order.set("gone");
  order.next();
  CHECK(order.focused() == "a");
}

TEST_CASE("a panel is entered at its first widget") {
  FocusOrder order;
  draw(order, {"filter.a", "table.c", "table.d"});
  CHECK(order.set_first("table."));
  CHECK(order.focused() == "table.c");
  CHECK_FALSE(order.set_first("legend."));
  CHECK(order.focused() == "table.c");
}

TEST_CASE("a dialog leaves only its own widgets in reach") {
  FocusOrder order;
  order.add("filter.a");
  order.restart();
  order.add("dialog.ok");
  order.add("dialog.cancel");
  order.begin_frame();
  CHECK(order.order() == std::vector<std::string>{"dialog.ok", "dialog.cancel"});
}
