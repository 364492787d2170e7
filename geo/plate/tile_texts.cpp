#include "plate/tile_texts.hpp"

#include "picture/tiles.hpp"
#include "plate/label_texts.hpp"
#include "words/commune_facts.hpp"

namespace ocop {
namespace {

// Logical pixels.
constexpr double kLeastForNames = 40;
constexpr double kLeastForNumbers = 28;
constexpr double kCorner = 5;
constexpr double kLine = 14;
constexpr double kDarkFill = 56;  ///< L*: white text below, ink above

struct TileSize {
  double width;
  double height;
};

/// None where texts would not be read.
std::optional<TileSize> tile_size(const LayoutView& view, double least_px) {
  const double per_px = view.frame.camera.metres_per_pixel;
  const TileSize size{view.picture.tiles->width_m / per_px, view.picture.tiles->height_m / per_px};
  if (size.height < least_px * view.frame.scale) return std::nullopt;
  return size;
}

Rgb ink_on(Rgb fill) { return lightness(fill) < kDarkFill ? Rgb{255, 255, 255} : map_ink(Ground::light).text; }

/// Takes whole letters of UTF-8 off the end until it fits with an ellipsis.
template <class Width>
std::string cut(std::string text, double room, const Width& width) {
  if (width(text) <= room) return text;
  while (!text.empty() && width(text + "…") > room) {
    do {
      text.pop_back();
    } while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U);
    if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0xC0U) text.pop_back();
  }
  return text + "…";
}

/// The most words that fit, and the rest.
template <class Width>
std::vector<std::string> lines_of(const std::string& name, double room, const Width& width) {
  if (width(name) <= room) return {name};
  std::size_t split = std::string::npos;
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    if (split == std::string::npos || width(name.substr(0, at)) <= room) split = at;
  }
  if (split == std::string::npos) return {cut(name, room, width)};
  return {cut(name.substr(0, split), room, width), cut(name.substr(split + 1), room, width)};
}

}  // namespace

std::vector<Label> place_tile_names(const LayoutView& view, const std::vector<Fill>& fills) {
  std::vector<Label> labels;
  const auto size = tile_size(view, kLeastForNames);
  if (!size) return labels;
  const double text_px = view.frame.label_px * view.frame.scale;
  const double line_px = kLine * text_px / 12;
  const double corner = kCorner * view.frame.scale;
  const auto width = [&](const std::string& text) { return view.frame.text_width(text, text_px, Weight::medium); };
  std::vector<CommuneId> ids;
  for (const CommuneId id : view.visible) {
    if (view.class_of(id) != kClassOutside) ids.push_back(id);
  }
  const std::vector<std::string> texts = label_texts(view.vintage.set, ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Point middle = view.inner(ids[i]);
    const double left = middle.x - size->width / 2 + corner;
    double top = middle.y - size->height / 2 + corner;
    const Rgb fill = fills[ids[i]].colour;
    for (const std::string& line : lines_of(texts[i], size->width - 2 * corner, width)) {
      labels.push_back(
          {line, ids[i], {left, top, width(line), line_px}, ink_on(fill), fill, std::nullopt, LabelSide::pole});
      top += line_px;
    }
  }
  return labels;
}

std::vector<TileNumber> place_tile_numbers(const LayoutView& view, const std::vector<Fill>& fills) {
  std::vector<TileNumber> numbers;
  const auto size = tile_size(view, kLeastForNumbers);
  if (!size || view.picture.shown_theme() != MapTheme::indicator) return numbers;
  const double corner = kCorner * view.frame.scale;
  for (const CommuneId id : view.visible) {
    if (view.class_of(id) < 0) continue;
    const Point middle = view.inner(id);
    numbers.push_back({{middle.x + size->width / 2 - corner, middle.y + size->height / 2 - corner},
                       shown_value(view.frame.language, view.picture, id),
                       ink_on(fills[id].colour),
                       id});
  }
  return numbers;
}

}  // namespace ocop
