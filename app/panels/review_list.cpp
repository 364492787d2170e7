#include <fmt/format.h>

#include <algorithm>

#include "panels/review_parts.hpp"
#include "words/numbers.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kGroupHeight = 32;
constexpr double kRowHeight = 52;
constexpr double kRightWidth = 160;

Colour dot_of(const Theme& theme, Fate fate) {
  switch (fate) {
    case Fate::placed:
      return theme.ok;
    case Fate::ambiguous:
      return theme.warn;
    case Fate::unplaced:
      return theme.bad;
    case Fate::invalid:
      return theme.text3;
  }
  return theme.text3;
}

void draw_tabs(Ui& ui, const Rect& rect, const Review& review, ReviewDesk& desk) {
  const auto n = [&](ReviewTab tab) { return whole(ui.language(), static_cast<std::int64_t>(count_of(review, tab))); };
  std::vector<Segment> segments = {{"all", ui.t("All"), n(ReviewTab::all), false},
                                   {"ambiguous", ui.t("Choose"), n(ReviewTab::ambiguous), false},
                                   {"unplaced", ui.t("Unplaced"), n(ReviewTab::unplaced), false},
                                   {"invalid", ui.t("Invalid"), n(ReviewTab::invalid), false}};
  // Only where there is something to look at.
  if (count_of(review, ReviewTab::placed) > 0)
    segments.push_back({"placed", ui.t("Check"), n(ReviewTab::placed), false});
  auto index = static_cast<std::size_t>(desk.tab);
  if (index >= segments.size()) index = 0;
  const double width = segmented_width(ui, segments);
  bool is_changed = false;
  if (width <= rect.width) {
    is_changed = segmented(ui, "review.tab", {rect.x, rect.y, width, rect.height}, segments, index);
  } else {
    std::vector<std::string> entries;
    std::vector<std::string_view> keys;
    for (const Segment& segment : segments) {
      entries.push_back(segment.label + "  " + segment.count);
      keys.push_back(segment.key);
    }
    is_changed = dropdown(ui, "review.tab", {rect.x, rect.y, std::min(rect.width, 200.0), rect.height}, entries, index,
                          {.keys = keys});
  }
  if (is_changed) {
    desk.tab = static_cast<ReviewTab>(index);
    const std::vector<EntryId> rows = rows_shown(review, desk);
    if (std::ranges::find(rows, desk.current) == rows.end() && !rows.empty()) look_at(desk, rows.front());
  }
}

void draw_group(Ui& ui, const Rect& rect, const ReviewGroup& group, std::size_t open) {
  fill(ui, rect, ui.theme().sunk);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  disc(ui, {rect.x + 28, rect.y + rect.height / 2}, 4, dot_of(ui.theme(), group.fate));
  const std::string count =
      fmt::format(fmt::runtime(trn(ui.language(), "{} row", "{} rows", static_cast<std::int64_t>(open))),
                  whole(ui.language(), static_cast<std::int64_t>(open)));
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  const double width = ui.text_width(count, small) + 1;
  ui.text("", {rect.x + rect.width - 16 - width, rect.y, width, rect.height}, count, small);
  ui.text(fmt::format("review.group.{}.{}", key_of(group.fate), key_of(group.why)),
          {rect.x + 40, rect.y, rect.width - 64 - width, rect.height}, title_of(ui.language(), group.fate, group.why),
          {.size = TextSize::small, .weight = Weight::semibold});
}

struct Proposal {
  std::string name;
  std::string note;
};

Proposal proposal_of(Ui& ui, const ReviewContent& content, const ReviewRow& row) {
  const Language language = ui.language();
  if (row.why == Problem::set_aside || row.why == Problem::no_product) return {};
  const std::vector<Candidate>& candidates = content.finder.find(row.entry);
  if (candidates.empty()) return {{}, ui.t("no proposal")};
  Proposal proposal{set_of(content).communes[candidates.front().commune].name, {}};
  if (row.fate == Fate::placed) {
    proposal.note = ui.t("as the address says");
    return proposal;
  }
  proposal.name += "?";
  const auto n = static_cast<std::int64_t>(candidates.size());
  proposal.note = fmt::format(fmt::runtime(trn(language, "{} possibility", "{} possibilities", n)), whole(language, n));
  return proposal;
}

void draw_row(Ui& ui, const Rect& rect, const ReviewContent& content, const ReviewRow& row, ReviewDesk& desk) {
  const ListedEntry listed = entry_of(content.atlas, row.entry);
  const Entry& entry = *listed.entry;
  const Theme& theme = ui.theme();
  const bool is_current = desk.current == row.entry;
  const bool is_marked = std::ranges::binary_search(desk.marked, row.entry);
  const std::string id = fmt::format("review.row.{}", row.entry);
  const Rect check{rect.x + 20, rect.y, 24, rect.height};
  // The keyboard walks the rows with the arrows, not with Tab.
  const Control control = ui.control(id, rect, {.can_focus = false, .text = entry.product});
  if (is_current) {
    fill(ui, rect, theme.tint);
    fill(ui, left_part(rect, 3), theme.accent);
  } else if (control.hover > 0) {
    fill(ui, rect, faded(theme.hover, control.hover));
  }
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  if (control.is_clicked) {
    if (holds(check, ui.mouse()) || ui.control_is_down()) {
      toggle_mark(desk, row.entry);
    } else {
      look_at(desk, row.entry);
    }
  }
  const Rect box{rect.x + 24, rect.y + rect.height / 2 - kCheckSize / 2, kCheckSize, kCheckSize};
  fill_and_outline(ui, box, is_marked ? theme.accent : theme.field, is_marked ? theme.accent : theme.ctrl, 4);
  if (is_marked) {
    draw_icon(ui.draw(), Icon::check, {ui.px(box.x + 8), ui.px(box.y + 8)}, ui.px(12), theme.on_accent);
  }
  ui.text("", {rect.x + 44, rect.y, 36, rect.height}, whole(ui.language(), entry.row),
          {.colour = theme.text3, .align = Align::right});
  const double right = std::min(kRightWidth, rect.width * 0.3);
  const double left = 92;
  const double width = rect.width - left - right - 24;
  const std::string product = entry.product.empty() ? ui.t("(no name)") : entry.product.str();
  ui.text(id + ".title", {rect.x + left, rect.y + 7, width, 20}, product, {.weight = Weight::medium});
  std::string place = shown_place(entry);
  if (row.away_km) {
    place += (place.empty() ? "" : " · ") +
             fmt::format(fmt::runtime(ui.t("{} away")), distance(ui.language(), *row.away_km));
  }
  ui.text(id + ".place", {rect.x + left, rect.y + 27, width, 18}, place,
          {.size = TextSize::small, .colour = theme.text2});
  const Proposal proposal = proposal_of(ui, content, row);
  const Rect side{rect.x + rect.width - right - 16, rect.y, right, rect.height};
  if (!proposal.name.empty()) {
    ui.text(id + ".proposal", {side.x, side.y + 8, side.width, 18}, proposal.name,
            {.size = TextSize::small, .weight = Weight::medium, .align = Align::right});
  }
  ui.text("",
          {side.x, proposal.name.empty() ? side.y : side.y + 27, side.width, proposal.name.empty() ? side.height : 18},
          proposal.note, {.size = TextSize::small, .colour = theme.text2, .align = Align::right});
}

}  // namespace

void draw_review_list(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk) {
  panel(ui, "review.list", rect);
  rule_down(ui, rect.x + rect.width - 1, rect.y, rect.height);
  rule_across(ui, rect.x, rect.y, rect.width);
  draw_tabs(ui, {rect.x + 24, rect.y + 12, rect.width - 40, 32}, content.review, desk);
  rule_across(ui, rect.x, rect.y + kReviewHead - 1, rect.width);
  const Rect list{rect.x, rect.y + kReviewHead, rect.width - 1, std::max(0.0, rect.height - kReviewHead)};
  const std::vector<EntryId> shown = rows_shown(content.review, desk);
  if (shown.empty()) {
    empty_state(ui, "review.empty", inset(list, 24, std::max(0.0, (list.height - 160) / 2)),
                ui.t("Nothing to decide here"), ui.t("Every row of this kind has found its commune or was set aside."));
    return;
  }
  Column rows = begin_scroll(ui, "review.rows", list);
  const auto is_in_sight = [&](const Rect& place) {
    return place.y + place.height >= list.y && place.y <= list.y + list.height;
  };
  std::vector<EntryId> sorted = shown;
  std::ranges::sort(sorted);
  for (const ReviewGroup& group : content.review.groups) {
    const auto begin = content.review.rows.begin() + static_cast<std::ptrdiff_t>(group.first);
    const auto end = begin + static_cast<std::ptrdiff_t>(group.count);
    const auto open =
        std::count_if(begin, end, [&](const ReviewRow& row) { return std::ranges::binary_search(sorted, row.entry); });
    if (open == 0) continue;
    const Rect head = rows.take(kGroupHeight);
    if (is_in_sight(head)) draw_group(ui, head, group, static_cast<std::size_t>(open));
    for (auto row = begin; row != end; ++row) {
      if (!std::ranges::binary_search(sorted, row->entry)) continue;
      const Rect place = rows.take(kRowHeight);
      if (desk.reveals && desk.current == row->entry) reveal(ui, place);
      if (is_in_sight(place)) draw_row(ui, place, content, *row, desk);
    }
  }
  desk.reveals = false;
  end_scroll(ui, rows.y);
}

}  // namespace ocop
