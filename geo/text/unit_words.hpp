#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "text/place_name.hpp"

namespace ocop {

/// A type word at the start of a text: its kind and how many bytes it takes, the blank or dot behind
/// it included.
struct LeadingType {
  UnitKind kind = UnitKind::none;
  std::size_t bytes = 0;
  bool is_abbreviated = false;
};

/// "xã ", "TX.", "P7" (takes "P"), "Thành phố ". `text` is NFC with blanks folded. A full word counts
/// with its diacritics, or without them when `may_lack_diacritics`.
std::optional<LeadingType> leading_type(std::string_view text, bool may_lack_diacritics);

/// English at the end: " commune", " ward", " township", " district", " city", " province"; " town"
/// is thị xã or thị trấn and says no kind. `bytes` counts from the end.
std::optional<LeadingType> trailing_type(std::string_view text);

}  // namespace ocop
