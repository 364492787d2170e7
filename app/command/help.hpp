#pragma once

#include <string>

#include "words/language.hpp"

namespace ocop {

/// Every verb and option there is, from the same tables that the parser walks.
std::string help_text(Language language);

}  // namespace ocop
