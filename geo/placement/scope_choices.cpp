#include "placement/scope_choices.hpp"

#include <map>

namespace ocop {
namespace {

void add(std::map<std::string, std::string>& names, const std::string& code, const std::string& name) {
  if (code.empty()) return;
  std::string& known = names[code];
  if (known.empty() || known == code) known = name.empty() ? code : name;
}

}  // namespace

std::vector<ScopeChoice> scope_choices(const Atlas& atlas, std::size_t vintage) {
  const BoundarySet& set = atlas.vintages[vintage].set;
  std::map<std::string, std::string> provinces;
  std::map<std::string, std::string> districts;
  for (const Commune& commune : set.communes) {
    add(provinces, commune.province_code, commune.province);
    add(districts, commune.district_code, commune.district);
  }
  for (const Crosswalk& crosswalk : atlas.crosswalks) {
    for (const CrosswalkRow& row : crosswalk.rows) {
      add(provinces, row.old_province_code, row.old_province);
      add(districts, row.old_district_code, row.old_district);
    }
  }
  std::vector<ScopeChoice> choices;
  for (const auto* names : {&provinces, &districts}) {
    for (const auto& [code, name] : *names) {
      const std::size_t count = resolve_scope(Scope{{code}}, atlas, vintage).count;
      if (count > 0 && count < set.communes.size()) choices.push_back({code, name, count});
    }
  }
  return choices;
}

}  // namespace ocop
