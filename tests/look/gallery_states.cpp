#include "gallery_states.hpp"

#include <array>

namespace ocop {
namespace {

constexpr double kLeft = 48;
constexpr double kRight = 496;
constexpr double kRightWidth = 416;

void heading(Ui& ui, double x, double y, std::string_view title) {
  ui.text({}, {x, y, 416, 16}, title,
          {.size = TextSize::small, .weight = Weight::semibold, .colour = ui.theme().text2});
}

void draw_buttons(Ui& ui) {
  heading(ui, kLeft, 84, "Nút");
  constexpr std::array<std::string_view, 5> kStates = {"thường", "rê chuột", "đang bấm", "tiêu điểm", "tắt"};
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    const double x = kLeft + 86 * static_cast<double>(i);
    const bool is_enabled = i != 4;
    const std::string key(std::to_string(i));
    ui.text({}, {x, 108, 80, 16}, kStates[i], {.size = TextSize::small, .colour = ui.theme().text3});
    button(ui, "gallery.primary." + key, {x, 128, 78, 32}, "Xuất",
           {.kind = ButtonKind::primary, .is_enabled = is_enabled});
    button(ui, "gallery.secondary." + key, {x, 168, 78, 32}, "Xuất", {.is_enabled = is_enabled});
    icon_button(ui, "gallery.undo." + key, {x, 208, 32, 32}, Icon::undo,
                {.tooltip = "Hoàn tác", .key_hint = "Ctrl Z", .is_enabled = is_enabled});
  }
}

void draw_fields(Ui& ui, GalleryState& state) {
  heading(ui, kLeft, 260, "Ô nhập và ô chọn");
  static const std::array<std::string, 3> kMethods = {"Thủ công", "Phân vị", "Fisher–Jenks"};
  text_field(ui, "gallery.search", {kLeft, 284, 206, 36}, state.empty_text,
             {.placeholder = "Tìm xã…", .icon = Icon::search, .key_hint = "Ctrl F"});
  text_field(ui, "gallery.typed", {263, 284, 207, 36}, state.text, {.can_clear = true});
  dropdown(ui, "gallery.method", {kLeft, 328, 206, 36}, kMethods, state.method);
  text_field(ui, "gallery.date", {263, 328, 207, 36}, state.date, {.error = "Tháng 2 không có ngày 31."});
}

void draw_choices(Ui& ui, GalleryState& state) {
  heading(ui, kLeft, 404, "Ô đánh dấu, nút chọn, nút gạt đoạn");
  Row row({kLeft, 428, 440, 24});
  checkbox(ui, "gallery.check.on", row.take(checkbox_width(ui, "Chọn"), 20), "Chọn", Check::on);
  checkbox(ui, "gallery.check.off", row.take(checkbox_width(ui, "Không"), 20), "Không", Check::off);
  checkbox(ui, "gallery.check.partial", row.take(checkbox_width(ui, "Một phần"), 20), "Một phần", Check::partial);
  radio(ui, "gallery.radio.on", row.take(checkbox_width(ui, "Một"), 20), "Một", true);
  radio(ui, "gallery.radio.off", row.take(checkbox_width(ui, "Khác"), 20), "Khác", false);
  const std::array<Segment, 2> vintages = {Segment{.key = "2024", .label = "2024", .count = {}},
                                           Segment{.key = "2025", .label = "2025", .count = {}}};
  const std::array<Segment, 3> units = {Segment{.key = "commune", .label = "Xã", .count = {}},
                                        Segment{.key = "producer", .label = "Chủ thể", .count = {}},
                                        Segment{.key = "product", .label = "Sản phẩm", .count = {}}};
  segmented(ui, "gallery.vintage", {kLeft, 460, segmented_width(ui, vintages), 32}, vintages, state.vintage);
  segmented(ui, "gallery.unit", {196, 460, segmented_width(ui, units), 32}, units, state.unit);
}

void draw_chips(Ui& ui) {
  heading(ui, kLeft, 512, "Thẻ lọc và nhãn");
  Row row({kLeft, 536, 440, 28});
  chip(ui, "gallery.chip.stars", row.take(chip_width(ui, "từ 3 sao"), 8), "từ 3 sao", {.remove_tooltip = "Bỏ"});
  chip(ui, "gallery.chip.type", row.take(chip_width(ui, "HTX"), 8), "HTX");
  const ChipLook plain{.is_filter = false, .can_remove = false};
  chip(ui, "gallery.chip.group", row.take(chip_width(ui, "mọi nhóm", plain), 8), "mọi nhóm", plain);
  key_cap(ui, {}, {row.rest.x, 541}, "Ctrl K");
  double x = kLeft;
  x += tag(ui, {}, {x, 572}, "còn hiệu lực", Tone::ok, Icon::check) + 8;
  x += tag(ui, {}, {x, 572}, "hết hạn 04/2024", Tone::warn, Icon::clock) + 8;
  x += tag(ui, {}, {x, 572}, "đã hết hạn", Tone::bad, Icon::cross) + 8;
  tag(ui, {}, {x, 572}, "54", Tone::gap);
}

void draw_facets(Ui& ui, GalleryState& state) {
  heading(ui, kLeft, 612, "Dòng lọc: thường, rê chuột, bằng không");
  Column column({32, 636, 456, 100});
  facet_row(
      ui, "gallery.facet.cooperative", column.take(28),
      {.label = "Hợp tác xã", .mark = ProducerType::cooperative, .share = 0.46, .count = "11", .check = Check::on});
  facet_row(ui, "gallery.facet.farm", column.take(28),
            {.label = "Trang trại", .mark = ProducerType::farm, .share = 0.25, .count = "6", .check = Check::on});
  facet_row(ui, "gallery.facet.stars", column.take(28),
            {.label = "", .star_count = 5, .share = 0.8, .count = "93", .check = Check::on});
  facet_row(
      ui, "gallery.facet.group", column.take(28),
      {.label = "Tổ hợp tác", .mark = ProducerType::cooperative_group, .share = 0.0, .count = "0", .is_zero = true});
  heading(ui, kLeft, 758, "Thanh trượt tháng");
  slider(ui, "gallery.month", {kLeft, 780, 208, 24}, state.month, {.min = 0, .max = 100, .step = 1, .text = "12/2023"});
  ui.text({}, {273, 780, 70, 24}, "12/2023", {.weight = Weight::medium});
  ui.text({}, {348, 780, 100, 24}, "tính đến tháng", {.size = TextSize::small, .colour = ui.theme().text3});
}

void draw_marks(Ui& ui) {
  heading(ui, kLeft, 816, "Dấu chủ thể: hình theo loại; trắng 3 sao, vàng 4 sao, đỏ 5 sao");
  double x = 56;
  for (const ProducerType type : kProducerTypes) {
    for (const Stars stars : {Stars::three, Stars::four, Stars::five}) {
      draw_mark(
          ui.draw(), type, {ui.px(x) + 0.5, ui.px(853) + 0.5},
          map_mark(ui.theme(), stars, ui.px(11), ui.scale(), stars != Stars::five || type != ProducerType::household));
      x += 20;
    }
  }
}

void draw_icons(Ui& ui) {
  draw_sign(ui.draw(), {ui.px(900), ui.px(58)}, ui.px(24), ui.theme().accent, ui.theme().on_accent);
  for (int i = 0; i + 1 < kIconCount; ++i) {
    const double x = 56 + 20.0 * (i % 22);
    const double y = 1014 + 24.0 * (i / 22);
    draw_icon(ui.draw(), static_cast<Icon>(i), {ui.px(x), ui.px(y)}, ui.px(16), ui.theme().text2);
  }
}

void draw_progress(Ui& ui) {
  heading(ui, kLeft, 888, "Tiến độ có nút huỷ");
  progress_card(ui, "gallery.progress", {kLeft, 912, 424, kProgressCardHeight},
                {.title = "Đang đọc và gán xã…",
                 .amount = "612.000 / 1.000.000 dòng",
                 .remaining = "còn 2 giây",
                 .share = 0.61,
                 .cancel = "Huỷ"});
}

void draw_table(Ui& ui) {
  heading(ui, kRight, 84, "Bảng: thường, rê chuột, đang chọn");
  const std::array<TableColumn, 5> columns = {
      TableColumn{.key = "name", .label = "Xã", .width = 150},
      TableColumn{.key = "products", .label = "Sản phẩm", .width = 96, .align = Align::right},
      TableColumn{.key = "stars", .label = "4 sao", .width = 56, .align = Align::right},
      TableColumn{.key = "rank", .label = "Hạng", .width = 56, .align = Align::right},
      TableColumn{.key = "score", .label = "Điểm", .width = 56, .align = Align::right}};
  Sorting sorting{.column = 1};
  table_head(ui, "gallery.head", {kRight, 108, kRightWidth, 28}, columns, sorting);
  struct Line {
    std::array<std::string_view, 5> cells;
    bool is_lit;
    bool is_selected;
  };
  const std::array<Line, 3> lines = {Line{{"Xã Hiếu Liêm", "6", "2", "3", "81"}, false, false},
                                     Line{{"Xã Bạch Đằng", "7", "2", "1", "88"}, true, false},
                                     Line{{"Phường Tương Bình Hiệp ở phía bắc", "7", "1", "1", "84"}, false, true}};
  double y = 136;
  for (const Line& line : lines) {
    const Rect row{kRight, y, kRightWidth, 32};
    table_row(ui, "gallery.row." + std::string(line.cells[4]), row,
              {.is_selected = line.is_selected, .is_lit = line.is_lit});
    const std::vector<Rect> cells = column_rects(row, columns);
    for (std::size_t i = 0; i < cells.size(); ++i)
      ui.text({}, inset(cells[i], 8, 0), line.cells[i], {.align = columns[i].align});
    y += 32;
  }
  outline(ui, {kRight, 108, kRightWidth, 125}, ui.theme().line, 4);
}

void draw_cards(Ui& ui) {
  heading(ui, kRight, 252, "Thẻ khi rê chuột và chú giải");
  card(ui, "gallery.card", {kRight, 276, 208, 88});
  ui.text({}, {kRight + 12, 288, 120, 20}, "Xã An Sơn", {.weight = Weight::semibold});
  ui.text({}, {kRight + 12, 288, 184, 20}, "Thuận An",
          {.size = TextSize::small, .colour = ui.theme().text3, .align = Align::right});
  ui.text({}, {kRight + 12, 314, 120, 16}, "Sản phẩm", {.size = TextSize::small, .colour = ui.theme().text2});
  ui.text({}, {kRight + 12, 314, 184, 16}, "5",
          {.size = TextSize::small, .weight = Weight::semibold, .align = Align::right});
  ui.text({}, {kRight + 12, 334, 120, 16}, "Chủ thể", {.size = TextSize::small, .colour = ui.theme().text2});
  ui.text({}, {kRight + 12, 334, 184, 16}, "2",
          {.size = TextSize::small, .weight = Weight::semibold, .align = Align::right});
  note_box(ui, {kRight + 224, 276, 192, 88});
  ui.wrapped({}, {kRight + 236, 288, 168, 64},
             "54 trong 91 xã chưa có sản phẩm OCOP. Mười sản phẩm 4 sao tập trung ở 8 xã.", {.size = TextSize::small},
             3);
}

void draw_lists(Ui& ui, GalleryState& state) {
  const std::array<Segment, 3> tabs = {
      Segment{.key = "empty", .label = "Xã trống", .count = "54", .count_is_gap = true},
      Segment{.key = "expiring", .label = "Hết hạn", .count = "14"},
      Segment{.key = "rising", .label = "Nâng sao", .count = "12"}};
  segmented(ui, "gallery.tabs", {kRight, 380, kRightWidth, 32}, tabs, state.tab);
  Column column({kRight, 420, kRightWidth, 100});
  const std::array<BarPart, 3> terms = {BarPart{0.4, ui.theme().terms[0]}, BarPart{0.16, ui.theme().terms[1]},
                                        BarPart{0.13, ui.theme().terms[2]}};
  int rank = 1;
  for (const std::string_view title : {"Xã Bình Mỹ", "Phường Phú Thọ"}) {
    const Rect row = column.take(kListRowHeight);
    list_row(ui, "gallery.list." + std::to_string(rank), row,
             {.rank = std::to_string(rank),
              .title = std::string(title),
              .subtitle = "Thành phố Thủ Dầu Một",
              .right_width = 136,
              .is_selected = rank == 2});
    stacked_bar(ui, {row.x + 264, row.y + 18, 96, 8}, terms);
    ui.text({}, {row.x + 364, row.y, 36, kListRowHeight}, "66", {.weight = Weight::medium, .align = Align::right});
    ++rank;
  }
  coverage_bar(ui, "gallery.coverage", {kRight, 520, kRightWidth, 8}, 37.0 / 91);
}

void draw_notices(Ui& ui) {
  heading(ui, kRight, 544, "Thông báo");
  toast(ui, "gallery.toast.done", {kRight, 566, kRightWidth, kToastHeight},
        {.text = "Đã xuất bản đồ A4, 1 trang", .action = "Mở", .close_tooltip = "Đóng"});
  toast(ui, "gallery.toast.failed", {kRight, 618, kRightWidth, kToastHeight},
        {.tone = Tone::bad, .text = "Không ghi được: ổ đĩa đã đầy", .action = "Lưu chỗ khác", .close_tooltip = "Đóng"});
  heading(ui, kRight, 680, "Trạng thái trống");
  outline(ui, {kRight, 702, kRightWidth, 121}, ui.theme().line, 6);
  empty_state(ui, "gallery.empty", {kRight, 702, kRightWidth, 121}, "Không có sản phẩm nào khớp bộ lọc",
              "Bỏ “5 sao” thì có 103 sản phẩm.", "Bỏ “5 sao”");
}

void draw_rest(Ui& ui) {
  Row row({kRight, 840, kRightWidth, 32});
  button(ui, "gallery.scenes", row.take(110, 8), "Cảnh",
         {.kind = ButtonKind::quiet, .icon = Icon::picture, .count = "5"});
  button(ui, "gallery.open", row.take(176, 8), "Chọn tệp…",
         {.kind = ButtonKind::primary, .icon = Icon::folder, .key_hint = "Ctrl O"});
  button(ui, "gallery.all", row.take(110, 8), "Xem cả 54 xã", {.kind = ButtonKind::link});
  card(ui, "gallery.tools", {kRight, 890, 40, 112});
  icon_button(ui, "gallery.tool.pointer", {kRight + 4, 894, 32, 32}, Icon::pointer,
              {.tooltip = "Chọn", .is_selected = true});
  icon_button(ui, "gallery.tool.lasso", {kRight + 4, 930, 32, 32}, Icon::lasso, {.tooltip = "Khoanh"});
  icon_button(ui, "gallery.tool.fit", {kRight + 4, 966, 32, 32}, Icon::fit, {.tooltip = "Vừa khung"});
  Column column = begin_scroll(ui, "gallery.scroll", {kRight + 60, 890, 200, 112});
  for (int i = 0; i < 12; ++i)
    button(ui, "gallery.scroll." + std::to_string(i), column.take(32, 4), "Dòng " + std::to_string(i),
           {.kind = ButtonKind::quiet});
  end_scroll(ui, column.y);
  dashed_outline(ui, {kRight + 280, 890, 136, 50}, ui.theme().accent, 12, 1.5, 6, 4);
  swatch(ui, {kRight + 280, 950, 20, 14}, ui.theme().covered);
  swatch(ui, {kRight + 308, 950, 20, 14}, ui.theme().zero);
  swatch(ui, {kRight + 336, 950, 20, 14}, ui.theme().no_data, true);
  ui.text({}, {kRight + 280, 970, 136, 28}, "103/91 Ếậợ", {.size = TextSize::title, .weight = Weight::semibold});
}

}  // namespace

void draw_gallery(Ui& ui, GalleryState& state) {
  fill(ui, ui.window(), ui.theme().page);
  fill_and_outline(ui, {24, 24, 912, 1040}, ui.theme().panel, ui.theme().line, 12);
  ui.text({}, {kLeft, 44, 400, 28}, ui.theme().ground == Ground::light ? "Giao diện sáng" : "Giao diện tối",
          {.size = TextSize::title, .weight = Weight::semibold});
  draw_buttons(ui);
  draw_fields(ui, state);
  draw_choices(ui, state);
  draw_chips(ui);
  draw_facets(ui, state);
  draw_marks(ui);
  draw_icons(ui);
  draw_progress(ui);
  draw_table(ui);
  draw_cards(ui);
  draw_lists(ui, state);
  draw_notices(ui);
  draw_rest(ui);
  if (state.shows_dialog) {
    ask(ui, "gallery.question",
        {.title = "Lưu thay đổi trước khi đóng?",
         .text = "3 lần sửa trong “Bình Dương – OCOP 12/2023” chưa ghi vào tệp.",
         .accept = "Lưu và đóng",
         .decline = "Ở lại",
         .third = "Không lưu"});
  }
}

}  // namespace ocop
