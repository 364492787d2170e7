#include "panels/export_findings.hpp"

#include <fmt/format.h>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kFindingRow = 52;
constexpr double kPassedRow = 24;

void draw_head(Ui& ui, const Rect& head, std::size_t flaw_count) {
  ui.text("export.check", head, ui.t("Before it is shown to others"), {.weight = Weight::semibold});
  const auto count = static_cast<std::int64_t>(flaw_count);
  const std::string label =
      count == 0 ? ui.t("nothing to say")
                 : fmt::format(fmt::runtime(trn(ui.language(), "{} thing to see", "{} things to see", count)),
                               whole(ui.language(), count));
  const Tone tone = count == 0 ? Tone::ok : Tone::warn;
  const Icon icon = count == 0 ? Icon::check : Icon::warning;
  tag(ui, "export.check.count", {head.x + head.width - tag_width(ui, label, icon), head.y + 8}, label, tone, icon);
}

/// True when its button was pressed.
bool draw_finding(Ui& ui, const Rect& row, const MapFlaw& flaw) {
  const Language language = ui.language();
  draw_icon(ui.draw(), Icon::warning, {ui.px(row.x + 8), ui.px(row.y + 26)}, ui.px(16), ui.theme().warn);
  const std::string fix = fix_of(language, flaw);
  const ButtonLook look{.size = TextSize::small};
  const double width = button_width(ui, fix, look);
  const auto kind = static_cast<int>(flaw.kind);
  const bool is_pressed =
      button(ui, fmt::format("export.fix.{}", kind), {row.x + row.width - width, row.y + 12, width, 28}, fix, look);
  const double room = row.width - 28 - width - 12;
  ui.text("", {row.x + 28, row.y + 7, room, 20}, name_of(language, flaw), {.weight = Weight::medium});
  ui.text(fmt::format("export.flaw.{}", kind), {row.x + 28, row.y + 27, room, 16}, explain(language, flaw),
          {.size = TextSize::small, .colour = ui.theme().text2});
  return is_pressed;
}

void draw_passed(Ui& ui, Column& column, const std::vector<MapFlaw>& passed) {
  const double half = (column.width - 16) / 2;
  for (std::size_t i = 0; i < passed.size(); i += 2) {
    const Rect row = column.take(kPassedRow);
    for (std::size_t j = i; j < std::min(i + 2, passed.size()); ++j) {
      const double x = row.x + (j == i ? 0 : half + 16);
      draw_icon(ui.draw(), Icon::check, {ui.px(x + 8), ui.px(row.y + 12)}, ui.px(16), ui.theme().ok);
      ui.text(fmt::format("export.fine.{}", static_cast<int>(passed[j].kind)), {x + 28, row.y, half - 28, kPassedRow},
              fine_of(ui.language(), passed[j]), {.size = TextSize::small});
    }
  }
}

}  // namespace

std::optional<MapFlaw> draw_export_findings(Ui& ui, const Rect& panel, Column& column,
                                            const std::vector<MapFlaw>& flaws, const std::vector<MapFlaw>& passed) {
  std::optional<MapFlaw> mended;
  rule_across(ui, panel.x + 1, column.y, panel.width - 1);
  column.skip(8);
  draw_head(ui, column.take(36, 8), flaws.size());
  for (const MapFlaw& flaw : flaws) {
    rule_across(ui, panel.x + 1, column.y, panel.width - 1);
    if (draw_finding(ui, column.take(kFindingRow), flaw)) mended = flaw;
  }
  rule_across(ui, panel.x + 1, column.y, panel.width - 1);
  column.skip(12);
  draw_passed(ui, column, passed);
  column.skip(12);
  if (!flaws.empty()) {
    column.skip(ui.wrapped("export.check.may", {column.x, column.y, column.width, 32},
                           ui.t("It can be exported all the same: none of this stands in the way."),
                           {.size = TextSize::small, .colour = ui.theme().text2}, 2) +
                16);
  }
  return mended;
}

}  // namespace ocop
