#include "panels/export_dialog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "words/numbers.hpp"
#include "words/scene_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kMostWidth = 1568;
constexpr double kMostHeight = 904;
constexpr double kAround = 64;
constexpr double kFooter = 64;
constexpr double kFindingRow = 52;

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
  text_field(ui, "export.title", choices.place(OCOP_N("Heading"), 36), order.title, {.placeholder = proposed});
}

class ExportDialog {
 public:
  ExportDialog(Ui& ui, const ExportContent& content, ExportOrder& order) : ui_(ui), content_(content), order_(order) {}

  ExportAnswer draw() {
    const Rect window = ui_.window();
    const double width = std::min(kMostWidth, window.width - kAround);
    const double height = std::min(kMostHeight, window.height - kAround);
    const std::string title = ui_.t("Export");
    const Rect inner = begin_dialog(ui_, "export", width, height, title);
    const double title_width = ui_.text_width(title, {.weight = Weight::semibold});
    draw_tabs({inner.x + title_width + 24, inner.y - 38, inner.width - title_width - 24 - 48, 32});
    if (icon_button(ui_, "export.close", {inner.x + inner.width - 32, inner.y - 38, 32, 32}, Icon::cross,
                    {.tooltip = ui_.t("Close"), .key_hint = "Esc"})) {
      answer_.closes = true;
    }
    const Rect body{inner.x - 24, inner.y + 6, inner.width + 48, inner.height - kFooter - 6 + 24};
    rule_across(ui_, body.x, body.y, body.width);
    const double side = std::min(496.0, 0.42 * body.width);
    draw_left({body.x, body.y + 1, body.width - side, body.height - 1});
    draw_right({body.x + body.width - side, body.y + 1, side, body.height - 1});
    draw_footer({body.x, body.y + body.height, body.width, kFooter});
    if (ui_.take(Key::escape)) answer_.closes = true;
    if (!ui_.is_typing() && ui_.take(Key::enter)) answer_.writes = can_write();
    end_dialog(ui_);
    return answer_;
  }

 private:
  bool can_write() const { return order_.kind != ExportKind::deck || !content_.scenes.empty(); }

  void draw_tabs(const Rect& rect) {
    const std::vector<Segment> tabs = {{"sheet", ui_.t("Sheet"), {}, false},
                                       {"atlas", ui_.t("A page a commune"), {}, false},
                                       {"deck", ui_.t("Scenes"), {}, false},
                                       {"table", ui_.t("Table"), {}, false},
                                       {"page", ui_.t("One HTML file"), {}, false}};
    auto index = static_cast<std::size_t>(order_.kind);
    const double width = std::min(rect.width, segmented_width(ui_, tabs));
    if (segmented(ui_, "export.kind", {rect.x, rect.y, width, 32}, tabs, index)) {
      order_.kind = static_cast<ExportKind>(index);
    }
  }

  // --- at the left: what will be written ---
  void draw_left(const Rect& rect) {
    fill(ui_, rect, ui_.theme().page);
    switch (order_.kind) {
      case ExportKind::sheet:
        draw_sheet(rect, ui_.t("The sheet as it will be written"));
        break;
      case ExportKind::atlas:
        draw_sheet(rect, ui_.t("The cover; behind it a page for every commune"));
        break;
      case ExportKind::deck:
        draw_slides(rect);
        break;
      case ExportKind::table:
        explain(
            rect, Icon::table, ui_.t("A table for a spreadsheet or a GIS"),
            ui_.t("What the filter lets pass, with typed cells and headings in the language; GeoPackage and GeoJSON "
                  "carry outlines or points."));
        break;
      case ExportKind::page:
        explain(rect, Icon::globe, ui_.t("One file for any browser"),
                ui_.t("Map, legend, filters, tables and search in one file that needs no network and opens from a USB "
                      "stick."));
        break;
    }
  }

  void draw_sheet(const Rect& rect, const std::string& note) {
    ExportOrder order = order_;
    if (order.kind == ExportKind::atlas) {
      order.paper = Paper::a4;
      order.is_portrait = true;
    }
    const PaperSize size = size_of(order);
    const Rect room{rect.x + 24, rect.y + 24, rect.width - 48, rect.height - 24 - 44};
    const double by = std::min(room.width / size.width_mm, room.height / size.height_mm);
    const Rect paper = centred(room, std::floor(size.width_mm * by), std::floor(size.height_mm * by));
    shadow(ui_, paper, 0);
    fill(ui_, paper, Colour(255, 255, 255));
    ui_.record("export.preview", WidgetKind::card, paper, content_.preview == nullptr ? "" : "drawn");
    if (content_.preview != nullptr) {
      ui_.draw().AddImage(content_.preview, device(paper.x, paper.y),
                          device(paper.x + paper.width, paper.y + paper.height));
    }
    const bool is_waiting = content_.preview == nullptr || content_.is_preview_old;
    ui_.text("export.preview.note", {rect.x + 24, rect.y + rect.height - 36, rect.width - 48, 24},
             is_waiting ? ui_.t("The sheet is being drawn...") : note,
             {.size = TextSize::small, .colour = ui_.theme().text2});
  }

  ImVec2 device(double x, double y) const {
    return {static_cast<float>(ui_.snapped(x)), static_cast<float>(ui_.snapped(y))};
  }

  void draw_slides(const Rect& rect) {
    if (content_.scenes.empty()) {
      explain(rect, Icon::picture, ui_.t("No scenes yet"),
              ui_.t("A scene keeps what the map shows now, with a title and a sentence, to be presented or printed."));
      return;
    }
    const Rect inner = inset(rect, 24);
    const auto per_row = static_cast<std::size_t>(std::max(1.0, std::floor((inner.width + 24) / 248)));
    Column list = begin_scroll(ui_, "export.slides", rect);
    for (std::size_t i = 0; i < content_.scenes.size(); ++i) {
      const double x = inner.x + static_cast<double>(i % per_row) * 248;
      const Rect card{x, list.y + 24 + static_cast<double>(i / per_row) * 186, kSceneCardWidth, kSceneCardHeight};
      fill(ui_, card, Colour(map_ink(Ground::dark).page), 6);
      if (i < content_.thumbs.size() && content_.thumbs[i].image != nullptr) {
        ui_.draw().AddImage(content_.thumbs[i].image, device(card.x, card.y),
                            device(card.x + card.width, card.y + card.height));
      }
      ui_.wrapped(fmt::format("export.slide.{}", i + 1), {card.x, card.y + card.height + 8, card.width, 32},
                  content_.scenes[i].title, {.size = TextSize::small, .weight = Weight::medium}, 2);
    }
    const auto rows = (content_.scenes.size() + per_row - 1) / per_row;
    end_scroll(ui_, list.y + 24 + static_cast<double>(rows) * 186);
  }

  void explain(const Rect& rect, Icon icon, const std::string& title, const std::string& text) {
    const Rect box = centred(rect, std::min(420.0, rect.width - 48), 160);
    draw_icon(ui_.draw(), icon, {ui_.px(box.x + box.width / 2), ui_.px(box.y + 16)}, ui_.px(32), ui_.theme().text3);
    ui_.text("export.about", {box.x, box.y + 48, box.width, 28}, title,
             {.weight = Weight::semibold, .align = Align::center});
    ui_.wrapped("export.about.text", {box.x, box.y + 80, box.width, 80}, text,
                {.size = TextSize::small, .colour = ui_.theme().text2, .align = Align::center}, 4);
  }

  // --- at the right: the choices and the findings ---
  void draw_right(const Rect& rect) {
    fill(ui_, rect, ui_.theme().raised);
    rule_down(ui_, rect.x, rect.y, rect.height);
    Column column = begin_scroll(ui_, "export.choices", {rect.x + 1, rect.y, rect.width - 1, rect.height});
    column.x += 23;
    column.width -= 47;
    column.skip(20);
    ChoiceRows choices(ui_, column);
    switch (order_.kind) {
      case ExportKind::sheet:
        draw_sheet_choices(column, choices);
        break;
      case ExportKind::deck:
        draw_deck_choices(choices);
        break;
      case ExportKind::table:
        draw_table_choices(choices);
        break;
      case ExportKind::atlas:
      case ExportKind::page:
        choose_language(choices, order_.language);
        choose_title(ui_, choices, order_, ui_.t("The workspace's own"));
        break;
    }
    if (order_.kind != ExportKind::deck) draw_findings(rect, column);
    end_scroll(ui_, column.y);
  }

  void draw_sheet_choices(Column& column, ChoiceRows& choices) {
    constexpr std::array kEndings = {".pdf", ".svg", ".png"};
    std::size_t index = index_in(kEndings, order_.sheet_ending);
    if (choices.segments("export.format", OCOP_N("Format"),
                         {{"pdf", "PDF", {}, false}, {"svg", "SVG", {}, false}, {"png", "PNG", {}, false}}, index)) {
      order_.sheet_ending = kEndings.at(index);
    }
    index = static_cast<std::size_t>(order_.paper);
    const std::vector<Segment> papers = {{"a4", "A4", {}, false},
                                         {"a3", "A3", {}, false},
                                         {"a1", "A1", {}, false},
                                         {"slide", ui_.t("Slide 16:9"), {}, false}};
    if (choices.segments("export.paper", OCOP_N("Page"), papers, index)) order_.paper = static_cast<Paper>(index);
    if (order_.paper != Paper::slide) {
      index = order_.is_portrait ? 1 : 0;
      if (choices.segments("export.way", OCOP_N("Orientation"),
                           {{"across", ui_.t("Across"), {}, false}, {"upright", ui_.t("Upright"), {}, false}}, index)) {
        order_.is_portrait = index == 1;
      }
    }
    if (order_.sheet_ending == ".png") choose_dots(choices);
    choose_language(choices, order_.language);
    choose_title(ui_, choices, order_, proposed_title(order_.language, content_.picture));
    std::string sentence = order_.sentence.empty() ? caption(order_.language, content_.picture) : order_.sentence;
    const FieldEvents events = text_area(ui_, "export.sentence", choices.place(OCOP_N("Sentence"), 76), sentence);
    if (events.is_changed) order_.sentence = sentence;
    column.skip(4);
  }

  void choose_dots(ChoiceRows& choices) {
    constexpr std::array kDots = {96, 150, 300, 600};
    std::vector<std::string> names;
    for (const int dots : kDots) names.push_back(fmt::format("{} dpi", dots));
    std::size_t index = 0;
    for (std::size_t i = 0; i < kDots.size(); ++i) index = kDots.at(i) == order_.dpi ? i : index;
    Row row(choices.place(OCOP_N("Resolution")));
    if (dropdown(ui_, "export.dpi", row.take(120, 12), names, index)) order_.dpi = kDots.at(index);
    const SheetOptions options = sheet_options(order_);
    const std::string pixels =
        fmt::format(fmt::runtime(ui_.t("{} × {} pixels")), whole(ui_.language(), options.width_px),
                    whole(ui_.language(), options.height_px));
    ui_.text("export.pixels", row.rest, pixels, {.size = TextSize::small, .colour = ui_.theme().text2});
  }

  void draw_deck_choices(ChoiceRows& choices) {
    std::size_t index = order_.deck_is_folder ? 1 : 0;
    if (choices.segments("export.deck", OCOP_N("Format"),
                         {{"pdf", ui_.t("One PDF"), {}, false}, {"png", ui_.t("A folder of PNG"), {}, false}}, index)) {
      order_.deck_is_folder = index == 1;
    }
    choose_language(choices, order_.language);
  }

  void draw_table_choices(ChoiceRows& choices) {
    const std::vector<std::string> tables = {ui_.t("Communes, one a row"),
                                             ui_.t("Products, the filtered register"),
                                             ui_.t("Communes without products, ranked"),
                                             ui_.t("Certificates that lapse within six months"),
                                             ui_.t("Products that could come back for a star more"),
                                             ui_.t("Products that changed since the earlier day")};
    dropdown(ui_, "export.table", choices.place(OCOP_N("Rows")), tables, order_.table);
    constexpr std::array kEndings = {".xlsx", ".csv", ".gpkg", ".geojson"};
    std::size_t index = index_in(kEndings, order_.table_ending);
    if (choices.segments("export.format", OCOP_N("Format"),
                         {{"xlsx", "Excel", {}, false},
                          {"csv", "CSV", {}, false},
                          {"gpkg", "GeoPackage", {}, false},
                          {"geojson", "GeoJSON", {}, false}},
                         index)) {
      order_.table_ending = kEndings.at(index);
    }
    choose_language(choices, order_.language);
  }

  void draw_findings(const Rect& rect, Column& column) {
    rule_across(ui_, rect.x + 1, column.y, rect.width - 1);
    column.skip(8);
    const Rect head = column.take(36);
    ui_.text("export.check", head, ui_.t("Before it is shown to others"), {.weight = Weight::semibold});
    const auto count = static_cast<std::int64_t>(content_.flaws.size());
    const std::string label =
        count == 0 ? ui_.t("nothing to say")
                   : fmt::format(fmt::runtime(trn(ui_.language(), "{} thing to see", "{} things to see", count)),
                                 whole(ui_.language(), count));
    const Tone tone = count == 0 ? Tone::ok : Tone::warn;
    const Icon icon = count == 0 ? Icon::check : Icon::warning;
    tag(ui_, "export.check.count", {head.x + head.width - tag_width(ui_, label, icon), head.y + 8}, label, tone, icon);
    for (const MapFlaw& flaw : content_.flaws) draw_finding(rect, column.take(kFindingRow), flaw);
    column.skip(12);
    if (count > 0) {
      column.skip(ui_.wrapped("export.check.may", {column.x, column.y, column.width, 32},
                              ui_.t("It can be exported all the same: none of this stands in the way."),
                              {.size = TextSize::small, .colour = ui_.theme().text2}, 2) +
                  16);
    }
  }

  void draw_finding(const Rect& rect, const Rect& row, const MapFlaw& flaw) {
    const Language language = ui_.language();
    rule_across(ui_, rect.x + 1, row.y, rect.width - 1);
    draw_icon(ui_.draw(), Icon::warning, {ui_.px(row.x + 8), ui_.px(row.y + 18)}, ui_.px(16), ui_.theme().warn);
    const std::string fix = fix_of(language, flaw);
    const ButtonLook look{.size = TextSize::small};
    const double width = button_width(ui_, fix, look);
    const std::string id = fmt::format("export.fix.{}", static_cast<int>(flaw.kind));
    if (button(ui_, id, {row.x + row.width - width, row.y + 12, width, 28}, fix, look)) answer_.mends = flaw;
    const double room = row.width - 28 - width - 12;
    ui_.text("", {row.x + 28, row.y + 7, room, 20}, name_of(language, flaw), {.weight = Weight::medium});
    ui_.text(fmt::format("export.flaw.{}", static_cast<int>(flaw.kind)), {row.x + 28, row.y + 27, room, 16},
             explain_flaw(flaw), {.size = TextSize::small, .colour = ui_.theme().text2});
  }
  std::string explain_flaw(const MapFlaw& flaw) const { return ocop::explain(ui_.language(), flaw); }

  // --- at the foot: the file and what happens ---
  void draw_footer(const Rect& rect) {
    rule_across(ui_, rect.x, rect.y, rect.width);
    Row row(inset(rect, 24, 16));
    const std::string write = ui_.t("Export");
    const ButtonLook primary{
        .kind = ButtonKind::primary, .icon = Icon::export_, .key_hint = "Enter", .is_enabled = can_write()};
    const double write_w = button_width(ui_, write, primary);
    if (button(ui_, "export.write", row.take_right(write_w, 8), write, primary)) answer_.writes = true;
    if (order_.kind == ExportKind::sheet) {
      const std::string copy = ui_.t("Copy the picture");
      const ButtonLook look{.icon = Icon::copy};
      const double copy_w = button_width(ui_, copy, look);
      if (button(ui_, "export.copy", row.take_right(copy_w, 8), copy, look)) answer_.copies = true;
    }
    const std::string cancel = ui_.t("Cancel");
    const double cancel_w = button_width(ui_, cancel);
    if (button(ui_, "export.cancel", row.take_right(cancel_w, 16), cancel)) answer_.closes = true;
    draw_icon(ui_.draw(), Icon::file, {ui_.px(row.rest.x + 8), ui_.px(row.rest.y + 16)}, ui_.px(16), ui_.theme().text2);
    row.take(24);
    const std::string change = ui_.t("Another place...");
    const ButtonLook link{.kind = ButtonKind::link};
    const double change_w = button_width(ui_, change, link);
    const double name_w = std::min(ui_.text_width(order_.name + order_.ending()) + 1, row.rest.width - change_w - 8);
    ui_.text("export.name", row.take(std::max(0.0, name_w), 4), order_.name + order_.ending());
    if (button(ui_, "export.place", row.take(change_w), change, link)) answer_.chooses_place = true;
  }

  Ui& ui_;
  const ExportContent& content_;
  ExportOrder& order_;
  ExportAnswer answer_;
};

}  // namespace

ExportAnswer draw_export_dialog(Ui& ui, const ExportContent& content, ExportOrder& order) {
  return ExportDialog(ui, content, order).draw();
}

}  // namespace ocop
