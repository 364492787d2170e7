#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ocop {

/// What surrounds a unit, where chance does not explain it.
enum class Association : std::uint8_t {
  none,       ///< nothing that chance would not do
  high_high,  ///< high among high
  low_low,    ///< low among low
  high_low,   ///< high among low
  low_high,   ///< low among high
  island,     ///< has no neighbours with a value
  no_value,
};

/// L. Anselin, "Local indicators of spatial association" (1995): I_i = z_i / m2 · Σ_j w_ij z_j with weights that sum to
/// one over the neighbours of each unit and m2 = Σ z² / n, as `spdep::localmoran` with style "W". n are the units with
/// a value that have neighbours with one.
struct LocalMoran {
  struct Unit {
    double i = 0;
    double p = 1;  ///< one-sided, by permutation: (R + 1) / (M + 1) on the side where the unit lies; ties count in R
    Association association = Association::none;
    friend bool operator==(const Unit&, const Unit&) = default;
  };
  std::vector<Unit> units;
  std::optional<double> global;  ///< Moran's I: the mean of the local ones; none without units or when all are equal
  double p_limit = 0;            ///< the largest p that counts as found; 0 when none does
  friend bool operator==(const LocalMoran&, const LocalMoran&) = default;
};

inline constexpr int kPermutations = 999;
inline constexpr double kFalseDiscovery = 0.05;

/// Conditional permutations: the unit keeps its value, its neighbours' are drawn from all others without putting back;
/// the draws come from a fixed seed and are shared by the units, so that the result is always the same. Found are units
/// that pass Benjamini and Hochberg's bound (1995) on the share of false discoveries. `neighbours` symmetric.
LocalMoran local_moran(std::span<const std::optional<double>> values,
                       const std::vector<std::vector<std::uint32_t>>& neighbours, int permutations = kPermutations,
                       double false_discovery = kFalseDiscovery);

/// The largest p of those that Benjamini and Hochberg let pass; 0 when none does.
double benjamini_hochberg(std::vector<double> p, double false_discovery);

}  // namespace ocop
