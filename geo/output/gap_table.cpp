#include "output/tables.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::array kColumns = {
    ColumnRow{"rank", OCOP_N("Rank"), CellKind::whole, 7},
    ColumnRow{"code", OCOP_N("Commune code"), CellKind::text, 9},
    ColumnRow{"name", OCOP_N("Commune name"), CellKind::text, 26},
    ColumnRow{"district", OCOP_N("District name"), CellKind::text, 24},
    ColumnRow{"population", OCOP_N("Population"), CellKind::whole, 10},
    ColumnRow{"nearest_km", OCOP_N("Nearest producer (km)"), CellKind::number, 12, 1},
    ColumnRow{"neighbours", OCOP_N("Neighbouring communes"), CellKind::whole, 12},
    ColumnRow{"neighbours_with_products", OCOP_N("Neighbours with products"), CellKind::whole, 14},
    ColumnRow{"score", OCOP_N("Priority score"), CellKind::number, 10, 1},
    ColumnRow{"population_term", OCOP_N("Points for population"), CellKind::number, 12, 1},
    ColumnRow{"distance_term", OCOP_N("Points for distance"), CellKind::number, 12, 1},
    ColumnRow{"neighbours_term", OCOP_N("Points for neighbours"), CellKind::number, 12, 1},
    ColumnRow{"uncertain", OCOP_N("Perhaps has a product"), CellKind::flag, 14},
};

}  // namespace

Table gap_table(const Picture& picture, Language language) {
  Table table;
  table.title = name_of(language, picture.choices.gap_kind);
  table.columns = columns_in(language, kColumns);
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  std::int64_t rank = 0;
  for (const Gap& gap : *picture.gaps) {
    const Commune& commune = communes.at(gap.commune);
    table.rows.push_back({++rank, commune.code.text(), text_cell(commune.name), text_cell(commune.district),
                          optional_cell(commune.population), optional_cell(gap.nearest_km),
                          std::int64_t{gap.neighbours}, std::int64_t{gap.neighbours_with_products}, gap.score,
                          gap.population_term, gap.distance_term, gap.neighbours_term, gap.is_uncertain});
    table.communes.push_back(gap.commune);
  }
  return table;
}

}  // namespace ocop
