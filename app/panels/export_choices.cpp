#include "panels/export_choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "words/numbers.hpp"
#include "words/scene_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// A row of the choices: label at the left, its control at the right.
class ChoiceRows {
 public:
  ChoiceRows(Ui& ui, Column& column) : ui_(ui), column_(column), label_(std::min(112.0, 0.28 * column.width)) {}

  Rect place(const char* label, double height = 32) {
    const Rect row = column_.take(height, 12);
    ui_.text("", {row.x, row.y, label_ - 8, 32}, ui_.t(label), {.colour = ui_.theme().text2});
    return {row.x + label_, row.y, row.width - label_, height};
  }

  /// True when the index changed.
  bool segments(const char* id, const char* label, const std::vector<Segment>& all, std::size_t& index) {
    return segmented(ui_, id, place(label), all, index);
  }

 private:
  Ui& ui_;
  Column& column_;
  double label_;
};

template <std::size_t N>
std::size_t index_in(const std::array<const char*, N>& all, const std::string& value) {
  const auto found = std::find(all.begin(), all.end(), value);
  return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
}

void choose_language(ChoiceRows& choices, Language& language) {
  std::size_t index = language == Language::vi ? 0 : 1;
  const std::vector<Segment> all = {{"vi", "Tiếng Việt", {}, false}, {"en", "English", {}, false}};
  if (choices.segments("export.language", OCOP_N("Language"), all, index)) {
    language = index == 0 ? Language::vi : Language::en;
  }
}

void choose_title(Ui& ui, ChoiceRows& choices, ExportOrder& order, const std::string& proposed) {
  text_field(ui, "export.heading", choices.place(OCOP_N("Heading"), 36), order.title, {.placeholder = proposed});
}

void choose_way(Ui& ui, ChoiceRows& choices, ExportOrder& order) {
  std::size_t index = order.is_portrait ? 1 : 0;
  Row row(choices.place(OCOP_N("Orientation")));
  const std::vector<Segment> ways = {{"across", ui.t("Across"), {}, false}, {"upright", ui.t("Upright"), {}, false}};
  if (segmented(ui, "export.way", row.take(std::min(176.0, 0.6 * row.rest.width), 12), ways, index)) {
    order.is_portrait = index == 1;
  }
  const PaperSize size = size_of(order);
  ui.text("export.size", row.rest, fmt::format("{:.0f} × {:.0f} mm", size.width_mm, size.height_mm),
          {.size = TextSize::small, .colour = ui.theme().text2});
}

void choose_dots(Ui& ui, ChoiceRows& choices, ExportOrder& order) {
  constexpr std::array kDots = {96, 150, 300, 600};
  std::vector<std::string> names;
  names.reserve(kDots.size());
  for (const int dots : kDots) names.push_back(fmt::format("{} dpi", dots));
  std::size_t index = 0;
  for (std::size_t i = 0; i < kDots.size(); ++i) index = kDots.at(i) == order.dpi ? i : index;
  Row row(choices.place(OCOP_N("Resolution")));
  if (dropdown(ui, "export.dpi", row.take(120, 12), names, index)) order.dpi = kDots.at(index);
  const SheetOptions options = sheet_options(order);
  const std::string pixels = fmt::format(fmt::runtime(ui.t("{} × {} pixels")), whole(ui.language(), options.width_px),
                                         whole(ui.language(), options.height_px));
  ui.text("export.pixels", row.rest, pixels, {.size = TextSize::small, .colour = ui.theme().text2});
}

void choose_sheet(Ui& ui, Column& column, ChoiceRows& choices, const Picture& picture, ExportOrder& order) {
  constexpr std::array kEndings = {".pdf", ".svg", ".png"};
  std::size_t index = index_in(kEndings, order.sheet_ending);
  if (choices.segments("export.format", OCOP_N("Format"),
                       {{"pdf", "PDF", {}, false}, {"svg", "SVG", {}, false}, {"png", "PNG", {}, false}}, index)) {
    order.sheet_ending = kEndings.at(index);
  }
  index = static_cast<std::size_t>(order.paper);
  const std::vector<Segment> papers = {{"a4", "A4", {}, false},
                                       {"a3", "A3", {}, false},
                                       {"a1", "A1", {}, false},
                                       {"slide", ui.t("Slide 16:9"), {}, false}};
  if (choices.segments("export.paper", OCOP_N("Page"), papers, index)) order.paper = static_cast<Paper>(index);
  if (order.paper != Paper::slide) {
    choose_way(ui, choices, order);
  }
  if (order.sheet_ending == ".png") choose_dots(ui, choices, order);
  choose_language(choices, order.language);
  choose_title(ui, choices, order, proposed_title(order.language, picture));
  std::string sentence = order.sentence.empty() ? caption(order.language, picture) : order.sentence;
  const FieldEvents events = text_area(ui, "export.sentence", choices.place(OCOP_N("Sentence"), 76), sentence);
  if (events.is_changed) order.sentence = sentence;
  column.skip(4);
}

void choose_deck(Ui& ui, ChoiceRows& choices, ExportOrder& order) {
  std::size_t index = order.deck_is_folder ? 1 : 0;
  if (choices.segments("export.deck", OCOP_N("Format"),
                       {{"pdf", ui.t("One PDF"), {}, false}, {"png", ui.t("A folder of PNG"), {}, false}}, index)) {
    order.deck_is_folder = index == 1;
  }
  choose_language(choices, order.language);
}

void choose_table(Ui& ui, ChoiceRows& choices, ExportOrder& order) {
  const std::vector<std::string> tables = {ui.t("Communes, one a row"),
                                           ui.t("Products, the filtered register"),
                                           ui.t("Communes without products, ranked"),
                                           ui.t("Certificates that lapse within six months"),
                                           ui.t("Products that could come back for a star more"),
                                           ui.t("Products that changed since the earlier day"),
                                           ui.t("Rows whose coordinates contradict the address")};
  dropdown(ui, "export.table", choices.place(OCOP_N("Table")), tables, order.table);
  constexpr std::array kEndings = {".xlsx", ".csv", ".gpkg", ".geojson"};
  std::size_t index = index_in(kEndings, order.table_ending);
  if (choices.segments("export.format", OCOP_N("Format"),
                       {{"xlsx", "Excel", {}, false},
                        {"csv", "CSV", {}, false},
                        {"gpkg", "GeoPackage", {}, false},
                        {"geojson", "GeoJSON", {}, false}},
                       index)) {
    order.table_ending = kEndings.at(index);
  }
  choose_language(choices, order.language);
}

}  // namespace

void draw_export_choices(Ui& ui, Column& column, const Picture& picture, ExportOrder& order) {
  ChoiceRows choices(ui, column);
  switch (order.kind) {
    case ExportKind::sheet:
      choose_sheet(ui, column, choices, picture, order);
      break;
    case ExportKind::deck:
      choose_deck(ui, choices, order);
      break;
    case ExportKind::table:
      choose_table(ui, choices, order);
      break;
    case ExportKind::atlas:
    case ExportKind::page:
      choose_language(choices, order.language);
      choose_title(ui, choices, order, ui.t("The workspace's own"));
      break;
  }
}

}  // namespace ocop
