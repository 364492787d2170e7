#include "placement/producers.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/worker_pool.hpp"
#include "placement/withdrawals.hpp"
#include "shape/flat_index.hpp"
#include "text/letters.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

bool is_same_certificate(const Certificate& a, const Certificate& b) {
  return a.stars == b.stars && a.date == b.date && a.decision == b.decision;
}

std::string lower_text(std::string_view text) {
  std::u32string points = code_points(text);
  for (char32_t& c : points) c = lower(c);
  return utf8_of(points);
}

std::uint64_t joined(std::uint32_t high, std::uint32_t low) { return std::uint64_t{high} << 32U | low; }

/// Names that are spelled alike have one number. All texts are read at once, each of them once, on all threads.
class NameIds {
 public:
  /// A text of an entry that outlives this; its number is to be asked for with what comes back.
  std::uint32_t add(const SharedText& text) {
    const auto [known, is_new] = by_text_.try_emplace(text.identity(), static_cast<std::uint32_t>(texts_.size()));
    if (is_new) texts_.push_back(text);
    return known->second;
  }
  void read() {
    constexpr std::size_t kTextsOfPiece = 4096;
    std::vector<std::string> keys(texts_.size());
    WorkerPool::shared().for_each(keys.size(), kTextsOfPiece, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) keys[i] = exact_key(texts_[i]);
    });
    by_key_.reserve(keys.size());
    numbers_.reserve(keys.size());
    for (std::string& key : keys) numbers_.push_back(of_key(std::move(key)));
    by_text_ = {};
    texts_ = {};
  }
  std::uint32_t of(std::uint32_t text) const { return numbers_[text]; }
  std::uint32_t of_key(std::string key) {
    return by_key_.try_emplace(std::move(key), static_cast<std::uint32_t>(by_key_.size())).first->second;
  }

 private:
  std::unordered_map<const void*, std::uint32_t> by_text_;
  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> numbers_;  ///< by text
  std::unordered_map<std::string, std::uint32_t> by_key_;
};

class Gatherer {
 public:
  Gatherer(const std::vector<Listed>& listed, const std::vector<Ruling>& rulings, Placement& placement)
      : listed_(listed), placement_(placement), producer_index_(listed.size()), product_index_(listed.size()) {
    for (const Ruling& ruling : rulings) {
      if (ruling.kind == RulingKind::producer) apart_[ruling.producer].push_back(&ruling);
    }
    product_of_.assign(listed.size(), kNone);
    placement_.products.reserve(listed.size());
    product_keys_.reserve(listed.size());
  }

  void gather() {
    read_names();
    for (EntryId id = 0; id < listed_.size(); ++id) {
      if (is_product(id)) add(id);
    }
    list_entries();
    for (Product& product : placement_.products) {
      std::ranges::stable_sort(product.certificates, {}, &Certificate::date);  // none sorts before any
    }
    for (VintagePlacement& vintage : placement_.vintages) find_places(vintage);
    find_points();
    report_merged();
  }

 private:
  bool is_product(EntryId id) const { return listed_[id].entry != nullptr && makes_product(*listed_[id].entry, false); }

  void read_names() {
    name_texts_.resize(listed_.size());
    for (EntryId id = 0; id < listed_.size(); ++id) {
      if (is_product(id))
        name_texts_[id] = {names_.add(listed_[id].entry->producer), names_.add(listed_[id].entry->product)};
    }
    names_.read();
  }

  void add(EntryId id) {
    const Entry& entry = *listed_[id].entry;
    const ProducerId producer_id = producer_of(id);
    Producer& producer = placement_.producers[producer_id];
    if (producer.type == ProducerType::unknown) producer.type = entry.producer_type;
    const ProductId product_id = product_of(id, producer_id);
    Product& product = placement_.products[product_id];
    if (product.group == Group::unknown) product.group = entry.group;
    product_of_[id] = product_id;
    for (const EarlierRating& earlier : entry.earlier) add_earlier(product, earlier, id);
    const Certificate certificate{entry.stars, entry.date, entry.decision, id};
    const auto same = std::ranges::find_if(product.certificates,
                                           [&](const Certificate& c) { return is_same_certificate(c, certificate); });
    if (same == product.certificates.end()) {
      product.certificates.push_back(certificate);
    } else {
      note_duplicate(id, same->entry);
    }
  }

  /// Entries by their products, those of one in their order.
  void list_entries() {
    first_entry_.assign(placement_.products.size() + 1, 0);
    for (const ProductId product : product_of_) {
      if (product != kNone) ++first_entry_[product + 1];
    }
    std::partial_sum(first_entry_.begin(), first_entry_.end(), first_entry_.begin());
    entries_.resize(first_entry_.back());
    std::vector<std::uint32_t> next(first_entry_.begin(), first_entry_.end() - 1);
    for (EntryId id = 0; id < product_of_.size(); ++id) {
      if (product_of_[id] != kNone) entries_[next[product_of_[id]]++] = id;
    }
  }
  std::span<const EntryId> entries_of(ProductId product) const {
    return std::span(entries_).subspan(first_entry_[product], first_entry_[product + 1] - first_entry_[product]);
  }

  /// Told again by the row of the re-evaluation: with its own row it is one certificate.
  static void add_earlier(Product& product, const EarlierRating& earlier, EntryId id) {
    const bool is_known = std::ranges::any_of(
        product.certificates, [&](const Certificate& c) { return c.stars == earlier.stars && c.date == earlier.date; });
    if (!is_known) product.certificates.push_back({earlier.stars, earlier.date, {}, id});
  }

  std::uint32_t producer_name(EntryId id) {
    const Entry& entry = *listed_[id].entry;
    const auto apart = apart_.find(entry.producer);
    if (apart != apart_.end()) {
      for (std::size_t i = 0; i < apart->second.size(); ++i) {
        const std::string& place = apart->second[i]->place;
        if (place.empty() || place == entry.address || place == place_as_written(entry)) {
          return names_.of_key(entry.producer + "\x1f" + std::to_string(i));
        }
      }
    }
    return names_.of(name_texts_[id].producer);
  }

  ProducerId producer_of(EntryId id) {
    const Listed& listed = listed_[id];
    const auto [known, is_new] = find(producer_index_, producer_keys_, joined(listed.home, producer_name(id)));
    const SharedText& name = listed.entry->producer;
    if (is_new) {
      placement_.producers.push_back({name, ProducerType::unknown, {}, std::nullopt});
    } else if (const SharedText& first = placement_.producers[known].name; first != name) {
      if (lower_text(first) != lower_text(name)) merged_[known].insert(name.str());
    }
    return known;
  }

  ProductId product_of(EntryId id, ProducerId producer) {
    const Entry& entry = *listed_[id].entry;
    const auto [known, is_new] =
        find(product_index_, product_keys_, joined(producer, names_.of(name_texts_[id].product)));
    if (is_new) {
      placement_.products.push_back({entry.product, producer, Group::unknown, {}, std::nullopt});
      placement_.producers[producer].products.push_back(known);
    }
    return known;
  }

  struct Number {
    std::uint32_t number = 0;
    bool is_new = false;
  };
  /// The number of a key: that of the first time it came.
  static Number find(FlatIndex& index, std::vector<std::uint64_t>& keys, std::uint64_t key) {
    const auto next = static_cast<std::uint32_t>(keys.size());
    const std::uint32_t number =
        index.find_or_insert(FlatIndex::mix(key), next, [&](std::uint32_t known) { return keys[known] == key; });
    if (number == next) keys.push_back(key);
    return {number, number == next};
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
    for (const EntryId entry : entries_of(product)) {
      if (vintage.entries[entry].fate == Fate::placed) return vintage.entries[entry];
    }
    return first;
  }

  void find_places(VintagePlacement& vintage) const {
    vintage.products.reserve(placement_.products.size());
    for (ProductId product = 0; product < placement_.products.size(); ++product) {
      vintage.products.push_back(place_of(product, vintage));
    }
    vintage.producers.reserve(placement_.producers.size());
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
      for (const EntryId entry : entries_of(product)) {
        if (producer.point || !listed_[entry].entry->point) continue;
        const bool is_placed = std::ranges::any_of(placement_.vintages, [&](const VintagePlacement& vintage) {
          return vintage.entries[entry].fate == Fate::placed;
        });
        if (is_placed) producer.point = listed_[entry].entry->point;
      }
    }
  }

  void report_merged() {
    for (const auto& [id, spellings] : merged_) {
      const Producer& producer = placement_.producers[id];
      const EntryId first = placement_.products[producer.products.front()].certificates.front().entry;
      placement_.findings.push_back({FindingKind::producers_merged,
                                     listed_[first].sheet->file,
                                     listed_[first].entry->row,
                                     std::nullopt,
                                     producer.name,
                                     {spellings.begin(), spellings.end()}});
    }
  }

  const std::vector<Listed>& listed_;
  Placement& placement_;
  NameIds names_;
  struct NameTexts {
    std::uint32_t producer = 0;
    std::uint32_t product = 0;
  };
  std::vector<NameTexts> name_texts_;  ///< by EntryId
  std::unordered_map<std::string, std::vector<const Ruling*>> apart_;
  FlatIndex producer_index_;
  FlatIndex product_index_;
  std::vector<std::uint64_t> producer_keys_;  ///< home and name, by ProducerId
  std::vector<std::uint64_t> product_keys_;   ///< producer and name, by ProductId
  static constexpr ProductId kNone = ~ProductId{0};
  std::vector<ProductId> product_of_;       ///< by EntryId
  std::vector<std::uint32_t> first_entry_;  ///< by ProductId, in `entries_`
  std::vector<EntryId> entries_;
  std::map<ProducerId, std::set<std::string>> merged_;  ///< other spellings
};

}  // namespace

bool makes_product(const Entry& entry, bool is_set_aside) {
  return !is_set_aside && entry.is_recognised && entry.grants && !entry.product.empty();
}

void gather_products(const std::vector<Listed>& listed, const std::vector<Ruling>& rulings, Placement& placement) {
  Gatherer(listed, rulings, placement).gather();
  withdraw_products(listed, placement);
}

}  // namespace ocop
