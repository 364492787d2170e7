#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "atlas/atlas.hpp"
#include "coverage/gaps.hpp"
#include "coverage/targets.hpp"
#include "coverage/validity.hpp"
#include "picture/choices.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// Every product on the as-of day, and whether it passes the filter.
struct States {
  std::vector<ProductState> products;  ///< by ProductId
  friend bool operator==(const States&, const States&) = default;
};
/// By ProductId: what a text filter looks into.
struct SearchTexts {
  std::vector<std::string> products;  ///< search_key of its name and of its producer's
};
/// By ProductId what the open lists of the filter say; an empty list lets every product pass.
struct PlaceFits {
  std::vector<bool> district;
  std::vector<std::vector<bool>> classes;  ///< by column of Vintage::classes

  bool fits_district(ProductId id) const { return district.empty() || district[id]; }
  bool fits_class(std::size_t column, ProductId id) const { return classes[column].empty() || classes[column][id]; }
  /// In every column; but for `except`.
  bool fits_classes(ProductId id, std::size_t except = CommuneClasses::kNone) const {
    for (std::size_t column = 0; column < classes.size(); ++column) {
      if (column != except && !fits_class(column, id)) return false;
    }
    return true;
  }
  friend bool operator==(const PlaceFits&, const PlaceFits&) = default;
};
/// By ProductId whether the filter's text is found; empty: none is looked for.
struct OpenFits {
  std::vector<bool> text;
  PlaceFits place;
  friend bool operator==(const OpenFits&, const OpenFits&) = default;
};
struct Passing {
  std::vector<bool> products;   ///< counts on the day, passes the filter, not placed outside the scope
  std::vector<bool> producers;  ///< has a passing product
  friend bool operator==(const Passing&, const Passing&) = default;
};

/// Counts for headline and facets, of what passes the filter. `by_*` in the order of the keys.
/// `choosing_*` is what each value alone would give if it were ticked beside the other facets (the
/// live counts of the filter panel).
struct Totals {
  int products = 0;
  int products_in_force = 0;
  int products_outside_scope = 0;
  int products_not_on_map = 0;  ///< ambiguous + unplaced, in products
  int products_ambiguous = 0;
  int producers = 0;
  std::array<int, 4> by_stars{};
  std::array<int, 7> by_producer_type{};  ///< producers
  std::array<int, 8> by_group{};
  std::array<int, 5> by_status{};
  std::array<int, 4> choosing_stars{};
  std::array<int, 7> choosing_producer_type{};
  std::array<int, 8> choosing_group{};
  std::array<int, 5> choosing_status{};
  std::vector<std::pair<int, int>> choosing_year;  ///< year, 0 for an unknown one, and products; ascending
  std::vector<int> choosing_district;              ///< by unit of ParentUnits, last those of none that is known
  /// By column of Vintage::classes and by value, last those without one. A product that may lie in several communes
  /// counts in every class that they have.
  std::vector<std::vector<int>> choosing_class;
  int communes = 0;  ///< in scope and in the chosen districts and classes
  int communes_with_products = 0;
  int communes_without_products = 0;
  int communes_uncertain = 0;
  std::array<int, 4> rows{};  ///< entries by Fate, whatever filter or scope
  friend bool operator==(const Totals&, const Totals&) = default;
};

/// One commune's own numbers; no value = no data.
struct CommuneCount {
  int products = 0;
  int producers = 0;
  int products_4plus = 0;
  std::optional<double> value;
  friend bool operator==(const CommuneCount&, const CommuneCount&) = default;
};

/// Class of a commune: 0-based, or one of the three that are none.
inline constexpr int kClassZero = -1;
inline constexpr int kClassNoData = -2;
inline constexpr int kClassOutside = -3;  ///< not in scope
inline constexpr int kClassCovered = -4;  ///< on a map of gaps no gap, of changes or clusters nothing to say

struct Values {
  std::vector<CommuneCount> communes;  ///< by CommuneId
  friend bool operator==(const Values&, const Values&) = default;
};

struct Classes {
  std::vector<double> breaks;  ///< inclusive upper bounds
  bool is_top_open = false;    ///< manual: one class more than bounds
  int count = 0;
  std::vector<int> of_commune;   ///< by CommuneId
  std::vector<int> communes_in;  ///< by class
  int communes_zero = 0;
  int communes_no_data = 0;
  bool has_fewer_values_than_classes = false;
  friend bool operator==(const Classes&, const Classes&) = default;
};

/// What is said beside the list of gaps.
struct GapFacts {
  struct Count {
    int gaps = 0;
    int uncertain = 0;  ///< of them, candidates of an ambiguous product
    friend bool operator==(const Count&, const Count&) = default;
  };
  std::array<Count, kGapKinds.size()> by_kind{};
  Steadiness steadiness;
  std::optional<double> share_of_people;  ///< living in the gaps; none where a population is missing
  friend bool operator==(const GapFacts&, const GapFacts&) = default;
};

/// The target, and what is tried towards it; of the products whose absence makes a gap.
struct TargetFacts {
  TargetSums now;
  TargetSums then;  ///< with the products that are tried
  int first_year = 0;
  std::vector<int> needed_now;  ///< products in each year from the first to the target's
  std::vector<int> needed_then;
  struct Tried {
    CommuneId commune = 0;
    int products = 0;
    friend bool operator==(const Tried&, const Tried&) = default;
  };
  std::vector<Tried> tried;  ///< on the map that is shown
  /// The smallest set of communes for a share, from where things are now.
  struct Goal {
    TargetGoal goal = TargetGoal::communes;
    double share = 0;
    std::vector<Shortfall> set;
    friend bool operator==(const Goal&, const Goal&) = default;
  };
  std::vector<Goal> goals;  ///< that are not reached yet
  friend bool operator==(const TargetFacts&, const TargetFacts&) = default;
};

struct Changes;
struct ParentUnits;
struct TileMap;
struct Clusters;

/// For each commune its neighbours (see find_neighbours).
using Neighbours = std::vector<std::vector<std::uint32_t>>;

/// What follows from what was read and what was chosen; no pixels, no language. Each stage is shared
/// and is taken over from the previous picture when what it was made from is the same.
struct Picture {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> placement;
  Scope scope;
  Choices choices;
  std::size_t vintage = 0;                      ///< in the atlas
  std::shared_ptr<const ScopeMask> scope_mask;  ///< the scope alone
  std::shared_ptr<const ParentUnits> parents;   ///< never null
  std::shared_ptr<const ScopeMask> mask;        ///< the scope, of it the chosen districts and classes: what is counted
  std::shared_ptr<const States> states;
  std::shared_ptr<const SearchTexts> texts;  ///< none while nothing is looked for
  std::shared_ptr<const OpenFits> fits;
  std::shared_ptr<const Passing> passing;
  std::shared_ptr<const Totals> totals;
  std::shared_ptr<const Values> values;
  std::shared_ptr<const Classes> classes;
  /// On a map of what is in force: communes whose products have all lapsed. None of another indicator.
  std::shared_ptr<const std::vector<CommuneId>> lost;
  std::shared_ptr<const Neighbours> neighbours;  ///< none while the outlines are coarse
  std::shared_ptr<const std::vector<Gap>> gaps;  ///< ranked, of choices.gap_kind; none while the outlines are coarse
  /// What the map is coloured by when that is not the indicator: the priority of gaps, what changed, clusters.
  std::shared_ptr<const Classes> theme_classes;
  std::shared_ptr<const GapFacts> gap_facts;  ///< of a map of gaps
  std::shared_ptr<const TargetFacts> target;  ///< likewise
  std::shared_ptr<const Changes> changes;     ///< of a map of changes
  std::shared_ptr<const Clusters> clusters;   ///< of a map of clusters
  std::shared_ptr<const TileMap> tiles;       ///< of a map of tiles
  /// Neighbours found so far by vintage, handed from picture to picture: they are dear, and the
  /// planner switches to and fro. Says nothing about this picture.
  std::vector<std::shared_ptr<const Neighbours>> known_neighbours;

  bool has_boundaries() const { return atlas != nullptr && !atlas->vintages.empty(); }
  /// What the map is of. While the outlines are coarse it is the indicator.
  MapTheme shown_theme() const { return theme_classes != nullptr ? choices.theme : MapTheme::indicator; }
  bool shows_gaps() const { return shown_theme() == MapTheme::gaps; }
  /// What the map is coloured by.
  /// How it is drawn: circles only where an area can stand for a value.
  MapForm shown_form() const;
  /// The outlines that the map is drawn with.
  const MapBorders& borders() const;
  const Classes& shown_classes() const { return theme_classes != nullptr ? *theme_classes : *classes; }
};

/// Whether coarse outlines would give other numbers than true ones: points of a register lie in
/// communes, and areas are counted.
bool needs_true_outlines(const Atlas& atlas, const Choices& choices);

/// The same drawn as areas, for outputs that know no other form.
Picture as_areas(const Picture& picture);

/// Pure. The result with `previous` equals the result without. The atlas must have a vintage.
std::shared_ptr<const Picture> make_picture(std::shared_ptr<const Atlas> atlas,
                                            std::shared_ptr<const Placement> placement, const Scope& scope,
                                            const Choices& choices, const Picture* previous);

}  // namespace ocop
