#pragma once

#include <cstdint>
#include <vector>

#include "placement/reading.hpp"

namespace ocop {

/// How what a row says of a parent stands to the unit's own: `related` is a district that today's
/// unit took land from, or a province that went into its own.
enum class Fit : std::uint8_t { contradicts, unknown, related, same };

Fit district_fit(const Era& era, const Unit& unit, const SaidPlace& said);
Fit province_fit(const Unit& unit, const SaidPlace& said);
bool has_name(const Unit& unit, const SaidPlace& said);

/// Those whose parents fit best; none that contradicts.
std::vector<Sighting> best_parents(const Eras& eras, const std::vector<Sighting>& sightings, const SaidPlace& said);

struct NameMatch {
  std::vector<Sighting> sightings;
  bool is_exact = true;
  bool is_sure = true;
  bool is_elsewhere = false;  ///< the name is known, but in another province
};

/// Units of the said name within the said district and province. Exact keys before folded ones. The
/// unit type decides only between units that share their name in the said district.
NameMatch match_name(const Eras& eras, int group, const SaidPlace& said);

/// An address that names no commune, in a district that had none (Lý Sơn, Côn Đảo): the special zone of that name,
/// where a list of the time before is open and knows no commune of the district.
std::vector<Sighting> find_special_zone(const Eras& eras, int group, const SaidPlace& said);

}  // namespace ocop
