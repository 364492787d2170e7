#include "placement/rulings.hpp"

#include <algorithm>
#include <utility>

#include "placement/resolve.hpp"

namespace ocop {
namespace {

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

}  // namespace

Rulings::Rulings(const std::vector<Ruling>& rulings) {
  for (const Ruling& ruling : rulings) {
    by_row_[{ruling.file, ruling.sheet.value_or(""), ruling.row, ruling.product}].push_back(&ruling);
  }
}

const std::vector<const Ruling*>& Rulings::of(const Register& sheet, const Entry& entry) const {
  static const std::vector<const Ruling*> kNone;
  if (by_row_.empty()) return kNone;
  const auto found = by_row_.find({sheet.file, sheet.sheet.value_or(""), entry.row, entry.product});
  return found == by_row_.end() ? kNone : found->second;
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
