#include "panels/producer_spellings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "placement/review.hpp"

namespace ocop {
namespace {

constexpr double kLine = 24;

using RowOfFile = std::pair<std::string, int>;

bool is_about(const Ruling& ruling, const std::string& spelling) {
  return ruling.kind == RulingKind::producer && ruling.producer == spelling && ruling.place.empty();
}

/// True when the button was pressed.
bool draw_line(Ui& ui, Column& column, const std::string& id, const std::string& text, const std::string& label) {
  const Rect line = column.take(kLine, 4);
  const ButtonLook look{.kind = ButtonKind::link, .size = TextSize::small};
  const double width = button_width(ui, label, look);
  ui.text(id + ".text", {line.x + 28, line.y, std::max(0.0, line.width - 28 - width - 8), line.height}, text,
          {.size = TextSize::small, .colour = ui.theme().text2});
  return button(ui, id, {line.x + line.width - width, line.y, width, kLine}, label, look);
}

}  // namespace

std::vector<ProducerSpellings> spellings_of(const Picture& picture, std::span<const ProducerId> producers) {
  const Placement& placement = *picture.placement;
  std::map<RowOfFile, ProducerId> first_rows;
  for (const ProducerId id : producers) {
    const Product& first = placement.products[placement.producers[id].products.front()];
    const ListedEntry listed = entry_of(*picture.atlas, first.certificates.front().entry);
    if (listed.entry != nullptr) first_rows.emplace(RowOfFile{listed.sheet->file, listed.entry->row}, id);
  }
  std::vector<ProducerSpellings> spellings;
  for (const Finding& finding : placement.findings) {
    if (finding.kind != FindingKind::producers_merged || !finding.row) continue;
    const auto found = first_rows.find({finding.file, *finding.row});
    if (found == first_rows.end() || placement.producers[found->second].name != finding.text) continue;
    spellings.push_back({found->second, finding.args});
  }
  return spellings;
}

void draw_spellings(Ui& ui, Column& column, const Producer& producer, std::span<const ProducerSpellings> spellings,
                    ProducerId id, std::vector<Ruling>& rulings) {
  const auto merged = std::ranges::find(spellings, id, &ProducerSpellings::producer);
  if (merged != spellings.end()) {
    for (std::size_t i = 0; i < merged->others.size(); ++i) {
      const std::string text = fmt::format(fmt::runtime(ui.t("also written “{}”")), merged->others[i]);
      if (!draw_line(ui, column, fmt::format("commune.producer.{}.apart.{}", id, i), text, ui.t("Take apart")))
        continue;
      Ruling ruling;
      ruling.kind = RulingKind::producer;
      ruling.producer = merged->others[i];
      rulings.push_back(std::move(ruling));
    }
  }
  const auto about = [&](const Ruling& ruling) { return is_about(ruling, producer.name); };
  if (std::ranges::none_of(rulings, about)) return;
  if (draw_line(ui, column, fmt::format("commune.producer.{}.join", id), ui.t("counted as a producer of its own"),
                ui.t("Put together"))) {
    std::erase_if(rulings, about);
  }
}

}  // namespace ocop
