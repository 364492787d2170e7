#pragma once

#include <array>
#include <string>
#include <string_view>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// "40 % dân số so với xã đông nhất, 35 % khoảng cách ..., 25 % láng giềng ...": what the score is made of.
std::string explain(Language language, const GapWeights& weights, bool has_population);
std::string name_of(Language language, GapTerm term);

/// "9 of the first ten stay among the first ten when the weights move by a fifth."; empty without a list.
std::string sentence(Language language, const Steadiness& steadiness);

/// Why a commune stands where it does, a line for each term: "Most people of the 54 communes", "5.8 km to a producer in
/// Tân Bình", "4 of 8 neighbours have products".
std::array<std::string, kGapTerms.size()> reasons(Language language, const Picture& picture, const Gap& gap);

/// "have no product of 4 stars", after a number of communes.
const char* lack_of(Language language, GapKind kind, int communes);

/// "54 of 91 communes have no OCOP product. 6 of high priority, 3 of them perhaps have one."
std::string gap_caption(Language language, const Picture& picture);

}  // namespace ocop
