#include <fmt/format.h>

#include <algorithm>

#include "panels/review_parts.hpp"
#include "search/commune_search.hpp"
#include "words/numbers.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kFieldRow = 30;
constexpr double kFound = 44;
constexpr double kFoot = 56;
constexpr std::size_t kMostFound = 6;

struct FieldLine {
  std::string name;
  std::string value;
  std::string note;       ///< what it was read as
  bool is_cause = false;  ///< why the row waits
};

bool is_about_point(Problem why) { return why == Problem::point_elsewhere; }

/// What the row says, in the words of the file, with what it was read as.
std::vector<FieldLine> lines_of(Ui& ui, const Entry& entry, const ReviewRow& row) {
  const Language language = ui.language();
  std::vector<FieldLine> lines;
  const auto add = [&](const char* name, const std::string& value, const std::string& note = {},
                       bool is_cause = false) {
    if (!value.empty()) lines.push_back({ui.t(name), value, note, is_cause});
  };
  const std::string why = title_of(language, row.fate, row.why);
  lines.push_back({ui.t("Product name"), entry.product, row.why == Problem::no_product ? why : std::string(),
                   row.why == Problem::no_product});
  add(OCOP_N("Producer"), entry.producer, entry.producer.empty() ? "" : name_of(language, entry.producer_type));
  add(OCOP_N("Producer type"), entry.producer_type_text);
  const bool is_placeless = row.why == Problem::no_product || row.why == Problem::set_aside || is_about_point(row.why);
  const auto place_note = [&](const std::string& value) { return value.empty() || is_placeless ? std::string() : why; };
  const bool has_commune = !entry.commune.empty();
  add(OCOP_N("Address"), entry.address, has_commune ? "" : place_note(entry.address), !has_commune && !is_placeless);
  add(OCOP_N("Commune"), entry.commune, place_note(entry.commune), !is_placeless);
  add(OCOP_N("District"), entry.district);
  add(OCOP_N("Province"), entry.province);
  add(OCOP_N("Code"), entry.code);
  add(OCOP_N("Product id"), entry.product_id);
  if (entry.point) {
    const std::string away =
        row.away_km ? fmt::format(fmt::runtime(ui.t("{} away")), distance(language, *row.away_km)) : std::string();
    add(OCOP_N("Coordinates"), degrees(language, entry.point->lon, entry.point->lat), away, is_about_point(row.why));
  }
  add(OCOP_N("Group"), entry.group_text, name_of(language, entry.group));
  if (entry.stars) add(OCOP_N("Stars"), whole(language, *entry.stars));
  if (entry.score) add(OCOP_N("Score"), decimal(language, *entry.score, 1));
  if (entry.date) add(OCOP_N("Date"), date(language, *entry.date));
  add(OCOP_N("Decision"), entry.decision);
  add(OCOP_N("Source"), entry.source);
  return lines;
}

void draw_lines(Ui& ui, Column& column, const std::vector<FieldLine>& lines) {
  const Theme& theme = ui.theme();
  const Rect box = column.take(kFieldRow * static_cast<double>(lines.size()) + 2, 20);
  const double name_width = std::min(132.0, column.width * 0.31);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const FieldLine& line = lines[i];
    const Rect row{box.x + 1, box.y + 1 + kFieldRow * static_cast<double>(i), box.width - 2, kFieldRow};
    if (line.is_cause) fill(ui, row, theme.warn_tint);
    if (i > 0) rule_across(ui, row.x, row.y, row.width);
    const TextStyle note{
        .size = TextSize::small, .colour = line.is_cause ? theme.warn : theme.text2, .align = Align::right};
    const TextStyle value_style{.weight = line.is_cause ? Weight::medium : Weight::regular,
                                .colour = line.value.empty() ? theme.text3 : theme.text};
    const std::string value = line.value.empty() ? ui.t("empty") : line.value;
    // What the file says comes first; what it was read as only where there is room.
    const double wanted = line.note.empty() ? 0 : ui.text_width(line.note, note) + 2;
    const bool has_room = name_width + ui.text_width(value, value_style) + wanted + 32 < row.width;
    const double note_width = has_room ? wanted : 0;
    ui.text("", {row.x + 12, row.y, name_width - 16, row.height}, line.name,
            {.size = TextSize::small, .colour = theme.text2});
    ui.text("review.field." + std::to_string(i),
            {row.x + name_width, row.y, row.width - name_width - note_width - 24, row.height}, value, value_style);
    if (note_width > 0)
      ui.text("", {row.x + row.width - note_width - 12, row.y, note_width, row.height}, line.note, note);
  }
  outline(ui, box, theme.line, 6);
}

void draw_search(Ui& ui, Column& column, const ReviewContent& content, ReviewDesk& desk) {
  const BoundarySet& set = set_of(content);
  const Rect place = column.take(40, 8);
  const FieldEvents events = text_field(
      ui, "review.search", place, desk.typed,
      {.placeholder = ui.t("Another commune..."), .icon = Icon::search, .key_hint = "Ctrl F", .can_clear = true});
  if (events.is_changed) desk.other.reset();
  const std::vector<CommuneId> found = find_communes(set, desk.typed, kMostFound);
  if (events.is_submitted && !found.empty()) {
    desk.other = desk.other ? desk.other : std::optional(found.front());
    ui.clear_focus();
  }
  if (events.is_cancelled) {
    desk.typed.clear();
    ui.clear_focus();
  }
  if (events.is_active) {
    const double height = place.height + kFound * static_cast<double>(desk.typed.empty() ? 0 : found.size()) + 16;
    reveal(ui, {place.x, place.y, place.width, height});
  }
  if (desk.typed.empty()) return;
  if (found.empty()) {
    ui.text("review.search.none", column.take(24, 8), ui.t("No commune of this name in the open boundaries."),
            {.size = TextSize::small, .colour = ui.theme().text2});
    return;
  }
  for (const CommuneId id : found) {
    const Commune& commune = set.communes[id];
    ListRow row;
    row.title = commune.name;
    row.subtitle =
        commune.district + (commune.district.empty() ? "" : " · ") + ui.t("code") + " " + commune.code.text();
    row.is_selected = desk.other == id;
    if (list_row(ui, "review.found." + commune.code.text(), column.take(kFound), row).is_clicked) {
      desk.other = id;
      ui.clear_focus();
    }
  }
  column.skip(8);
}

void draw_buttons(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  const std::optional<CommuneId> commune = chosen_commune(content, desk);
  const ReviewRow* row = desk.current ? find_row(content.review, *desk.current) : nullptr;
  if (row == nullptr) return;
  rule_across(ui, rect.x, rect.y, rect.width);
  Row line(inset(rect, 24, 12));
  // The short ones have their place first; a long name of a commune is cut.
  const bool is_tight = rect.width < 560;
  const auto short_button = [&](const char* id, const std::string& label, const char* key) {
    const ButtonLook look{.key_hint = is_tight ? "" : key};
    return button(ui, id, line.take_right(button_width(ui, label, look), 8), label, look);
  };
  if (row->why == Problem::set_aside) {
    if (short_button("review.row.take_back", ui.t("Use the row again"), "")) {
      unrule(content, row->entry, decisions);
      desk.ruled.insert(std::ranges::lower_bound(desk.ruled, row->entry), row->entry);
    }
  } else if (short_button("review.row.set_aside", ui.t("Set the row aside"), "Del")) {
    set_aside(content, desk, decisions);
    return;
  }
  if (short_button("review.row.later", ui.t("Later"), "S")) {
    step(content.review, desk, 1, false);
    return;
  }
  if (!commune || row->why == Problem::no_product || row->why == Problem::set_aside) return;
  const std::string label = fmt::format(fmt::runtime(ui.t("Assign to {}")), set_of(content).communes[*commune].name);
  const ButtonLook look{.kind = ButtonKind::primary, .key_hint = is_tight ? "" : "Enter"};
  const double width = std::min(line.rest.width, button_width(ui, label, look));
  if (button(ui, "review.row.confirm", line.take(width), label, look)) confirm(content, desk, decisions);
}

void draw_head(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk) {
  Row row(inset(rect, 24, 12));
  if (icon_button(ui, "review.next", row.take_right(32, 4), Icon::chevron_down,
                  {.tooltip = ui.t("Next row"), .key_hint = "↓"})) {
    step(content.review, desk, 1, false);
  }
  if (icon_button(ui, "review.previous", row.take_right(32, 8), Icon::chevron_up,
                  {.tooltip = ui.t("Previous row"), .key_hint = "↑"})) {
    step(content.review, desk, -1, false);
  }
  const ListedEntry listed = entry_of(content.atlas, *desk.current);
  const TextStyle strong{.weight = Weight::semibold};
  const std::string title = fmt::format(fmt::runtime(ui.t("Row {}")), whole(ui.language(), listed.entry->row));
  ui.text("review.current", row.take(ui.text_width(title, strong) + 1, 8), title, strong);
  std::string file = listed.sheet->file;
  if (listed.sheet->sheet) file += " · " + *listed.sheet->sheet;
  ui.text("review.current.file", row.rest, file, {.size = TextSize::small, .colour = ui.theme().text2});
}

}  // namespace

void draw_review_row(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  panel(ui, "review.panel", rect);
  rule_down(ui, rect.x + rect.width - 1, rect.y, rect.height);
  rule_across(ui, rect.x, rect.y, rect.width);
  const ReviewRow* row = desk.current ? find_row(content.review, *desk.current) : nullptr;
  if (row == nullptr) {
    empty_state(ui, "review.done", inset(rect, 24, std::max(0.0, (rect.height - 160) / 2)),
                ui.t("Every row is decided"),
                ui.t("The map shows all of them. Corrections can be exported for next month."));
    return;
  }
  draw_head(ui, top_part(rect, kReviewHead), content, desk);
  const Rect body{rect.x, rect.y + kReviewHead, rect.width - 1, std::max(0.0, rect.height - kReviewHead - kFoot)};
  Column scrolled = begin_scroll(ui, "review.row", body);
  Column column({scrolled.x + 24, scrolled.y, scrolled.width - 48, 0});
  draw_lines(ui, column, lines_of(ui, *entry_of(content.atlas, row->entry).entry, *row));
  if (row->why != Problem::no_product && row->why != Problem::set_aside) {
    draw_candidates(ui, column, content, desk);
    draw_search(ui, column, content, desk);
  }
  end_scroll(ui, column.y + 16);
  draw_buttons(ui, bottom_part({rect.x, rect.y, rect.width - 1, rect.height}, kFoot), content, desk, decisions);
}

}  // namespace ocop
