#include <fmt/format.h>

#include "panels/review_parts.hpp"
#include "words/numbers.hpp"
#include "words/review.hpp"

namespace ocop {
namespace {

void draw_pair(Ui& ui, const Rect& rect, const ReviewContent& content, EntryId id, std::optional<CommuneId> commune) {
  const Entry& entry = *entry_of(content.atlas, id).entry;
  const Theme& theme = ui.theme();
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  const double half = std::round((rect.width - 48) * 0.56);
  ui.text("", {rect.x, rect.y, 40, rect.height}, whole(ui.language(), entry.row),
          {.colour = theme.text3, .align = Align::right});
  ui.text("", {rect.x + 52, rect.y + 4, half - 52, 20}, entry.product, {.weight = Weight::medium});
  ui.text("", {rect.x + 52, rect.y + 24, half - 52, 16}, shown_place(entry),
          {.size = TextSize::small, .colour = theme.text2});
  draw_icon(ui.draw(), Icon::arrow_right, {ui.px(rect.x + half + 24), ui.px(rect.y + rect.height / 2)}, ui.px(16),
            commune ? theme.accent : theme.text3);
  const Rect right{rect.x + half + 48, rect.y, rect.width - half - 48, rect.height};
  if (!commune) {
    ui.text("", right, ui.t("left out: the evidence does not tell"), {.size = TextSize::small, .colour = theme.warn});
    return;
  }
  const Commune& to = set_of(content).communes[*commune];
  ui.text(fmt::format("review.pair.{}", id), {right.x, right.y + 4, right.width, 20}, to.name,
          {.weight = Weight::medium});
  ui.text("", {right.x, right.y + 24, right.width, 16}, to.district, {.size = TextSize::small, .colour = theme.text2});
}

}  // namespace

void draw_pairs(Ui& ui, const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  constexpr double kWidth = 760;
  constexpr double kRow = 44;
  const double rows = static_cast<double>(desk.pairs.size() + desk.left_out.size());
  const double height = std::min(640.0, 160 + kRow * std::max(1.0, rows));
  const Rect inside = begin_dialog(ui, "review.pairs", kWidth, height, ui.t("Confirm these rows?"));
  const Rect foot = bottom_part(inside, kButtonHeight);
  const Rect list{inside.x, inside.y, inside.width, std::max(0.0, inside.height - kButtonHeight - 16)};
  Column column = begin_scroll(ui, "review.pairs.list", list);
  column.width -= 12;
  for (const RowPair& pair : desk.pairs) draw_pair(ui, column.take(kRow), content, pair.entry, pair.commune);
  for (const EntryId entry : desk.left_out) draw_pair(ui, column.take(kRow), content, entry, std::nullopt);
  end_scroll(ui, column.y);

  Row row(foot);
  const auto n = static_cast<std::int64_t>(desk.pairs.size());
  const bool can_confirm = n > 0;
  bool is_confirmed = false;
  if (can_confirm) {
    const std::string label =
        fmt::format(fmt::runtime(trn(ui.language(), "Confirm {} row", "Confirm {} rows", n)), whole(ui.language(), n));
    const ButtonLook primary{.kind = ButtonKind::primary, .key_hint = "Enter"};
    is_confirmed =
        button(ui, "review.pairs.accept", row.take_right(button_width(ui, label, primary), 8), label, primary);
  }
  const std::string cancel = ui.t("Cancel");
  const bool is_cancelled = button(ui, "review.pairs.cancel", row.take_right(button_width(ui, cancel), 8), cancel);
  end_dialog(ui);
  if (is_confirmed) {
    confirm_pairs(content, desk, decisions);
  } else if (is_cancelled || ui.take(Key::escape)) {
    desk.shows_pairs = false;
  }
}

}  // namespace ocop
