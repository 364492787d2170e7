#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "admin/boundaries.hpp"
#include "coverage/filter.hpp"
#include "coverage/validity.hpp"

namespace ocop {

enum class GapKind : std::uint8_t { none, none_in_force, no_4star, no_cooperative };
inline constexpr std::array kGapKinds = {GapKind::none, GapKind::none_in_force, GapKind::no_4star,
                                         GapKind::no_cooperative};
std::string_view key_of(GapKind kind);
std::optional<GapKind> gap_kind_of_key(std::string_view key);

/// Weights of the three terms of the priority, in points of 100.
struct GapWeights {
  int population = 40;
  int distance = 35;
  int neighbours = 25;
  friend bool operator==(const GapWeights&, const GapWeights&) = default;
};

/// One commune with nothing, ranked. Score = population / largest among the gaps, geodesic distance
/// from its inner point to the nearest producer / largest, and share of its neighbours with
/// products, each times its weight; ties by code. A missing population drops its term.
struct Gap {
  CommuneId commune = 0;
  std::optional<double> nearest_km;
  std::optional<CommuneId> nearest;  ///< where that producer stands
  int neighbours = 0;
  int neighbours_with_products = 0;
  double score = 0;
  double population_term = 0;
  double distance_term = 0;
  double neighbours_term = 0;
  bool is_uncertain = false;  ///< candidate of an ambiguous product

  friend bool operator==(const Gap&, const Gap&) = default;
};

/// Whether a product is of the kind whose absence makes a gap: any, one in force, one of four stars
/// and more, one of a cooperative.
bool fills_gap(GapKind kind, const ProductState& state, ProducerType producer);

/// What gaps are ranked by; vectors by CommuneId.
struct GapGround {
  std::span<const Commune> communes;
  const std::vector<bool>& is_inside;  ///< of the scope; only these become gaps or count as neighbours
  const std::vector<std::vector<std::uint32_t>>& neighbours;
  std::vector<bool> has_products;            ///< of the kind
  std::vector<bool> is_candidate;            ///< of an ambiguous product of the kind
  std::vector<LonLat> producers;             ///< of products of the kind
  std::vector<CommuneId> producer_communes;  ///< by producer
};

/// Communes of the scope without products of the kind, highest score first, ties by code.
std::vector<Gap> rank_gaps(const GapGround& ground, const GapWeights& weights);

enum class GapTerm : std::uint8_t { population, distance, neighbours };
inline constexpr std::array kGapTerms = {GapTerm::population, GapTerm::distance, GapTerm::neighbours};
int weight_of(const GapWeights& weights, GapTerm term);
/// One weight set, 0 to 100; the other two share the rest in the proportion that they have, evenly when they have none.
/// The sum is 100.
GapWeights with_weight(const GapWeights& weights, GapTerm term, int value);

/// How far the head of the ranking hangs on the weights: of the first `first` gaps, `steady` are still among the first
/// as many after each weight in turn is moved a fifth up and a fifth down, the others making up for it in proportion.
struct Steadiness {
  int first = 0;
  int steady = 0;
  friend bool operator==(const Steadiness&, const Steadiness&) = default;
};
Steadiness steadiness_of(std::span<const Gap> gaps, const GapWeights& weights, std::span<const Commune> communes,
                         std::size_t first = 10);

}  // namespace ocop
