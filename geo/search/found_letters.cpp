#include <algorithm>

#include "search/typed.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// The search key of a text, and for each of its letters the bytes it came from.
struct TracedKey {
  std::string key;
  std::vector<TextRange> bytes;
};

std::size_t end_of_letter(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

TracedKey traced_key(std::string_view text) {
  TracedKey traced;
  bool is_between = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letter(text, at);
    const std::string key = search_key(text.substr(at, end - at));
    if (key.empty()) {
      is_between = true;
    } else {
      if (is_between && !traced.key.empty()) {
        traced.key += ' ';
        traced.bytes.push_back({at, at});
      }
      is_between = false;
      traced.key += key;
      traced.bytes.insert(traced.bytes.end(), key.size(), {at, end});
    }
    at = end;
  }
  return traced;
}

void mark(std::vector<bool>& marked, std::size_t at, std::size_t count) {
  for (std::size_t i = at; i < std::min(at + count, marked.size()); ++i) marked[i] = true;
}

bool mark_phrase(const std::string& key, const std::string& phrase, std::vector<bool>& marked) {
  std::size_t at = find_word_start(key, phrase);
  if (at == std::string::npos && phrase.size() > 1) at = key.find(phrase);
  if (at == std::string::npos) return false;
  mark(marked, at, phrase.size());
  return true;
}

/// The word of `key` that is one letter off.
void mark_word_off(const std::string& key, const std::string& word, std::vector<bool>& marked) {
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    const std::string own = key.substr(at, end - at);
    const bool is_off = is_one_letter_off(own, word) || is_one_letter_off(own.substr(0, word.size()), word) ||
                        is_one_letter_off(own.substr(0, word.size() + 1), word);
    if (is_off && word.size() > 2) return mark(marked, at, own.size());
    at = end + 1;
  }
}

void mark_words(const std::string& key, const Typed& typed, std::vector<bool>& marked) {
  std::vector<std::string> missing;
  std::vector<std::string> present;
  for (const std::string& word : typed.words()) {
    (key.find(word) == std::string::npos ? missing : present).push_back(word);
  }
  for (const std::string& word : present) {
    // A letter alone says nothing where the rest is not.
    if (missing.empty() || word.size() > 1) mark_phrase(key, word, marked);
  }
  if (typed.words().size() == 1 && !missing.empty()) {
    const std::vector<std::size_t> places = abbreviated_places(key, missing.front());
    for (const std::size_t at : places) mark(marked, at, 1);
    if (!places.empty()) return;
  }
  if (missing.size() == 1 && typed.key().size() > 3) mark_word_off(key, missing.front(), marked);
}

}  // namespace

std::vector<TextRange> found_letters(std::string_view text, const Typed& typed) {
  if (typed.empty()) return {};
  const TracedKey traced = traced_key(text);
  std::vector<bool> marked(traced.key.size(), false);
  if (!mark_phrase(traced.key, typed.key(), marked)) mark_words(traced.key, typed, marked);
  std::vector<TextRange> ranges;
  bool goes_on = false;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] && goes_on) ranges.back().end = std::max(ranges.back().end, traced.bytes[i].end);
    if (marked[i] && !goes_on) ranges.push_back(traced.bytes[i]);
    goes_on = marked[i];
  }
  return ranges;
}

}  // namespace ocop
