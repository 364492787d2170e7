#include "picture/work_lists.hpp"

#include <algorithm>
#include <tuple>

#include "picture/timeline.hpp"

namespace ocop {
namespace {

const Entry& entry_of(const Atlas& atlas, EntryId id) {
  std::size_t left = id;
  std::size_t table = 0;
  while (left >= atlas.registers.at(table).entries.size()) left -= atlas.registers[table++].entries.size();
  return atlas.registers[table].entries[left];
}

const Certificate& certificate_of(const Picture& picture, ProductId product) {
  return picture.placement->products[product].certificates.at(picture.states->products[product].certificate);
}

/// Since its oldest dated certificate; one known by the year alone counts from the end of that year.
std::optional<Day> recognised_since(const Product& product) {
  for (const Certificate& certificate : product.certificates) {
    if (!certificate.date) continue;
    return certificate.date->month ? first_day(*certificate.date) : make_day(certificate.date->year, 12, 31);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> lapse_of(const Picture& picture, ProductId product) {
  const Certificate& certificate = certificate_of(picture, product);
  if (!certificate.date || !certificate.date->month) return std::nullopt;
  return add_months(first_day(*certificate.date), kCertificateMonths);
}

std::vector<LapsingMonth> find_lapsing(const Picture& picture) {
  std::vector<std::pair<Day, ProductId>> lapsing;
  for (ProductId id = 0; id < picture.passing->products.size(); ++id) {
    if (!picture.passing->products[id] || picture.states->products[id].status != Status::expiring) continue;
    if (const auto day = lapse_of(picture, id)) lapsing.emplace_back(*day, id);
  }
  std::ranges::sort(lapsing);
  std::vector<LapsingMonth> months;
  for (const auto& [day, id] : lapsing) {
    const Day month = first_of_month(day);
    if (months.empty() || months.back().first != month) months.push_back({month, {}, 0});
    months.back().products.push_back(id);
    if (picture.states->products[id].stars.value_or(0) >= 4) ++months.back().of_4plus;
  }
  return months;
}

std::vector<UpgradeCandidate> find_upgrades(const Picture& picture) {
  const Day as_of = picture.choices.as_of;
  std::vector<UpgradeCandidate> found;
  for (ProductId id = 0; id < picture.passing->products.size(); ++id) {
    const ProductState& state = picture.states->products[id];
    if (!picture.passing->products[id] || !state.is_in_force() || state.stars != 3) continue;
    UpgradeCandidate candidate{id, entry_of(*picture.atlas, certificate_of(picture, id).entry).score, {}};
    const auto since = recognised_since(picture.placement->products[id]);
    if (since && add_months(*since, kLongMonths) <= as_of) candidate.since = since;
    if (candidate.score.value_or(0) >= kNearScore || candidate.since) found.push_back(candidate);
  }
  std::ranges::stable_sort(found, {}, [](const UpgradeCandidate& c) {
    return std::tuple(-c.score.value_or(0), !c.since, c.since.value_or(Day{}));
  });
  return found;
}

}  // namespace ocop
