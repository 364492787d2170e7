#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ocop {

enum class StarsKind : std::uint8_t {
  none,            ///< the cell is empty
  granted,         ///< three to five
  not_recognised,  ///< 0 to 2, or only proposed
  unread,          ///< something else, a count of products or two different ratings included
};

struct StarsWritten {
  StarsKind kind = StarsKind::none;
  std::optional<int> stars;  ///< only when granted

  friend bool operator==(const StarsWritten&, const StarsWritten&) = default;
};

/// "3", "3 sao", "ba (03) sao", "OCOP 4 sao (QĐ …)", "★★★", "3*", "III". Proposed stars are not
/// granted; "tiềm năng 5 sao" and "đề xuất 5 sao" stand for a four-star product that waits for the
/// nation. Of a sentence only the number right before "sao" counts.
StarsWritten read_stars(std::string_view text);

/// Stars that a score of the council is worth (Decision 148/QĐ-TTg): 90 five, 70 four, 50 three, 30
/// two, else one.
int stars_of_score(double score);

/// A hint: the score would be worth other stars. Not so for four stars from 90 on, which wait for
/// the nation.
bool is_against_score(int stars, double score);

}  // namespace ocop
