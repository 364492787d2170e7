#pragma once

#include <memory>
#include <vector>

#include "picture/picture.hpp"

namespace ocop::testing {

/// A square commune; metres from a place in the middle of Vietnam, x east and y north.
struct MadeCommune {
  double x = 0;
  double y = 0;
  double side = 0;
  int products = 0;
};

/// An atlas and its picture of squares drawn by hand, each product of a producer of its own without a point. Sizes are
/// right to the thousandth.
inline std::shared_ptr<const Picture> picture_of(const std::vector<MadeCommune>& communes) {
  constexpr LonLat kMiddle{106.5, 11.0};
  const MapProjection projection = MapProjection::for_extent({106.0, 10.5}, {107.0, 11.5});
  const Point origin = projection.to_map(kMiddle);
  const auto degrees = [&](double x, double y) { return projection.to_degrees({origin.x + x, origin.y + y}); };
  BoundarySet set;
  set.file = "made.shp";
  set.vintage = "2025";
  auto outlines = std::make_shared<GeoOutlines>();
  auto placement = std::make_shared<Placement>();
  VintagePlacement placed;
  for (std::size_t c = 0; c < communes.size(); ++c) {
    const auto& [x, y, side, products] = communes[c];
    for (const Point p : {Point{x, y}, Point{x + side, y}, Point{x + side, y + side}, Point{x, y + side}}) {
      outlines->points.push_back(degrees(p.x, p.y));
    }
    outlines->end_ring();
    outlines->end_unit();
    Commune commune;
    commune.code = *CommuneCode::parse(std::to_string(10000 + c));
    commune.name = "Xã " + std::to_string(c);
    commune.area_km2 = side * side / 1e6;
    commune.inner = degrees(x + side / 2, y + side / 2);
    commune.inner_radius_m = side / 2;
    set.communes.push_back(commune);
    for (int k = 0; k < products; ++k) {
      const auto number = static_cast<ProductId>(placement->products.size());
      Product product;
      product.name = "S" + std::to_string(number);
      product.producer = number;
      product.certificates.push_back({3, WrittenDate{2022, 6, 1}, {}, 0});
      placement->products.push_back(product);
      Producer producer;
      producer.name = "P" + std::to_string(number);
      producer.products = {number};
      placement->producers.push_back(producer);
      placed.producers.emplace_back(static_cast<CommuneId>(c));
      placed.products.push_back({Fate::placed, Evidence::code, static_cast<CommuneId>(c), {}, {}});
    }
  }
  set.outlines = outlines;
  placement->vintages.push_back(placed);
  auto atlas = std::make_shared<Atlas>();
  atlas->projection = projection;
  MapBorders borders = project_borders(set, projection);
  atlas->vintages.push_back({std::move(set), std::move(borders)});
  Choices choices;
  choices.as_of = make_day(2023, 12, 31);
  return make_picture(atlas, placement, {}, choices, nullptr);
}

/// `columns` by `rows` squares that touch, the first at (x, y).
inline void add_field(std::vector<MadeCommune>& land, double x, double y, double side, int columns, int rows,
                      int products) {
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      land.push_back({x + column * side, y + row * side, side, products});
    }
  }
}

}  // namespace ocop::testing
