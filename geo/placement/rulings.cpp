#include "placement/rulings.hpp"

#include <algorithm>
#include <utility>

#include "placement/resolve.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr char kBetween = '\x1f';

std::string at_its_place(const std::string& file, const std::optional<std::string>& sheet, int row) {
  return file + kBetween + sheet.value_or("") + kBetween + std::to_string(row);
}

/// What a row says; the same in every file that has it.
std::string as_said(const std::string& product, const std::string& producer, const std::string& place) {
  return exact_key(product) + kBetween + exact_key(producer) + kBetween + exact_key(place);
}

bool says_the_same(const Ruling& ruling, const Entry& entry) {
  if (ruling.product != entry.product) return false;
  // Rulings of older workspaces keep the product only.
  if (ruling.producer.empty() && ruling.place.empty()) return true;
  return as_said(ruling.product, ruling.producer, ruling.place) ==
         as_said(entry.product, entry.producer, place_as_written(entry));
}

template <class Visit>
void for_each_entry(const Atlas& atlas, const Visit& visit) {
  EntryId id = 0;
  for (const Register& sheet : atlas.registers) {
    for (const Entry& entry : sheet.entries) visit(id++, sheet, entry);
  }
}

using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

}  // namespace

RowRulings::RowRulings(const Atlas& atlas, const std::vector<Ruling>& rulings) {
  Index by_place;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    if (rulings[i].kind != RulingKind::row) continue;
    by_place[at_its_place(rulings[i].file, rulings[i].sheet, rulings[i].row)].push_back(i);
  }
  if (by_place.empty()) return;
  std::unordered_map<EntryId, std::vector<std::size_t>> found;
  std::vector<bool> is_at_its_place(rulings.size());
  for_each_entry(atlas, [&](EntryId id, const Register& sheet, const Entry& entry) {
    const auto here = by_place.find(at_its_place(sheet.file, sheet.sheet, entry.row));
    if (here == by_place.end()) return;
    for (const std::size_t i : here->second) {
      if (!says_the_same(rulings[i], entry)) continue;
      found[id].push_back(i);
      is_at_its_place[i] = true;
    }
  });
  Index by_words;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    const Ruling& ruling = rulings[i];
    if (ruling.kind != RulingKind::row || is_at_its_place[i] || (ruling.producer.empty() && ruling.place.empty())) {
      continue;
    }
    by_words[as_said(ruling.product, ruling.producer, ruling.place)].push_back(i);
  }
  if (!by_words.empty()) {
    for_each_entry(atlas, [&](EntryId id, const Register&, const Entry& entry) {
      const auto here = by_words.find(as_said(entry.product, entry.producer, place_as_written(entry)));
      if (here == by_words.end()) return;
      found[id].insert(found[id].end(), here->second.begin(), here->second.end());
    });
  }
  for (auto& [id, numbers] : found) {
    std::ranges::sort(numbers);
    for (const std::size_t i : numbers) by_entry_[id].push_back(&rulings[i]);
  }
}

const std::vector<const Ruling*>& RowRulings::of(EntryId entry) const {
  static const std::vector<const Ruling*> kNone;
  const auto found = by_entry_.find(entry);
  return found == by_entry_.end() ? kNone : found->second;
}

std::optional<Sighting> find_ruled(const Eras& eras, const Atlas& atlas, const Ruling& ruling) {
  if (!ruling.commune) return std::nullopt;
  for (EraId era = 0; era < eras.all().size(); ++era) {
    const auto vintage = eras[era].vintage;
    const std::string& label = vintage ? atlas.vintages[*vintage].set.vintage : eras[era].label;
    if (label != ruling.vintage) continue;
    if (const auto unit = eras[era].units.find(*ruling.commune)) return Sighting{era, *unit};
  }
  return std::nullopt;
}

std::vector<EntryId> RowRulings::entries() const {
  std::vector<EntryId> ids;
  ids.reserve(by_entry_.size());
  for (const auto& [id, rulings] : by_entry_) ids.push_back(id);
  std::ranges::sort(ids);
  return ids;
}

std::string place_as_written(const Entry& entry) {
  std::string place;
  for (const SharedText* const part : {&entry.address, &entry.commune, &entry.district, &entry.province, &entry.code}) {
    if (part->empty()) continue;
    if (!place.empty()) place += ", ";
    place += *part;
  }
  return place;
}

Ruling ruling_about(const Register& sheet, const Entry& entry, const std::string& vintage,
                    const std::optional<CommuneCode>& commune) {
  Ruling ruling;
  ruling.file = sheet.file;
  ruling.sheet = sheet.sheet;
  ruling.row = entry.row;
  ruling.product = entry.product;
  ruling.vintage = vintage;
  ruling.commune = commune;
  ruling.producer = entry.producer;
  ruling.place = place_as_written(entry);
  return ruling;
}

bool is_set_aside(const std::vector<const Ruling*>& rulings) { return !rulings.empty() && !rulings.back()->commune; }

std::optional<Reading> ruled_reading(const Eras& eras, const Atlas& atlas, const std::vector<const Ruling*>& rulings,
                                     std::size_t vintage) {
  std::optional<Sighting> last;
  for (const Ruling* ruling : rulings) {
    const auto sighting = find_ruled(eras, atlas, *ruling);
    if (!sighting || eras.group_of(sighting->era) != eras.group_of(static_cast<EraId>(vintage))) continue;
    if (!last || last->era != vintage || sighting->era == vintage) last = sighting;
  }
  if (!last) return std::nullopt;
  return Reading{Evidence::correction, {*last}, true};
}

EntryPlace resolve_ruled(const Eras& eras, const Reading& ruled, const Readings& readings, const SaidPlace& said,
                         std::size_t vintage) {
  EntryPlace alone = resolve(eras, {{ruled}, false}, said, vintage);
  if (alone.fate == Fate::placed) return alone;
  for (const Reading& reading : readings.all) {
    EntryPlace both = resolve(eras, {{ruled, reading}, false}, said, vintage);
    const bool is_among = both.commune && std::ranges::find(alone.candidates, *both.commune) != alone.candidates.end();
    if (both.fate == Fate::placed && is_among) return both;
  }
  return alone;
}

}  // namespace ocop
