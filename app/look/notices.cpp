#include <algorithm>
#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kToastSide = 16;
constexpr double kToastIcon = 16;
constexpr double kToastGap = 12;
constexpr double kClose = 28;

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::ok:
      return Icon::check;
    case Tone::warn:
    case Tone::bad:
      return Icon::warning;
    case Tone::plain:
    case Tone::gap:
    case Tone::accent:
      return Icon::info;
  }
  return Icon::info;
}

double action_width(const Ui& ui, const Toast& toast) {
  return toast.action.empty() ? 0 : button_width(ui, toast.action, {.kind = ButtonKind::link});
}

}  // namespace

bool progress_card(Ui& ui, std::string_view id, const Rect& rect, const ProgressCard& what) {
  const Theme& t = ui.theme();
  card(ui, id, rect);
  Column column(inset(rect, kPadding, 12));
  Row head(column.take(20, 6));
  const TextStyle amount_style{.colour = t.text2, .align = Align::right};
  const double amount = std::min(head.rest.width * 0.6, ui.text_width(what.amount, amount_style));
  ui.text(sub_id(id, "amount"), head.take_right(amount, what.amount.empty() ? 0 : 12), what.amount, amount_style);
  ui.text(sub_id(id, "title"), head.rest, what.title, {.weight = Weight::medium});

  Row foot(column.take(kButtonHeight - 4));
  const double cancel = button_width(ui, what.cancel);
  const bool is_cancelled = button(ui, sub_id(id, "cancel"), foot.take_right(cancel, 12), what.cancel);
  const TextStyle remaining_style{.size = TextSize::small, .colour = t.text2, .align = Align::right};
  const double remaining = ui.text_width(what.remaining, remaining_style);
  if (!what.remaining.empty())
    ui.text(sub_id(id, "remaining"), foot.take_right(remaining, 12), what.remaining, remaining_style);
  progress_bar(ui, centred(foot.rest, foot.rest.width, 6), what.share);
  return is_cancelled;
}

double toast_width(const Ui& ui, const Toast& toast) {
  const double action = toast.action.empty() ? 0 : kToastGap + action_width(ui, toast);
  return std::ceil(kToastSide + kToastIcon + kToastGap + ui.text_width(toast.text) + action + kToastGap + kClose + 6);
}

ToastAction toast(Ui& ui, std::string_view id, const Rect& rect, const Toast& what) {
  ui.push_layer(Layer::toast);
  card(ui, id, rect);
  ToastAction action = ToastAction::none;
  Row row({rect.x + kToastSide, rect.y, rect.width - kToastSide - 6, rect.height});
  icon_in(ui, row.take(kToastIcon, kToastGap), icon_of(what.tone), tone_text(ui.theme(), what.tone));
  const Rect close = centred(row.take_right(kClose, kToastGap), kClose, kClose);
  if (!what.action.empty()) {
    const Rect place = row.take_right(action_width(ui, what), kToastGap);
    if (button(ui, sub_id(id, "action"), centred(place, place.width, kButtonHeight), what.action,
               {.kind = ButtonKind::link})) {
      action = ToastAction::action;
    }
  }
  ui.text(sub_id(id, "text"), row.rest, what.text);
  if (icon_button(ui, sub_id(id, "close"), close, Icon::cross, {.tooltip = what.close_tooltip, .icon_size = 14}))
    action = ToastAction::closed;
  ui.pop_layer();
  return action;
}

}  // namespace ocop
