#include "panels/register_news.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/numbers.hpp"
#include "words/register_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHead = 32;
constexpr double kRow = 44;

enum class Part : std::uint8_t { added, gone, placed, rated };

Part part_of(const RowChange& row) {
  if (!row.before) return Part::added;
  if (!row.now) return Part::gone;
  return row.has_other_place() ? Part::placed : Part::rated;
}

std::string title_of(Ui& ui, Part part) {
  switch (part) {
    case Part::added:
      return ui.t("New rows");
    case Part::gone:
      return ui.t("Rows that are gone");
    case Part::placed:
      return ui.t("Rows with another result");
    case Part::rated:
      return ui.t("Rows with other stars");
  }
  return {};
}

/// Draws rows where they can be seen and takes their room in any case.
class NewsList {
 public:
  NewsList(Ui& ui, const Rect& list, Column& column) : ui_(ui), list_(list), column_(column) {}

  void draw(const RegisterChange& change, std::size_t number) {
    if (const Rect head = column_.take(kHead, 4); is_seen(head)) {
      ui_.text(fmt::format("news.sheet.{}", number), head, change_sentence(ui_.language(), change),
               {.weight = Weight::semibold});
    }
    std::optional<Part> part;
    for (const RowChange& row : change.rows) {
      if (part != part_of(row)) {
        part = part_of(row);
        draw_title(*part);
      }
      draw_row(row);
    }
    column_.skip(16);
  }

 private:
  bool is_seen(const Rect& rect) const { return rect.y + rect.height >= list_.y && rect.y <= list_.y + list_.height; }

  void draw_title(Part part) {
    const Rect rect = column_.take(kHead);
    if (!is_seen(rect)) return;
    fill(ui_, rect, ui_.theme().sunk);
    ui_.text("", {rect.x + 12, rect.y, rect.width - 24, rect.height}, title_of(ui_, part),
             {.size = TextSize::small, .weight = Weight::semibold});
  }

  void draw_row(const RowChange& row) {
    const Rect rect = column_.take(kRow);
    if (!is_seen(rect)) return;
    const Theme& theme = ui_.theme();
    rule_across(ui_, rect.x, rect.y + rect.height - 1, rect.width);
    const RowOutcome& state = row.now ? *row.now : *row.before;
    const double left = 72;
    const double half = std::round((rect.width - left) * 0.5);
    ui_.text("", {rect.x, rect.y, left - 16, rect.height}, whole(ui_.language(), state.row),
             {.colour = theme.text3, .align = Align::right});
    const std::string product = row.product.empty() ? ui_.t("(no name)") : row.product.str();
    ui_.text(fmt::format("news.row.{}", count_++), {rect.x + left, rect.y + 4, half - 16, 20}, product,
             {.weight = Weight::medium});
    ui_.text("", {rect.x + left, rect.y + 24, half - 16, 16}, row.producer,
             {.size = TextSize::small, .colour = theme.text2});
    const Rect right{rect.x + left + half, rect.y, rect.width - left - half - 12, rect.height};
    if (row.has_other_place() && row.has_other_stars()) {
      ui_.text("", {right.x, right.y + 4, right.width, 20}, place_change(ui_.language(), row));
      ui_.text("", {right.x, right.y + 24, right.width, 16}, stars_change(ui_.language(), row),
               {.size = TextSize::small, .colour = theme.text2});
    } else {
      ui_.text("", right,
               row.has_other_stars() ? stars_change(ui_.language(), row) : place_change(ui_.language(), row));
    }
  }

  Ui& ui_;
  const Rect& list_;
  Column& column_;
  std::size_t count_ = 0;
};

}  // namespace

bool draw_register_news(Ui& ui, const std::vector<RegisterChange>& changes) {
  double length = 0;
  for (const RegisterChange& change : changes) {
    length += kHead + 20 + 4 * kHead + kRow * static_cast<double>(change.rows.size());
  }
  const double height = std::min(720.0, std::max(280.0, 136 + length));
  const Rect inside = begin_dialog(ui, "news", 760, height, ui.t("Since the registers were read before"));
  const Rect list{inside.x, inside.y, inside.width, std::max(0.0, inside.height - kButtonHeight - 16)};
  Column column = begin_scroll(ui, "news.list", list);
  column.width -= 12;
  NewsList rows(ui, list, column);
  for (std::size_t i = 0; i < changes.size(); ++i) rows.draw(changes[i], i);
  end_scroll(ui, column.y);
  Row buttons(bottom_part(inside, kButtonHeight));
  const std::string close = ui.t("Close");
  const double width = std::max(88.0, button_width(ui, close));
  const bool is_closed =
      button(ui, "news.close", buttons.take_right(width), close, {.kind = ButtonKind::primary}) || ui.take(Key::enter);
  end_dialog(ui);
  return !is_closed && !ui.take(Key::escape);
}

}  // namespace ocop
