#include "admin/duplicates.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "text/normal.hpp"

namespace ocop {
namespace {

bool have_same_outline(const Outlines& outlines, std::size_t a, std::size_t b) {
  const std::size_t first_a = outlines.unit_rings[a];
  const std::size_t first_b = outlines.unit_rings[b];
  const std::size_t rings = outlines.unit_rings[a + 1] - first_a;
  if (rings != outlines.unit_rings[b + 1] - first_b) return false;
  for (std::size_t r = 0; r < rings; ++r) {
    if (!std::ranges::equal(outlines.ring(first_a + r), outlines.ring(first_b + r))) return false;
  }
  return true;
}

/// What makes two rows one commune: the code, or without codes the name.
std::optional<std::pair<std::string, std::string>> identity(const Commune& commune) {
  if (commune.code.is_official()) return std::pair(commune.code.text(), std::string());
  if (commune.name.empty()) return std::nullopt;
  return std::pair(std::string(), commune.name + "\n" + commune.district + "\n" + commune.province);
}

}  // namespace

std::vector<CommuneRow> join_duplicates(std::vector<CommuneRow> rows, const RawLayer& raw, const std::string& file,
                                        std::vector<Finding>& findings) {
  std::vector<CommuneRow> kept;
  std::map<std::pair<std::string, std::string>, std::size_t> first_of;
  std::size_t dropped = 0;
  const auto note = [&](const CommuneCode& code) {
    Finding finding{FindingKind::duplicate_code, file, {}, {}, code.text(), {}};
    if (std::ranges::find(findings, finding) == findings.end()) findings.push_back(finding);
  };
  for (CommuneRow& row : rows) {
    const auto key = identity(row.commune);
    const auto known = key ? first_of.find(*key) : first_of.end();
    if (known == first_of.end()) {
      if (key) first_of.emplace(*key, kept.size());
      kept.push_back(std::move(row));
      continue;
    }
    CommuneRow& first = kept[known->second];
    const std::size_t unit = row.units.front();
    const bool is_copy = std::ranges::any_of(
        first.units, [&](std::size_t other) { return have_same_outline(raw.outlines, unit, other); });
    const bool is_same_name = exact_key(row.commune.name) == exact_key(first.commune.name);
    if (is_copy) {
      ++dropped;
    } else if (!row.commune.code.is_official()) {
      kept.push_back(std::move(row));
    } else if (is_same_name) {
      note(row.commune.code);
      first.units.push_back(unit);
    } else {
      note(row.commune.code);
      row.commune.code = CommuneCode::made(unit + 1);
      kept.push_back(std::move(row));
    }
  }
  if (dropped > 0) {
    findings.push_back({FindingKind::duplicate_feature, file, {}, {}, {}, {std::to_string(dropped)}});
  }
  return kept;
}

}  // namespace ocop
