#include "text/collation.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace ocop {
namespace {

constexpr std::u32string_view kAlphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr char32_t kTones[] = {0x0300, 0x0309, 0x0303, 0x0301, 0x0323};

constexpr char kEnd = 0;
constexpr char kBlank = 1;
constexpr char kDigits = 2;
constexpr char kFirstLetter = 4;
constexpr char kOtherLetter = 64;
constexpr char kNoTone = 1;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A letter of the alphabet without its tone, and the tone's place in the order; 1 without.
struct Sound {
  char32_t letter = 0;
  char tone = kNoTone;
};
Sound sound_of(char32_t c) {
  Sound sound;
  std::u32string letter;
  for (const char32_t part : decomposed(lower(c))) {
    const auto* tone = std::ranges::find(kTones, part);
    if (tone != std::end(kTones)) {
      sound.tone = static_cast<char>(kNoTone + 1 + (tone - std::begin(kTones)));
    } else {
      letter.push_back(part);
    }
  }
  const std::u32string whole = composed(letter);
  sound.letter = whole.empty() ? c : whole.front();
  return sound;
}

class Key {
 public:
  void add(char32_t c) {
    if (is_digit(c)) {
      digits_.push_back(static_cast<char>(c));
      return;
    }
    end_digits();
    if (!is_letter_or_digit(c)) {
      const auto* tone = std::ranges::find(kTones, c);
      if (tone != std::end(kTones) && !tones_.empty()) {
        tones_.back() = static_cast<char>(kNoTone + 1 + (tone - std::begin(kTones)));
      } else if (!is_mark(c) && !letters_.empty() && letters_.back() != kBlank) {
        letters_.push_back(kBlank);
      }
      return;
    }
    const Sound sound = sound_of(c);
    const std::size_t place = kAlphabet.find(sound.letter);
    if (place != std::u32string_view::npos) {
      letters_.push_back(static_cast<char>(kFirstLetter + static_cast<char>(place)));
    } else {
      letters_.push_back(kOtherLetter);
      letters_ += utf8_of({&sound.letter, 1});
    }
    tones_.push_back(sound.tone);
  }

  std::string text() {
    end_digits();
    if (!letters_.empty() && letters_.back() == kBlank) letters_.pop_back();
    return letters_ + kEnd + tones_;
  }

 private:
  /// Longer runs are larger numbers, once zeros in front are gone.
  void end_digits() {
    if (digits_.empty()) return;
    digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size() - 1));
    letters_.push_back(kDigits);
    letters_.push_back(static_cast<char>(std::min<std::size_t>(digits_.size(), 120)));
    letters_ += digits_;
    digits_.clear();
  }

  std::string letters_;
  std::string tones_;
  std::string digits_;
};

}  // namespace

std::string collation_key(std::string_view text) {
  Key key;
  for (const char32_t c : composed(code_points(text))) key.add(c);
  return key.text();
}

}  // namespace ocop
