#include "picture/changes.hpp"

#include <numeric>

#include "picture/stages.hpp"

namespace ocop {
namespace {

int count(const ChangeCounts& counts, ChangeKind kind) { return counts.at(static_cast<std::size_t>(kind)); }

int class_of(const ChangeCounts& counts) {
  const int gained =
      count(counts, ChangeKind::recognised) + count(counts, ChangeKind::returned) + count(counts, ChangeKind::upgraded);
  const int lost =
      count(counts, ChangeKind::lapsed) + count(counts, ChangeKind::withdrawn) + count(counts, ChangeKind::downgraded);
  if (gained > 0) return lost > 0 ? kClassMixed : kClassGained;
  if (lost > 0) return kClassLost;
  return count(counts, ChangeKind::kept) > 0 ? kClassCovered : kClassZero;
}

}  // namespace

Day since_day(const Choices& choices) { return choices.since.value_or(add_months(choices.as_of, -12)); }

Changes find_changes(const Placement& placement, const VintagePlacement& placed, const States& states,
                     const Filter& filter, const ScopeMask& mask, const OpenFits& fits, Day since) {
  Filter any_status = filter;
  any_status.statuses = KeySet<Status, 5>::all();
  Changes changes;
  changes.since = since;
  changes.products.resize(placement.products.size());
  changes.communes.resize(mask.is_inside.size());
  for (ProductId id = 0; id < placement.products.size(); ++id) {
    if (is_outside(placed.products[id], mask)) continue;
    const ProductState before = product_state(placement.products[id], since);
    const ProductState& after = states.products[id];
    const auto kind = change_of(before, after);
    if (!kind || !fit_of(placement, id, after.counts ? after : before, any_status, fits).all()) continue;
    changes.products[id] = kind;
    ++changes.all.at(static_cast<std::size_t>(*kind));
    if (const auto commune = placed.products[id].commune) {
      ++changes.communes[*commune].at(static_cast<std::size_t>(*kind));
    }
  }
  return changes;
}

Classes classify_changes(const Changes& changes, const ScopeMask& mask) {
  Classes classes;
  classes.count = kClassGained + 1;
  classes.communes_in.resize(static_cast<std::size_t>(classes.count));
  for (CommuneId id = 0; id < mask.is_inside.size(); ++id) {
    const int of = mask.is_inside[id] ? class_of(changes.communes[id]) : kClassOutside;
    classes.of_commune.push_back(of);
    if (of >= 0) ++classes.communes_in[static_cast<std::size_t>(of)];
    if (of == kClassZero) ++classes.communes_zero;
  }
  return classes;
}

Changes changes_of(const Picture& picture) {
  if (picture.changes != nullptr) return *picture.changes;
  return find_changes(*picture.placement, picture.placement->vintages.at(picture.vintage), *picture.states,
                      picture.choices.filter, *picture.mask, *picture.fits, since_day(picture.choices));
}

}  // namespace ocop
