#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "output/tables.hpp"
#include "picture/work_lists.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// Headings that a register is read with, so that the table can be opened again as one.
constexpr std::array kColumns = {
    ColumnRow{"product", OCOP_N("Product name"), CellKind::text, 34},
    ColumnRow{"producer", OCOP_N("Producer name"), CellKind::text, 34},
    ColumnRow{"producer_type", OCOP_N("Producer type"), CellKind::text, 18},
    ColumnRow{"product_group", OCOP_N("Product group"), CellKind::text, 18},
    ColumnRow{"stars", OCOP_N("Star rating"), CellKind::whole, 9},
    ColumnRow{"status", OCOP_N("Validity on the day"), CellKind::text, 18},
    ColumnRow{"decided", OCOP_N("Decision date"), CellKind::written_date, 14},
    ColumnRow{"lapses", OCOP_N("In force until"), CellKind::day, 13},
    ColumnRow{"decision", OCOP_N("Decision number"), CellKind::text, 18},
    ColumnRow{"code", OCOP_N("Commune code"), CellKind::text, 9},
    ColumnRow{"commune", OCOP_N("Commune name"), CellKind::text, 26},
    ColumnRow{"district", OCOP_N("District name"), CellKind::text, 24},
    ColumnRow{"fate", OCOP_N("On the map"), CellKind::text, 16},
    ColumnRow{"candidates", OCOP_N("Possible communes"), CellKind::text, 26},
    ColumnRow{"file", OCOP_N("From the file"), CellKind::text, 20},
    ColumnRow{"row", OCOP_N("Row of the sheet"), CellKind::whole, 9},
};
constexpr ColumnRow kDaysLeft{"days_left", OCOP_N("Days left"), CellKind::whole, 9};
constexpr std::ptrdiff_t kDaysLeftColumn = 8;

struct SourceRow {
  const Register& table;
  const Entry& entry;
};

SourceRow find_row(const Atlas& atlas, EntryId id) {
  std::size_t left = id;
  std::size_t table = 0;
  while (left >= atlas.registers.at(table).entries.size()) left -= atlas.registers[table++].entries.size();
  return {atlas.registers[table], atlas.registers[table].entries[left]};
}

std::string file_of(const Register& table) { return table.sheet ? table.file + " (" + *table.sheet + ")" : table.file; }

std::optional<LonLat> point_of(const Picture& picture, const Product& product, const EntryPlace& place) {
  if (!place.commune) return std::nullopt;
  const auto& own = picture.placement->producers.at(product.producer).point;
  return own ? own : picture.atlas->vintages.at(picture.vintage).set.communes.at(*place.commune).inner;
}

struct ListedProduct {
  ProductId id = 0;
  std::optional<Day> lapses;
};

std::vector<ListedProduct> products_of(const Picture& picture) {
  std::vector<ListedProduct> listed;
  for (ProductId id = 0; id < picture.placement->products.size(); ++id) {
    if (!picture.passing->products.at(id)) continue;
    const ProductState& state = picture.states->products.at(id);
    listed.push_back({id, last_day(picture.placement->products[id].certificates.at(state.certificate))});
  }
  return listed;
}

std::vector<Cell> cells_of(const Picture& picture, Language language, const ListedProduct& listed, bool is_work_list) {
  const Placement& placement = *picture.placement;
  const Product& product = placement.products.at(listed.id);
  const Producer& producer = placement.producers.at(product.producer);
  const ProductState& state = picture.states->products.at(listed.id);
  const Certificate& certificate = product.certificates.at(state.certificate);
  const EntryPlace& place = placement.vintages.at(picture.vintage).products.at(listed.id);
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  const Commune* commune = place.commune ? &communes.at(*place.commune) : nullptr;
  const SourceRow source = find_row(*picture.atlas, certificate.entry);
  std::vector<std::string> candidates;
  candidates.reserve(place.candidates.size());
  for (const CommuneId id : place.candidates) candidates.push_back(communes.at(id).name);
  std::vector<Cell> cells = {
      text_cell(product.name),
      text_cell(producer.name),
      name_of(language, producer.type),
      name_of(language, product.group),
      state.stars ? Cell(std::int64_t{*state.stars}) : Cell(),
      name_of(language, state.status),
      optional_cell(certificate.date),
      optional_cell(listed.lapses),
      text_cell(certificate.decision),
      commune != nullptr ? text_cell(commune->code.text()) : Cell(),
      commune != nullptr ? text_cell(commune->name) : Cell(),
      commune != nullptr ? text_cell(commune->district) : Cell(),
      name_of(language, place.fate),
      text_cell(fmt::format("{}", fmt::join(candidates, ", "))),
      text_cell(file_of(source.table)),
      std::int64_t{source.entry.row},
  };
  if (is_work_list) {
    const auto days_left = cells.emplace(cells.begin() + kDaysLeftColumn);
    if (listed.lapses) days_left->emplace<std::int64_t>((*listed.lapses - picture.choices.as_of).count());
  }
  return cells;
}

Table table_of(const Picture& picture, Language language, const std::vector<ListedProduct>& listed, bool is_work_list) {
  Table table;
  table.title = is_work_list ? tr(language, "Certificates that lapse soon") : tr(language, "OCOP products");
  table.shape = Table::Shape::points;
  table.columns = columns_in(language, kColumns);
  if (is_work_list) {
    table.columns.insert(table.columns.begin() + kDaysLeftColumn, columns_in(language, {&kDaysLeft, 1}).front());
  }
  const std::vector<EntryPlace>& places = picture.placement->vintages.at(picture.vintage).products;
  for (const ListedProduct& product : listed) {
    table.rows.push_back(cells_of(picture, language, product, is_work_list));
    table.points.push_back(point_of(picture, picture.placement->products.at(product.id), places.at(product.id)));
  }
  return table;
}

}  // namespace

Table upgrade_table(const Picture& picture, Language language) {
  std::vector<ListedProduct> listed;
  std::vector<UpgradeCandidate> candidates = find_upgrades(picture);
  for (const UpgradeCandidate& candidate : candidates) {
    const ProductState& state = picture.states->products.at(candidate.product);
    listed.push_back({candidate.product,
                      last_day(picture.placement->products[candidate.product].certificates.at(state.certificate))});
  }
  Table table = table_of(picture, language, listed, false);
  table.title = tr(language, "Products that could have a star more");
  static constexpr std::array kWhy = {ColumnRow{"score", OCOP_N("Council's points"), CellKind::number, 10, 1},
                                      ColumnRow{"since", OCOP_N("Recognised since"), CellKind::day, 13}};
  for (TableField& field : columns_in(language, kWhy)) table.columns.push_back(std::move(field));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    table.rows[i].push_back(optional_cell(candidates[i].score));
    table.rows[i].push_back(optional_cell(candidates[i].since));
  }
  return table;
}

Table product_table(const Picture& picture, Language language) {
  return table_of(picture, language, products_of(picture), false);
}

Table expiring_table(const Picture& picture, Language language) {
  std::vector<ListedProduct> listed = products_of(picture);
  std::erase_if(listed, [&](const ListedProduct& product) {
    return picture.states->products.at(product.id).status != Status::expiring;
  });
  std::ranges::stable_sort(listed, {}, [](const ListedProduct& product) { return product.lapses; });
  return table_of(picture, language, listed, true);
}

}  // namespace ocop
