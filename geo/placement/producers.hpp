#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "placement/placement.hpp"

namespace ocop {

/// Where a producer is told by: the same number for the same place.
using HomeId = std::uint32_t;

/// One entry on its way into a product.
struct Listed {
  const Register* sheet = nullptr;
  const Entry* entry = nullptr;
  HomeId home = 0;
};

/// Whether an entry makes a product: recognised, with a name, not set aside, not only withdrawn.
bool makes_product(const Entry& entry, bool is_set_aside);

/// Makes the producers, products and certificates of a placement from its entries; marks rows that
/// say again what an earlier one said, takes away what lists of withdrawals name, and finds where products and
/// producers lie in each vintage. `listed` by EntryId; without an entry: says nothing of a product.
void gather_products(const std::vector<Listed>& listed, const std::vector<Ruling>& rulings, Placement& placement);

}  // namespace ocop
