#pragma once

#include <string>
#include <string_view>

#include "look/widgets.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// A heading of a card, with a quiet note at the right.
void card_section(Ui& ui, Column& column, const std::string& title, const std::string& note);

/// How long the certificate lasts: a tag when that is news, quiet text otherwise; at the right of `line`. Returns its
/// width.
double draw_validity(Ui& ui, const Rect& line, const Product& product, const ProductState& state);

/// A line that leads to a card or commune: ground under the hand, ring. Its content stands 8 in on both sides.
Control link_row(Ui& ui, std::string_view id, const Rect& line, std::string_view text);

/// A product in a line: stars, name, validity. True when clicked.
bool product_row(Ui& ui, std::string_view id, const Rect& line, const Picture& picture, ProductId product);
/// A producer in a line: mark by type and best stars, name, and a text at the right. True when clicked.
bool producer_row(Ui& ui, std::string_view id, const Rect& line, const Picture& picture, ProducerId producer,
                  const std::string& right);

}  // namespace ocop
