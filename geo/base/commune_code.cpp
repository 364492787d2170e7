#include "base/commune_code.hpp"

#include <algorithm>

namespace ocop {

std::optional<CommuneCode> CommuneCode::parse(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n'";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  if (text.ends_with(".0")) text.remove_suffix(2);
  const bool all_digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > 5 || !all_digits) return std::nullopt;
  return CommuneCode(std::string(5 - text.size(), '0') + std::string(text));
}

CommuneCode CommuneCode::made(std::size_t feature_number) { return CommuneCode("#" + std::to_string(feature_number)); }

}  // namespace ocop
