#include "placement/likeness.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace ocop {

std::optional<int> letters_apart(std::string_view a, std::string_view b, int most) {
  const int difference = std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size()));
  if (difference > most) return std::nullopt;
  // Three rows of the table: a swap looks two back.
  std::array<std::vector<int>, 3> rows;
  for (std::vector<int>& row : rows) row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<int>& row = rows[i % 3];
    const std::vector<int>& above = rows[(i + 2) % 3];
    const std::vector<int>& two_above = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
    if (std::ranges::min(row) > most) return std::nullopt;
  }
  const int apart = rows[a.size() % 3][b.size()];
  return apart <= most ? std::optional(apart) : std::nullopt;
}

int most_letters_apart(std::string_view folded) {
  if (folded.size() <= 3) return 0;
  return folded.size() <= 6 ? 1 : 2;
}

}  // namespace ocop
