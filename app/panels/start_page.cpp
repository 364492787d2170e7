#include "panels/start_page.hpp"

#include <array>

namespace ocop {
namespace {

constexpr double kColumnWidth = 720;
constexpr double kDropHeight = 304;

void draw_drop_target(Ui& ui, const Rect& rect, const std::string& waiting, Requests& requests) {
  const Theme& theme = ui.theme();
  fill(ui, rect, mixed(theme.tint, theme.panel, 0.7), 12);
  dashed_outline(ui, rect, theme.accent, 12, 1.5, 8, 6);
  Column column(inset(rect, 24, 40));
  const Rect tile = centred(column.take(64, 16), 64, 64);
  fill(ui, tile, theme.tint, 12);
  draw_icon(ui.draw(), Icon::download, {ui.px(tile.x + 32), ui.px(tile.y + 32)}, ui.px(28), theme.accent);
  ui.text("start.drop", column.take(28, 4), ui.t("Drop files here"),
          {.size = TextSize::title, .weight = Weight::semibold, .align = Align::center});
  ui.text("start.drop.text", column.take(20, 20),
          waiting.empty() ? ui.t("Commune boundaries, an OCOP register or a saved workspace, in any order.") : waiting,
          {.weight = waiting.empty() ? Weight::regular : Weight::semibold,
           .colour = waiting.empty() ? theme.text2 : theme.text,
           .align = Align::center});
  const std::string label = ui.t("Choose files...");
  const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::folder, .key_hint = "Ctrl O"};
  const double width = button_width(ui, label, look);
  if (button(ui, "start.open", centred(column.take(40, 20), width, 40), label, look)) requests.ask(Action::open);
  ui.text("start.kinds", column.take(16), "Shapefile · GeoPackage · GeoJSON · Excel · CSV · .ocop",
          {.size = TextSize::small, .colour = theme.text2, .align = Align::center});
}

void draw_steps(Ui& ui, const Rect& rect) {
  const std::array<std::pair<std::string, std::string>, 3> steps = {
      std::pair{ui.t("Commune boundaries"), ui.t("a map file with codes or names of communes")},
      std::pair{ui.t("OCOP register"), ui.t("the Excel or CSV table as the office keeps it")},
      std::pair{ui.t("See the gaps"), ui.t("which communes have nothing yet, and where to go next")}};
  Row row(rect);
  const double width = (rect.width - 32) / 3;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Rect place = row.take(width, 16);
    ring(ui, {place.x + 13, place.y + 14}, 13, ui.theme().accent, 1.5);
    ui.text("", {place.x, place.y + 4, 26, 20}, std::to_string(i + 1),
            {.size = TextSize::small, .weight = Weight::semibold, .colour = ui.theme().accent, .align = Align::center});
    ui.text("", {place.x + 40, place.y, place.width - 40, 20}, steps[i].first, {.weight = Weight::semibold});
    ui.wrapped("", {place.x + 40, place.y + 20, place.width - 40, 32}, steps[i].second,
               {.size = TextSize::small, .colour = ui.theme().text2}, 2);
  }
}

void draw_demo(Ui& ui, const Rect& rect, const std::string& demo_path, Requests& requests) {
  card(ui, "start.demo", rect);
  const std::string label = ui.t("Open the demo province");
  const ButtonLook look{.icon = Icon::play};
  const double width = button_width(ui, label, look);
  const Rect inner = inset(rect, 24, 16);
  ui.text("", {inner.x, inner.y, inner.width - width - 24, 20}, ui.t("Demo province: Bình Dương, December 2023"),
          {.weight = Weight::semibold});
  ui.wrapped("start.demo.text", {inner.x, inner.y + 24, inner.width - width - 32, 40},
             ui.t("103 products of 49 producers in 91 communes, with the boundaries before and after 1 July 2025. "
                  "Outlines are schematic, some names are samples."),
             {.size = TextSize::small, .colour = ui.theme().text2}, 3);
  if (button(ui, "start.demo.open", centred(right_part(inner, width), width, 40), label, look)) {
    requests.open = {demo_path};
  }
}

void draw_recent(Ui& ui, const Rect& rect, const std::vector<RecentRow>& recent, Requests& requests, bool& forget) {
  card(ui, "start.recent", rect);
  const Rect head = inset(top_part(rect, 56), kPadding, 0);
  ui.text("", head, ui.t("Opened before"), {.weight = Weight::semibold});
  const std::string clear = ui.t("Clear the list");
  const ButtonLook link{.kind = ButtonKind::link, .size = TextSize::small};
  const double width = button_width(ui, clear, link);
  forget = button(ui, "start.recent.clear", {head.x + head.width - width, head.y + 12, width, 32}, clear, link);
  Column column({rect.x, rect.y + 56, rect.width, 0});
  for (std::size_t i = 0; i < recent.size(); ++i) {
    const RecentRow& row = recent[i];
    const Rect place = column.take(64);
    if (place.y + place.height > rect.y + rect.height) break;
    rule_across(ui, place.x, place.y, place.width);
    const Control control = ui.control("start.recent." + std::to_string(i), place, {.text = row.title});
    if (control.hover > 0) fill(ui, inset(place, 1, 1), faded(ui.theme().hover, control.hover));
    if (control.shows_ring) ui.focus_ring(inset(place, 3), 6);
    if (control.is_clicked && !row.is_missing) requests.open = {row.path};
    const Rect tile{place.x + kPadding, place.y + 12, 40, 40};
    fill(ui, tile, ui.theme().sunk, 6);
    draw_icon(ui.draw(), Icon::map, {ui.px(tile.x + 20), ui.px(tile.y + 20)}, ui.px(16), ui.theme().text2);
    const std::string missing = ui.t("no longer there");
    const double right =
        row.is_missing ? tag_width(ui, missing, Icon::warning) : ui.text_width(row.when, {.size = TextSize::small});
    const double text_width = place.width - 56 - 3 * kPadding - right;
    ui.text("", {place.x + 72, place.y + 12, text_width, 20}, row.title,
            {.weight = Weight::medium, .colour = row.is_missing ? ui.theme().text2 : ui.theme().text});
    ui.text("", {place.x + 72, place.y + 32, text_width, 18}, row.summary,
            {.size = TextSize::small, .colour = ui.theme().text2});
    const double x = place.x + place.width - kPadding - right;
    if (row.is_missing) {
      tag(ui, "", {x, place.y + 22}, missing, Tone::warn, Icon::warning);
    } else {
      ui.text("", {x, place.y, right, place.height}, row.when, {.size = TextSize::small, .colour = ui.theme().text2});
    }
  }
}

}  // namespace

void draw_start_page(Ui& ui, const Rect& rect, const std::vector<RecentRow>& recent, const std::string& demo_path,
                     const std::string& waiting, bool can_drop_here, Requests& requests, bool& forget_recent) {
  const bool has_two_columns = !recent.empty() && rect.width >= 1280;
  const double recent_width = std::min(664.0, rect.width / 2 - 96);
  const double column_width = std::min(kColumnWidth, (has_two_columns ? rect.width / 2 + 40 : rect.width) - 64);
  const double left = has_two_columns ? std::max(32.0, rect.x + (rect.width - column_width - recent_width) / 3)
                                      : rect.x + (rect.width - column_width) / 2;
  const double recent_height =
      recent.empty() ? 0 : 57 + 64 * static_cast<double>(std::min<std::size_t>(recent.size(), 5));
  double height = 52 + 40 + kDropHeight + 36 + 56 + 36 + 104;
  if (!has_two_columns && recent_height > 0) height += 24 + recent_height;
  Column page = begin_scroll(ui, "start.scroll", rect);
  const double top = page.y + std::max(24.0, (rect.height - height) / 2);
  Column column({left, top, column_width, 0});

  const Rect head = column.take(52, 40);
  draw_sign(ui.draw(), {ui.px(head.x + 24), ui.px(head.y + 26)}, ui.px(48), ui.theme().accent, ui.theme().on_accent);
  ui.text("start.title", {head.x + 64, head.y, head.width - 64, 28}, "OCOP Atlas",
          {.size = TextSize::title, .weight = Weight::semibold});
  ui.text("start.subtitle", {head.x + 64, head.y + 28, head.width - 64, 20},
          ui.t("OCOP products by commune: where there are some, where there are none"), {.colour = ui.theme().text2});
  const Rect drop = column.take(kDropHeight, 36);
  draw_drop_target(ui, drop, waiting, requests);
  if (can_drop_here) outline(ui, inset(drop, -3), ui.theme().accent, 14, 3);
  draw_steps(ui, column.take(56, 36));
  draw_demo(ui, column.take(104, 24), demo_path, requests);
  if (!recent.empty()) {
    const Rect place = has_two_columns
                           ? Rect{left + column_width + std::max(48.0, (rect.width - column_width - recent_width) / 3),
                                  top + 92, recent_width, recent_height}
                           : column.take(recent_height, 24);
    draw_recent(ui, place, recent, requests, forget_recent);
  }
  end_scroll(ui, std::max(column.y, top + height) + 24);
}

}  // namespace ocop
