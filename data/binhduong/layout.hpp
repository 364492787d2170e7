#pragma once

#include "facts.hpp"
#include "plane.hpp"
#include "power_diagram.hpp"
#include "warp.hpp"

#include <cstddef>
#include <utility>
#include <vector>

// Searches for a power diagram that agrees with the facts: each piece has its area, the points of
// communes and units lie in their own, those outside lie outside, and who borders whom in the
// list of real neighbours borders here. Every piece gets a few sites, so that it need not be convex.
// All of it happens on the plane before it is bent; `warp` carries the facts there.
namespace demo {

class Layout {
 public:
  Layout(const Facts& facts, const Warp& warp);

  // Group g < pieces is piece g, the groups after are the walls.
  const std::vector<Site>& sites() const { return sites_; }
  const Box& box() const { return box_; }
  std::size_t piece_count() const { return piece_count_; }

  std::vector<double> areas_m2() const {
    return {area_m2_.begin(), area_m2_.begin() + static_cast<std::ptrdiff_t>(piece_count_)};
  }

  // The areas to be reached on the unbent plane, in m², one a piece.
  void aim_at(const std::vector<double>& piece_area_m2);

  // Tries small changes and keeps those that make the picture truer, early on also some that do not.
  void search(std::size_t tries, double first_tolerance, double last_tolerance, Dice& dice);

  // Brings sites that hold ground apart from the rest of their piece back to it.
  void gather();

  // Changes the weights only, until every piece has its area to within `relative` or rounds run out.
  void fit_weights(int rounds, double relative);

 private:
  struct Nearest {
    double power_m2 = 1e18;
    std::size_t site = 0;
  };
  struct Anchor {  // a point that must lie in the ground of its owner
    Point at;
    std::size_t owner = 0;
    double margin_m = 0;
    double importance = 0;
    double penalty = 0;
    Nearest own;
    Nearest other;
  };
  struct Undo {  // what one try changed, as it was before
    std::vector<std::pair<std::size_t, Site>> sites;
    std::vector<std::pair<std::size_t, Cell>> cells;
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    std::vector<std::pair<Anchor*, Anchor>> anchors;
  };
  enum class Owner { commune, unit, wall };

  void place_sites(const Facts& facts, const Warp& warp);
  void add_anchors(const Facts& facts, const Warp& warp);
  void add_site(Point at, double weight_m2, std::size_t group);
  void rebuild();
  void account(std::size_t site, double sign);
  std::vector<std::vector<std::size_t>> parts_of(std::size_t piece) const;  // by site
  double power_of(std::size_t site, Point at) const {
    const Point way = sites_[site].at - at;
    return dot(way, way) - sites_[site].weight_m2;
  }
  void weigh(Anchor& anchor, Owner kind) const;
  bool is_owned(std::size_t site, const Anchor& anchor, Owner kind) const;
  std::vector<std::size_t> propose(Dice& dice, double step, Undo& undo);
  void update_cells(const std::vector<std::size_t>& changed, Undo& undo);
  void update_anchors(Undo& undo);
  void take_back(Undo& undo);
  double border(std::size_t piece_a, std::size_t piece_b) const {
    return border_m_[piece_a * (piece_count_ + 1) + piece_b];
  }
  double energy() const;  // how far the picture is from the facts
  double unit_penalty() const;
  double shape_penalty() const;

  std::size_t piece_count_ = 0;
  std::size_t commune_count_ = 0;
  Box box_;
  std::vector<Site> sites_;
  std::vector<Cell> cells_;
  std::vector<std::vector<std::size_t>> sites_of_;  // by group
  std::vector<double> aim_m2_;                      // by group
  std::vector<double> area_m2_;                     // by group
  std::vector<double> border_m_;                    // piece x piece, the last one being all walls
  std::vector<double> commune_border_m_;            // the same of communes
  std::vector<std::size_t> parts_;                  // connected parts of each piece
  std::vector<std::size_t> commune_of_, unit_of_;   // by piece; the last is the outside
  std::vector<std::vector<std::size_t>> pieces_of_commune_, pieces_of_unit_;
  std::vector<char> is_neighbour_;       // commune x commune
  std::vector<double> wanted_border_m_;  // commune x commune
  std::vector<Point> wall_home_;
  std::vector<std::vector<Anchor>> anchors_;  // by Owner
};

}  // namespace demo
