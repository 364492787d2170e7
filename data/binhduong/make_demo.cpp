// Draws the schematic boundaries of the demo province from facts.
//
//     make_demo FACTS_FOLDER NEIGHBOURS_CSV OUT_FOLDER
//
// FACTS_FOLDER holds commune_points.csv and crosswalk_2024_2025.csv. Writes communes_2024.shp and
// communes_2025.shp with the files beside them to OUT_FOLDER: the same bytes each time.

#include "facts.hpp"
#include "layers.hpp"
#include "layout.hpp"
#include "outlines.hpp"
#include "warp.hpp"

#include <gdal_priv.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <stdexcept>

namespace {

using namespace demo;

Outlines outlines_of(const Layout& layout, const Warp& warp) {
  return {layout.sites(), layout.box(), layout.piece_count(), warp};
}

std::vector<double> wanted_areas_m2(const Facts& facts) {
  std::vector<double> wanted;
  for (const Piece& piece : facts.pieces) {
    wanted.push_back(1e6 * piece.area_km2 * plane_area_per_true_area(facts.communes[piece.commune].lat));
  }
  return wanted;
}

// Bending makes some pieces larger and some smaller: aims so that they are right afterwards. Part of
// the way each time, because a piece whose borders move is bent differently.
void aim_through(const Warp& warp, const std::vector<double>& wanted_m2, Layout& layout) {
  const auto drawn_m2 = outlines_of(layout, warp).areas_m2();
  auto aim_m2 = layout.areas_m2();
  for (std::size_t p = 0; p < aim_m2.size(); ++p) {
    const double lack = std::clamp(wanted_m2[p] / drawn_m2[p], 0.7, 1.4) - 1;
    aim_m2[p] *= 1 + 0.6 * lack;
  }
  layout.aim_at(aim_m2);
}

Outlines draw(const Facts& facts) {
  const Warp warp;
  const auto wanted_m2 = wanted_areas_m2(facts);
  Layout layout(facts, warp);
  Dice dice(6);  // of a few tried, the one whose map looked most like the province
  const auto settle = [&](int rounds) {
    for (int round = 0; round < rounds; ++round) {
      layout.gather();
      layout.fit_weights(100, 1e-3);
      aim_through(warp, wanted_m2, layout);
    }
  };
  settle(5);
  for (const double tolerance : {0.5, 0.15, 0.05, 0.02, 0.005}) {
    layout.search(30000, tolerance, 0.001, dice);
    settle(5);
  }
  settle(20);
  layout.fit_weights(500, 1e-4);
  return outlines_of(layout, warp);
}

std::vector<Ring> outline_of(const Outlines& outlines, const Facts& facts, std::size_t Piece::* owner,
                             std::size_t which) {
  std::vector<bool> is_inside;
  for (const Piece& piece : facts.pieces) {
    is_inside.push_back(piece.*owner == which);
  }
  auto rings = outlines.outline_of(is_inside);
  if (rings.size() != 1) {
    throw std::runtime_error("a commune or unit came out in several parts: try another seed");
  }
  return rings;
}

// A new unit has a population only when all its old communes are whole and known.
std::optional<int> population_of(std::size_t unit, const Facts& facts) {
  int sum = 0;
  for (const Piece& piece : facts.pieces) {
    if (piece.unit != unit) {
      continue;
    }
    const auto is_same = [&](const Piece& other) { return other.commune == piece.commune; };
    const auto& pop = facts.communes[piece.commune].pop_2009;
    if (std::ranges::count_if(facts.pieces, is_same) != 1 || !pop) {
      return std::nullopt;
    }
    sum += *pop;
  }
  return sum;
}

void make(const std::filesystem::path& facts_folder, const std::filesystem::path& neighbours,
          const std::filesystem::path& out) {
  Facts facts = read_facts(facts_folder, neighbours);
  share_areas(facts);
  const Outlines outlines = draw(facts);
  std::vector<Land> old_lands;
  for (std::size_t c = 0; c < facts.communes.size(); ++c) {
    old_lands.push_back({facts.communes[c], outline_of(outlines, facts, &Piece::commune, c)});
  }
  std::vector<Land> new_lands;
  for (std::size_t u = 0; u < facts.units.size(); ++u) {
    facts.units[u].pop_2009 = population_of(u, facts);
    new_lands.push_back({facts.units[u], outline_of(outlines, facts, &Piece::unit, u)});
  }
  write_layer(out, "communes_2024", "2024", old_lands);
  write_layer(out, "communes_2025", "2025", new_lands);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fputs("usage: make_demo FACTS_FOLDER NEIGHBOURS_CSV OUT_FOLDER\n", stderr);
    return 2;
  }
  try {
    GDALAllRegister();
    make(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_demo: %s\n", error.what());
    return 1;
  }
  return 0;
}
