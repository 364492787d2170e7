#include <algorithm>
#include <map>

#include "placement/placement.hpp"
#include "placement/proposed_scope.hpp"
#include "placement/scope_codes.hpp"

namespace ocop {
namespace {

bool is_known(const Atlas& atlas, const std::string& code) {
  if (code.empty()) return false;
  const auto has_commune = [&](const Vintage& vintage) { return !communes_within(vintage.set, code).empty(); };
  const auto names_code = [&](const CrosswalkRow& row) {
    return row.old_code.text() == code || row.new_code.text() == code || row.old_district_code == code ||
           row.old_province_code == code;
  };
  return std::ranges::any_of(atlas.vintages, has_commune) ||
         std::ranges::any_of(atlas.crosswalks, [&](const Crosswalk& crosswalk) {
           return std::ranges::any_of(crosswalk.rows, names_code);
         });
}

/// The boundaries' own columns decide; where they do not have the code, the crosswalks.
std::vector<CommuneId> find_within(const Atlas& atlas, const BoundarySet& set, const std::string& code) {
  std::vector<CommuneId> found = communes_within(set, code);
  for (const Crosswalk& crosswalk : atlas.crosswalks) {
    if (!found.empty()) break;
    found = communes_within(set, crosswalk, code);
  }
  return found;
}

/// For each commune its province: of before July 2025 where a crosswalk tells it.
std::vector<std::string> provinces_of(const Atlas& atlas, const BoundarySet& set) {
  std::vector<std::string> provinces;
  provinces.reserve(set.communes.size());
  for (const Commune& commune : set.communes) provinces.push_back(commune.province_code);
  for (const Crosswalk& crosswalk : atlas.crosswalks) {
    const auto side = side_of(set, crosswalk);
    if (!side) continue;
    for (const CrosswalkRow& row : crosswalk.rows) {
      const auto commune = set.find(*side == Side::before ? row.old_code : row.new_code);
      if (commune && !row.old_province_code.empty()) provinces[*commune] = row.old_province_code;
    }
  }
  return provinces;
}

/// Placed entries by province, each in the oldest vintage where it is placed.
std::map<std::string, std::size_t> count_by_province(const Atlas& atlas, const Placement& placement) {
  std::map<std::string, std::size_t> counts;
  std::vector<bool> is_counted(placement.vintages.empty() ? 0 : placement.vintages.front().entries.size());
  for (std::size_t v = 0; v < placement.vintages.size(); ++v) {
    const std::vector<std::string> provinces = provinces_of(atlas, atlas.vintages[v].set);
    for (EntryId entry = 0; entry < is_counted.size(); ++entry) {
      const auto commune = placement.vintages[v].entries[entry].commune;
      if (!commune || is_counted[entry]) continue;
      is_counted[entry] = true;
      ++counts[provinces[*commune]];
    }
  }
  return counts;
}

/// Whether the scope leaves something out, and leaves something of every vintage.
bool is_narrower(const Scope& scope, const Atlas& atlas) {
  bool leaves_out = false;
  for (std::size_t v = 0; v < atlas.vintages.size(); ++v) {
    const std::size_t count = resolve_scope(scope, atlas, v).count;
    if (count == 0) return false;
    leaves_out = leaves_out || count < atlas.vintages[v].set.communes.size();
  }
  return leaves_out;
}

}  // namespace

ScopeMask resolve_scope(const Scope& scope, const Atlas& atlas, std::size_t vintage) {
  const BoundarySet& set = atlas.vintages[vintage].set;
  ScopeMask mask;
  mask.is_inside.assign(set.communes.size(), scope.within.empty());
  for (const std::string& code : scope.within) {
    const std::vector<CommuneId> found = find_within(atlas, set, code);
    for (const CommuneId commune : found) mask.is_inside[commune] = true;
    if (found.empty() && !is_known(atlas, code)) mask.unknown.push_back(code);
  }
  mask.count = static_cast<std::size_t>(std::ranges::count(mask.is_inside, true));
  return mask;
}

Scope propose_scope(const Atlas& atlas, const Placement& placement) {
  const auto counts = count_by_province(atlas, placement);
  std::size_t placed = 0;
  std::pair<std::string, std::size_t> most;
  for (const auto& count : counts) {
    placed += count.second;
    if (count.second > most.second) most = count;
  }
  constexpr std::size_t kNearlyAllPercent = 90;
  if (most.first.empty() || most.second * 100 < placed * kNearlyAllPercent) return {};
  Scope scope{{most.first}};
  return is_narrower(scope, atlas) ? scope : Scope{};
}

}  // namespace ocop
