#pragma once

#include <string>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// What tiles keep of the true map, and what not; of a picture with tiles.
std::string tile_sentence(Language language, const Picture& picture);

}  // namespace ocop
