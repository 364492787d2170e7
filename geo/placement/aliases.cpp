#include "placement/aliases.hpp"

#include <algorithm>

#include "placement/rulings.hpp"

namespace ocop {
namespace {

/// Every unit and hamlet that a row names, in whatever column.
struct Named {
  std::vector<PlaceName> units;
  std::vector<std::string> hamlets;
};

Named named_in(const Entry& entry, const SaidPlace& said) {
  Named named;
  named.units = said.commune;
  for (const SharedText* const text : {&entry.address, &entry.commune, &entry.district}) {
    if (text->empty()) continue;
    std::ranges::move(parts_of_address(*text), std::back_inserter(named.units));
    std::ranges::move(hamlets_of_address(*text), std::back_inserter(named.hamlets));
  }
  return named;
}

/// A type that both say has to be the same.
bool is_same_unit(const PlaceName& a, const PlaceName& b) {
  const bool is_same_kind = a.kind == b.kind || a.kind == UnitKind::none || b.kind == UnitKind::none;
  return a.exact == b.exact && is_same_kind;
}

}  // namespace

Aliases::Aliases(const Eras& eras, const Atlas& atlas, const std::vector<Ruling>& rulings) {
  for (const Ruling& ruling : rulings) {
    if (ruling.kind != RulingKind::alias) continue;
    const auto meant = find_ruled(eras, atlas, ruling);
    if (!meant) continue;
    aliases_.push_back({take_apart(ruling.name), hamlet_key(ruling.name), take_apart(ruling.beside), *meant});
  }
}

std::vector<Reading> Aliases::read(const Eras& eras, int group, const Entry& entry, const SaidPlace& said) const {
  std::vector<Reading> readings;
  if (aliases_.empty()) return readings;
  const Named named = named_in(entry, said);
  const auto names_unit = [&](const PlaceName& unit) {
    return std::ranges::any_of(named.units, [&](const PlaceName& part) { return is_same_unit(part, unit); });
  };
  for (const Alias& alias : aliases_) {
    if (eras.group_of(alias.meant.era) != group) continue;
    const bool is_named = alias.hamlet.empty() ? names_unit(alias.name)
                                               : std::ranges::find(named.hamlets, alias.hamlet) != named.hamlets.end();
    if (!is_named || (!alias.beside.exact.empty() && !names_unit(alias.beside))) continue;
    readings.push_back({Evidence::alias, {alias.meant}, true});
  }
  return readings;
}

}  // namespace ocop
