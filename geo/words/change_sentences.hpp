#pragma once

#include <string>

#include "coverage/change.hpp"
#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

std::string name_of(Language language, ChangeKind kind);

/// "From 31/12/2022 to 31/12/2023: 42 new, 3 upgraded, 5 lapsed; 53 as before."
std::string change_caption(Language language, const Picture& picture);

}  // namespace ocop
