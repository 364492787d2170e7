#include "admin/vintage.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "text/normal.hpp"

namespace ocop {
namespace {

using NameOfCode = std::map<CommuneCode, std::string>;

/// How many communes a list knows by code, and how many of these by name too.
struct Agreement {
  std::size_t codes = 0;
  std::size_t names = 0;
};

Agreement compare(const BoundarySet& set, const NameOfCode& list) {
  Agreement agreement;
  for (const Commune& commune : set.communes) {
    const auto listed = list.find(commune.code);
    if (listed == list.end()) continue;
    ++agreement.codes;
    if (exact_key(commune.name) == exact_key(listed->second)) ++agreement.names;
  }
  return agreement;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "xa_vn2000", "VN-2000": the country's coordinate system, no year.
bool names_vn2000(std::string_view before, std::string_view digits) {
  if (digits != "2000") return false;
  const std::size_t end = before.find_last_not_of(" -_");
  return end != std::string_view::npos && end > 0 && search_key(before.substr(end - 1, 2)) == "vn";
}

}  // namespace

std::optional<std::string> vintage_by_lists(const BoundarySet& set, const std::vector<Crosswalk>& crosswalks) {
  std::map<std::string, NameOfCode> lists;
  for (const Crosswalk& crosswalk : crosswalks) {
    for (const CrosswalkRow& row : crosswalk.rows) {
      lists[crosswalk.old_vintage].emplace(row.old_code, row.old_name);
      lists[crosswalk.new_vintage].emplace(row.new_code, row.new_name);
    }
  }
  std::optional<std::string> best;
  Agreement best_agreement;
  for (const auto& [vintage, list] : lists) {
    const Agreement agreement = compare(set, list);
    if (agreement.names <= best_agreement.names || agreement.names * 2 < agreement.codes) continue;
    best = vintage;
    best_agreement = agreement;
  }
  return best;
}

std::optional<std::string> vintage_by_types(const BoundarySet& set) {
  const auto has = [&](const char* type) {
    return std::ranges::find(set.communes, type, &Commune::type) != set.communes.end();
  };
  if (has("Đặc khu")) return "2025";
  if (has("Thị trấn")) return "2024";
  return std::nullopt;
}

std::optional<std::string> year_in_name(const std::string& name) {
  std::optional<std::string> year;
  for (std::size_t begin = 0; begin < name.size();) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(name.begin() + static_cast<std::ptrdiff_t>(begin), name.end(), is_digit) - name.begin());
    const std::string digits = name.substr(begin, end - begin);
    const bool is_year = digits.size() == 4 && digits >= "1945" && digits <= "2099";
    if (is_year && !names_vn2000(std::string_view(name).substr(0, begin), digits)) year = digits;
    begin = end + 1;
  }
  return year;
}

}  // namespace ocop
