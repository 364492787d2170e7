#pragma once

#include <filesystem>
#include <optional>

namespace ocop::bench {

/// Inputs that are made from others once and kept in the build folder; nullopt with a line on stderr when
/// what they are made from is not there.

/// The Shapefile of the country taken out of its zip: the file alone is what other programs are given.
std::optional<std::filesystem::path> country_shapefile();
/// The country of 2009 nine times side by side, about 100,000 units.
std::optional<std::filesystem::path> nine_countries();

}  // namespace ocop::bench
