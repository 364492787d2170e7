#include <fmt/format.h>

#include "panels/review_parts.hpp"
#include "words/numbers.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHead = 40;
constexpr double kReason = 22;

void draw_reason(Ui& ui, const Rect& line, const Reason& reason) {
  const Theme& theme = ui.theme();
  const bool is_for = speaks(reason.kind);
  draw_icon(ui.draw(), is_for ? Icon::check : Icon::minus, {ui.px(line.x + 8), ui.px(line.y + line.height / 2)},
            ui.px(12), is_for ? theme.ok : theme.text3);
  ui.text("", {line.x + 24, line.y, line.width - 24, line.height}, sentence(ui.language(), reason),
          {.size = TextSize::small, .colour = is_for ? theme.text : theme.text2});
}

/// How a candidate stands beside the others.
std::optional<std::pair<std::string, Tone>> standing(Ui& ui, const std::vector<Candidate>& all, std::size_t index) {
  if (all[index].evidence == 0) return std::pair(ui.t("possible"), Tone::plain);
  if (index == 0 && !is_doubtful(all)) return std::pair(ui.t("fits best"), Tone::accent);
  if (all[index].evidence == all.front().evidence) return std::pair(ui.t("fits as well"), Tone::warn);
  return std::pair(ui.t("possible"), Tone::plain);
}

void draw_candidate(Ui& ui, const Rect& rect, const ReviewContent& content, const std::vector<Candidate>& all,
                    std::size_t index, ReviewDesk& desk) {
  const Theme& theme = ui.theme();
  const Candidate& candidate = all[index];
  const Commune& commune = set_of(content).communes[candidate.commune];
  const bool is_chosen = !desk.other && desk.choice == index;
  const Control control =
      ui.control(fmt::format("review.candidate.{}", index + 1), rect, {.can_focus = false, .text = commune.name});
  if (control.is_clicked) {
    desk.choice = index;
    desk.other.reset();
  }
  fill_and_outline(ui, rect, control.hover > 0 ? mixed(theme.panel, theme.hover, control.hover) : theme.panel,
                   is_chosen ? theme.accent : theme.line, 8);
  if (is_chosen) outline(ui, rect, theme.accent, 8, 2);
  const Rect badge{rect.x + 16, rect.y + 10, 28, 28};
  const bool has_colour = index < 2;
  fill(ui, badge, has_colour ? candidate_colour(theme, index) : theme.sunk, 6);
  ui.text("", badge, std::to_string(index + 1),
          {.weight = Weight::semibold, .colour = has_colour ? theme.on_accent : theme.text, .align = Align::center});
  Row head({rect.x + 60, rect.y + 8, rect.width - 76, 24});
  if (const auto tag_text = standing(ui, all, index)) {
    const double width = tag_width(ui, tag_text->first);
    const Rect place = head.take_right(width, 8);
    tag(ui, "", {place.x, place.y + 2}, tag_text->first, tag_text->second);
  }
  const TextStyle strong{.weight = Weight::semibold};
  ui.text("", head.take(std::min(head.rest.width, ui.text_width(commune.name, strong) + 1), 8), commune.name, strong);
  std::string about = ui.t("code") + " " + commune.code.text();
  if (!commune.district.empty()) about = commune.district + " · " + about;
  ui.text("", head.rest, about, {.size = TextSize::small, .colour = theme.text2});
  Column lines({rect.x + 60, rect.y + kHead - 4, rect.width - 76, 0});
  for (const Reason& reason : candidate.reasons) draw_reason(ui, lines.take(kReason), reason);
}

}  // namespace

void draw_candidates(Ui& ui, Column& column, const ReviewContent& content, ReviewDesk& desk) {
  const std::vector<Candidate>& candidates = content.finder.find(*desk.current);
  const TextStyle strong{.weight = Weight::semibold};
  const std::string title = ui.t("Which commune?");
  const Rect head = column.take(24, 8);
  const double width = ui.text("review.question", head, title, strong);
  const std::string hint = candidates.empty()        ? ui.t("Nothing fits: type the name below.")
                           : is_doubtful(candidates) ? ui.t("The row does not tell which; the choice is yours.")
                                                     : std::string();
  ui.text("review.question.hint", {head.x + width + 12, head.y, head.width - width - 12, head.height}, hint,
          {.size = TextSize::small, .colour = ui.theme().text2});
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double height = kHead + kReason * static_cast<double>(candidates[i].reasons.size()) + 8;
    draw_candidate(ui, column.take(height, 8), content, candidates, i, desk);
  }
}

}  // namespace ocop
