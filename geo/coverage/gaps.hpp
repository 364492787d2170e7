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
  std::vector<bool> has_products;  ///< of the kind
  std::vector<bool> is_candidate;  ///< of an ambiguous product of the kind
  std::vector<LonLat> producers;   ///< of products of the kind
};

/// Communes of the scope without products of the kind, highest score first, ties by code.
std::vector<Gap> rank_gaps(const GapGround& ground, const GapWeights& weights);

}  // namespace ocop
