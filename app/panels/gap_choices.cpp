#include <fmt/format.h>

#include <algorithm>

#include "panels/gap_panel.hpp"
#include "words/gap_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

bool has_population(const Picture& picture) {
  return std::ranges::any_of(picture.atlas->vintages[picture.vintage].set.communes,
                             [](const Commune& commune) { return commune.population.has_value(); });
}

void draw_kinds(Ui& ui, Column& column, const Picture& picture, Choices& draft) {
  section_head(ui, "gaps.kinds", column.take(24, 4), ui.t("Gaps by"), trn(ui.language(), "commune", "communes", 2));
  for (const GapKind kind : kGapKinds) {
    const GapFacts::Count& count = picture.gap_facts->by_kind.at(static_cast<std::size_t>(kind));
    FacetRow row{.label = name_of(ui.language(), kind), .count = whole(ui.language(), count.gaps)};
    row.is_radio = true;
    row.is_zero = count.gaps == 0;
    row.bar_width = 0;
    row.check = draft.gap_kind == kind ? Check::on : Check::off;
    if (facet_row(ui, "gaps.kind." + std::string(key_of(kind)), column.take(kFacetRowHeight), row)) {
      draft.gap_kind = kind;
    }
  }
  const int uncertain = picture.gap_facts->by_kind.at(static_cast<std::size_t>(picture.choices.gap_kind)).uncertain;
  if (uncertain == 0) return;
  const std::string text =
      fmt::format(fmt::runtime(trn(ui.language(), "{} of them perhaps has one: a product waits for its commune.",
                                   "{} of them perhaps have one: products wait for their commune.", uncertain)),
                  whole(ui.language(), uncertain));
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().warn};
  const Rect place = inset(Rect{column.x, column.y + 4, column.width, 0}, kPadding, 0);
  column.skip(ui.wrapped("gaps.uncertain", place, text, small, 3) + 4);
}

void draw_weight(Ui& ui, const Rect& place, GapTerm term, Choices& draft, GapPanelState& state) {
  const std::string name = name_of(ui.language(), term);
  const std::string key = std::string("gaps.weight.") + (term == GapTerm::population ? "population"
                                                         : term == GapTerm::distance ? "distance"
                                                                                     : "neighbours");
  const double middle = place.y + place.height / 2;
  fill(ui, {place.x, middle - 4, 8, 8}, ui.theme().terms[static_cast<std::size_t>(term)], 2);
  ui.text("", {place.x + 20, place.y, 96, place.height}, name);
  double value = weight_of(draft.gap_weights, term);
  const std::string shown = percent(ui.language(), value / 100, 0);
  const SliderEvents events = slider(ui, key, {place.x + 120, place.y, place.width - 120 - 52, place.height}, value,
                                     {.min = 0, .max = 100, .step = 1, .text = name + " " + shown});
  // A drag shares the rest in the proportion it began with: going to 100 and back leaves the others as they were.
  if (events.is_held && !state.weights_before) state.weights_before = draft.gap_weights;
  if (events.is_changed) {
    draft.gap_weights = with_weight(state.weights_before && events.is_held ? *state.weights_before : draft.gap_weights,
                                    term, static_cast<int>(value));
  }
  ui.text(key + ".value", right_part(place, 44), shown, {.align = Align::right});
}

}  // namespace

void draw_gap_choices(Ui& ui, Column& column, const Picture& picture, Choices& draft, GapPanelState& state) {
  draw_kinds(ui, column, picture, draft);
  column.skip(16);
  rule_across(ui, column.x, column.y, column.width);
  column.skip(16);
  Column own(inset(Rect{column.x, column.y, column.width, 0}, kPadding, 0));
  const Rect head = own.take(24, 4);
  ui.text("gaps.weights", head, ui.t("How gaps are ranked"), {.weight = Weight::semibold});
  if (draft.gap_weights != GapWeights{}) {
    const std::string reset = ui.t("Reset");
    const ButtonLook look{.kind = ButtonKind::link, .size = TextSize::small};
    const double width = button_width(ui, reset, look);
    if (button(ui, "gaps.weights.reset", {head.x + head.width - width + 4, head.y, width, 24}, reset, look)) {
      draft.gap_weights = {};
    }
  }
  const bool knows_people = has_population(picture);
  for (const GapTerm term : kGapTerms) {
    if (term == GapTerm::population && !knows_people) continue;
    draw_weight(ui, own.take(28), term, draft, state);
  }
  if (ui.held().empty()) state.weights_before.reset();
  own.skip(8);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  own.skip(ui.wrapped("gaps.formula", own.take(0), explain(ui.language(), picture.choices.gap_weights, knows_people),
                      small, 6) +
           16);
  column.y = own.y;
}

}  // namespace ocop
