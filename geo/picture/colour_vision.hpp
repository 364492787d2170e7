#pragma once

#include "picture/ramp.hpp"

namespace ocop {

/// How somebody sees: everything, or without one kind of cone, or in grey (a print, a photocopy).
enum class Vision : std::uint8_t { full, no_red, no_green, no_blue, grey };
inline constexpr std::array kVisions = {Vision::full, Vision::no_red, Vision::no_green, Vision::no_blue, Vision::grey};

/// How far apart two colours are to somebody: CIE 1976 ΔE*ab, of grey the difference in L*. Deficiencies as in
/// G. M. Machado et al., "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
double colour_difference(Rgb a, Rgb b, Vision vision);

}  // namespace ocop
