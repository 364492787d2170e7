#include <array>
#include <cmath>

#include "look/ui_state.hpp"
#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kSide = 12;
constexpr double kQuietSide = 6;
constexpr double kChevron = 16;
constexpr double kRowHeight = 32;
constexpr double kListPadding = 4;
constexpr double kRowSide = 10;
constexpr double kMark = 16;  // tick or icon before a row's label
constexpr std::size_t kMostRows = 12;

double row_width(const Ui& ui, const PickRow& row) {
  const double key = row.key_hint.empty() ? 0 : 24 + ui.text_width(row.key_hint, {.size = TextSize::small});
  return 2 * kRowSide + kMark + 8 + ui.text_width(row.label) + key;
}

// Below the anchor, or above where there is more room; as high as its rows or the room.
Rect place_list(const Ui& ui, const Rect& anchor, double width, std::size_t rows) {
  constexpr double kGap = 4;
  const Rect window = ui.window();
  const double wanted = static_cast<double>(std::min(rows, kMostRows)) * kRowHeight + 2 * kListPadding;
  const double below = window.height - anchor.y - anchor.height - 2 * kGap;
  const double above = anchor.y - 2 * kGap;
  const bool goes_down = below >= wanted || below >= above;
  const double height = std::min(wanted, goes_down ? below : above);
  const double x = std::max(kGap, std::min(anchor.x, window.width - width - kGap));
  return {x, goes_down ? anchor.y + anchor.height + kGap : anchor.y - kGap - height, width, height};
}

// Moves over rows that cannot be picked.
void step(std::size_t& at, int by, std::span<const PickRow> rows) {
  std::size_t next = at;
  while (true) {
    if (by < 0 ? next == 0 : next + 1 >= rows.size()) return;
    next = by < 0 ? next - 1 : next + 1;
    if (rows[next].is_enabled) {
      at = next;
      return;
    }
  }
}

bool move_by_keys(Ui& ui, std::size_t& at, std::span<const PickRow> rows) {
  const std::size_t before = at;
  if (ui.take(Key::down)) step(at, 1, rows);
  if (ui.take(Key::up)) step(at, -1, rows);
  if (ui.take(Key::home)) at = 0;
  if (ui.take(Key::end)) at = rows.size() - 1;
  return at != before;
}

void draw_row(Ui& ui, const Rect& rect, const PickRow& row, bool is_lit) {
  const Theme& t = ui.theme();
  if (is_lit) fill(ui, rect, hover_ground(ui), 4);
  const Colour ink = row.is_enabled ? t.text : t.text3;
  Row rest(inset(rect, kRowSide - kListPadding, 0));
  const Rect mark = rest.take(kMark, 8);
  if (row.is_current) {
    icon_in(ui, mark, Icon::check, t.accent);
  } else if (row.icon) {
    icon_in(ui, mark, *row.icon, row.is_enabled ? t.text2 : t.text3);
  }
  const TextStyle key_style{.size = TextSize::small, .colour = t.text3, .align = Align::right};
  if (!row.key_hint.empty())
    ui.text({}, rest.take_right(ui.text_width(row.key_hint, key_style), 8), row.key_hint, key_style);
  ui.text({}, rest.rest, row.label, {.weight = row.is_current ? Weight::medium : Weight::regular, .colour = ink});
}

}  // namespace

std::optional<std::size_t> pick_from(Ui& ui, std::string_view popup_id, const Rect& anchor, double min_width,
                                     std::span<const PickRow> rows) {
  if (!ui.popup_is_open(popup_id) || rows.empty()) return std::nullopt;
  double width = min_width;
  for (const PickRow& row : rows) width = std::max(width, std::ceil(row_width(ui, row)));
  width = std::min(width + 2 * kListPadding, ui.window().width - 8);
  const Rect box = place_list(ui, anchor, width, rows.size());
  if (!ui.begin_popup(popup_id, box)) return std::nullopt;

  std::size_t& at = ui.state().popup_row;
  at = std::min(at, rows.size() - 1);
  const bool moved = move_by_keys(ui, at, rows);
  std::optional<std::size_t> picked;
  const bool picks_by_key = ui.take(Key::enter) || ui.take(Key::space);
  if (picks_by_key && rows[at].is_enabled) picked = at;

  const Rect inner = inset(box, kListPadding);
  Column column = begin_scroll(ui, sub_id(popup_id, "scroll"), inner);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Rect row_box = column.take(kRowHeight);
    const Control c =
        ui.control(rows[i].id, row_box, {.is_enabled = rows[i].is_enabled, .can_focus = false, .text = rows[i].label});
    const ImVec2 moved_by = ImGui::GetIO().MouseDelta;
    if (c.is_hovered && (moved_by.x != 0 || moved_by.y != 0)) at = i;
    if (c.is_clicked) picked = i;
    if (moved && i == at) reveal(ui, row_box);
    draw_row(ui, row_box, rows[i], i == at);
  }
  end_scroll(ui, column.y);
  ui.end_popup();
  if (picked) ui.close_popup();
  return picked;
}

bool dropdown(Ui& ui, std::string_view id, const Rect& rect, std::span<const std::string> entries, std::size_t& index,
              const DropdownLook& look) {
  const Theme& t = ui.theme();
  const std::string popup_id = sub_id(id, "list");
  const std::string_view label = index < entries.size() ? std::string_view(entries[index]) : std::string_view();
  const Control c = ui.control(id, rect, {.is_enabled = look.is_enabled, .text = label});
  const bool is_open = ui.popup_is_open(popup_id);
  const double side = look.is_quiet ? kQuietSide : kSide;
  if (!look.is_quiet) {
    const Colour edge = !look.is_enabled ? t.line : is_open ? t.accent : mixed(t.ctrl, t.text3, c.hover);
    fill_and_outline(ui, rect, look.is_enabled ? t.field : t.sunk, edge, 6);
  } else {
    quiet_ground(ui, rect, c, 6);
  }
  const Colour ink = look.is_enabled ? t.text : t.text3;
  Row row(inset(rect, side, 0));
  icon_in(ui, row.take_right(kChevron, look.is_quiet ? 4 : 8), Icon::chevron_down, ink, look.is_quiet ? 14 : 16);
  const Weight weight = look.is_strong ? Weight::semibold : look.is_quiet ? Weight::medium : Weight::regular;
  ui.text({}, row.rest, label, {.weight = weight, .colour = ink});
  if (c.shows_ring) ui.focus_ring(rect, 6);
  ui.tooltip(id, rect, is_open ? Control{} : c, look.tooltip);

  if (c.is_clicked || (c.has_focus && !is_open && ui.take(Key::down))) {
    ui.open_popup(popup_id);
    ui.state().popup_row = index;
  }
  if (!ui.popup_is_open(popup_id)) return false;
  std::vector<std::string> ids;
  ids.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    ids.push_back(i < look.keys.size() ? sub_id(id, look.keys[i]) : sub_id(id, std::to_string(i)));
  }
  std::vector<PickRow> rows;
  rows.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    rows.push_back({.id = ids[i], .label = entries[i], .key_hint = {}, .icon = {}, .is_current = i == index});
  }
  const auto picked = pick_from(ui, popup_id, rect, rect.width - 2 * kListPadding, rows);
  if (!picked || *picked == index) return false;
  index = *picked;
  return true;
}

double dropdown_width(const Ui& ui, std::string_view label, const DropdownLook& look) {
  const Weight weight = look.is_strong ? Weight::semibold : look.is_quiet ? Weight::medium : Weight::regular;
  const double side = look.is_quiet ? kQuietSide : kSide;
  return std::ceil(2 * side + ui.text_width(label, {.weight = weight}) + kChevron + (look.is_quiet ? 4 : 8));
}

std::optional<std::size_t> menu(Ui& ui, std::string_view id, const Rect& anchor, std::span<const MenuEntry> entries) {
  if (!ui.popup_is_open(id)) return std::nullopt;
  std::vector<std::string> ids;
  ids.reserve(entries.size());
  for (const MenuEntry& entry : entries) ids.push_back(sub_id(id, entry.key));
  std::vector<PickRow> rows;
  rows.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    rows.push_back({.id = ids[i],
                    .label = entries[i].label,
                    .key_hint = entries[i].key_hint,
                    .icon = entries[i].icon,
                    .is_enabled = entries[i].is_enabled});
  }
  return pick_from(ui, id, anchor, 160, rows);
}

}  // namespace ocop
