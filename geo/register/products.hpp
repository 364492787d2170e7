#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// One product of a cell with its own stars, when the stars' cell has as many.
struct NamedProduct {
  std::string name;
  std::string stars;

  friend bool operator==(const NamedProduct&, const NamedProduct&) = default;
};

/// The products that a cell names, lines kept apart by line breaks. It is cut only on evidence: at
/// semicolons; at numbers ("1. … 2. …") or signs ("- … - …") that it begins with; at line breaks and
/// commas when the stars' cell has as many ratings. Never inside brackets. Otherwise a comma and a line
/// break belong to one name.
std::vector<NamedProduct> products_of(std::string_view cell, std::string_view stars);

}  // namespace ocop
