#include <fmt/format.h>

#include "output/tables.hpp"
#include "plate/plate.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::array kColumns = {
    ColumnRow{"code", OCOP_N("Commune code"), CellKind::text, 9},
    ColumnRow{"name", OCOP_N("Commune name"), CellKind::text, 26},
    ColumnRow{"district", OCOP_N("District name"), CellKind::text, 24},
    ColumnRow{"province", OCOP_N("Province name"), CellKind::text, 22},
    ColumnRow{"population", OCOP_N("Population"), CellKind::whole, 10},
    ColumnRow{"area_km2", OCOP_N("Area (km²)"), CellKind::number, 11, 2},
    ColumnRow{"products", OCOP_N("Number of products"), CellKind::whole, 10},
    ColumnRow{"producers", OCOP_N("Number of producers"), CellKind::whole, 10},
    ColumnRow{"products_4plus", OCOP_N("Products of 4 stars or more"), CellKind::whole, 12},
    ColumnRow{"value", OCOP_N("On the map: {indicator}"), CellKind::number, 18, 2},
    ColumnRow{"class", OCOP_N("Class on the map"), CellKind::text, 24},
};
constexpr std::size_t kValueColumn = 9;

std::vector<TableField> columns_of(const Picture& picture, Language language) {
  const Indicator indicator = picture.choices.indicator;
  std::vector<TableField> columns = columns_in(language, kColumns);
  TableField& value = columns.at(kValueColumn);
  value.heading = fmt::format(fmt::runtime(value.heading), fmt::arg("indicator", name_of(language, indicator)));
  if (is_count(indicator) || indicator == Indicator::best_stars) value.kind = CellKind::whole;
  return columns;
}

Cell value_cell(const std::optional<double>& value, const TableField& column) {
  if (!value) return {};
  if (column.kind == CellKind::whole) return static_cast<std::int64_t>(*value);
  return *value;
}

/// What the legend calls the class of each commune.
std::string class_name(const Legend& legend, int of_commune) {
  for (const LegendRow& row : legend.rows) {
    const bool is_own = (row.kind == LegendRowKind::colour_class && row.class_index == of_commune) ||
                        (row.kind == LegendRowKind::zero && of_commune == kClassZero) ||
                        (row.kind == LegendRowKind::no_data && of_commune == kClassNoData);
    if (is_own) return row.label;
  }
  return {};
}

}  // namespace

Table commune_table(const Picture& picture, Language language) {
  Table table;
  table.title = tr(language, "Communes");
  table.columns = columns_of(picture, language);
  const TableField& value_column = table.columns.at(kValueColumn);
  const Legend legend = make_indicator_legend(picture, Ground::light, language);
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  for (CommuneId id = 0; id < communes.size(); ++id) {
    if (!picture.mask->is_inside.at(id)) continue;
    const Commune& commune = communes[id];
    const CommuneCount& count = picture.values->communes.at(id);
    table.rows.push_back({commune.code.text(), text_cell(commune.name), text_cell(commune.district),
                          text_cell(commune.province), optional_cell(commune.population), commune.area_km2,
                          std::int64_t{count.products}, std::int64_t{count.producers},
                          std::int64_t{count.products_4plus}, value_cell(count.value, value_column),
                          text_cell(class_name(legend, picture.classes->of_commune.at(id)))});
    table.communes.push_back(id);
  }
  return table;
}

}  // namespace ocop
