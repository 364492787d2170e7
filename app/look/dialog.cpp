#include <algorithm>

#include "look/ui_state.hpp"
#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kDialogPadding = 24;
constexpr double kLeastMargin = 32;
constexpr double kTitleHeight = 20;
constexpr double kTitleGap = 12;

// Small windows are filled, without a rim of scrim that is of no use.
Rect place_dialog(const Rect& window, double width, double height) {
  const bool fills = width > window.width - kLeastMargin || height > window.height - kLeastMargin;
  return fills ? window : centred(window, width, height);
}

}  // namespace

void begin_modal(Ui& ui, std::string_view id, const Rect& box) {
  Ui::State& s = ui.state();
  if (s.last_modal.empty()) s.focus_under_modal = s.order.focused();
  s.modal = id;
  s.next_keyboard_layer = std::max(s.next_keyboard_layer, Layer::dialog);
  s.is_over_dialog = true;
  s.order.restart();

  ui.push_layer(Layer::dialog);
  ui.add_surface(ui.window());
  fill(ui, ui.window(), ui.theme().scrim);
  ui.record(id, WidgetKind::card, box);
  shadow(ui, box, 12);
  fill_and_outline(ui, box, ui.theme().raised, ui.theme().line, 12);
}

Rect begin_dialog(Ui& ui, std::string_view id, double width, double height, std::string_view title) {
  const Rect box = place_dialog(ui.window(), width, height);
  begin_modal(ui, id, box);
  Column column(inset(box, kDialogPadding));
  ui.text(sub_id(id, "title"), column.take(kTitleHeight, kTitleGap), title, {.weight = Weight::semibold});
  const double bottom = box.y + box.height - kDialogPadding;
  return {column.x, column.y, column.width, bottom - column.y};
}

void end_dialog(Ui& ui) { ui.pop_layer(); }

Answer ask(Ui& ui, std::string_view id, const Question& question) {
  constexpr double kWidth = 440;
  constexpr double kTextGap = 24;
  const bool is_new = ui.state().last_modal != id;
  const TextStyle text_style{.colour = ui.theme().text2};
  const double text_height = ui.wrapped_height(question.text, kWidth - 2 * kDialogPadding, text_style);
  const double height = 2 * kDialogPadding + kTitleHeight + kTitleGap + text_height + kTextGap + kButtonHeight;
  const Rect inside = begin_dialog(ui, id, kWidth, height, question.title);
  ui.wrapped(sub_id(id, "text"), inside, question.text, text_style);

  Answer answer = Answer::none;
  Row buttons(bottom_part(inside, kButtonHeight));
  if (!question.third.empty()) {
    const ButtonLook quiet{.kind = ButtonKind::quiet};
    const double width = button_width(ui, question.third, quiet);
    // Its label stands on the edge of the text above.
    const Rect place{buttons.rest.x - 12, buttons.rest.y, width, kButtonHeight};
    if (button(ui, sub_id(id, "third"), place, question.third, quiet)) answer = Answer::third;
  }
  const ButtonLook primary{.kind = ButtonKind::primary};
  const Rect accept = buttons.take_right(button_width(ui, question.accept, primary), 12);
  if (!question.decline.empty()) {
    const Rect decline = buttons.take_right(button_width(ui, question.decline));
    if (button(ui, sub_id(id, "decline"), decline, question.decline)) answer = Answer::decline;
  }
  if (is_new) ui.focus(sub_id(id, "accept"), true);
  if (button(ui, sub_id(id, "accept"), accept, question.accept, primary)) answer = Answer::accept;
  if (answer == Answer::none && ui.take(Key::escape)) answer = Answer::decline;
  end_dialog(ui);
  return answer;
}

}  // namespace ocop
