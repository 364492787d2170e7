#include "placement/scope_codes.hpp"

#include <unordered_set>

namespace ocop {
namespace {

const CommuneCode& code_on(const CrosswalkRow& row, Side side) {
  return side == Side::before ? row.old_code : row.new_code;
}

double share_on(const BoundarySet& set, const Crosswalk& crosswalk, Side side) {
  std::unordered_set<std::string> codes;
  for (const CrosswalkRow& row : crosswalk.rows) codes.insert(code_on(row, side).text());
  std::size_t known = 0;
  for (const Commune& commune : set.communes) known += codes.contains(commune.code.text()) ? 1U : 0U;
  return set.communes.empty() ? 0 : static_cast<double>(known) / static_cast<double>(set.communes.size());
}

}  // namespace

std::optional<Side> side_of(const BoundarySet& set, const Crosswalk& crosswalk) {
  if (set.vintage == crosswalk.old_vintage) return Side::before;
  if (set.vintage == crosswalk.new_vintage) return Side::after;
  const double before = share_on(set, crosswalk, Side::before);
  const double after = share_on(set, crosswalk, Side::after);
  constexpr double kHalf = 0.5;
  if (before < kHalf && after < kHalf) return std::nullopt;
  constexpr double kNearlyAll = 0.95;
  return after >= before || after >= kNearlyAll ? Side::after : Side::before;
}

std::vector<CommuneId> communes_within(const BoundarySet& set, const std::string& code) {
  if (code.empty()) return {};
  std::vector<CommuneId> found;
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    const Commune& commune = set.communes[id];
    if (commune.code.text() == code || commune.district_code == code || commune.province_code == code) {
      found.push_back(id);
    }
  }
  return found;
}

std::vector<CommuneId> communes_within(const BoundarySet& set, const Crosswalk& crosswalk, const std::string& code) {
  const auto side = side_of(set, crosswalk);
  if (!side || code.empty()) return {};
  std::vector<CommuneId> found;
  for (const CrosswalkRow& row : crosswalk.rows) {
    const bool is_within = row.old_code.text() == code || row.new_code.text() == code ||
                           row.old_district_code == code || row.old_province_code == code;
    if (!is_within) continue;
    if (const auto commune = set.find(code_on(row, *side))) found.push_back(*commune);
  }
  return found;
}

}  // namespace ocop
