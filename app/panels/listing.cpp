#include "panels/listing.hpp"

#include <algorithm>

#include "coverage/validity.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kLeastName = 200;
constexpr double kWishedName = 260;
constexpr double kSpareShare = 0.75;

std::vector<ListingColumn> commune_columns(Language language, const Picture& picture) {
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  const bool has_districts = std::ranges::any_of(communes, [](const Commune& c) { return !c.district.empty(); });
  const bool has_people = std::ranges::any_of(communes, [](const Commune& c) { return c.population.has_value(); });
  std::vector<ListingColumn> columns = {{ListColumn::name, trc(language, "table", "Commune"), 0, Align::left, 0}};
  if (has_districts) {
    columns.push_back({ListColumn::district, trc(language, "table", "District"), 190, Align::left, 4});
  }
  columns.push_back({ListColumn::products, trc(language, "table", "Products"), 96, Align::right, 1});
  columns.push_back({ListColumn::products_4plus, trc(language, "table", "4 stars and more"), 128, Align::right, 5});
  columns.push_back({ListColumn::producers, trc(language, "table", "Producers"), 96, Align::right, 3});
  if (has_people) columns.push_back({ListColumn::population, tr(language, "Population"), 104, Align::right, 6});
  const Indicator indicator = picture.choices.indicator;
  if (indicator != Indicator::products && indicator != Indicator::producers) {
    columns.push_back({ListColumn::value, name_of(language, indicator), 208, Align::right, 2});
  }
  columns.push_back({ListColumn::rank, trc(language, "table", "Rank"), 72, Align::right, 7});
  return columns;
}

std::vector<ListingColumn> producer_columns(Language language) {
  return {{ListColumn::name, trc(language, "table", "Producer"), 0, Align::left, 0},
          {ListColumn::type, tr(language, "Producer type"), 190, Align::left, 2},
          {ListColumn::commune, trc(language, "table", "Commune"), 220, Align::left, 3},
          {ListColumn::products, trc(language, "table", "Products"), 104, Align::right, 1},
          {ListColumn::stars, tr(language, "Best stars"), 128, Align::right, 4}};
}

std::vector<ListingColumn> product_columns(Language language) {
  return {{ListColumn::name, trc(language, "table", "Product"), 0, Align::left, 0},
          {ListColumn::stars, tr(language, "Stars"), 88, Align::left, 1},
          {ListColumn::producer, trc(language, "table", "Producer"), 248, Align::left, 3},
          {ListColumn::group, tr(language, "Product group"), 150, Align::left, 6},
          {ListColumn::commune, trc(language, "table", "Commune"), 168, Align::left, 2},
          {ListColumn::recognised, trc(language, "table", "Recognised"), 108, Align::right, 5},
          {ListColumn::until, trc(language, "table", "In force until"), 116, Align::right, 7},
          {ListColumn::status, tr(language, "Validity"), 160, Align::left, 4}};
}

std::string commune_cell(Language language, const Picture& picture, ListColumn column, CommuneId id,
                         const std::vector<std::optional<int>>& ranks) {
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[id];
  const CommuneCount& count = picture.values->communes[id];
  switch (column) {
    case ListColumn::district:
      return commune.district;
    case ListColumn::products:
      return whole(language, count.products);
    case ListColumn::products_4plus:
      return whole(language, count.products_4plus);
    case ListColumn::producers:
      return whole(language, count.producers);
    case ListColumn::population:
      return commune.population ? whole(language, *commune.population) : std::string();
    case ListColumn::value:
      return count.value ? shown_value(language, picture, id) : std::string();
    case ListColumn::rank:
      return id < ranks.size() && ranks[id] ? whole(language, *ranks[id]) : std::string();
    default:
      return commune.name;
  }
}

std::string place_text(Language language, const Picture& picture, Listing listing, std::uint32_t row) {
  const auto commune = commune_of_row(picture, listing, row);
  if (!commune) return tr(language, "not on the map");
  return picture.atlas->vintages[picture.vintage].set.communes[*commune].name;
}

std::string producer_cell(Language language, const Picture& picture, ListColumn column, ProducerId id) {
  const Producer& producer = picture.placement->producers[id];
  switch (column) {
    case ListColumn::type:
      return name_of(language, producer.type);
    case ListColumn::commune:
      return place_text(language, picture, Listing::producers, id);
    case ListColumn::products:
      return whole(language, std::ranges::count_if(producer.products, [&](ProductId product) {
                     return picture.passing->products[product];
                   }));
    case ListColumn::stars: {
      const auto stars = cell_stars(picture, Listing::producers, id);
      return stars ? whole(language, *stars) : std::string();
    }
    default:
      return producer.name;
  }
}

std::string recognised(Language language, const Product& product) {
  const Certificate* first = nullptr;
  for (const Certificate& certificate : product.certificates) {
    if (certificate.date && (first == nullptr || *certificate.date < *first->date)) first = &certificate;
  }
  return first == nullptr ? std::string() : date(language, *first->date);
}

std::string product_cell(Language language, const Picture& picture, ListColumn column, ProductId id) {
  const Product& product = picture.placement->products[id];
  const ProductState& state = picture.states->products[id];
  switch (column) {
    case ListColumn::producer:
      return picture.placement->producers[product.producer].name;
    case ListColumn::stars:
      return state.stars ? whole(language, *state.stars) : std::string();
    case ListColumn::group:
      return name_of(language, product.group);
    case ListColumn::commune:
      return place_text(language, picture, Listing::products, id);
    case ListColumn::recognised:
      return recognised(language, product);
    case ListColumn::until: {
      const auto end = last_day(product.certificates[state.certificate]);
      return end ? date(language, *end) : std::string();
    }
    case ListColumn::status:
      return name_of(language, state.status);
    default:
      return product.name;
  }
}

}  // namespace

std::vector<ListingColumn> columns_of(Language language, const Picture& picture, Listing listing) {
  switch (listing) {
    case Listing::communes:
      return commune_columns(language, picture);
    case Listing::producers:
      return producer_columns(language);
    case Listing::products:
      return product_columns(language);
  }
  return {};
}

std::vector<ListingColumn> fitting(std::vector<ListingColumn> columns, double width) {
  const auto sum = [&] {
    double taken = kLeastName;
    for (const ListingColumn& column : columns) taken += column.width;
    return taken;
  };
  while (columns.size() > 2 && sum() > width) {
    columns.erase(std::ranges::max_element(columns, {}, &ListingColumn::rank));
  }
  // What is over goes to all of them, so that no name stands far from its numbers.
  const double spare = width - sum() - (kWishedName - kLeastName);
  const double taken = sum() - kLeastName;
  if (spare > 0 && taken > 0) {
    for (ListingColumn& column : columns) column.width += spare * kSpareShare * column.width / taken;
  }
  return columns;
}

std::string cell_text(Language language, const Picture& picture, Listing listing, ListColumn column, std::uint32_t row,
                      const std::vector<std::optional<int>>& ranks) {
  switch (listing) {
    case Listing::communes:
      return commune_cell(language, picture, column, row, ranks);
    case Listing::producers:
      return producer_cell(language, picture, column, row);
    case Listing::products:
      return product_cell(language, picture, column, row);
  }
  return {};
}

std::optional<int> cell_stars(const Picture& picture, Listing listing, std::uint32_t row) {
  if (listing == Listing::products) return picture.states->products[row].stars;
  std::optional<int> best;
  if (listing != Listing::producers) return best;
  for (const ProductId product : picture.placement->producers[row].products) {
    const auto& stars = picture.states->products[product].stars;
    if (picture.passing->products[product] && stars) best = std::max(best.value_or(0), *stars);
  }
  return best;
}

std::string row_key(const Picture& picture, Listing listing, std::uint32_t row) {
  if (listing != Listing::communes) return std::to_string(row);
  return picture.atlas->vintages[picture.vintage].set.communes[row].code.text();
}

}  // namespace ocop
