#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placement/placement.hpp"

namespace ocop {

/// One entry on its way into a product.
struct Listed {
  const Register* sheet = nullptr;
  const Entry* entry = nullptr;
  std::optional<std::string> home;  ///< see home_of; none: told by its address
};

/// Whether an entry makes a product: recognised, with a name, not set aside.
bool makes_product(const Entry& entry, bool is_set_aside);

/// Makes the producers, products and certificates of a placement from its entries; marks rows that
/// say again what an earlier one said, and finds where products and producers lie in each vintage.
/// `listed` by EntryId; without an entry: makes no product.
void gather_products(const std::vector<Listed>& listed, Placement& placement);

}  // namespace ocop
