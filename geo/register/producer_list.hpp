#pragma once

#include <vector>

#include "base/finding.hpp"
#include "register/entry.hpp"

namespace ocop {

/// The row leaves its place to its producer.
bool names_no_place(const Entry& entry);

/// Gives products that name no place the place of their producer, found by its name in the lists of producers: first in
/// the register's own, else in those of the other registers. A name with two places, or with none, leaves the product
/// as it is. Findings: sheets_joined once for each pair of lists, producer_unmatched for each producer that was looked
/// for in vain.
std::vector<Finding> join_producers(std::vector<Register>& registers);

}  // namespace ocop
