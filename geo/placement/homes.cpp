#include "placement/homes.hpp"

#include <algorithm>
#include <array>

#include "placement/resolve.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// Of places that the row's words do not tell: their rows are told by coordinates or address.
constexpr HomeId kNotAsked = 0;
constexpr HomeId kUntold = 1;

std::string written_home(const Entry& entry) {
  std::string home = "\x1f";
  for (const SharedText* const text : {&entry.commune, &entry.district, &entry.province, &entry.address}) {
    home += search_key(*text) + "\x1f";
  }
  return home + entry.code;
}

}  // namespace

Homes::Homes(const Atlas& atlas, const Eras& eras, const StatedRows& rows, const RowRulings& rulings,
             const std::vector<VintagePlacement>& vintages)
    : atlas_(atlas), eras_(eras), rows_(rows), rulings_(rulings), vintages_(vintages), stated_(rows.places.size()) {}

HomeId Homes::number(std::string home) {
  const auto next = static_cast<HomeId>(numbers_.size() + kUntold + 1);
  return numbers_.try_emplace(std::move(home), next).first->second;
}

HomeId Homes::of(EntryId id) {
  if (std::string home = ruled_home(rulings_.of(id)); !home.empty()) return number(std::move(home));
  const bool is_placed = std::ranges::any_of(
      vintages_, [&](const VintagePlacement& vintage) { return vintage.entries[id].fate == Fate::placed; });
  const StatedRow& row = rows_.rows[id];
  if (const HomeId stated = stated_home(row, is_placed); stated != kUntold) return stated;
  if (std::string home = point_home(id); !home.empty()) return number(std::move(home));
  return number(written_home(*row.entry));
}

std::string Homes::ruled_home(const std::vector<const Ruling*>& rulings) const {
  if (rulings.empty()) return {};
  for (std::size_t vintage = 0; vintage < vintages_.size(); ++vintage) {
    const auto ruled = ruled_reading(eras_, atlas_, rulings, vintage);
    if (ruled) return home_of(eras_, {{*ruled}, false}, true).value_or("");
  }
  return {};
}

HomeId Homes::stated_home(const StatedRow& row, bool is_placed) {
  HomeId& known = stated_[row.place].at(is_placed ? 1 : 0);
  if (known != kNotAsked) return known;
  known = kUntold;
  for (const Readings& readings : rows_.places[row.place].readings) {
    if (auto home = home_of(eras_, readings, is_placed)) {
      known = number(*std::move(home));
      break;
    }
  }
  return known;
}

std::string Homes::point_home(EntryId id) const {
  for (std::size_t vintage = 0; vintage < vintages_.size(); ++vintage) {
    const auto commune = vintages_[vintage].entries[id].commune;
    if (!commune) continue;
    return eras_[static_cast<EraId>(vintage)].label + ":" + atlas_.vintages[vintage].set.communes[*commune].code.text();
  }
  return {};
}

}  // namespace ocop
