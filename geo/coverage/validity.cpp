#include "coverage/validity.hpp"

#include <algorithm>

namespace ocop {
namespace {

/// In force through `last`; before that, from six months before, expiring.
Status dated_status(Day last, Day as_of) {
  if (as_of > last) return Status::expired;
  return as_of >= add_months(last, -kExpiringMonths) ? Status::expiring : Status::valid;
}

/// The decision's day is one of the month: certain until the earliest last day and after the latest.
Status month_status(const WrittenDate& date, Day as_of) {
  const Day first = first_day(date);
  const Day earliest_last = add_months(first, kCertificateMonths);
  const Day next_month = add_months(first, kCertificateMonths + 1);
  if (as_of >= next_month) return Status::expired;
  return as_of > earliest_last ? Status::unknown : dated_status(earliest_last, as_of);
}

/// The decision comes up to the end of the year after that of the evaluation.
constexpr int kYearIsLateMonths = 24;

/// The year of evaluation Y: the decision came between 1 January Y and 31 December Y+1.
Status year_status(int year, Day as_of) {
  constexpr int kYears = kCertificateMonths / 12;
  if (as_of < make_day(year + kYears, 1, 1)) return Status::valid;
  return as_of < add_months(make_day(year + kYears, 1, 1), kYearIsLateMonths) ? Status::unknown : Status::expired;
}

bool has_begun(const Certificate& certificate, Day as_of) {
  return !certificate.date || first_day(*certificate.date) <= as_of;
}

bool is_in_force(const Certificate& certificate, Day as_of) {
  const Status status = certificate_status(certificate, as_of);
  return status == Status::valid || status == Status::expiring;
}

}  // namespace

Status certificate_status(const Certificate& certificate, Day as_of) {
  if (!certificate.date) return Status::unknown;
  if (const auto last = last_day(certificate)) return dated_status(*last, as_of);
  return certificate.date->month ? month_status(*certificate.date, as_of) : year_status(certificate.date->year, as_of);
}

std::optional<Day> last_day(const Certificate& certificate) {
  if (!certificate.date || !certificate.date->day) return std::nullopt;
  return add_months(first_day(*certificate.date), kCertificateMonths);
}

std::optional<CertificateSpan> certificate_span(const Certificate& certificate) {
  if (!certificate.date) return std::nullopt;
  const Day begin = first_day(*certificate.date);
  if (const auto last = last_day(certificate)) return CertificateSpan{begin, *last, *last};
  const Day earliest = add_months(begin, kCertificateMonths);
  constexpr std::chrono::days kDay{1};
  if (certificate.date->month) return CertificateSpan{begin, earliest, add_months(earliest, 1) - kDay};
  return CertificateSpan{begin, earliest - kDay, add_months(earliest, kYearIsLateMonths) - kDay};
}

std::optional<int> year_recognised(const Product& product) {
  std::optional<int> year;
  for (const Certificate& certificate : product.certificates) {
    if (certificate.date) year = std::min(year.value_or(certificate.date->year), certificate.date->year);
  }
  return year;
}

ProductState product_state(const Product& product, Day as_of) {
  ProductState state;
  bool has_certificate = false;
  bool has_one_in_force = false;
  // Oldest first: the last one begun stands unless an earlier one alone is still in force.
  for (std::size_t i = 0; i < product.certificates.size(); ++i) {
    const Certificate& certificate = product.certificates[i];
    if (!has_begun(certificate, as_of)) continue;
    const bool in_force = is_in_force(certificate, as_of);
    if (has_one_in_force && !in_force) continue;
    has_certificate = true;
    has_one_in_force = in_force;
    state.certificate = i;
  }
  if (!has_certificate) return state;
  const Certificate& certificate = product.certificates[state.certificate];
  state.stars = certificate.stars;
  // Recognised again since, it is back.
  const bool is_withdrawn = product.withdrawn && as_of >= *product.withdrawn &&
                            !(certificate.date && first_day(*certificate.date) > *product.withdrawn);
  state.counts = !is_withdrawn;
  state.status = is_withdrawn ? Status::withdrawn : certificate_status(certificate, as_of);
  return state;
}

}  // namespace ocop
