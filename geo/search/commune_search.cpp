#include "search/commune_search.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/normal.hpp"

namespace ocop {
namespace {

/// `words` holds blank-separated words; does one of them begin with `word`?
bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    if (at == 0 || words[at - 1] == ' ') return true;
  }
  return false;
}

bool has_all_words(std::string_view words, std::string_view typed) {
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find(' '), typed.size());
    if (!has_word(words, typed.substr(0, end))) return false;
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
  return true;
}

/// 0 is the best; nullopt: does not match.
std::optional<int> rank_of(const Commune& commune, std::string_view typed) {
  const std::string name = search_key(commune.name);
  const std::string type = search_key(commune.type);
  const std::string_view bare =
      !type.empty() && name.starts_with(type + ' ') ? std::string_view(name).substr(type.size() + 1) : name;
  if (bare == typed || name == typed) return 0;
  if (bare.starts_with(typed) || name.starts_with(typed)) return 1;
  if (has_all_words(name, typed)) return 2;
  if (has_all_words(name + ' ' + search_key(commune.district) + ' ' + commune.code.text(), typed)) return 3;
  return std::nullopt;
}

}  // namespace

std::vector<CommuneId> find_communes(const BoundarySet& set, std::string_view typed, std::size_t most) {
  const std::string key = search_key(typed);
  std::vector<std::pair<int, CommuneId>> found;
  if (key.empty()) return {};
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    if (const auto rank = rank_of(set.communes[id], key)) found.emplace_back(*rank, id);
  }
  std::ranges::stable_sort(found, {}, &std::pair<int, CommuneId>::first);
  std::vector<CommuneId> communes;
  for (const auto& [rank, id] : found) {
    if (communes.size() == most) break;
    communes.push_back(id);
  }
  return communes;
}

}  // namespace ocop
