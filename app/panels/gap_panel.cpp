#include "panels/gap_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "words/gap_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kReasonHeight = 20;
constexpr double kReasons = 8 + 3 * kReasonHeight;
constexpr double kFoot = 48;

/// Where the columns end or begin, from the left edge of the list.
struct Columns {
  double rank_end, name, name_end, people_end, nearest_end, neighbours_end, bar, bar_end, score_end;
  bool has_details;  ///< population, distance, neighbours
  bool has_bar;
};

Columns columns_in(double width) {
  const double right = width - kPadding;
  if (width >= 480)
    return {36, 46, right - 288, right - 236, right - 172, right - 99, right - 84, right - 34, right, true, true};
  if (width >= 380) return {32, 42, right - 238, right - 186, right - 122, right - 44, 0, 0, right, true, false};
  return {32, 42, right - 116, 0, 0, 0, right - 108, right - 36, right, false, true};
}

void draw_numbers(Ui& ui, Column& column, const Picture& picture) {
  const Language language = ui.language();
  const GapKind kind = picture.choices.gap_kind;
  const auto gaps = static_cast<int>(picture.gaps->size());
  const Rect line = column.take(28, 4);
  const std::string number = whole(language, gaps);
  const TextStyle big{.size = TextSize::title, .weight = Weight::semibold, .colour = ui.theme().gap_text};
  const double width = ui.text("gaps.number", line, number, big);
  ui.text("gaps.title", {line.x + width + 10, line.y + 3, line.width - width - 10, 24},
          std::string(trn(language, "commune", "communes", gaps)) + " " + lack_of(language, kind, gaps),
          {.weight = Weight::semibold});
  const int all = picture.totals->communes;
  const double share = all > 0 ? static_cast<double>(gaps) / all : 0;
  std::string shares = fmt::format(fmt::runtime(ui.t("{} of the communes.")), percent(language, share, 1));
  if (picture.gap_facts->share_of_people) {
    shares = fmt::format(fmt::runtime(ui.t("{communes} of the communes and {people} of the people.")),
                         fmt::arg("communes", percent(language, share, 1)),
                         fmt::arg("people", percent(language, *picture.gap_facts->share_of_people, 1)));
  }
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  ui.text("gaps.shares", column.take(16, 2), shares, small);
  const std::string steady = sentence(language, picture.gap_facts->steadiness);
  if (!steady.empty()) ui.text("gaps.steady", column.take(16), steady, small);
  column.skip(12);
}

void draw_head(Ui& ui, const Rect& rect, const Columns& c) {
  fill(ui, rect, ui.theme().sunk);
  rule_across(ui, rect.x, rect.y, rect.width);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  const TextStyle left{.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2};
  TextStyle right = left;
  right.align = Align::right;
  const auto ending_at = [&](double end, double width) {
    return Rect{rect.x + end - width, rect.y, width, rect.height};
  };
  ui.text("", ending_at(c.rank_end, 20), "#", right);
  ui.text("gaps.head.name", {rect.x + c.name, rect.y, c.name_end - c.name, rect.height}, ui.t("Commune"), left);
  if (c.has_details) {
    ui.text("gaps.head.population", ending_at(c.people_end, 64), ui.t("People"), right);
    ui.text("gaps.head.nearest", ending_at(c.nearest_end, 64), ui.t("Nearest"), right);
    ui.text("gaps.head.neighbours", ending_at(c.neighbours_end, 74), ui.t("Neighbours"), right);
  }
  ui.text("gaps.head.score", ending_at(c.score_end, 48), ui.t("Points"), right);
}

class RowDrawer {
 public:
  RowDrawer(Ui& ui, const Picture& picture, const Focus& focus, const Columns& columns, bool is_trying,
            Requests& requests)
      : is_trying_(is_trying),
        ui_(ui),
        picture_(picture),
        communes_(picture.atlas->vintages[picture.vintage].set.communes),
        focus_(focus),
        c_(columns),
        requests_(requests) {}

  void draw(const Rect& place, std::size_t rank, const Gap& gap, bool is_selected) {
    const Commune& commune = communes_[gap.commune];
    const Language language = ui_.language();
    const std::string id = "gaps.row." + commune.code.text();
    const std::string rank_text = whole(language, static_cast<std::int64_t>(rank));
    const Control control = table_row(
        ui_, id, place,
        {.is_selected = is_selected, .is_lit = focus_.hovered == gap.commune, .text = rank_text + " " + commune.name});
    if (control.is_hovered) requests_.hover = gap.commune;
    if (control.is_clicked && is_trying_) {
      requests_.try_product = gap.commune;
    } else if (control.is_clicked) {
      requests_.select = {{gap.commune}};
    }
    if (control.is_double_clicked && !is_trying_) {
      requests_.zoom_to = gap.commune;
    }
    const Rect line{place.x, place.y, place.width, kListRowHeight};
    ui_.text("", ending_at(line, c_.rank_end, 34), rank_text,
             {.weight = is_selected ? Weight::semibold : Weight::regular,
              .colour = is_selected ? ui_.theme().text : ui_.theme().text3,
              .align = Align::right});
    draw_name(line, gap, commune);
    if (c_.has_details) draw_details(line, gap, commune);
    if (c_.has_bar) draw_bar(line, gap);
    ui_.text(id + ".score", ending_at(line, c_.score_end, 34), whole(language, std::llround(gap.score)),
             {.weight = Weight::medium, .align = Align::right});
    if (is_selected) draw_reasons(place, gap);
  }

 private:
  static Rect ending_at(const Rect& line, double end, double width) {
    return {line.x + end - width, line.y, width, line.height};
  }

  void draw_name(const Rect& line, const Gap& gap, const Commune& commune) {
    const double width = c_.name_end - c_.name;
    std::string below = commune.district;
    if (gap.is_uncertain) below = ui_.t("perhaps") + (below.empty() ? "" : " · ") + below;
    const double top = line.y + (below.empty() ? 12 : 4);
    ui_.text("", {line.x + c_.name, top, width, 20}, commune.name, {.weight = Weight::medium});
    if (below.empty()) return;
    ui_.text("", {line.x + c_.name, line.y + 24, width, 16}, below,
             {.size = TextSize::small, .colour = gap.is_uncertain ? ui_.theme().warn : ui_.theme().text2});
  }

  void draw_details(const Rect& line, const Gap& gap, const Commune& commune) {
    const Language language = ui_.language();
    const auto number = [&](double end, const std::string& text, bool is_known) {
      ui_.text("", ending_at(line, end, 64), text,
               {.colour = is_known ? ui_.theme().text : ui_.theme().text3, .align = Align::right});
    };
    number(c_.people_end, commune.population ? whole(language, *commune.population) : "–",
           commune.population.has_value());
    number(c_.nearest_end, gap.nearest_km ? distance(language, *gap.nearest_km) : "–", gap.nearest_km.has_value());
    number(c_.neighbours_end, fmt::format("{}/{}", gap.neighbours_with_products, gap.neighbours), gap.neighbours > 0);
  }

  void draw_bar(const Rect& line, const Gap& gap) {
    const std::array<BarPart, 3> parts = {BarPart{gap.population_term / 100, ui_.theme().terms[0]},
                                          BarPart{gap.distance_term / 100, ui_.theme().terms[1]},
                                          BarPart{gap.neighbours_term / 100, ui_.theme().terms[2]}};
    stacked_bar(ui_, {line.x + c_.bar, line.y + line.height / 2 - 4, c_.bar_end - c_.bar, 8}, parts);
  }

  void draw_reasons(const Rect& place, const Gap& gap) {
    const std::array<double, 3> points = {gap.population_term, gap.distance_term, gap.neighbours_term};
    const auto texts = reasons(ui_.language(), picture_, gap);
    Column lines({place.x + c_.name, place.y + kListRowHeight, c_.score_end - c_.name, 0});
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const Rect line = lines.take(kReasonHeight);
      fill(ui_, {line.x, line.y + 6, 8, 8}, ui_.theme().terms[i], 2);
      ui_.text("gaps.reason." + std::to_string(i), {line.x + 16, line.y, line.width - 16 - 44, line.height}, texts[i],
               {.size = TextSize::small});
      ui_.text("", right_part(line, 40), "+" + whole(ui_.language(), std::llround(points[i])),
               {.size = TextSize::small, .align = Align::right});
    }
  }

  bool is_trying_;
  Ui& ui_;
  const Picture& picture_;
  const std::vector<Commune>& communes_;
  const Focus& focus_;
  const Columns& c_;
  Requests& requests_;
};

void draw_list(Ui& ui, const Rect& rect, const Columns& columns, const Picture& picture, const Focus& focus,
               GapPanelState& state, Requests& requests) {
  const auto& gaps = *picture.gaps;
  // One selected commune is told in words; of several none is the one.
  const std::optional<CommuneId> chosen =
      focus.selected.size() == 1 ? std::optional(focus.selected.front()) : std::nullopt;
  Column rows = begin_scroll(ui, "gaps.list", rect);
  RowDrawer drawer(ui, picture, focus, columns, state.is_trying, requests);
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool is_chosen = chosen == gaps[i].commune;
    const Rect place = rows.take(kListRowHeight + (is_chosen ? kReasons : 0));
    if (is_chosen && state.revealed != chosen) reveal(ui, place);
    // A country has thousands of rows; only those in sight are drawn.
    if (place.y + place.height < rect.y || place.y > rect.y + rect.height) continue;
    const bool is_selected = std::ranges::binary_search(focus.selected, gaps[i].commune);
    drawer.draw(place, i + 1, gaps[i], is_chosen || is_selected);
  }
  state.revealed = chosen;
  end_scroll(ui, rows.y);
}

void draw_foot(Ui& ui, const Rect& rect, Requests& requests) {
  rule_across(ui, rect.x, rect.y, rect.width);
  const std::string label = ui.t("Export the list");
  const ButtonLook look{.kind = ButtonKind::link, .icon = Icon::export_};
  const double width = button_width(ui, label, look);
  const Rect place{rect.x + rect.width - kPadding - width + 8, rect.y + 8, width, 32};
  if (button(ui, "gaps.export", place, label, look)) requests.ask(Action::export_gaps);
}

}  // namespace

bool shows_gap_list(const Picture& picture, const Focus& focus) {
  if (!picture.shows_gaps()) return false;
  return focus.selected.size() != 1 || picture.theme_classes->of_commune[focus.selected.front()] >= 0;
}

void draw_gap_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, GapPanelState& state,
                    Requests& requests) {
  panel(ui, "coverage", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column column(inset(rect, kPadding, 14));
  draw_numbers(ui, column, picture);
  if (picture.gaps->empty()) {
    empty_state(ui, "gaps.empty", {column.x, column.y, column.width, 160}, ui.t("No commune is a gap"),
                ui.t("Ask for more, for example four stars, or narrow the filter, to see where something is missing."));
    return;
  }
  const Columns columns = columns_in(rect.width);
  const Rect head{rect.x + 1, column.y, rect.width - 1, kTableHeadHeight};
  draw_head(ui, head, columns);
  const double top = head.y + head.height;
  const Rect foot = bottom_part(rect, kFoot);
  draw_list(ui, {rect.x + 1, top, rect.width - 1, std::max(0.0, foot.y - top)}, columns, picture, focus, state,
            requests);
  draw_foot(ui, {foot.x + 1, foot.y, foot.width - 1, foot.height}, requests);
}

}  // namespace ocop
