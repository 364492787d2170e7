#include "placement/register_change.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr char kBetween = '\x1f';

std::string name_key(const Entry& entry) {
  std::string key = exact_key(entry.product) + kBetween + exact_key(entry.producer);
  if (entry.product.empty()) key += kBetween + place_as_written(entry);
  return key;
}

/// Tells one of several rows about the same product too.
std::string row_key(const Entry& entry) {
  return name_key(entry) + kBetween + place_as_written(entry) + kBetween + (entry.date ? iso(*entry.date) : "") +
         kBetween + entry.decision;
}

/// One register of an atlas and where its entries lie.
struct PlacedRegister {
  const Register* sheet = nullptr;
  const EntryPlace* places = nullptr;  ///< of its first entry
  const BoundarySet* set = nullptr;

  RowOutcome state_of(std::size_t index) const {
    const Entry& entry = sheet->entries[index];
    const EntryPlace& place = places[index];
    return {entry.row, place.fate, place.commune ? set->communes[*place.commune].name : std::string(), entry.stars};
  }
};

std::vector<PlacedRegister> registers_of(const PlacedAtlas& placed) {
  std::vector<PlacedRegister> registers;
  const std::vector<EntryPlace>& places = placed.placement.vintages[placed.vintage].entries;
  std::size_t first = 0;
  for (const Register& sheet : placed.atlas.registers) {
    registers.push_back({&sheet, places.data() + first, &placed.atlas.vintages[placed.vintage].set});
    first += sheet.entries.size();
  }
  return registers;
}

class Comparer {
 public:
  Comparer(const PlacedRegister& before, const PlacedRegister& now, bool compares_places)
      : before_(before),
        now_(now),
        compares_places_(compares_places),
        partner_(now.sheet->entries.size()),
        is_found_(before.sheet->entries.size()) {}

  RegisterChange compare() {
    pair_rows(row_key);
    pair_rows(name_key);
    change_.file = now_.sheet->file;
    change_.sheet = now_.sheet->sheet;
    change_.read_before = before_.sheet->entries.size();
    change_.read_now = now_.sheet->entries.size();
    add_new();
    add_gone();
    add_changed();
    return std::move(change_);
  }

 private:
  /// Rows of one key find each other in their order.
  template <class Key>
  void pair_rows(const Key& key_of_row) {
    std::unordered_map<std::string, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < is_found_.size(); ++i) {
      if (!is_found_[i]) waiting[key_of_row(before_.sheet->entries[i])].push_back(i);
    }
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i]) continue;
      const auto found = waiting.find(key_of_row(now_.sheet->entries[i]));
      if (found == waiting.end() || found->second.empty()) continue;
      partner_[i] = found->second.front();
      is_found_[found->second.front()] = true;
      found->second.pop_front();
    }
  }

  void add_new() {
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i]) continue;
      const Entry& entry = now_.sheet->entries[i];
      change_.rows.push_back({entry.product, entry.producer, std::nullopt, now_.state_of(i)});
      ++change_.added;
    }
  }

  void add_gone() {
    for (std::size_t i = 0; i < is_found_.size(); ++i) {
      if (is_found_[i]) continue;
      const Entry& entry = before_.sheet->entries[i];
      change_.rows.push_back({entry.product, entry.producer, before_.state_of(i), std::nullopt});
      ++change_.gone;
    }
  }

  void add_changed() {
    std::vector<RowChange> rated;
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (!partner_[i]) continue;
      const Entry& entry = now_.sheet->entries[i];
      RowChange row{entry.product, entry.producer, before_.state_of(*partner_[i]), now_.state_of(i)};
      if (!compares_places_) {
        row.before->fate = row.now->fate;
        row.before->commune = row.now->commune;
      }
      if (row.has_other_place()) ++change_.placed_otherwise;
      if (row.has_other_stars()) ++change_.rated_otherwise;
      if (row.has_other_place()) {
        change_.rows.push_back(std::move(row));
      } else if (row.has_other_stars()) {
        rated.push_back(std::move(row));
      }
    }
    std::ranges::move(rated, std::back_inserter(change_.rows));
  }

  const PlacedRegister& before_;
  const PlacedRegister& now_;
  bool compares_places_;
  std::vector<std::optional<std::size_t>> partner_;  ///< by row now
  std::vector<bool> is_found_;                       ///< by row before
  RegisterChange change_;
};

}  // namespace

std::vector<RegisterChange> compare_registers(const PlacedAtlas& before, const PlacedAtlas& now) {
  const bool compares_places =
      before.atlas.vintages[before.vintage].set.vintage == now.atlas.vintages[now.vintage].set.vintage;
  const std::vector<PlacedRegister> old_registers = registers_of(before);
  std::vector<RegisterChange> changes;
  for (const PlacedRegister& sheet : registers_of(now)) {
    const auto old = std::ranges::find_if(old_registers, [&](const PlacedRegister& other) {
      return other.sheet->file == sheet.sheet->file && other.sheet->sheet == sheet.sheet->sheet;
    });
    if (old != old_registers.end()) changes.push_back(Comparer(*old, sheet, compares_places).compare());
  }
  return changes;
}

}  // namespace ocop
