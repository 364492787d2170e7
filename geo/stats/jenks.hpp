#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ocop {

/// Values that differ, ascending, and how often each occurs.
struct Distinct {
  std::vector<double> values;
  std::vector<std::size_t> counts;
};

/// The partition into `classes` (at most as many as there are values) with the least sum of squared
/// deviations from the class means (Fisher 1958; Jenks 1977): for each class the position of its
/// last value. Dynamic programme, each layer by divide and conquer over the monotone split points
/// (Hinrichs, Jiang and Wang's ckmeans): O(classes · n log n), O(classes · n) memory. Of equally
/// good partitions the one whose upper classes begin lowest. Equal values stay together because they
/// are one.
/// Example: {1, 2, 4, 5, 9} in 3 classes is {1, 2}, {4, 5}, {9}: answer {1, 3, 4}.
std::vector<std::size_t> jenks_ends(const Distinct& distinct, std::size_t classes);

}  // namespace ocop
