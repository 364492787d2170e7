#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// Letters to insert, delete, change or swap with their neighbour to get from one word to the other
/// (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word that was probably meant: the nearest one, when a third of its letters at most differ;
/// empty when none is near.
std::string closest(std::string_view word, const std::vector<std::string>& known);

}  // namespace ocop
