#include "search/typed.hpp"

#include <algorithm>

#include "text/normal.hpp"

namespace ocop {
namespace {

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    words.emplace_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

bool begins_word(std::string_view text, std::string_view word) {
  return find_word_start(text, word) != std::string_view::npos;
}

bool holds_text(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Whether a word of `text`, or for a word that is still being typed its beginning, is one letter off.
bool has_word_off(std::string_view text, std::string_view word, bool is_unfinished) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view own = text.substr(at, end - at);
    if (is_one_letter_off(own, word)) return true;
    if (is_unfinished && own.size() > word.size()) {
      if (is_one_letter_off(own.substr(0, word.size()), word)) return true;
      if (is_one_letter_off(own.substr(0, word.size() + 1), word)) return true;
    }
    at = end + 1;
  }
  return false;
}

bool place_rest(std::string_view text, std::string_view typed, std::size_t from, std::vector<std::size_t>& places) {
  if (typed.empty()) return true;
  const auto go_on = [&](std::size_t at) {
    places.push_back(at);
    if (place_rest(text, typed.substr(1), at + 1, places)) return true;
    places.pop_back();
    return false;
  };
  if (!places.empty() && from < text.size() && text[from] == typed.front() && go_on(from)) return true;
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool is_start = at == 0 || text[at - 1] == ' ';
    if (is_start && text[at] == typed.front() && go_on(at)) return true;
  }
  return false;
}

}  // namespace

std::size_t find_word_start(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (at == 0 || text[at - 1] == ' ') return at;
  }
  return std::string_view::npos;
}

std::uint64_t letters_of(std::string_view key) {
  std::uint64_t letters = 0;
  for (const char c : key) {
    if (c >= 'a' && c <= 'z') letters |= 1ULL << static_cast<unsigned>(c - 'a');
    if (c >= '0' && c <= '9') letters |= 1ULL << static_cast<unsigned>(26 + c - '0');
  }
  return letters;
}

bool is_one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1 || a == b) return false;
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  const std::string_view rest_a(in_a, a.end());
  const std::string_view rest_b(in_b, b.end());
  if (a.size() > b.size()) return rest_a.substr(1) == rest_b;
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

std::vector<std::size_t> abbreviated_places(std::string_view text, std::string_view typed) {
  std::vector<std::size_t> places;
  if (!place_rest(text, typed, 0, places)) places.clear();
  return places;
}

Typed::Typed(std::string_view text) : key_(search_key(text)), words_(words_of(key_)), letters_(letters_of(key_)) {}

std::optional<Closeness> Typed::closeness(std::string_view name, std::string_view bare, std::string_view around) const {
  if (name == key_ || bare == key_) return Closeness::exact;
  if (name.starts_with(key_) || bare.starts_with(key_)) return Closeness::prefix;
  if (std::ranges::all_of(words_, [&](const std::string& word) { return begins_word(name, word); })) {
    return Closeness::word_prefix;
  }
  if (key_.size() < 2) return std::nullopt;
  if (std::ranges::all_of(words_, [&](const std::string& word) { return holds_text(name, word); })) {
    return Closeness::inside;
  }
  const bool is_around = std::ranges::all_of(
      words_, [&](const std::string& word) { return begins_word(around, word) || begins_word(name, word); });
  return is_around ? std::optional(Closeness::around) : std::nullopt;
}

bool Typed::is_near(std::string_view name) const {
  constexpr std::size_t kLeastTyped = 4;
  constexpr std::size_t kLeastWord = 3;
  if (words_.size() == 1 && key_.size() > 1 && !abbreviated_places(name, key_).empty()) return true;
  if (key_.size() < kLeastTyped) return false;
  int wrong = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (begins_word(name, words_[i])) continue;
    const bool is_off = words_[i].size() >= kLeastWord && has_word_off(name, words_[i], i + 1 == words_.size());
    if (!is_off || ++wrong > 1) return false;
  }
  return wrong == 1;
}

}  // namespace ocop
