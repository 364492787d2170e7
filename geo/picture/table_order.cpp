#include "picture/table_order.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "coverage/validity.hpp"
#include "text/collation.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

constexpr std::array<std::string_view, 16> kColumnKeys = {
    "name",     "district", "products", "products_4plus", "producers", "population", "value", "rank",
    "producer", "type",     "stars",    "group",          "commune",   "recognised", "until", "status"};

/// What a row is sorted by: a number or a text, or nothing, which goes last.
struct SortKey {
  std::optional<double> number;
  std::string text;

  bool is_missing() const { return !number && text.empty(); }
};

SortKey by_text(const std::string& text) { return {std::nullopt, text.empty() ? text : collation_key(text)}; }
SortKey by_number(std::optional<double> number) { return {number, {}}; }
template <class E>
SortKey by_place(E value) {
  return by_number(static_cast<double>(value));
}
SortKey by_day(std::optional<Day> day) {
  return by_number(day ? std::optional(static_cast<double>(day->time_since_epoch().count())) : std::nullopt);
}

std::string commune_key(const Commune& commune) {
  const std::string bare = take_apart(commune.name).bare;
  return collation_key(bare.empty() ? commune.name : bare);
}

/// Sort keys of the rows of one picture.
class Keys {
 public:
  explicit Keys(const Picture& picture)
      : picture_(picture), communes_(picture.atlas->vintages[picture.vintage].set.communes) {}

  SortKey of(const RowOrder& order, std::uint32_t row) {
    switch (order.listing) {
      case Listing::communes:
        return of_commune(order.column, row);
      case Listing::producers:
        return of_producer(order.column, row);
      case Listing::products:
        return of_product(order.column, row);
    }
    return {};
  }

 private:
  SortKey of_commune(ListColumn column, CommuneId id) {
    const CommuneCount& count = picture_.values->communes[id];
    switch (column) {
      case ListColumn::district:
        return by_text(take_apart(communes_[id].district).bare);
      case ListColumn::products:
        return by_number(count.products);
      case ListColumn::products_4plus:
        return by_number(count.products_4plus);
      case ListColumn::producers:
        return by_number(count.producers);
      case ListColumn::population:
        return by_number(communes_[id].population ? std::optional(static_cast<double>(*communes_[id].population))
                                                  : std::nullopt);
      case ListColumn::value:
        return by_number(count.value);
      case ListColumn::rank:
        if (ranks_.empty()) ranks_ = ranks(picture_);
        return by_number(ranks_[id]);
      default:
        return {std::nullopt, commune_key(communes_[id])};
    }
  }

  SortKey of_producer(ListColumn column, ProducerId id) {
    const Producer& producer = picture_.placement->producers[id];
    switch (column) {
      case ListColumn::type:
        return by_place(producer.type);
      case ListColumn::commune:
        return of_place(commune_of_row(picture_, Listing::producers, id));
      case ListColumn::products:
      case ListColumn::stars:
        return of_products(column, producer);
      default:
        return by_text(producer.name);
    }
  }

  SortKey of_products(ListColumn column, const Producer& producer) {
    int count = 0;
    std::optional<double> best;
    for (const ProductId id : producer.products) {
      if (!picture_.passing->products[id]) continue;
      ++count;
      const auto& stars = picture_.states->products[id].stars;
      if (stars) best = std::max<double>(best.value_or(0), *stars);
    }
    return by_number(column == ListColumn::products ? std::optional<double>(count) : best);
  }

  SortKey of_product(ListColumn column, ProductId id) {
    const Product& product = picture_.placement->products[id];
    const ProductState& state = picture_.states->products[id];
    switch (column) {
      case ListColumn::producer:
        return by_text(picture_.placement->producers[product.producer].name);
      case ListColumn::type:
        return by_place(picture_.placement->producers[product.producer].type);
      case ListColumn::stars:
        return by_number(state.stars);
      case ListColumn::group:
        return by_place(product.group);
      case ListColumn::commune:
        return of_place(commune_of_row(picture_, Listing::products, id));
      case ListColumn::recognised:
        return by_day(first_recognised(product));
      case ListColumn::until:
        return by_day(last_day(product.certificates[state.certificate]));
      case ListColumn::status:
        return by_place(state.status);
      default:
        return by_text(product.name);
    }
  }

  static std::optional<Day> first_recognised(const Product& product) {
    std::optional<Day> first;
    for (const Certificate& certificate : product.certificates) {
      if (!certificate.date) continue;
      const Day day = first_day(*certificate.date);
      if (!first || day < *first) first = day;
    }
    return first;
  }

  SortKey of_place(std::optional<CommuneId> commune) {
    if (!commune) return {};
    if (commune_keys_.empty()) commune_keys_.resize(communes_.size());
    std::string& known = commune_keys_[*commune];
    if (known.empty()) known = commune_key(communes_[*commune]);
    return {std::nullopt, known};
  }

  const Picture& picture_;
  const std::vector<Commune>& communes_;
  std::vector<std::optional<int>> ranks_;
  std::vector<std::string> commune_keys_;
};

std::vector<std::uint32_t> rows_of(const Picture& picture, Listing listing) {
  std::vector<std::uint32_t> rows;
  const auto keep = [&](const std::vector<bool>& shown) {
    for (std::uint32_t id = 0; id < shown.size(); ++id) {
      if (shown[id]) rows.push_back(id);
    }
  };
  keep(listing == Listing::communes    ? picture.mask->is_inside
       : listing == Listing::producers ? picture.passing->producers
                                       : picture.passing->products);
  return rows;
}

struct KeyedRow {
  std::uint32_t id = 0;
  SortKey key;
  SortKey name;
};

bool is_before(const KeyedRow& a, const KeyedRow& b, bool is_descending) {
  if (a.key.is_missing() != b.key.is_missing()) return b.key.is_missing();
  const auto by =
      std::pair{a.key.number, std::string_view(a.key.text)} <=> std::pair{b.key.number, std::string_view(b.key.text)};
  if (by != 0) return is_descending ? by > 0 : by < 0;
  return a.name.text < b.name.text;
}

}  // namespace

std::string_view key_of(ListColumn column) { return kColumnKeys.at(static_cast<std::size_t>(column)); }

std::vector<std::uint32_t> order_rows(const Picture& picture, const RowOrder& order) {
  Keys keys(picture);
  std::vector<KeyedRow> rows;
  for (const std::uint32_t id : rows_of(picture, order.listing)) {
    KeyedRow row{id, keys.of(order, id), {}};
    if (order.column != ListColumn::name) row.name = keys.of({order.listing, ListColumn::name, false}, id);
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows,
                           [&](const KeyedRow& a, const KeyedRow& b) { return is_before(a, b, order.is_descending); });
  std::vector<std::uint32_t> ids;
  ids.reserve(rows.size());
  for (const KeyedRow& row : rows) ids.push_back(row.id);
  return ids;
}

std::vector<std::uint32_t> selected_first(const Picture& picture, Listing listing,
                                          const std::vector<std::uint32_t>& rows,
                                          const std::vector<CommuneId>& selected) {
  std::vector<std::uint32_t> ordered = rows;
  std::stable_partition(ordered.begin(), ordered.end(), [&](std::uint32_t row) {
    const auto commune = commune_of_row(picture, listing, row);
    return commune && std::ranges::binary_search(selected, *commune);
  });
  return ordered;
}

std::optional<CommuneId> commune_of_row(const Picture& picture, Listing listing, std::uint32_t row) {
  const auto& placed = picture.placement->vintages[picture.vintage];
  if (listing == Listing::communes) return row;
  if (listing == Listing::products) return placed.products[row].commune;
  std::map<CommuneId, int> counts;
  for (const ProductId product : picture.placement->producers[row].products) {
    const auto commune = placed.products[product].commune;
    if (picture.passing->products[product] && commune) ++counts[*commune];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

std::vector<std::optional<int>> ranks(const Picture& picture) {
  const auto& counts = picture.values->communes;
  std::vector<double> values;
  const auto value_of = [&](CommuneId id) {
    const auto& value = counts[id].value;
    return picture.mask->is_inside[id] && value && *value > 0 ? value : std::nullopt;
  };
  for (CommuneId id = 0; id < counts.size(); ++id) {
    if (const auto value = value_of(id)) values.push_back(*value);
  }
  std::ranges::sort(values, std::ranges::greater{});
  std::vector<std::optional<int>> ranks(counts.size());
  for (CommuneId id = 0; id < counts.size(); ++id) {
    const auto value = value_of(id);
    if (!value) continue;
    const auto first = std::ranges::lower_bound(values, *value, std::ranges::greater{});
    ranks[id] = static_cast<int>(first - values.begin()) + 1;
  }
  return ranks;
}

}  // namespace ocop
