#include "atlas/atlas.hpp"

#include <algorithm>
#include <numeric>

namespace ocop {

bool Atlas::is_coarse() const {
  return std::any_of(vintages.begin(), vintages.end(), [](const Vintage& v) { return v.set.resolution_m > 0; });
}

std::size_t Atlas::entry_count() const {
  return std::accumulate(registers.begin(), registers.end(), std::size_t{0},
                         [](std::size_t sum, const Register& table) { return sum + table.entries.size(); });
}

std::optional<std::size_t> Atlas::find_vintage(const std::string& name) const {
  const auto found = std::ranges::find(
      vintages, name, [](const Vintage& vintage) -> const std::string& { return vintage.set.vintage; });
  if (found == vintages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - vintages.begin());
}

}  // namespace ocop
