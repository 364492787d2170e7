#pragma once

#include <optional>
#include <string_view>

namespace ocop {

/// Letters to change, add, leave out or swap with their neighbour (optimal string alignment) to make one text of the
/// other; nullopt for more than `most`. Bytes: for folded keys.
std::optional<int> letters_apart(std::string_view a, std::string_view b, int most);

/// How many letters apart two folded names may be and still be proposed for each other: none up to three letters, one
/// up to six, else two.
int most_letters_apart(std::string_view folded);

}  // namespace ocop
