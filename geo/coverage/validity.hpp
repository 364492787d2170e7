#pragma once

#include <optional>

#include "coverage/filter.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// A certificate lasts 36 months from its decision and is expiring in its last six
/// (Decision 148/QĐ-TTg of 24 February 2023).
inline constexpr int kCertificateMonths = 36;
inline constexpr int kExpiringMonths = 6;

/// Status of one certificate on a day. A dated one is in force through the same day 36 months
/// later. A bare year Y: `valid` before 1 January Y+3, `unknown` from then to 31 December Y+4,
/// `expired` after. Without a date: `unknown`.
Status certificate_status(const Certificate& certificate, Day as_of);

/// The year of the first certificate that has one.
std::optional<int> year_recognised(const Product& product);

/// The last day in force; nullopt without a full date.
std::optional<Day> last_day(const Certificate& certificate);

/// When a certificate begins and when it ends: on an unknown day of a stretch of time where its date is a bare month or
/// year.
struct CertificateSpan {
  Day begin;       ///< the earliest
  Day sure_end;    ///< last day on which it is in force for certain
  Day latest_end;  ///< last day on which it may be; the same when that is known
  bool is_sure() const { return sure_end == latest_end; }
};
/// None without a date.
std::optional<CertificateSpan> certificate_span(const Certificate& certificate);

/// What a product is on a day. `counts` from the day of its first certificate (always when no date
/// is known) until it is withdrawn; stars are those of the certificate in force, else of the last
/// one that had begun.
struct ProductState {
  bool counts = false;
  Status status = Status::unknown;
  std::optional<int> stars;
  std::size_t certificate = 0;  ///< the one that stars and status come from

  bool is_in_force() const { return status == Status::valid || status == Status::expiring; }
  friend bool operator==(const ProductState&, const ProductState&) = default;
};
ProductState product_state(const Product& product, Day as_of);

}  // namespace ocop
