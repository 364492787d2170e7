#include "words/tile_sentence.hpp"

#include <doctest/doctest.h>

#include "picture/tiles.hpp"
#include "pictures.hpp"

using namespace ocop;

TEST_CASE("what tiles keep is said with numbers") {
  Picture picture = picture_of(Indicator::products, {}, {}, false);
  TileMap tiles;
  tiles.moved_tiles = 1.24;
  picture.tiles = std::make_shared<const TileMap>(tiles);
  CHECK(tile_sentence(Language::en, picture) ==
        "A tile of one size for every commune, 1.2 tiles from its true place on the average.");
  tiles.kept_neighbours = 0.876;
  picture.tiles = std::make_shared<const TileMap>(tiles);
  CHECK(tile_sentence(Language::vi, picture) ==
        "Mỗi xã một ô bằng nhau, cách vị trí thật trung bình 1,2 ô. 88% cặp láng giềng vẫn kề nhau.");
}
