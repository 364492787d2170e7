#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "coverage/validity.hpp"

namespace ocop {

/// What became of a product between two days.
enum class ChangeKind : std::uint8_t {
  recognised,  ///< for the first time, and not expired since
  returned,    ///< in force again after it had expired
  upgraded,
  downgraded,
  lapsed,  ///< in force before, or recognised in between, and expired
  withdrawn,
  kept,
};
inline constexpr std::array kChangeKinds = {ChangeKind::recognised, ChangeKind::returned, ChangeKind::upgraded,
                                            ChangeKind::downgraded, ChangeKind::lapsed,   ChangeKind::withdrawn,
                                            ChangeKind::kept};
std::string_view key_of(ChangeKind kind);

/// nullopt when the product counts on neither day: not recognised yet, or withdrawn before.
std::optional<ChangeKind> change_of(const ProductState& before, const ProductState& after);

}  // namespace ocop
