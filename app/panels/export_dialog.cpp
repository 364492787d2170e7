#include "panels/export_dialog.hpp"

#include <algorithm>

#include "panels/export_choices.hpp"
#include "panels/export_findings.hpp"

namespace ocop {
namespace {

constexpr double kMostWidth = 1568;
constexpr double kMostHeight = 904;
constexpr double kAround = 64;
constexpr double kHead = 56;
constexpr double kFooter = 64;

class ExportDialog {
 public:
  ExportDialog(Ui& ui, const ExportContent& content, ExportOrder& order, PreviewView& view)
      : ui_(ui), content_(content), order_(order), view_(view) {}

  ExportAnswer draw() {
    const Rect window = ui_.window();
    const double width = std::min(kMostWidth, window.width - kAround);
    const double height = std::min(kMostHeight, window.height - kAround);
    const Rect box = centred(window, width, height);
    begin_modal(ui_, "export", box);
    draw_head(top_part(box, kHead));
    const Rect body{box.x + 1, box.y + kHead, box.width - 2, box.height - kHead - kFooter};
    const double side = std::min(496.0, 0.42 * body.width);
    draw_export_preview(ui_, left_part(body, body.width - side), content_.preview, order_, view_);
    draw_right(right_part(body, side));
    draw_footer(bottom_part(box, kFooter));
    rule_across(ui_, body.x, body.y, body.width);
    if (ui_.take(Key::escape)) answer_.closes = true;
    if (!ui_.is_typing() && ui_.take(Key::enter)) answer_.writes = can_write();
    end_dialog(ui_);
    return answer_;
  }

 private:
  bool can_write() const { return order_.kind != ExportKind::deck || !content_.preview.scenes.empty(); }

  void draw_head(const Rect& head) {
    Row row(inset(head, 24, 12));
    const std::string title = ui_.t("Export");
    const TextStyle style{.size = TextSize::title, .weight = Weight::semibold};
    ui_.text("export.title", row.take(ui_.text_width(title, style) + 1, 24), title, style);
    if (icon_button(ui_, "export.close", row.take_right(32, 16), Icon::cross,
                    {.tooltip = ui_.t("Close"), .key_hint = "Esc"})) {
      answer_.closes = true;
    }
    draw_tabs(row.rest);
  }

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

  void draw_right(const Rect& rect) {
    fill(ui_, rect, ui_.theme().raised);
    rule_down(ui_, rect.x, rect.y, rect.height);
    Column column = begin_scroll(ui_, "export.choices", {rect.x + 1, rect.y, rect.width - 1, rect.height});
    column.x += 23;
    column.width -= 47;
    column.skip(20);
    draw_export_choices(ui_, column, content_.picture, order_);
    if (order_.kind != ExportKind::deck) {
      answer_.mends = draw_export_findings(ui_, rect, column, content_.flaws, content_.passed);
    }
    end_scroll(ui_, column.y);
  }

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
    const double name_w = std::min(ui_.text_width(order_.file_name()) + 1, row.rest.width - change_w - 8);
    ui_.text("export.name", row.take(std::max(0.0, name_w), 4), order_.file_name());
    if (button(ui_, "export.place", row.take(change_w), change, link)) answer_.chooses_place = true;
  }

  Ui& ui_;
  const ExportContent& content_;
  ExportOrder& order_;
  PreviewView& view_;
  ExportAnswer answer_;
};

}  // namespace

ExportAnswer draw_export_dialog(Ui& ui, const ExportContent& content, ExportOrder& order, PreviewView& view) {
  return ExportDialog(ui, content, order, view).draw();
}

}  // namespace ocop
