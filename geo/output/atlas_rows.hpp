#pragma once

#include <string>
#include <vector>

#include "output/atlas_page.hpp"

namespace ocop {

/// Parts of a page of the atlas; each draws from `top` downwards and returns where it ends.

double draw_product_rows(const AtlasContext& context, const std::vector<ProductId>& products, double top);
double draw_neighbours(const AtlasContext& context, CommuneId commune, const Rect& place);
double draw_nearest(const AtlasContext& context, CommuneId commune, const Rect& place);

/// A line of text cut at a width.
void draw_cut(const AtlasContext& context, Point top_left, double width, const std::string& text,
              const TypeStyle& style);
/// A heading over a rule, with a remark at its right.
void draw_heading(const AtlasContext& context, const Rect& place, const std::string& heading,
                  const std::string& remark);

}  // namespace ocop
