#pragma once

#include <ostream>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// What became of every row, as a table for people: one line a row, below it a sentence where
/// something has to be done, at the end the sums.
void print_check(std::ostream& out, Language language, const Picture& picture);

}  // namespace ocop
