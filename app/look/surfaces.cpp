#include "look/widget_parts.hpp"

namespace ocop {

void panel(Ui& ui, std::string_view id, const Rect& rect) {
  ui.add_surface(rect);
  ui.record(id, WidgetKind::card, rect);
  fill(ui, rect, ui.theme().panel);
}

void card(Ui& ui, std::string_view id, const Rect& rect, double radius) {
  ui.add_surface(rect);
  ui.record(id, WidgetKind::card, rect);
  shadow(ui, rect, radius);
  fill_and_outline(ui, rect, ui.theme().raised, ui.theme().line, radius);
}

void note_box(Ui& ui, const Rect& rect) { fill(ui, rect, ui.theme().sunk, 6); }

bool empty_state(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view text,
                 std::string_view button_label) {
  constexpr double kMostWidth = 400;
  constexpr double kGap = 4;
  constexpr double kButtonGap = 12;
  const TextStyle title_style{.weight = Weight::semibold, .align = Align::center};
  const TextStyle text_style{.colour = ui.theme().text2, .align = Align::center};
  const double width = std::min(kMostWidth, rect.width - 2 * kPadding);
  const double title_height = ui.wrapped_height(title, width, title_style);
  const double text_height = ui.wrapped_height(text, width, text_style);
  const double button_height = button_label.empty() ? 0 : kButtonGap + kButtonHeight;
  Column column(centred(rect, width, title_height + kGap + text_height + button_height));
  ui.wrapped(sub_id(id, "title"), column.take(title_height, kGap), title, title_style);
  ui.wrapped(sub_id(id, "text"), column.take(text_height, kButtonGap), text, text_style);
  if (button_label.empty()) return false;
  const double button_space = std::min(width, button_width(ui, button_label));
  return button(ui, sub_id(id, "button"), centred(column.take(kButtonHeight), button_space, kButtonHeight),
                button_label);
}

}  // namespace ocop
