#include "coverage/change.hpp"

namespace ocop {

std::string_view key_of(ChangeKind kind) {
  static constexpr std::array<std::string_view, kChangeKinds.size()> kKeys = {
      "new", "returned", "upgraded", "downgraded", "lapsed", "withdrawn", "kept"};
  return kKeys.at(static_cast<std::size_t>(kind));
}

std::optional<ChangeKind> change_of(const ProductState& before, const ProductState& after) {
  const bool is_withdrawn = after.status == Status::withdrawn;
  if (!before.counts) {
    // Withdrawn before, or recognised and withdrawn in between.
    if (before.status == Status::withdrawn || !after.counts) return std::nullopt;
    return after.status == Status::expired ? ChangeKind::lapsed : ChangeKind::recognised;
  }
  if (is_withdrawn) return ChangeKind::withdrawn;
  if (!after.counts) return std::nullopt;
  const bool was_expired = before.status == Status::expired;
  const bool is_expired = after.status == Status::expired;
  if (is_expired && !was_expired) return ChangeKind::lapsed;
  if (was_expired && after.is_in_force()) return ChangeKind::returned;
  if (before.stars && after.stars && *before.stars != *after.stars) {
    return *after.stars > *before.stars ? ChangeKind::upgraded : ChangeKind::downgraded;
  }
  return ChangeKind::kept;
}

}  // namespace ocop
