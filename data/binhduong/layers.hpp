#pragma once

#include "facts.hpp"
#include "outlines.hpp"

#include <filesystem>
#include <string>
#include <vector>

// Writes the outlines as shapefiles in EPSG:4326 and UTF-8.
namespace demo {

struct Land {
  Unit unit;
  std::vector<Ring> rings;
};

// Replaces `folder`/`name`.shp and the files beside it. The bytes do not depend on the day.
// Throws std::runtime_error when something cannot be written.
void write_layer(const std::filesystem::path& folder, const std::string& name, const std::string& vintage,
                 const std::vector<Land>& lands);

}  // namespace demo
