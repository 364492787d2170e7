#pragma once

#include <string>
#include <string_view>

namespace ocop {

/// Bytes whose order is that of a Vietnamese dictionary: letters first (a ă â b c d đ e ê g ... o ô ơ ... u ư v x y,
/// f j w z where Latin has them), tones only where the letters agree (ngang huyền hỏi ngã sắc nặng), upper and lower
/// case alike, a run of digits by its value (Phường 2 before Phường 10), blanks and signs before digits, digits before
/// letters. The tailoring `vi` of the Unicode CLDR, except for the digits.
std::string collation_key(std::string_view text);

}  // namespace ocop
