#pragma once

#include <vector>

#include "placement/producers.hpp"

namespace ocop {

/// Ends the products that rows withdraw, from the day that they say on (always, when they say none). A row of a list of
/// withdrawals means the product of that name of its producer: of the one in its place, else of the only one of that
/// name, else the only product of that name where the row names no producer. One that is in no register is told
/// (withdrawal_unmatched).
void withdraw_products(const std::vector<Listed>& listed, Placement& placement);

}  // namespace ocop
