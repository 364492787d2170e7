#pragma once

#include "look/widgets.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// A product's certificates as lines in time, one below the other, with the day of the map across them; thin where only
/// a year or month is known and it may have ended. What ends by a withdrawal ends there.
void draw_certificates(Ui& ui, Column& column, const Picture& picture, const Product& product);

}  // namespace ocop
