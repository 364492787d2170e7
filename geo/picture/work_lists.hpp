#pragma once

#include <optional>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// Products whose certificate lapses within six months of the as-of day, month by month, the next to lapse first.
struct LapsingMonth {
  Day first{};  ///< of the month
  std::vector<ProductId> products;
  int of_4plus = 0;
  friend bool operator==(const LapsingMonth&, const LapsingMonth&) = default;
};
std::vector<LapsingMonth> find_lapsing(const Picture& picture);
/// The last day in force; of a certificate with a month alone the first day that it may lapse on.
std::optional<Day> lapse_of(const Picture& picture, ProductId product);

/// A product of three stars that could come back for four: its score is near 70, or it has been recognised for long.
inline constexpr double kNearScore = 65;
inline constexpr int kLongMonths = 24;
struct UpgradeCandidate {
  ProductId product = 0;
  std::optional<double> score;  ///< of the certificate in force, when the register gives one
  std::optional<Day> since;     ///< recognised for at least kLongMonths, from its first certificate
  friend bool operator==(const UpgradeCandidate&, const UpgradeCandidate&) = default;
};
/// In force on the as-of day and passing the filter; highest score first, then the longest recognised.
std::vector<UpgradeCandidate> find_upgrades(const Picture& picture);

}  // namespace ocop
