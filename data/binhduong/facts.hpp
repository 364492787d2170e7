#pragma once

#include "plane.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What is known: points, areas, names, populations, the legal crosswalk, who borders whom.
namespace demo {

struct Unit {
  std::string code;
  std::string name;
  std::string type;
  std::string district;  // empty for the units of 2025
  double lon = 0;
  double lat = 0;
  double area_km2 = 0;
  std::optional<int> pop_2009;
};

// A commune outside the province: it only stands in the way.
struct Wall {
  double lon = 0;
  double lat = 0;
  double area_km2 = 0;
};

// What one old commune gave to one new unit. Most communes are one piece, a split one is two.
struct Piece {
  std::size_t commune = 0;
  std::size_t unit = 0;
  double area_km2 = 0;
};

struct Facts {
  std::vector<Unit> communes;  // 2024, by code
  std::vector<Unit> units;     // 2025, by code
  std::vector<Wall> walls;
  std::vector<Piece> pieces;                                    // by commune, then by unit; areas from share_areas
  std::vector<std::pair<std::size_t, std::size_t>> neighbours;  // indices into communes
};

// Reads commune_points.csv and crosswalk_2024_2025.csv in `folder` and the list of neighbours.
// Throws std::runtime_error naming the file when one is missing or does not fit the others.
Facts read_facts(const std::filesystem::path& folder, const std::filesystem::path& neighbours);

// Divides the split communes so that the new units come as near their published areas as their
// whole parts allow (least squares of the relative differences; no part below a tenth of its commune).
void share_areas(Facts& facts);

}  // namespace demo
