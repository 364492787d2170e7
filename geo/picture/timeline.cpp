#include "picture/timeline.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "picture/stages.hpp"

namespace ocop {
namespace {

namespace chrono = std::chrono;

/// A register with a slip of the pen in a year does not make the axis a century long.
constexpr int kMostMonths = 480;

/// The first day, and the first day after, of one certificate's force; nullopt without a date.
struct Span {
  Day begin{};
  Day end{};
  bool ends_on_a_day = true;  ///< false: only the year is known
};

std::optional<Span> span_of(const Certificate& certificate) {
  if (!certificate.date) return std::nullopt;
  const Day begin = first_day(*certificate.date);
  if (!certificate.date->month) return Span{begin, add_months(begin, kCertificateMonths), false};
  return Span{begin, add_months(begin, kCertificateMonths) + chrono::days(1), true};
}

int month_number(Day day) {
  const chrono::year_month_day date(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

Day day_of_month_number(int number) { return make_day(number / 12, number % 12 + 1, 1); }

/// Counts of months that may begin anywhere.
class Counts {
 public:
  void add(int month, int by) {
    if (values_.empty()) first_ = month;
    if (month < first_) {
      values_.insert(values_.begin(), static_cast<std::size_t>(first_ - month), 0);
      first_ = month;
    }
    const auto at = static_cast<std::size_t>(month - first_);
    if (at >= values_.size()) values_.resize(at + 1);
    values_[at] += by;
  }
  int at(int month) const {
    const int i = month - first_;
    return i < 0 || i >= static_cast<int>(values_.size()) ? 0 : values_[static_cast<std::size_t>(i)];
  }
  bool is_empty() const { return values_.empty(); }
  int first() const { return first_; }
  int last() const { return first_ + static_cast<int>(values_.size()) - 1; }

 private:
  int first_ = 0;
  std::vector<int> values_;
};

struct Tally {
  Counts steps;  ///< how many more are in force on the last day of a month than on that of the month before
  Counts lapsing;
  Counts lapsing_4plus;
};

/// The month on whose last day something that begins on `day` is first seen.
int first_seen(Day day) { return month_number(day); }

void count_product(const Placement& placement, ProductId id, const Filter& any_status, const OpenFits& fits,
                   Tally& tally) {
  const Product& product = placement.products[id];
  std::vector<Day> bounds;
  std::vector<Day> known_ends;
  for (const Certificate& certificate : product.certificates) {
    const auto span = span_of(certificate);
    if (!span) continue;
    bounds.push_back(span->begin);
    bounds.push_back(span->end);
    if (span->ends_on_a_day) known_ends.push_back(span->end);
  }
  if (product.withdrawn) bounds.push_back(*product.withdrawn);
  std::ranges::sort(bounds);
  const auto repeated = std::ranges::unique(bounds);
  bounds.erase(repeated.begin(), repeated.end());
  bool was_in_force = false;
  std::optional<int> stars;
  for (const Day bound : bounds) {
    const ProductState state = product_state(product, bound);
    const bool is_in_force =
        state.counts && state.is_in_force() && fit_of(placement, id, state, any_status, fits).all();
    // A change that is undone within one month is not seen at its end.
    if (is_in_force != was_in_force) tally.steps.add(first_seen(bound), is_in_force ? 1 : -1);
    const bool is_known = std::ranges::find(known_ends, bound) != known_ends.end();
    if (was_in_force && !state.is_in_force() && state.counts && is_known) {
      const int month = month_number(bound - chrono::days(1));
      tally.lapsing.add(month, 1);
      if (stars.value_or(0) >= 4) tally.lapsing_4plus.add(month, 1);
    }
    was_in_force = is_in_force;
    stars = state.stars;
  }
}

}  // namespace

Day first_of_month(Day day) { return day_of_month_number(month_number(day)); }

Day last_of_month(Day day) { return day_of_month_number(month_number(day) + 1) - chrono::days(1); }

std::size_t Timeline::month_of(Day day) const {
  const int at = month_number(day) - month_number(months.front().first);
  return static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(months.size()) - 1));
}

Timeline make_timeline(const Placement& placement, const VintagePlacement& placed, const Filter& filter,
                       const ScopeMask& mask, const OpenFits& fits) {
  Filter any_status = filter;
  any_status.statuses = KeySet<Status, 5>::all();
  Tally tally;
  for (ProductId id = 0; id < placement.products.size(); ++id) {
    if (!is_outside(placed.products[id], mask)) count_product(placement, id, any_status, fits, tally);
  }
  Timeline timeline;
  if (tally.steps.is_empty()) return timeline;
  const int last = tally.steps.last();
  const int first = std::max(tally.steps.first() - 1, last - kMostMonths + 1);
  int in_force = 0;
  for (int month = tally.steps.first(); month < first; ++month) in_force += tally.steps.at(month);
  for (int month = first; month <= last; ++month) {
    in_force += tally.steps.at(month);
    timeline.months.push_back(
        {day_of_month_number(month), in_force, tally.lapsing.at(month), tally.lapsing_4plus.at(month)});
  }
  return timeline;
}

}  // namespace ocop
