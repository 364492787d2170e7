#include "panels/class_panel.hpp"

#include <algorithm>
#include <array>

#include "panels/histogram.hpp"
#include "picture/ramp.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr int kFewest = 2;
constexpr int kMost = 7;
constexpr double kIconButton = 28;
constexpr std::string_view kPopup = "classes.look.popup";

/// These take the number of classes as a wish or not at all.
bool has_class_count(Method method) {
  return method == Method::equal || method == Method::quantile || method == Method::jenks || method == Method::pretty ||
         method == Method::headtail;
}

void choose_method(Ui& ui, const Rect& place, const Picture& picture, Choices& draft) {
  std::vector<std::string> names;
  std::vector<std::string_view> keys;
  for (const Method method : kMethods) {
    names.push_back(name_of(ui.language(), method));
    keys.push_back(key_of(method));
  }
  auto index = static_cast<std::size_t>(draft.classing.method);
  const double width = std::min(dropdown_width(ui, names[index], {.is_quiet = true}), place.width);
  if (!dropdown(ui, "classes.method", right_part(place, width), names, index, {.is_quiet = true, .keys = keys})) return;
  draft.classing.method = kMethods.at(index);
  draft.classing.is_locked = false;
  // By hand starts from what stands on the map.
  if (draft.classing.method == Method::manual) draft.classing.breaks = manual_from(*picture.classes);
}

void choose_count(Ui& ui, const Rect& place, Choices& draft) {
  std::vector<std::string> names;
  for (int count = kFewest; count <= std::max(kMost, draft.classing.classes); ++count) {
    names.push_back(whole(ui.language(), count));
  }
  auto index = static_cast<std::size_t>(std::max(0, draft.classing.classes - kFewest));
  constexpr std::array<std::string_view, 6> kKeys = {"2", "3", "4", "5", "6", "7"};
  if (!dropdown(ui, "classes.count", place, names, index,
                {.is_quiet = true, .tooltip = ui.t("How many classes"), .keys = kKeys})) {
    return;
  }
  draft.classing.classes = static_cast<int>(index) + kFewest;
  draft.classing.is_locked = false;
}

/// The colours of a ramp side by side.
void draw_ramp(Ui& ui, const Rect& place, const Choices& choices) {
  const auto colours = ramp_colours(choices, 5, ui.theme().ground);
  Row row(place);
  for (const Rgb colour : colours) fill(ui, row.take(place.width / 5), colour, 0);
}

std::string ramp_name(Ui& ui, Ramp ramp) {
  switch (ramp) {
    case Ramp::teal:
      return ui.t("Teal");
    case Ramp::indigo:
      return ui.t("Indigo");
    case Ramp::ochre:
      return ui.t("Ochre");
    case Ramp::diverging:
      return ui.t("Purple–teal, two ways");
  }
  return {};
}

void draw_look_popup(Ui& ui, const Rect& anchor, Choices& draft) {
  const bool can_smooth = needs_population(draft.indicator);
  const std::string explanation = ui.t(
      "Draws the rates of small communes towards the mean of all, the more, the fewer people live there (empirical "
      "Bayes, Marshall 1991). Communes without products stay 0.");
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  const double text_height = can_smooth ? ui.wrapped_height(explanation, 256, small) + 40 : 0;
  Rect rect{anchor.x + anchor.width - 288, anchor.y + anchor.height + 4, 288, 12 + 4 * 32 + 9 + 32 + text_height + 12};
  rect.x = std::max(8.0, rect.x);
  if (!ui.begin_popup(kPopup, rect)) return;
  Column column(inset(rect, 8, 12));
  for (const Ramp ramp : kRamps) {
    const Rect line = column.take(32);
    if (radio(ui, "classes.ramp." + std::string(key_of(ramp)), {line.x + 8, line.y + 6, line.width - 96, 20},
              ramp_name(ui, ramp), draft.ramp == ramp)) {
      draft.ramp = ramp;
    }
    Choices shown = draft;
    shown.ramp = ramp;
    draw_ramp(ui, {line.x + line.width - 80, line.y + 10, 72, 12}, shown);
  }
  rule_across(ui, rect.x, column.y + 4, rect.width);
  column.skip(9);
  const Rect reverse = column.take(32);
  if (checkbox(ui, "classes.ramp.reverse", {reverse.x + 8, reverse.y + 6, reverse.width - 16, 20},
               ui.t("The other way round"), draft.is_ramp_reversed ? Check::on : Check::off)) {
    draft.is_ramp_reversed = !draft.is_ramp_reversed;
  }
  if (can_smooth) {
    const Rect line = column.take(32);
    if (checkbox(ui, "classes.smooth", {line.x + 8, line.y + 6, line.width - 16, 20}, ui.t("Smooth small populations"),
                 draft.is_smoothed ? Check::on : Check::off)) {
      draft.is_smoothed = !draft.is_smoothed;
    }
    ui.wrapped("classes.smooth.explanation", inset(column.take(text_height - 32), 8, 0), explanation, small);
  }
  ui.end_popup();
}

void draw_head(Ui& ui, const Rect& head, const Picture& picture, Choices& draft) {
  Row row(head);
  const Rect look = row.take_right(kIconButton, 2);
  if (icon_button(ui, "classes.look", {look.x + 6, look.y - 2, kIconButton, kIconButton}, Icon::sliders,
                  {.tooltip = ui.t("Colours and smoothing")})) {
    ui.open_popup(kPopup);
  }
  draw_look_popup(ui, look, draft);
  // By hand nothing moves by itself: there is nothing to hold.
  if (draft.classing.method != Method::manual) {
    const bool is_locked = draft.classing.is_locked;
    const Rect lock = row.take_right(kIconButton, 2);
    if (icon_button(ui, "classes.lock", {lock.x + 4, lock.y - 2, kIconButton, kIconButton},
                    is_locked ? Icon::lock : Icon::unlock,
                    {.tooltip = is_locked ? ui.t("The breaks hold whatever is filtered; let them follow again")
                                          : ui.t("Hold these breaks whatever is filtered"),
                     .is_selected = is_locked})) {
      lock_breaks(picture, draft.classing, !is_locked);
    }
  }
  const std::string label = ui.t("Classes");
  const TextStyle style{.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2};
  // Where the method would be cut, it says enough by itself.
  constexpr double kCount = 46;
  const double wanted = dropdown_width(ui, name_of(ui.language(), draft.classing.method), {.is_quiet = true}) +
                        (has_class_count(draft.classing.method) ? kCount : 0);
  if (ui.text_width(label, style) + 5 + wanted <= row.rest.width) {
    ui.text("classes.label", row.take(ui.text_width(label, style) + 1, 4), label, style);
  }
  if (has_class_count(draft.classing.method)) choose_count(ui, row.take(46, 0), draft);
  choose_method(ui, row.rest, picture, draft);
}

}  // namespace

void lock_breaks(const Picture& picture, Classing& draft, bool is_locked) {
  draft.is_locked = is_locked;
  if (is_locked) draft.breaks = manual_from(*picture.classes);
}

void draw_class_panel(Ui& ui, Column& column, const Picture& picture, Choices& draft, double height) {
  Column own(inset(Rect{column.x, column.y, column.width, 0}, kPadding, 0));
  if (draft.indicator != Indicator::best_stars) draw_head(ui, own.take(24, 4), picture, draft);
  draw_histogram(ui, own.take(height, 8), picture, draft.classing);
  if (picture.classes->has_fewer_values_than_classes) {
    own.skip(ui.wrapped("classes.fewer", own.take(0),
                        ui.t("Fewer different values than classes: each value is a class of its own."),
                        {.size = TextSize::small, .colour = ui.theme().text2}, 2) +
             8);
  }
  column.y = own.y;
}

}  // namespace ocop
