#pragma once

#include <optional>
#include <set>
#include <string>

#include "atlas/point_locator.hpp"
#include "placement/reading.hpp"

namespace ocop {

/// Where the evidence of a row lies in one vintage, before its coordinates are asked. Evidence that
/// meets in one commune places; evidence that contradicts itself, a split commune and an ambiguous
/// name give all their candidates.
EntryPlace resolve(const Eras& eras, const Readings& readings, const SaidPlace& said, std::size_t vintage);

/// A point in more than this distance from the stated commune contradicts it.
inline constexpr double kPointTolerance_m = 2000;

/// Lets coordinates decide: they place a row that names no place or one of several candidates, and
/// contradict a commune that lies too far away.
void apply_point(const PointLocator& locator, Point point, const Readings& readings, EntryPlace& place);

/// The unit that a producer is told by in every vintage: "2024:25747". The oldest that the row may
/// mean, when it means one; nullopt when it was placed nowhere.
std::optional<std::string> home_of(const Eras& eras, const Readings& readings, bool is_placed);

}  // namespace ocop
