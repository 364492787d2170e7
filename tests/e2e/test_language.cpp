#include <doctest/doctest.h>

#include <array>
#include <map>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

/// What shows the planner's own words: names from her files.
bool is_own_words(const std::string& id) {
  constexpr std::array kOwn = {"top.title",  "gaps.row.",      "map.label.", "map.mark.",
                               "hover.name", "hover.district", "status.file"};
  return std::ranges::any_of(kOwn, [&](const char* prefix) { return id.starts_with(prefix); });
}

/// Letters that English does not have.
bool has_vietnamese_letters(const std::string& text) {
  // Latin with marks lies in U+00C0..U+024F and U+1E00..U+1EFF: lead bytes C3..C9 and E1.
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xC3 && byte <= 0xC9) || byte == 0xE1;
  });
}

bool has_letters(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Words that are the same in both languages.
bool is_international(const std::string& text) { return text == "OCOP Atlas" || text.ends_with(" km"); }

std::map<std::string, Widget> by_id(const ShownFrame& frame) {
  std::map<std::string, Widget> widgets;
  for (const Widget& widget : frame.widgets) widgets.emplace(widget.id, widget);
  return widgets;
}

void check_english(const ShownFrame& vietnamese, const ShownFrame& english) {
  const auto before = by_id(vietnamese);
  for (const auto& [id, widget] : by_id(english)) {
    if (is_own_words(id) || is_international(widget.text)) continue;
    CAPTURE(id);
    CAPTURE(widget.text);
    CHECK_FALSE(has_vietnamese_letters(widget.text));
    if (!widget.msgid.empty()) CHECK(widget.text == widget.msgid);
    const auto same = before.find(id);
    if (same != before.end() && has_letters(widget.text)) CHECK(widget.text != same->second.text);
  }
  for (const auto& [id, widget] : before) {
    CAPTURE(id);
    if (!widget.msgid.empty() && !is_international(widget.text)) CHECK(widget.text != widget.msgid);
  }
}

TEST_CASE("Every sentence changes with the language, and changes back") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  window.move_away();
  const ShownFrame vietnamese = window.wait_until_still();
  window.press("ctrl+l");
  window.wait_for_text("headline.products.label", "recognised");
  const ShownFrame english = window.wait_until_still();
  CHECK(english.picture == vietnamese.picture);
  check_english(vietnamese, english);

  window.press("ctrl+l");
  window.wait_for_text("headline.products.label", vietnamese.text("headline.products.label"));
  const auto again = by_id(window.wait_until_still());
  for (const auto& [id, widget] : by_id(vietnamese)) {
    CAPTURE(id);
    REQUIRE(again.contains(id));
    CHECK(again.at(id).text == widget.text);
  }
  CHECK(window.quit() == 0);
}

TEST_CASE("The start page, the card of a commune and a dialog are in the language that was asked for") {
  const DemoHome home;
  WindowDriver window(home.path(), {"open", home.demo().string(), "--lang", "en"});
  window.wait_for("headline.products");
  window.click(window.last_frame().with_prefix("gaps.row.").front().id);
  const auto check = [&](const ShownFrame& frame) {
    for (const Widget& widget : frame.widgets) {
      const bool is_name =
          is_own_words(widget.id) || widget.id.starts_with("commune.") || widget.id.starts_with("files.");
      CAPTURE(widget.id);
      CAPTURE(widget.text);
      if (!is_name) CHECK_FALSE(has_vietnamese_letters(widget.text));
    }
  };
  const ShownFrame& card = window.wait_for("commune.zoom");
  CHECK(card.text("commune.zoom") == "Zoom to it");
  check(card);
  window.press("Escape");
  window.press("F1");
  check(window.wait_for("keys.close"));
  window.press("Escape");
  window.wait_until("no dialog", [](const ShownFrame& frame) { return !frame.has("keys.close"); });
  window.press("ctrl+o");
  check(window.wait_for("files.path"));
  window.press("Escape");
  window.wait_until("no dialog", [](const ShownFrame& frame) { return !frame.has("files.path"); });
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
