#include "words/tile_sentence.hpp"

#include <fmt/format.h>

#include "picture/tiles.hpp"
#include "words/numbers.hpp"

namespace ocop {

std::string tile_sentence(Language language, const Picture& picture) {
  const TileMap& tiles = *picture.tiles;
  std::string text =
      fmt::format(fmt::runtime(tr(language,
                                  "A tile of one size for every commune, {moved} tiles from its true place on "
                                  "the average.")),
                  fmt::arg("moved", decimal(language, tiles.moved_tiles, 1)));
  if (!tiles.kept_neighbours) return text;
  return text + " " +
         fmt::format(fmt::runtime(tr(language, "{kept} of neighbours still touch.")),
                     fmt::arg("kept", percent(language, *tiles.kept_neighbours, 0)));
}

}  // namespace ocop
