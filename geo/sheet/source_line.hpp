#pragma once

#include <string>
#include <vector>

#include "picture/picture.hpp"
#include "sheet/typesetter.hpp"
#include "words/language.hpp"

namespace ocop {

/// Registers, boundaries and projection, headings in SemiBold: "Nguồn: register.csv. Ranh giới: ..."
std::vector<Run> source_runs(const Picture& picture, Language language);
std::string source_line(const Picture& picture, Language language);

}  // namespace ocop
