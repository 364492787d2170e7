#include <fmt/format.h>

#include <algorithm>

#include "panels/review_parts.hpp"
#include "words/review.hpp"

namespace ocop {
namespace {

struct KeyLine {
  Colour colour;
  bool is_dashed = false;
  std::string text;
};

std::vector<KeyLine> key_of_lines(Ui& ui, const ReviewContent& content, const ReviewDesk& desk) {
  std::vector<KeyLine> lines;
  if (!desk.current) return lines;
  const std::vector<Candidate>& candidates = content.finder.find(*desk.current);
  if (const auto split = content.finder.split_unit(*desk.current); split && split->vintage && candidates.size() > 1) {
    lines.push_back({ui.theme().text, true, fmt::format(fmt::runtime(ui.t("Former border of {}")), split->name)});
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 3); ++i) {
    const auto land = std::ranges::find(candidates[i].reasons, ReasonKind::holds_land, &Reason::kind);
    std::string text = std::to_string(i + 1) + ". " + set_of(content).communes[candidates[i].commune].name;
    if (land != candidates[i].reasons.end() && land->value) text += " · " + sentence(ui.language(), *land);
    lines.push_back({candidate_colour(ui.theme(), i), false, text});
  }
  const Entry& entry = *entry_of(content.atlas, *desk.current).entry;
  if (entry.point) lines.push_back({ui.theme().bad, false, ui.t("Coordinates of the row")});
  return lines;
}

}  // namespace

void draw_review_map_cards(Ui& ui, const ReviewPlaces& places, const ReviewContent& content, const ReviewDesk& desk) {
  const Rect head = top_part(places.map, kReviewHead);
  panel(ui, "review.map.head", head);
  rule_across(ui, head.x, head.y, head.width);
  rule_across(ui, head.x, head.y + head.height - 1, head.width);
  const std::size_t n = desk.current ? content.finder.find(*desk.current).size() : 0;
  const std::string title = n == 0   ? ui.t("No possibility on the map yet")
                            : n == 1 ? ui.t("One possibility on the map")
                                     : ui.t("The possibilities on the map");
  const double used = ui.text("review.map.title", inset(head, 24, 0), title, {.weight = Weight::semibold});
  const std::string vintage = ui.t("boundaries") + " " + set_of(content).vintage;
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  if (used + ui.text_width(vintage, quiet) + 64 < head.width) {
    ui.text("review.map.vintage", inset(head, 24, 0), vintage, quiet);
  }

  const std::vector<KeyLine> lines = key_of_lines(ui, content, desk);
  if (lines.empty()) return;
  constexpr double kLine = 22;
  const TextStyle small{.size = TextSize::small};
  double width = 0;
  for (const KeyLine& line : lines) width = std::max(width, ui.text_width(line.text, small));
  width = std::min(width + 64, places.map.width - 32);
  const double height = kLine * static_cast<double>(lines.size()) + 16;
  ui.push_layer(Layer::cards);
  const Rect box{places.map.x + 16, places.map.y + places.map.height - 16 - height, width, height};
  card(ui, "review.map.key", box);
  Column column(inset(box, 12, 8));
  for (const KeyLine& line : lines) {
    const Rect row = column.take(kLine);
    const Rect sample{row.x, row.y + kLine / 2 - 5, 24, 10};
    if (line.is_dashed) {
      for (double x = 0; x < 24; x += 8) {
        ocop::line(ui, {sample.x + x, row.y + kLine / 2}, {sample.x + x + 5, row.y + kLine / 2}, line.colour, 1.5);
      }
    } else {
      fill_and_outline(ui, sample, mixed(ui.theme().panel, line.colour, 0.26), line.colour, 2);
    }
    ui.text("", {row.x + 36, row.y, row.width - 36, row.height}, line.text, small);
  }
  ui.pop_layer();
}

}  // namespace ocop
