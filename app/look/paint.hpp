#pragma once

#include "look/ui.hpp"

namespace ocop {

/// Shapes in logical pixels, edges on device pixels.

void fill(Ui& ui, const Rect& rect, Colour colour, double radius = 0);
/// A line of `width` inside the edge of `rect`; 1 is one device pixel at any scale below 2.
void outline(Ui& ui, const Rect& rect, Colour colour, double radius = 0, double width = 1);
void fill_and_outline(Ui& ui, const Rect& rect, Colour ground, Colour line, double radius);
void dashed_outline(Ui& ui, const Rect& rect, Colour colour, double radius, double width, double dash, double gap);
/// Hairlines along the top or left edge of a place.
void rule_across(Ui& ui, double x, double y, double width);
void rule_down(Ui& ui, double x, double y, double height);
/// The three stacked layers under a card.
void shadow(Ui& ui, const Rect& rect, double radius);
void disc(Ui& ui, Point center, double radius, Colour colour);
void ring(Ui& ui, Point center, double radius, Colour colour, double width);
void line(Ui& ui, Point from, Point to, Colour colour, double width);
/// Lines at 45°, 1.7 wide, every 6.
void hatch(Ui& ui, const Rect& rect, double radius);
/// A colour of the map as a swatch, radius 3, with an edge that holds on any ground.
void swatch(Ui& ui, const Rect& rect, Colour colour, bool is_hatched = false);

}  // namespace ocop
