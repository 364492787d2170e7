#include <algorithm>

#include "output/tables.hpp"
#include "picture/changes.hpp"
#include "words/change_sentences.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::array kColumns = {
    ColumnRow{"change", OCOP_N("Change"), CellKind::text, 18},
    ColumnRow{"product", OCOP_N("Product name"), CellKind::text, 34},
    ColumnRow{"producer", OCOP_N("Producer name"), CellKind::text, 34},
    ColumnRow{"stars_before", OCOP_N("Stars before"), CellKind::whole, 9},
    ColumnRow{"stars", OCOP_N("Star rating"), CellKind::whole, 9},
    ColumnRow{"status_before", OCOP_N("Validity before"), CellKind::text, 18},
    ColumnRow{"status", OCOP_N("Validity on the day"), CellKind::text, 18},
    ColumnRow{"since", OCOP_N("Compared with"), CellKind::day, 13},
    ColumnRow{"as_of", OCOP_N("As of"), CellKind::day, 13},
    ColumnRow{"code", OCOP_N("Commune code"), CellKind::text, 9},
    ColumnRow{"commune", OCOP_N("Commune name"), CellKind::text, 26},
    ColumnRow{"district", OCOP_N("District name"), CellKind::text, 24},
};

Cell stars_cell(const ProductState& state) {
  return state.counts && state.stars ? Cell(std::int64_t{*state.stars}) : Cell();
}

}  // namespace

Table change_table(const Picture& picture, Language language) {
  const Changes changes = changes_of(picture);
  const Placement& placement = *picture.placement;
  const std::vector<EntryPlace>& places = placement.vintages.at(picture.vintage).products;
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  std::vector<ProductId> listed;
  for (ProductId id = 0; id < changes.products.size(); ++id) {
    if (changes.products[id]) listed.push_back(id);
  }
  std::ranges::stable_sort(listed, {}, [&](ProductId id) { return *changes.products[id]; });
  Table table;
  table.title = tr(language, "Changes");
  table.shape = Table::Shape::points;
  table.columns = columns_in(language, kColumns);
  for (const ProductId id : listed) {
    const Product& product = placement.products[id];
    const Producer& producer = placement.producers[product.producer];
    const ProductState before = product_state(product, changes.since);
    const ProductState& after = picture.states->products[id];
    const auto place = places[id].commune;
    const Commune* commune = place ? &communes.at(*place) : nullptr;
    table.rows.push_back({name_of(language, *changes.products[id]), text_cell(product.name), text_cell(producer.name),
                          stars_cell(before), stars_cell(after),
                          before.counts ? Cell(name_of(language, before.status)) : Cell(),
                          name_of(language, after.status), changes.since, picture.choices.as_of,
                          commune != nullptr ? text_cell(commune->code.text()) : Cell(),
                          commune != nullptr ? text_cell(commune->name) : Cell(),
                          commune != nullptr ? text_cell(commune->district) : Cell()});
    table.points.push_back(!place                       ? std::nullopt
                           : producer.point.has_value() ? producer.point
                                                        : std::optional(commune->inner));
  }
  return table;
}

}  // namespace ocop
