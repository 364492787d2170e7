#pragma once

#include <string>

#include "base/progress.hpp"
#include "picture/nearby.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// A4 upright at 150 dots to the inch: the units of a page.
inline constexpr ViewSize kAtlasPage{1240, 1754};

/// What every page of an atlas looks at.
struct AtlasContext {
  Canvas& canvas;
  const Picture& picture;
  Language language = Language::vi;
  const ProducerPlaces& places;
  std::string title;
  int pages = 0;  ///< in all
};

/// How many products a commune's first page lists; further ones stand on pages of their own.
inline constexpr std::size_t kProductsOnFirst = 12;
inline constexpr std::size_t kProductsOnNext = 36;
/// Pages that a commune needs.
int pages_of(const Picture& picture, CommuneId commune);

/// Draws the page of a commune; `number` counts from 1, the cover. False when cancelled.
bool draw_atlas_page(const AtlasContext& context, CommuneId commune, int number, const Progress& progress);
/// The rest of its products, from the `part`th page on (1: the second).
void draw_more_products(const AtlasContext& context, CommuneId commune, int part, int number);

}  // namespace ocop
