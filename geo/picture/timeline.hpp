#pragma once

#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// What is in force month by month, past and to come, if nothing is certified again; of products that pass the filter
/// but for their validity, not placed outside the scope. The same on every as-of day.
struct Timeline {
  struct Month {
    Day first{};       ///< of the month
    int in_force = 0;  ///< on its last day
    int lapsing = 0;  ///< products whose last day in force lies in it; not those withdrawn, nor known by the year alone
    int lapsing_4plus = 0;
    friend bool operator==(const Month&, const Month&) = default;
  };
  std::vector<Month> months;  ///< without a gap; empty without a date
  friend bool operator==(const Timeline&, const Timeline&) = default;

  /// Of the month that a day lies in; before and after all months the nearest. Not without months.
  std::size_t month_of(Day day) const;
};

/// In time proportional to the certificates. `filter.statuses` is not looked at.
Timeline make_timeline(const Placement& placement, const VintagePlacement& placed, const Filter& filter,
                       const ScopeMask& mask, const OpenFits& fits);

Day first_of_month(Day day);
Day last_of_month(Day day);

}  // namespace ocop
