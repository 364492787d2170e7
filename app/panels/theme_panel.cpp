#include "panels/theme_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <vector>

#include "picture/changes.hpp"
#include "picture/clusters.hpp"
#include "plate/plate.hpp"
#include "words/change_sentences.hpp"
#include "words/cluster_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kFoot = 48;
constexpr double kChart = 168;

void draw_title(Ui& ui, Column& column, const char* id, const std::string& title, const std::string& said,
                Requests& requests) {
  ui.text(id, column.take(28, 12), title, {.size = TextSize::title, .weight = Weight::semibold});
  const TextStyle style{.size = TextSize::small};
  const double height = ui.wrapped_height(said, column.width - 56, style);
  const Rect box = column.take(std::max(36.0, height + 20), 16);
  note_box(ui, box);
  ui.wrapped(std::string(id) + ".caption", {box.x + 12, box.y + 10, box.width - 56, height}, said, style);
  if (icon_button(ui, std::string(id) + ".copy", {box.x + box.width - 36, box.y + 2, 32, 32}, Icon::copy,
                  {.tooltip = ui.t("Copy the sentence"), .icon_size = 14})) {
    requests.copy = said;
  }
}

/// Products whose change is told: of the selection, or of all; those that were kept are only counted.
std::vector<ProductId> told_products(const Picture& picture, const Focus& focus) {
  const std::vector<EntryPlace>& places = picture.placement->vintages.at(picture.vintage).products;
  std::vector<ProductId> told;
  for (ProductId id = 0; id < picture.changes->products.size(); ++id) {
    const auto& kind = picture.changes->products[id];
    if (!kind || *kind == ChangeKind::kept) continue;
    const auto commune = places[id].commune;
    const bool is_selected = commune && std::ranges::binary_search(focus.selected, *commune);
    if (focus.selected.empty() || is_selected) told.push_back(id);
  }
  std::ranges::stable_sort(told, {}, [&](ProductId id) { return *picture.changes->products[id]; });
  return told;
}

Tone tone_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::recognised:
    case ChangeKind::returned:
    case ChangeKind::upgraded:
      return Tone::ok;
    case ChangeKind::downgraded:
      return Tone::warn;
    case ChangeKind::lapsed:
    case ChangeKind::withdrawn:
      return Tone::bad;
    case ChangeKind::kept:
      break;
  }
  return Tone::plain;
}

void draw_changed_product(Ui& ui, const Rect& place, const Picture& picture, const Focus& focus, ProductId id,
                          Requests& requests) {
  const Product& product = picture.placement->products[id];
  const ChangeKind kind = *picture.changes->products[id];
  const auto commune = picture.placement->vintages.at(picture.vintage).products[id].commune;
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  const Control control = table_row(ui, "changes.row." + std::to_string(id), place,
                                    {.is_lit = commune && focus.hovered == *commune, .text = product.name});
  if (commune && control.is_hovered) requests.hover = commune;
  if (commune && control.is_clicked) {
    requests.select = {{*commune}};
    requests.zoom_to = commune;
  }
  const Rect inner = inset(place, kPadding, 0);
  const std::string name = name_of(ui.language(), kind);
  const double width = tag_width(ui, name);
  ui.text("", {inner.x, place.y + 4, inner.width - width - 8, 20}, product.name, {.weight = Weight::medium});
  tag(ui, "", {inner.x + inner.width - width, place.y + 6}, name, tone_of(kind));
  const std::string where = commune ? communes[*commune].name : ui.t("Not on the map");
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  ui.text("", {inner.x, place.y + 24, inner.width - 76, 16},
          where + " · " + picture.placement->producers[product.producer].name, small);
  const int before = product_state(product, picture.changes->since).stars.value_or(0);
  const int after = picture.states->products[id].stars.value_or(0);
  const bool has_moved = kind == ChangeKind::upgraded || kind == ChangeKind::downgraded;
  TextStyle right = small;
  right.align = Align::right;
  if (has_moved) {
    ui.text("", {inner.x, place.y + 24, inner.width, 16}, std::to_string(before) + " → " + std::to_string(after) + " ★",
            right);
  } else if (after > 0) {
    star_row(ui, {inner.x + inner.width - 12.0 * after, place.y + 32}, after);
  }
}

void draw_lorenz(Ui& ui, const Rect& rect, const Concentration& found) {
  const Rect plot{rect.x + 44, rect.y + 4, rect.height - 28, rect.height - 28};
  const auto at = [&](Point p) {
    return ImVec2(static_cast<float>(ui.px(plot.x + p.x * plot.width)),
                  static_cast<float>(ui.px(plot.y + (1 - p.y) * plot.height)));
  };
  fill(ui, plot, ui.theme().sunk);
  outline(ui, plot, ui.theme().line);
  line(ui, {plot.x, plot.y + plot.height}, {plot.x + plot.width, plot.y}, ui.theme().ctrl, 1);
  std::vector<ImVec2> points;
  points.reserve(found.lorenz.size());
  for (const Point p : found.lorenz) points.push_back(at(p));
  ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), packed(ui.theme().accent), ImDrawFlags_None,
                        static_cast<float>(ui.px(2)));
  ui.record("clusters.lorenz", WidgetKind::mark, plot);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  TextStyle right = small;
  right.align = Align::right;
  ui.text("", {rect.x, plot.y - 4, 38, 16}, percent(ui.language(), 1, 0), right);
  ui.text("", {rect.x, plot.y + plot.height - 12, 38, 16}, percent(ui.language(), 0, 0), right);
  ui.text("", {plot.x, plot.y + plot.height + 4, rect.x + rect.width - plot.x, 16},
          ui.t("communes, fewest products first"), small);
  const Rect words{plot.x + plot.width + 16, plot.y, rect.x + rect.width - plot.x - plot.width - 16, plot.height};
  ui.wrapped("clusters.lorenz.words", words,
             ui.t("Share of all products that the communes up to there hold. The straight line: all have as many."),
             small, 6);
}

}  // namespace

void draw_change_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Requests& requests) {
  panel(ui, "coverage", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column column(inset(rect, kPadding, 16));
  draw_title(ui, column, "changes", ui.t("Changes"), change_caption(ui.language(), picture), requests);
  for (const ChangeKind kind : kChangeKinds) {
    const int count = picture.changes->all.at(static_cast<std::size_t>(kind));
    const Rect line = column.take(24);
    const Colour ink = count == 0 ? ui.theme().text3 : ui.theme().text;
    ui.text("changes.kind." + std::string(key_of(kind)), line, name_of(ui.language(), kind), {.colour = ink});
    ui.text("changes.count." + std::string(key_of(kind)), line, whole(ui.language(), count),
            {.weight = Weight::semibold, .colour = ink, .align = Align::right});
  }
  column.skip(12);
  rule_across(ui, rect.x, column.y, rect.width);
  const Rect foot = bottom_part(rect, kFoot);
  const Rect list{rect.x + 1, column.y + 1, rect.width - 1, std::max(0.0, foot.y - column.y - 1)};
  const std::vector<ProductId> told = told_products(picture, focus);
  if (told.empty()) {
    empty_state(ui, "changes.empty", inset({list.x, list.y, list.width, std::min(150.0, list.height)}, kPadding, 0),
                ui.t("Nothing changed"), ui.t("Compare with an earlier day, or clear the selection or the filter."));
  } else {
    Column rows = begin_scroll(ui, "changes.list", list);
    for (const ProductId id : told) {
      const Rect place = rows.take(kListRowHeight);
      if (place.y + place.height < list.y || place.y > list.y + list.height) continue;
      draw_changed_product(ui, place, picture, focus, id, requests);
    }
    end_scroll(ui, rows.y);
  }
  rule_across(ui, foot.x, foot.y, foot.width);
  const std::string label = ui.t("Export the list");
  const ButtonLook look{.kind = ButtonKind::link, .icon = Icon::export_};
  const double width = button_width(ui, label, look);
  const Rect place{foot.x + foot.width - kPadding - width + 8, foot.y + 8, width, 32};
  if (button(ui, "changes.export", place, label, look)) requests.ask(Action::export_changes);
}

void draw_cluster_panel(Ui& ui, const Rect& rect, const Picture& picture, Requests& requests) {
  panel(ui, "coverage", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column scroll = begin_scroll(ui, "clusters.scroll", {rect.x + 1, rect.y, rect.width - 1, rect.height});
  Column column(inset(Rect{scroll.x, scroll.y + 16, scroll.width, 0}, kPadding, 0));
  draw_title(ui, column, "clusters", ui.t("Clusters"), cluster_caption(ui.language(), picture), requests);
  const std::vector<Rgb> colours = class_colours(picture, ui.theme().ground);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  for (int c = 0; c < picture.theme_classes->count; ++c) {
    const auto i = static_cast<std::size_t>(c);
    const int count = picture.theme_classes->communes_in.at(i);
    const Rect line = column.take(20, 2);
    swatch(ui, {line.x, line.y + 2, 20, 16}, Colour(colours.at(i)));
    ui.text("clusters.class." + std::to_string(c), {line.x + 32, line.y, line.width - 72, 20},
            name_of_cluster(ui.language(), c), {.weight = Weight::medium});
    ui.text("clusters.count." + std::to_string(c), line, whole(ui.language(), count),
            {.weight = Weight::semibold, .align = Align::right});
    const std::string meaning = explain_cluster(ui.language(), c);
    const Rect below{column.x + 32, column.y, column.width - 72, 0};
    column.skip(ui.wrapped("clusters.meaning." + std::to_string(c), below, meaning, small, 3) + 12);
  }
  const std::string how = ui.t(
      "Found by local Moran's I: each commune beside its neighbours, against 999 shuffles of the map; of what is "
      "shown at most one in twenty is chance.");
  column.skip(ui.wrapped("clusters.how", column.take(0), how, small, 6) + 16);
  rule_across(ui, rect.x, column.y, rect.width);
  column.skip(16);
  if (const auto& found = picture.clusters->concentration) {
    const std::string said = concentration_sentence(ui.language(), picture);
    column.skip(ui.wrapped("clusters.concentration", column.take(0), said, {.weight = Weight::semibold}, 3) + 12);
    draw_lorenz(ui, column.take(kChart, 16), *found);
  }
  end_scroll(ui, column.y);
}

}  // namespace ocop
