#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "picture/picture.hpp"

namespace ocop::testing {

/// One file of boundaries as an atlas; null with a line on stdout when the file is not there.
inline std::shared_ptr<const Atlas> atlas_of(const std::string& path) {
  if (!std::filesystem::exists(path)) {
    std::printf("skipped: no %s\n", path.c_str());
    return nullptr;
  }
  Progress progress;
  auto read = read_boundaries(path, {}, progress);
  if (!read) return nullptr;
  auto atlas = std::make_shared<Atlas>();
  LonLat south_west{180, 90};
  LonLat north_east{-180, -90};
  for (const LonLat& p : read->value.outlines->points) {
    south_west = {std::min(south_west.lon, p.lon), std::min(south_west.lat, p.lat)};
    north_east = {std::max(north_east.lon, p.lon), std::max(north_east.lat, p.lat)};
  }
  atlas->projection = MapProjection::for_extent(south_west, north_east);
  MapBorders borders = project_borders(read->value, *atlas->projection);
  atlas->vintages.push_back({std::move(read->value), std::move(borders)});
  return atlas;
}

/// Products scattered over an atlas by rule, not by chance: more than half of the communes have none,
/// every second producer has a point of its own.
inline std::shared_ptr<const Placement> scattered(const Atlas& atlas) {
  auto placement = std::make_shared<Placement>();
  VintagePlacement placed;
  const std::vector<Commune>& communes = atlas.vintages.front().set.communes;
  for (CommuneId c = 0; c < communes.size(); ++c) {
    const std::uint32_t dice = c * 2654435761U >> 20U;
    const std::uint32_t products = dice % 5 < 3 ? 0 : 1 + dice / 7 % 8;
    for (std::uint32_t k = 0; k < products; ++k) {
      if (k % 3 == 0) {
        Producer producer;
        producer.name = "P" + std::to_string(placement->producers.size());
        producer.type = static_cast<ProducerType>((dice + k) % 5);
        if (placement->producers.size() % 2 == 0) producer.point = communes[c].inner;
        placement->producers.push_back(producer);
        placed.producers.emplace_back(c);
      }
      Product product;
      product.name = "S" + std::to_string(placement->products.size());
      product.producer = static_cast<ProducerId>(placement->producers.size() - 1);
      product.certificates.push_back({3 + static_cast<int>((dice + k) % 8 == 0), WrittenDate{2022, 6, 1}, {}, 0});
      placement->producers.back().products.push_back(static_cast<ProductId>(placement->products.size()));
      placement->products.push_back(product);
      placed.products.push_back({Fate::placed, Evidence::code, c, {}, {}});
    }
  }
  placement->vintages.push_back(placed);
  return placement;
}

inline Choices choices_of_2023() {
  Choices choices;
  choices.as_of = make_day(2023, 12, 31);
  return choices;
}

inline std::shared_ptr<const Picture> scattered_picture(const std::shared_ptr<const Atlas>& atlas,
                                                        const Choices& choices = choices_of_2023()) {
  return make_picture(atlas, scattered(*atlas), {}, choices, nullptr);
}

}  // namespace ocop::testing
