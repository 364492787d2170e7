#include "panels/palette_row.hpp"

#include <algorithm>

#include "look/marked_text.hpp"

namespace ocop {
namespace {

constexpr double kRow = 44;
constexpr double kTwoLines = 48;
constexpr double kProduct = 36;
constexpr double kSide = 20;
constexpr double kBesideIcon = 48;
constexpr double kBesideStars = 96;
constexpr double kProductName = 164;

/// Where the texts begin.
double draw_sign_of(Ui& ui, const Rect& rect, const PaletteRow& row) {
  const Theme& theme = ui.theme();
  const double middle = rect.y + rect.height / 2;
  const Point center{ui.px(rect.x + kSide + 9), ui.px(middle)};
  if (row.stars) {
    star_row(ui, {rect.x + kSide, middle}, *row.stars);
    return rect.x + kBesideStars;
  }
  if (row.swatch) {
    swatch(ui, {rect.x + kSide + 1, middle - 8, 16, 16}, *row.swatch, row.is_hatched);
  } else if (row.mark) {
    draw_mark(ui.draw(), *row.mark, center, map_mark(theme, row.mark_stars, ui.px(13), ui.scale(), true));
  } else if (row.icon) {
    draw_icon(ui.draw(), *row.icon, center, ui.px(16), theme.text2);
  }
  return rect.x + kBesideIcon;
}

/// What stands at the right; returns where it begins.
double draw_right(Ui& ui, const Rect& rect, const PaletteRow& row) {
  const double right = rect.x + rect.width - kSide;
  const double middle = rect.y + rect.height / 2;
  if (row.tag) {
    const double width = tag_width(ui, row.tag->text, row.tag->icon);
    tag(ui, "", {right - width, middle - kTagHeight / 2}, row.tag->text, row.tag->tone, row.tag->icon);
    return right - width;
  }
  if (!row.key.empty()) {
    const double width = key_cap_width(ui, row.key);
    key_cap(ui, "", {right - width, middle - 9}, row.key);
    return right - width;
  }
  if (row.right.empty()) return right;
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  const double width = ui.text_width(row.right, style);
  ui.text("", {right - width - 1, rect.y, width + 1, rect.height}, row.right, style);
  return right - width;
}

void draw_texts(Ui& ui, double left, double right, const Rect& rect, const PaletteRow& row) {
  const TextStyle strong{.weight = Weight::medium};
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2};
  const double width = std::max(0.0, right - left - 16);
  if (!row.subtitle.text.empty()) {
    const double top = rect.y + (rect.height - 36) / 2;
    marked_text(ui, row.id + ".title", {left, top, width, 20}, row.title.text, row.title.found, strong);
    marked_text(ui, row.id + ".subtitle", {left, top + 20, width, 16}, row.subtitle.text, row.subtitle.found, quiet);
    return;
  }
  const bool has_columns = row.stars.has_value();
  const double own = marked_text_width(ui, row.title.text, row.title.found, strong);
  const double aside = marked_text_width(ui, row.aside.text, row.aside.found, quiet);
  // A product's name takes its column, or more where its producer's is short.
  const double least = has_columns ? std::min(kProductName, width * 0.55) : 0;
  const double title = row.aside.text.empty() ? width : std::clamp(own + 12, least, std::max(least, width - aside));
  marked_text(ui, row.id + ".title", {left, rect.y, title - (row.aside.text.empty() ? 0 : 12), rect.height},
              row.title.text, row.title.found, strong);
  if (row.aside.text.empty() || width - title < 24) return;
  marked_text(ui, row.id + ".aside", {left + title, rect.y, width - title, rect.height}, row.aside.text,
              row.aside.found, quiet);
}

}  // namespace

double height_of(const PaletteRow& row) {
  if (row.stars) return kProduct;
  return row.subtitle.text.empty() ? kRow : kTwoLines;
}

Control draw_palette_row(Ui& ui, const Rect& rect, const PaletteRow& row, bool is_chosen) {
  const Rect ground = inset(rect, 8, 0);
  const Control control = ui.control(row.id, ground, {.can_focus = false, .text = row.title.text});
  if (is_chosen) {
    fill(ui, ground, ui.theme().tint, 6);
    fill(ui, {ground.x, ground.y, 3, ground.height}, ui.theme().accent, 1.5);
  }
  const double left = draw_sign_of(ui, rect, row);
  draw_texts(ui, left, draw_right(ui, rect, row), rect, row);
  return control;
}

}  // namespace ocop
