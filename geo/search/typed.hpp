#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// How well a text answers what was typed; the best first. Letters are compared without diacritics and case.
enum class Closeness : std::uint8_t {
  exact,        ///< the whole name, with or without the type of unit
  prefix,       ///< begins with it
  word_prefix,  ///< every typed word begins a word of the name
  inside,       ///< every typed word stands somewhere in the name
  around,       ///< some typed words begin words of what stands around: district, producer, commune, code
  near,         ///< one letter off, or beginnings of words written together ("tdm", "bdang")
};

/// What was typed, taken apart once and compared with many texts.
class Typed {
 public:
  explicit Typed(std::string_view text);

  const std::string& key() const { return key_; }
  bool empty() const { return key_.empty(); }
  const std::vector<std::string>& words() const { return words_; }

  /// All texts are search keys; `bare` is the end of `name` without the type of unit. Every closeness but `near`;
  /// a single letter finds only beginnings of words of the name.
  std::optional<Closeness> closeness(std::string_view name, std::string_view bare, std::string_view around) const;
  /// Whether `name` is `near`. Of four letters or more one may be wrong, missing, doubled or swapped.
  bool is_near(std::string_view name) const;

  /// Which letters and digits occur: what lacks one of them cannot hold what was typed.
  std::uint64_t letters() const { return letters_; }

 private:
  std::string key_;
  std::vector<std::string> words_;
  std::uint64_t letters_ = 0;
};

/// One bit for each letter and digit that occurs in a search key.
std::uint64_t letters_of(std::string_view key);

/// Where `word` begins a word of `text`; npos when nowhere.
std::size_t find_word_start(std::string_view text, std::string_view word, std::size_t from = 0);

/// One letter replaced, left out, put in, or two neighbours swapped; false for equal words.
bool is_one_letter_off(std::string_view a, std::string_view b);

/// The letters of `typed` in order, each one behind the last or at the beginning of a later word; their places in
/// `text`, empty when they are not there. Both are search keys, `typed` a single word.
std::vector<std::size_t> abbreviated_places(std::string_view text, std::string_view typed);

/// The parts of a text that answer what was typed, as bytes of `text`, ascending and apart; for showing.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TextRange&, const TextRange&) = default;
};
std::vector<TextRange> found_letters(std::string_view text, const Typed& typed);

}  // namespace ocop
