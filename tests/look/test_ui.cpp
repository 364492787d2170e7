#include <doctest/doctest.h>
#include <imgui.h>

#include <functional>
#include <memory>

#include "look/widgets.hpp"

using namespace ocop;

namespace {

// A window without a screen: frames are drawn, and the hand is moved by the test.
class Bench {
 public:
  Bench() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {800, 600};
    io.DeltaTime = 0.02F;
    io.MousePos = {-1, -1};
    for (int i = 0; i < ImGuiKey_COUNT; ++i) io.KeyMap[i] = i + 1;
    fonts_ = std::make_unique<FontSet>(*io.Fonts, 1.0);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  }
  ~Bench() { ImGui::DestroyContext(); }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  void frame(const std::function<void(Ui&)>& draw) {
    time_s_ += 0.02;
    ImGui::NewFrame();
    ui.begin_frame({.size = {800, 600},
                    .scale = 1,
                    .time_s = time_s_,
                    .language = Language::en,
                    .fonts = fonts_.get(),
                    .trace = &trace});
    draw(ui);
    ui.end_frame();
    ImGui::Render();
    ImGuiIO& io = ImGui::GetIO();
    for (bool& key : io.KeysDown) key = false;
    io.MouseWheel = 0;
  }
  void wait(double seconds) { time_s_ += seconds; }

  void move_to(double x, double y) { ImGui::GetIO().MousePos = {static_cast<float>(x), static_cast<float>(y)}; }
  void press(bool is_down) { ImGui::GetIO().MouseDown[0] = is_down; }
  void strike(ImGuiKey key) { ImGui::GetIO().KeysDown[key + 1] = true; }
  void click(double x, double y, const std::function<void(Ui&)>& draw) {
    move_to(x, y);
    frame(draw);
    press(true);
    frame(draw);
    press(false);
    frame(draw);
  }
  void key(ImGuiKey which, const std::function<void(Ui&)>& draw) {
    strike(which);
    frame(draw);
    frame(draw);
  }
  const WidgetRecord* record(std::string_view id) const {
    for (const WidgetRecord& r : trace.records()) {
      if (r.id == id) return &r;
    }
    return nullptr;
  }

  Ui ui;
  WidgetTrace trace;

 private:
  std::unique_ptr<FontSet> fonts_;
  double time_s_ = 1;
};

}  // namespace

TEST_CASE("a button answers the mouse on release over it") {
  Bench bench;
  int clicks = 0;
  const auto draw = [&](Ui& ui) { clicks += button(ui, "bar.export", {10, 10, 80, 32}, "Export") ? 1 : 0; };
  bench.click(50, 20, draw);
  CHECK(clicks == 1);
  bench.move_to(50, 20);
  bench.press(true);
  bench.frame(draw);
  bench.move_to(300, 300);
  bench.frame(draw);
  bench.press(false);
  bench.frame(draw);
  CHECK(clicks == 1);
}

TEST_CASE("Tab walks, Enter and Space press, a button that is off is passed over") {
  Bench bench;
  int first = 0;
  int last = 0;
  const auto draw = [&](Ui& ui) {
    first += button(ui, "a", {10, 10, 80, 32}, "A") ? 1 : 0;
    button(ui, "off", {10, 50, 80, 32}, "Off", {.is_enabled = false});
    last += button(ui, "b", {10, 90, 80, 32}, "B") ? 1 : 0;
  };
  bench.frame(draw);
  bench.key(ImGuiKey_Tab, draw);
  CHECK(bench.ui.focused() == "a");
  bench.key(ImGuiKey_Enter, draw);
  CHECK(first == 1);
  bench.key(ImGuiKey_Tab, draw);
  CHECK(bench.ui.focused() == "b");
  bench.key(ImGuiKey_Space, draw);
  CHECK(last == 1);
  CHECK(first == 1);
}

TEST_CASE("a card keeps the mouse from what lies below, drawn before or after") {
  Bench bench;
  int below = 0;
  int on_card = 0;
  const auto draw = [&](Ui& ui) {
    ui.push_layer(Layer::cards);
    card(ui, "card", {0, 0, 200, 200});
    on_card += button(ui, "card.ok", {100, 100, 80, 32}, "Ok") ? 1 : 0;
    ui.pop_layer();
    below += button(ui, "panel.ok", {10, 10, 80, 32}, "Ok") ? 1 : 0;
  };
  bench.frame(draw);
  bench.click(50, 20, draw);
  CHECK(below == 0);
  bench.click(120, 110, draw);
  CHECK(on_card == 1);
  CHECK(bench.ui.mouse_is_over_widgets());
  bench.move_to(500, 500);
  bench.frame(draw);
  CHECK_FALSE(bench.ui.mouse_is_over_widgets());
}

TEST_CASE("a dialog takes mouse and keyboard, and gives the focus back") {
  Bench bench;
  int below = 0;
  Answer answer = Answer::none;
  bool is_open = false;
  const auto draw = [&](Ui& ui) {
    below += button(ui, "panel.ok", {10, 10, 80, 32}, "Ok") ? 1 : 0;
    if (is_open)
      answer = ask(ui, "question", {.title = "Save?", .text = "Three changes.", .accept = "Save", .decline = "Stay"});
    if (answer != Answer::none) is_open = false;
  };
  bench.frame(draw);
  bench.key(ImGuiKey_Tab, draw);
  is_open = true;
  bench.frame(draw);
  bench.frame(draw);
  CHECK(bench.ui.focused() == "question.accept");
  bench.click(50, 20, draw);
  CHECK(below == 0);
  CHECK(is_open);
  bench.key(ImGuiKey_Tab, draw);
  CHECK(bench.ui.focused().starts_with("question."));
  bench.key(ImGuiKey_Escape, draw);
  CHECK(answer == Answer::decline);
  bench.frame(draw);
  CHECK(bench.ui.focused() == "panel.ok");
}

TEST_CASE("a dropdown is used with the keys alone, and with the mouse") {
  Bench bench;
  const std::vector<std::string> entries = {"Manual", "Quantiles", "Jenks"};
  std::size_t index = 0;
  int below = 0;
  const auto draw = [&](Ui& ui) {
    dropdown(ui, "classes.method", {10, 10, 160, 32}, entries, index);
    below += button(ui, "below", {10, 50, 160, 100}, "Below") ? 1 : 0;
  };
  bench.frame(draw);
  bench.key(ImGuiKey_Tab, draw);
  bench.key(ImGuiKey_Enter, draw);
  CHECK(bench.ui.any_popup_is_open());
  bench.key(ImGuiKey_DownArrow, draw);
  bench.key(ImGuiKey_DownArrow, draw);
  CHECK(index == 0);
  bench.key(ImGuiKey_Enter, draw);
  CHECK(index == 2);
  CHECK_FALSE(bench.ui.any_popup_is_open());

  bench.click(50, 20, draw);
  CHECK(bench.ui.any_popup_is_open());
  bench.frame(draw);
  const WidgetRecord* row = bench.record("classes.method.1");
  REQUIRE(row != nullptr);
  bench.click(row->rect.x + 20, row->rect.y + 10, draw);
  CHECK(index == 1);
  CHECK(below == 0);

  bench.click(50, 20, draw);
  bench.click(600, 500, draw);  // outside: closes, picks nothing
  CHECK_FALSE(bench.ui.any_popup_is_open());
  CHECK(index == 1);
  bench.click(50, 20, draw);
  bench.key(ImGuiKey_Escape, draw);
  CHECK_FALSE(bench.ui.any_popup_is_open());
}

TEST_CASE("typing: letters go to the field, Enter submits, Escape takes back") {
  Bench bench;
  std::string text;
  FieldEvents last;
  int pressed = 0;
  const auto draw = [&](Ui& ui) {
    last = text_field(ui, "search", {10, 10, 200, 36}, text, {.placeholder = "Find"});
    pressed += button(ui, "ok", {10, 100, 80, 32}, "Ok") ? 1 : 0;
  };
  bench.frame(draw);
  bench.click(60, 28, draw);
  bench.frame(draw);
  CHECK(last.is_active);
  CHECK(bench.ui.is_typing());
  ImGui::GetIO().AddInputCharactersUTF8("bạch đ");
  bench.frame(draw);
  CHECK(text == "bạch đ");
  bench.strike(ImGuiKey_Enter);
  bench.frame(draw);
  CHECK(last.is_submitted);
  CHECK(text == "bạch đ");

  bench.ui.focus("ok", false);
  bench.frame(draw);
  bench.ui.focus("search", true);
  bench.frame(draw);
  bench.frame(draw);
  bench.frame(draw);
  CHECK(last.is_active);
  ImGui::GetIO().AddInputCharactersUTF8("xyz");
  bench.frame(draw);
  CHECK(text != "bạch đ");
  bench.strike(ImGuiKey_Escape);
  bench.frame(draw);
  CHECK(last.is_cancelled);
  CHECK(text == "bạch đ");
  CHECK_FALSE(bench.ui.take(Key::escape));
  bench.frame(draw);
  CHECK_FALSE(bench.ui.is_typing());
  CHECK(pressed == 0);
}

TEST_CASE("Tab leaves a field for the next widget") {
  Bench bench;
  std::string text;
  const auto draw = [&](Ui& ui) {
    text_field(ui, "search", {10, 10, 200, 36}, text);
    button(ui, "ok", {10, 100, 80, 32}, "Ok");
  };
  bench.frame(draw);
  bench.click(60, 28, draw);
  bench.frame(draw);
  CHECK(bench.ui.is_typing());
  bench.key(ImGuiKey_Tab, draw);
  bench.frame(draw);
  CHECK(bench.ui.focused() == "ok");
  CHECK_FALSE(bench.ui.is_typing());
}

TEST_CASE("a slider is dragged and stepped") {
  Bench bench;
  double value = 0;
  const auto draw = [&](Ui& ui) {
    slider(ui, "month", {0, 0, 116, 24}, value, {.min = 0, .max = 100, .step = 10, .text = {}});
  };
  bench.frame(draw);
  bench.move_to(8, 12);
  bench.frame(draw);
  bench.press(true);
  bench.frame(draw);
  bench.move_to(8 + 52, 300);  // the way is 100 long; off the slider the drag goes on
  bench.frame(draw);
  CHECK(value == doctest::Approx(50));
  bench.press(false);
  bench.frame(draw);
  bench.key(ImGuiKey_RightArrow, draw);
  CHECK(value == doctest::Approx(60));
  bench.key(ImGuiKey_Home, draw);
  CHECK(value == doctest::Approx(0));
}

TEST_CASE("a segmented switch is clicked and walked") {
  Bench bench;
  std::size_t index = 0;
  const std::array<Segment, 2> segments = {Segment{.key = "2024", .label = "2024"},
                                           Segment{.key = "2025", .label = "2025"}};
  const auto draw = [&](Ui& ui) { segmented(ui, "bar.vintage", {0, 0, 140, 32}, segments, index); };
  bench.frame(draw);
  bench.click(100, 16, draw);
  CHECK(index == 1);
  bench.key(ImGuiKey_LeftArrow, draw);
  CHECK(index == 0);
  CHECK(bench.ui.focused() == "bar.vintage.2024");
}

TEST_CASE("the cross of a chip removes, the chip itself does not") {
  Bench bench;
  ChipAction action = ChipAction::none;
  const auto draw = [&](Ui& ui) {
    const ChipAction now = chip(ui, "filter.stars", {0, 0, 100, 28}, "from 3 stars");
    if (now != ChipAction::none) action = now;
  };
  bench.frame(draw);
  bench.click(30, 14, draw);
  CHECK(action == ChipAction::clicked);
  bench.click(86, 14, draw);
  CHECK(action == ChipAction::removed);
}

TEST_CASE("the wheel scrolls, and the focus is brought into view") {
  Bench bench;
  const auto draw = [&](Ui& ui) {
    Column column = begin_scroll(ui, "list", {0, 0, 200, 100});
    for (int i = 0; i < 10; ++i) button(ui, "list." + std::to_string(i), column.take(32), std::to_string(i));
    end_scroll(ui, column.y);
  };
  bench.frame(draw);
  CHECK(bench.record("list.0") != nullptr);
  CHECK(bench.record("list.9") == nullptr);  // out of sight is not in the trace
  bench.move_to(50, 50);
  ImGui::GetIO().MouseWheel = -100;
  bench.frame(draw);
  bench.frame(draw);
  REQUIRE(bench.record("list.9") != nullptr);
  CHECK(bench.record("list.9")->rect.y + 32 == doctest::Approx(100));
  CHECK(bench.record("list.0") == nullptr);
  bench.key(ImGuiKey_Tab, draw);
  bench.frame(draw);
  CHECK(bench.ui.focused() == "list.0");
  CHECK(bench.record("list.0") != nullptr);
}

TEST_CASE("the trace says what was shortened and where a sentence came from") {
  Bench bench;
  const auto draw = [&](Ui& ui) {
    ui.text("panel.long", {0, 0, 40, 20}, "Cooperative group of the north");
    ui.text("panel.short", {0, 30, 200, 20}, ui.t("Export"));
    ui.text("panel.away", {900, 30, 200, 20}, "outside");
  };
  bench.frame(draw);
  REQUIRE(bench.record("panel.long") != nullptr);
  CHECK(bench.record("panel.long")->clipped);
  CHECK(bench.record("panel.long")->text == "Cooperative group of the north");
  CHECK(bench.record("panel.long")->msgid.empty());
  CHECK_FALSE(bench.record("panel.short")->clipped);
  CHECK(bench.record("panel.short")->msgid == "Export");
  CHECK(bench.record("panel.away") == nullptr);
}

TEST_CASE("a tooltip comes after 400 ms, and the window is told when") {
  Bench bench;
  const auto draw = [&](Ui& ui) { icon_button(ui, "bar.undo", {10, 10, 32, 32}, Icon::undo, {.tooltip = "Undo"}); };
  bench.frame(draw);
  bench.move_to(20, 20);
  bench.frame(draw);
  CHECK(bench.record("bar.undo.tip") == nullptr);
  REQUIRE(bench.ui.next_frame_in_s().has_value());
  CHECK(*bench.ui.next_frame_in_s() <= 0.4);
  bench.wait(0.41);
  bench.frame(draw);
  CHECK(bench.record("bar.undo.tip") != nullptr);
  bench.move_to(500, 500);
  bench.wait(0.2);
  bench.frame(draw);
  CHECK(bench.record("bar.undo.tip") == nullptr);
}

TEST_CASE("a window at rest asks for no frame") {
  Bench bench;
  std::string text;
  const auto draw = [&](Ui& ui) {
    button(ui, "ok", {10, 10, 80, 32}, "Ok");
    text_field(ui, "search", {10, 100, 200, 36}, text);
  };
  for (int i = 0; i < 4; ++i) bench.frame(draw);
  CHECK_FALSE(bench.ui.next_frame_in_s().has_value());
}
