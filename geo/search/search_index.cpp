#include "search/search_index.hpp"

#include <algorithm>
#include <map>

#include "text/normal.hpp"

namespace ocop {
namespace {

/// With fewer than these, what is only near is looked for too.
constexpr std::size_t kEnough = 5;
constexpr std::size_t kStopsEvery = 1024;

/// Closeness, vintage, length of the name: lower is better.
std::uint64_t rank_of(Closeness closeness, bool is_elsewhere, std::size_t name_size) {
  constexpr std::size_t kLongest = 0xFFFF;
  return static_cast<std::uint64_t>(closeness) << 32U | (is_elsewhere ? 1ULL << 24U : 0ULL) |
         std::min(name_size, kLongest);
}

Closeness closeness_of_rank(std::uint64_t rank) { return static_cast<Closeness>(rank >> 32U); }

}  // namespace

SearchIndex::SearchIndex(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Placement> placement,
                         const std::vector<Ruling>& rulings, Progress& progress)
    : atlas_(std::move(atlas)), placement_(std::move(placement)) {
  add_communes();
  for (const Crosswalk& crosswalk : atlas_->crosswalks) add_old_names(crosswalk);
  for (const Ruling& ruling : rulings) add_alias(ruling);
  if (placement_ == nullptr) return;
  add_producers(progress);
  add_products(progress);
}

void SearchIndex::add(Item item, std::string_view name, std::string_view type, std::string_view around) {
  const std::string name_key = search_key(name);
  const std::string type_key = search_key(type);
  const std::string around_key = search_key(around);
  if (name_key.empty()) return;
  item.name_at = keys_.size();
  item.name_size = name_key.size();
  if (!type_key.empty() && name_key.starts_with(type_key + ' ')) item.type_size = type_key.size() + 1;
  item.around_size = around_key.size();
  item.letters = letters_of(name_key) | letters_of(around_key);
  keys_ += name_key;
  keys_ += around_key;
  items_.push_back(item);
}

void SearchIndex::add_communes() {
  for (std::size_t v = 0; v < atlas_->vintages.size(); ++v) {
    const std::vector<Commune>& communes = atlas_->vintages[v].set.communes;
    for (CommuneId id = 0; id < communes.size(); ++id) {
      const Commune& commune = communes[id];
      Item item;
      item.id = id;
      item.vintage = v;
      add(item, commune.name, commune.type, commune.district + ' ' + commune.province + ' ' + commune.code.text());
    }
  }
}

void SearchIndex::add_old_names(const Crosswalk& crosswalk) {
  const auto vintage = atlas_->find_vintage(crosswalk.new_vintage);
  if (!vintage) return;
  const BoundarySet& set = atlas_->vintages[*vintage].set;
  std::map<std::pair<std::string, std::string>, std::vector<const CrosswalkRow*>> rows_of;
  for (const CrosswalkRow& row : crosswalk.rows) rows_of[{row.old_code.text(), row.old_name}].push_back(&row);
  for (const auto& [unit, rows] : rows_of) {
    Other other{rows.front()->old_name, {}};
    for (const CrosswalkRow* row : rows) {
      if (const auto id = set.find(row->new_code)) other.communes.push_back(*id);
    }
    if (other.communes.empty()) continue;
    // Went on under its own name: found as the commune it is.
    const bool is_same =
        other.communes.size() == 1 && exact_key(set.communes[other.communes.front()].name) == exact_key(other.name);
    if (is_same) continue;
    Item item;
    item.as = FoundAs::old_name;
    item.id = static_cast<std::uint32_t>(others_.size());
    item.vintage = *vintage;
    const std::size_t blank = other.name.find(' ');
    const bool is_town = search_key(other.name).starts_with("thi tran ");
    const std::string type = is_town ? "thi tran" : other.name.substr(0, std::min(blank, other.name.size()));
    add(item, other.name, type, rows.front()->old_district + ' ' + rows.front()->old_province);
    others_.push_back(std::move(other));
  }
}

void SearchIndex::add_alias(const Ruling& ruling) {
  if (ruling.kind != RulingKind::alias || !ruling.commune) return;
  const auto vintage = atlas_->find_vintage(ruling.vintage);
  if (!vintage) return;
  const auto id = atlas_->vintages[*vintage].set.find(*ruling.commune);
  if (!id) return;
  Item item;
  item.as = FoundAs::alias;
  item.id = static_cast<std::uint32_t>(others_.size());
  item.vintage = *vintage;
  others_.push_back({ruling.name, {*id}});
  add(item, ruling.name, "", ruling.beside);
}

/// Where a producer lies in every vintage that is open.
std::string SearchIndex::places_of(ProducerId producer) const {
  std::string places;
  for (std::size_t v = 0; v < placement_->vintages.size(); ++v) {
    const auto& commune = placement_->vintages[v].producers[producer];
    if (!commune) continue;
    const Commune& place = atlas_->vintages[v].set.communes[*commune];
    places += ' ' + place.name + ' ' + place.district;
  }
  return places;
}

void SearchIndex::add_producers(Progress& progress) {
  for (ProducerId id = 0; id < placement_->producers.size(); ++id) {
    if (id % kStopsEvery == 0 && progress.is_cancelled()) return;
    Item item;
    item.kind = FoundKind::producer;
    item.id = id;
    add(item, placement_->producers[id].name, "", places_of(id));
  }
}

void SearchIndex::add_products(Progress& progress) {
  for (ProductId id = 0; id < placement_->products.size(); ++id) {
    if (id % kStopsEvery == 0 && progress.is_cancelled()) return;
    const Product& product = placement_->products[id];
    Item item;
    item.kind = FoundKind::product;
    item.id = id;
    add(item, product.name, "", placement_->producers[product.producer].name + places_of(product.producer));
  }
}

std::string_view SearchIndex::name_of(const Item& item) const {
  return std::string_view(keys_).substr(item.name_at, item.name_size);
}

std::string_view SearchIndex::around_of(const Item& item) const {
  return std::string_view(keys_).substr(item.name_at + item.name_size, item.around_size);
}

void SearchIndex::collect(const Typed& typed, std::size_t vintage, bool are_near, Hits& hits) const {
  for (std::uint32_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    const std::string_view name = name_of(item);
    const bool has_letters = (typed.letters() & ~item.letters) == 0;
    std::optional<Closeness> closeness;
    if (has_letters) closeness = typed.closeness(name, name.substr(item.type_size), around_of(item));
    if (are_near) {
      const bool is_near = !closeness && typed.is_near(name);
      closeness = is_near ? std::optional(Closeness::near) : std::nullopt;
    }
    if (!closeness) continue;
    const bool is_elsewhere = item.kind == FoundKind::commune && item.vintage != vintage;
    hits[static_cast<std::size_t>(item.kind)].push_back(
        {rank_of(*closeness, is_elsewhere, item.name_size - item.type_size), i});
  }
}

bool SearchIndex::is_before(const Hit& a, const Hit& b) const {
  if (a.rank != b.rank) return a.rank < b.rank;
  const int order = name_of(items_[a.item]).compare(name_of(items_[b.item]));
  return order != 0 ? order < 0 : a.item < b.item;
}

Found SearchIndex::found(const Hit& hit) const {
  const Item& item = items_[hit.item];
  Found found;
  found.kind = item.kind;
  found.as = item.as;
  found.closeness = closeness_of_rank(hit.rank);
  found.vintage = item.vintage;
  found.id = item.id;
  if (item.kind == FoundKind::producer) {
    found.name = placement_->producers[item.id].name;
  } else if (item.kind == FoundKind::product) {
    found.name = placement_->products[item.id].name;
  } else if (item.as == FoundAs::own_name) {
    found.name = atlas_->vintages[item.vintage].set.communes[item.id].name;
    found.communes = {item.id};
  } else {
    found.name = others_[item.id].name;
    found.communes = others_[item.id].communes;
  }
  return found;
}

std::vector<FoundGroup> SearchIndex::find(std::string_view text, std::size_t vintage, std::size_t most) const {
  const Typed typed(text);
  if (typed.empty()) return {};
  Hits hits;
  collect(typed, vintage, false, hits);
  if (hits[0].size() + hits[1].size() + hits[2].size() < kEnough) collect(typed, vintage, true, hits);
  std::vector<FoundGroup> groups;
  for (const FoundKind kind : {FoundKind::commune, FoundKind::producer, FoundKind::product}) {
    std::vector<Hit>& own = hits[static_cast<std::size_t>(kind)];
    if (own.empty()) continue;
    const std::size_t shown = std::min(most, own.size());
    std::ranges::partial_sort(own, own.begin() + static_cast<std::ptrdiff_t>(shown),
                              [this](const Hit& a, const Hit& b) { return is_before(a, b); });
    FoundGroup group{kind, own.size(), {}};
    for (std::size_t i = 0; i < shown; ++i) group.best.push_back(found(own[i]));
    groups.push_back(std::move(group));
  }
  std::ranges::stable_sort(groups, {}, [](const FoundGroup& group) { return group.best.front().closeness; });
  return groups;
}

}  // namespace ocop
