#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "atlas/point_locator.hpp"
#include "output/tables.hpp"
#include "placement/review.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::array kColumns = {
    ColumnRow{"away_km", OCOP_N("Kilometres from the address"), CellKind::number, 12, 2},
    ColumnRow{"product", OCOP_N("Product name"), CellKind::text, 34},
    ColumnRow{"producer", OCOP_N("Producer name"), CellKind::text, 34},
    ColumnRow{"written", OCOP_N("Address as written"), CellKind::text, 34},
    ColumnRow{"stated", OCOP_N("Communes of the address"), CellKind::text, 26},
    ColumnRow{"here", OCOP_N("Commune of the coordinates"), CellKind::text, 26},
    ColumnRow{"lat", OCOP_N("Latitude"), CellKind::number, 11, 6},
    ColumnRow{"lon", OCOP_N("Longitude"), CellKind::number, 11, 6},
    ColumnRow{"fate", OCOP_N("On the map"), CellKind::text, 16},
    ColumnRow{"file", OCOP_N("From the file"), CellKind::text, 20},
    ColumnRow{"row", OCOP_N("Row of the sheet"), CellKind::whole, 9},
};

std::vector<ReviewRow> conflicts_of(const Picture& picture) {
  std::vector<ReviewRow> rows = make_review(*picture.atlas, *picture.placement, picture.vintage).rows;
  std::erase_if(rows, [](const ReviewRow& row) { return row.why != Problem::point_elsewhere; });
  std::ranges::stable_sort(rows, std::greater(), [](const ReviewRow& row) { return row.away_km.value_or(0); });
  return rows;
}

/// The communes that the address may mean: all that the row may lie in but the one where its coordinates are.
std::vector<CommuneId> stated_communes(const EntryPlace& place, const std::optional<CommuneId>& here) {
  std::vector<CommuneId> stated = place.candidates;
  if (place.commune) stated.push_back(*place.commune);
  std::erase_if(stated, [&](CommuneId commune) { return commune == here; });
  return stated;
}

std::vector<Cell> cells_of(const Picture& picture, Language language, const ReviewRow& row,
                           const PointLocator& locator) {
  const Atlas& atlas = *picture.atlas;
  const std::vector<Commune>& communes = atlas.vintages.at(picture.vintage).set.communes;
  const EntryPlace& place = picture.placement->vintages.at(picture.vintage).entries.at(row.entry);
  const ListedEntry listed = entry_of(atlas, row.entry);
  const Entry& entry = *listed.entry;
  const auto here = atlas.projection && entry.point ? locator.commune_at(atlas.projection->to_map(*entry.point))
                                                    : std::optional<CommuneId>();
  std::vector<std::string> names;
  for (const CommuneId commune : stated_communes(place, here)) names.push_back(communes.at(commune).name);
  const std::string file =
      listed.sheet->sheet ? listed.sheet->file + " (" + *listed.sheet->sheet + ")" : listed.sheet->file;
  // Metres are more than a commune's outline tells.
  return {row.away_km ? Cell(std::round(*row.away_km * 100) / 100) : Cell(),
          text_cell(entry.product),
          text_cell(entry.producer),
          text_cell(shown_place(entry)),
          text_cell(fmt::format("{}", fmt::join(names, ", "))),
          here ? text_cell(communes.at(*here).name) : Cell(),
          entry.point ? Cell(entry.point->lat) : Cell(),
          entry.point ? Cell(entry.point->lon) : Cell(),
          std::string(name_of(language, place.fate)),
          text_cell(file),
          std::int64_t{entry.row}};
}

}  // namespace

Table conflict_table(const Picture& picture, Language language) {
  Table table;
  table.title = tr(language, "Coordinates against the address");
  table.shape = Table::Shape::points;
  table.columns = columns_in(language, kColumns);
  const PointLocator locator(picture.atlas->vintages.at(picture.vintage).borders);
  for (const ReviewRow& row : conflicts_of(picture)) {
    table.rows.push_back(cells_of(picture, language, row, locator));
    table.points.push_back(entry_of(*picture.atlas, row.entry).entry->point);
  }
  return table;
}

}  // namespace ocop
