#include "placement/producers.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr char kBetween = '\x1f';

std::string producer_identity(const Listed& listed) {
  const Entry& entry = *listed.entry;
  std::string place;
  if (listed.home) {
    place = *listed.home;
  } else {
    // Unplaced: told by its address as written, diacritics or not.
    for (const std::string* text : {&entry.commune, &entry.district, &entry.province, &entry.address}) {
      place += search_key(*text) + kBetween;
    }
    place += entry.code;
  }
  return exact_key(entry.producer) + kBetween + place;
}

bool is_same_certificate(const Certificate& a, const Certificate& b) {
  return a.stars == b.stars && a.date == b.date && a.decision == b.decision;
}

class Gatherer {
 public:
  Gatherer(const std::vector<Listed>& listed, Placement& placement) : listed_(listed), placement_(placement) {}

  void gather() {
    for (EntryId id = 0; id < listed_.size(); ++id) {
      if (listed_[id].entry != nullptr) add(id);
    }
    for (Product& product : placement_.products) {
      std::ranges::stable_sort(product.certificates, {}, &Certificate::date);  // none sorts before any
    }
    for (VintagePlacement& vintage : placement_.vintages) find_places(vintage);
    find_points();
  }

 private:
  void add(EntryId id) {
    const Entry& entry = *listed_[id].entry;
    const ProducerId producer_id = producer_of(listed_[id]);
    Producer& producer = placement_.producers[producer_id];
    if (producer.type == ProducerType::unknown) producer.type = entry.producer_type;
    const ProductId product_id = product_of(entry, producer_id);
    Product& product = placement_.products[product_id];
    if (product.group == Group::unknown) product.group = entry.group;
    entries_of_[product_id].push_back(id);
    const Certificate certificate{entry.stars, entry.date, entry.decision, id};
    const auto same = std::ranges::find_if(product.certificates,
                                           [&](const Certificate& c) { return is_same_certificate(c, certificate); });
    if (same == product.certificates.end()) {
      product.certificates.push_back(certificate);
    } else {
      note_duplicate(id, same->entry);
    }
  }

  ProducerId producer_of(const Listed& listed) {
    const auto next = static_cast<ProducerId>(placement_.producers.size());
    const auto [known, is_new] = producers_.try_emplace(producer_identity(listed), next);
    if (is_new) placement_.producers.push_back({listed.entry->producer, ProducerType::unknown, {}, std::nullopt});
    return known->second;
  }

  ProductId product_of(const Entry& entry, ProducerId producer) {
    const auto next = static_cast<ProductId>(placement_.products.size());
    const auto [known, is_new] =
        products_.try_emplace(std::to_string(producer) + kBetween + exact_key(entry.product), next);
    if (is_new) {
      placement_.products.push_back({entry.product, producer, Group::unknown, {}, std::nullopt});
      placement_.producers[producer].products.push_back(next);
      entries_of_.emplace_back();
    }
    return known->second;
  }

  void note_duplicate(EntryId later, EntryId earlier) {
    for (VintagePlacement& vintage : placement_.vintages) {
      std::vector<Problem>& problems = vintage.entries[later].problems;
      if (std::ranges::find(problems, Problem::duplicate_row) == problems.end()) {
        problems.push_back(Problem::duplicate_row);
      }
    }
    const Listed& row = listed_[later];
    placement_.findings.push_back({FindingKind::duplicate_row,
                                   row.sheet->file,
                                   row.entry->row,
                                   std::nullopt,
                                   row.entry->product,
                                   {std::to_string(listed_[earlier].entry->row)}});
  }

  /// The place of its first certificate's entry, or of the first entry that is placed.
  const EntryPlace& place_of(ProductId product, const VintagePlacement& vintage) const {
    const EntryPlace& first = vintage.entries[placement_.products[product].certificates.front().entry];
    if (first.fate == Fate::placed) return first;
    for (const EntryId entry : entries_of_[product]) {
      if (vintage.entries[entry].fate == Fate::placed) return vintage.entries[entry];
    }
    return first;
  }

  void find_places(VintagePlacement& vintage) const {
    for (ProductId product = 0; product < placement_.products.size(); ++product) {
      vintage.products.push_back(place_of(product, vintage));
    }
    for (const Producer& producer : placement_.producers) {
      const auto placed = std::ranges::find_if(
          producer.products, [&](ProductId product) { return vintage.products[product].commune.has_value(); });
      vintage.producers.push_back(placed == producer.products.end() ? std::nullopt : vintage.products[*placed].commune);
    }
  }

  /// Coordinates that contradict the address in every vintage are no place of the producer.
  void find_points() {
    for (ProductId product = 0; product < placement_.products.size(); ++product) {
      Producer& producer = placement_.producers[placement_.products[product].producer];
      for (const EntryId entry : entries_of_[product]) {
        const bool is_placed = std::ranges::any_of(placement_.vintages, [&](const VintagePlacement& vintage) {
          return vintage.entries[entry].fate == Fate::placed;
        });
        if (!producer.point && is_placed) producer.point = listed_[entry].entry->point;
      }
    }
  }

  const std::vector<Listed>& listed_;
  Placement& placement_;
  std::unordered_map<std::string, ProducerId> producers_;
  std::unordered_map<std::string, ProductId> products_;
  std::vector<std::vector<EntryId>> entries_of_;  ///< by ProductId
};

}  // namespace

bool makes_product(const Entry& entry, bool is_set_aside) {
  return !is_set_aside && entry.is_recognised && !entry.product.empty();
}

void gather_products(const std::vector<Listed>& listed, Placement& placement) { Gatherer(listed, placement).gather(); }

}  // namespace ocop
