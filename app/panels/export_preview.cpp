#include "panels/export_preview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kMostZoom = 4;
constexpr double kZoomStep = 1.5;
constexpr double kMargin = 24;
constexpr double kFoot = 44;
/// Logical pixels of an inch: the size at which a sheet is said to be seen at 100 %.
constexpr double kScreenDots = 96;
/// Letters stand on whole pixels of a drawing: drawn finer, the spaces between small ones are even.
constexpr double kFiner = 2;
constexpr double kMostLongSide_px = 4800;

ImVec2 device(const Ui& ui, double x, double y) {
  return {static_cast<float>(ui.snapped(x)), static_cast<float>(ui.snapped(y))};
}

void explain(Ui& ui, const Rect& rect, Icon icon, const std::string& title, const std::string& text) {
  const Rect box = centred(rect, std::min(420.0, rect.width - 48), 160);
  draw_icon(ui.draw(), icon, {ui.px(box.x + box.width / 2), ui.px(box.y + 16)}, ui.px(32), ui.theme().text3);
  ui.text("export.about", {box.x, box.y + 48, box.width, 28}, title,
          {.weight = Weight::semibold, .align = Align::center});
  ui.wrapped("export.about.text", {box.x, box.y + 80, box.width, 80}, text,
             {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center}, 4);
}

/// The sheet, moved by hand and wheel within the room it has.
class SheetView {
 public:
  SheetView(Ui& ui, const Rect& rect, PaperSize size, PreviewView& view)
      : ui_(ui),
        rect_(rect),
        room_{rect.x + kMargin, rect.y + kMargin, rect.width - 2 * kMargin, rect.height - kMargin - kFoot},
        size_(size),
        view_(view),
        fit_(std::min(room_.width / size.width_mm, room_.height / size.height_mm)) {}

  void draw(const ExportPreview& preview, const std::string& note) {
    const Rect seen{rect_.x, rect_.y, rect_.width, rect_.height - kFoot};
    move_by_hand(seen);
    const Rect paper = place();
    view_.long_side_px = std::min(kFiner * ui_.px(std::max(paper.width, paper.height)), kMostLongSide_px);
    ui_.push_clip(seen);
    shadow(ui_, paper, 0);
    fill(ui_, paper, Colour(255, 255, 255));
    if (preview.sheet != nullptr) {
      ui_.draw().AddImage(preview.sheet, device(ui_, paper.x, paper.y),
                          device(ui_, paper.x + paper.width, paper.y + paper.height));
    }
    ui_.pop_clip();
    ui_.record("export.preview", WidgetKind::card, intersection(paper, seen), preview.sheet == nullptr ? "" : "drawn");
    draw_foot(preview, note);
  }

 private:
  /// At zoom 1 in the middle; larger, no further than its edges.
  Rect place() {
    const double width = std::floor(size_.width_mm * fit_ * view_.zoom);
    const double height = std::floor(size_.height_mm * fit_ * view_.zoom);
    const auto start = [](double from, double room, double length, double& middle) {
      if (length <= room) {
        middle = 0.5;
        return std::floor(from + (room - length) / 2);
      }
      middle = std::clamp(middle, room / 2 / length, 1 - room / 2 / length);
      return std::floor(from + room / 2 - middle * length);
    };
    const double x = start(room_.x, room_.width, width, view_.middle.x);
    const double y = start(room_.y, room_.height, height, view_.middle.y);
    return {x, y, width, height};
  }

  /// `still` stays where it is on the screen.
  void zoom_by(double by, Point still) {
    const double before = view_.zoom;
    view_.zoom = std::clamp(before * by, 1.0, kMostZoom);
    const auto follow = [&](double at, double centre, double length, double& middle) {
      middle += (at - centre) / length * (1 / before - 1 / view_.zoom);
    };
    follow(still.x, room_.x + room_.width / 2, size_.width_mm * fit_, view_.middle.x);
    follow(still.y, room_.y + room_.height / 2, size_.height_mm * fit_, view_.middle.y);
  }

  void pan_by(double x, double y) {
    view_.middle.x -= x / (size_.width_mm * fit_ * view_.zoom);
    view_.middle.y -= y / (size_.height_mm * fit_ * view_.zoom);
  }

  void move_by_hand(const Rect& seen) {
    const bool is_larger = view_.zoom > 1;
    const Control hand =
        ui_.control("export.preview.hand", seen, {.pointer = is_larger ? Pointer::hand : Pointer::arrow});
    if (hand.is_held && view_.held_at) pan_by(ui_.mouse().x - view_.held_at->x, ui_.mouse().y - view_.held_at->y);
    view_.held_at = hand.is_held ? std::optional(ui_.mouse()) : std::nullopt;
    if (hand.has_focus && is_larger) {
      constexpr double kStep = 80;
      if (ui_.take(Key::left)) pan_by(kStep, 0);
      if (ui_.take(Key::right)) pan_by(-kStep, 0);
      if (ui_.take(Key::up)) pan_by(0, kStep);
      if (ui_.take(Key::down)) pan_by(0, -kStep);
    }
    if (hand.shows_ring) ui_.focus_ring(inset(seen, 4), 4);
    if (const double lines = ui_.take_wheel(seen); lines != 0) zoom_by(std::pow(1.2, lines), ui_.mouse());
  }

  void draw_foot(const ExportPreview& preview, const std::string& note) {
    Row row({rect_.x + kMargin, rect_.y + rect_.height - kFoot + 4, rect_.width - 2 * kMargin, 32});
    const Point middle{room_.x + room_.width / 2, room_.y + room_.height / 2};
    const auto zoom_button = [&](const char* id, Icon icon, const std::string& tip, bool is_enabled) {
      return icon_button(ui_, id, row.take_right(32, 4), icon, {.tooltip = tip, .is_enabled = is_enabled});
    };
    if (zoom_button("export.preview.fit", Icon::fit, ui_.t("The whole sheet"), view_.zoom > 1)) view_.zoom = 1;
    if (zoom_button("export.preview.closer", Icon::plus, ui_.t("Closer"), view_.zoom < kMostZoom)) {
      zoom_by(kZoomStep, middle);
    }
    if (zoom_button("export.preview.back", Icon::minus, ui_.t("Further away"), view_.zoom > 1)) {
      zoom_by(1 / kZoomStep, middle);
    }
    const double share = fit_ * view_.zoom * 25.4 / kScreenDots;
    const bool is_waiting = preview.sheet == nullptr || preview.is_old;
    ui_.text("export.preview.note", row.rest,
             is_waiting ? ui_.t("The sheet is being drawn...")
                        : fmt::format("{} · {}", note, percent(ui_.language(), share, 0)),
             {.size = TextSize::small, .colour = ui_.theme().text2});
  }

  Ui& ui_;
  Rect rect_;
  Rect room_;
  PaperSize size_;
  PreviewView& view_;
  double fit_;  ///< logical pixels to a millimetre when all of it is seen
};

void draw_slides(Ui& ui, const Rect& rect, const ExportPreview& preview) {
  if (preview.scenes.empty()) {
    explain(ui, rect, Icon::picture, ui.t("No scenes yet"),
            ui.t("A scene keeps what the map shows now, with a title and a sentence, to be presented or printed."));
    return;
  }
  const Rect inner = inset(rect, kMargin);
  const auto per_row = static_cast<std::size_t>(std::max(1.0, std::floor((inner.width + 24) / 248)));
  const Column list = begin_scroll(ui, "export.slides", rect);
  for (std::size_t i = 0; i < preview.scenes.size(); ++i) {
    const double x = inner.x + static_cast<double>(i % per_row) * 248;
    const std::size_t row = i / per_row;
    const Rect card{x, list.y + 24 + static_cast<double>(row) * 186, kSceneCardWidth, kSceneCardHeight};
    fill(ui, card, Colour(map_ink(Ground::dark).page), 6);
    if (i < preview.thumbs.size() && preview.thumbs[i].image != nullptr) {
      ui.draw().AddImage(preview.thumbs[i].image, device(ui, card.x, card.y),
                         device(ui, card.x + card.width, card.y + card.height));
    }
    ui.wrapped(fmt::format("export.slide.{}", i + 1), {card.x, card.y + card.height + 8, card.width, 32},
               preview.scenes[i].title, {.size = TextSize::small, .weight = Weight::medium}, 2);
  }
  const auto rows = (preview.scenes.size() + per_row - 1) / per_row;
  end_scroll(ui, list.y + 24 + static_cast<double>(rows) * 186);
}

}  // namespace

void draw_export_preview(Ui& ui, const Rect& rect, const ExportPreview& preview, const ExportOrder& order,
                         PreviewView& view) {
  fill(ui, rect, ui.theme().page);
  switch (order.kind) {
    case ExportKind::sheet:
      SheetView(ui, rect, size_of(order), view).draw(preview, ui.t("The sheet as it will be written"));
      break;
    case ExportKind::atlas:
      SheetView(ui, rect, size_of(cover_of(order)), view)
          .draw(preview, ui.t("The cover; behind it a page for every commune"));
      break;
    case ExportKind::deck:
      draw_slides(ui, rect, preview);
      break;
    case ExportKind::table:
      if (!preview.table.columns.empty()) {
        draw_table_glimpse(ui, rect, preview.table);
        break;
      }
      explain(ui, rect, Icon::table, ui.t("A table for a spreadsheet or a GIS"),
              ui.t("What the filter lets pass, with typed cells and headings in the language; GeoPackage and GeoJSON "
                   "carry outlines or points."));
      break;
    case ExportKind::page:
      explain(ui, rect, Icon::globe, ui.t("One file for any browser"),
              ui.t("Map, legend, filters, tables and search in one file that needs no network and opens from a USB "
                   "stick."));
      break;
  }
}

}  // namespace ocop
