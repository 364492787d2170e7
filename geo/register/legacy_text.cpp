#include "register/legacy_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <functional>

#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/syllables.hpp"

namespace ocop {
namespace {

// Of readings with equal counts the first wins.
constexpr std::array kEncodings = {LegacyEncoding::utf8, LegacyEncoding::windows_1258, LegacyEncoding::tcvn3,
                                   LegacyEncoding::vni};

/// Words that are syllables as they stand and under each decoding.
struct Tally {
  int words = 0;
  int as_it_is = 0;
  std::array<int, kEncodings.size()> decoded{};

  int& of(LegacyEncoding encoding) { return decoded.at(static_cast<std::size_t>(encoding)); }
  int of(LegacyEncoding encoding) const { return decoded.at(static_cast<std::size_t>(encoding)); }

  void add(const Tally& other) {
    words += other.words;
    as_it_is += other.as_it_is;
    for (const LegacyEncoding encoding : kEncodings) of(encoding) += other.of(encoding);
  }
};

/// Whether all letters may be bytes of Windows-1252, some beyond ASCII. The lead bytes of ă, đ, ĩ, ũ
/// and of the block from U+1000 say no at once.
bool may_be_western(std::string_view cell) {
  bool has_letters = false;
  while (cell.size() >= sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, cell.data(), sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
    cell.remove_prefix(sizeof eight);
  }
  for (const char c : cell) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0xC4 || byte == 0xE1) return false;
    has_letters = has_letters || byte >= 0x80;
  }
  return has_letters;
}

bool is_cut(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
  return !is_letter;
}

/// Words with a byte beyond ASCII: the others are the same in every decoding.
std::vector<std::string_view> telling_words(std::string_view bytes) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t end = at;
    while (end < bytes.size() && !is_cut(bytes[end])) ++end;
    const std::string_view word = bytes.substr(at, end - at);
    if (!is_ascii(word)) words.push_back(word);
    at = std::max(end, at + 1);
  }
  return words;
}

/// Quotation marks, dashes and an ellipsis stand beside words in right text.
std::string without_marks_around(const std::string& word) {
  const auto is_mark_here = [](char32_t c) { return c >= 0x2010 && c <= 0x2026; };
  std::u32string letters = code_points(word);
  while (!letters.empty() && is_mark_here(letters.back())) letters.pop_back();
  letters.erase(letters.begin(), std::ranges::find_if_not(letters, is_mark_here));
  return utf8_of(letters);
}

Tally tally_of(std::string_view bytes) {
  Tally tally;
  for (const std::string_view word : telling_words(bytes)) {
    ++tally.words;
    if (is_syllable(without_marks_around(from_windows_1252(word)))) ++tally.as_it_is;
    for (const LegacyEncoding encoding : kEncodings) {
      if (is_syllable(decode(word, encoding))) ++tally.of(encoding);
    }
  }
  return tally;
}

/// The decoding that makes most words syllables: more than stand there now, and six in ten.
std::optional<LegacyEncoding> best_of(const Tally& tally, std::optional<LegacyEncoding> of_file = std::nullopt) {
  constexpr int kFewestWords = 3;
  LegacyEncoding best = of_file.value_or(kEncodings.front());
  for (const LegacyEncoding encoding : kEncodings) {
    if (tally.of(encoding) > tally.of(best)) best = encoding;
  }
  const bool is_clear = tally.words >= kFewestWords && tally.of(best) * 10 >= tally.words * 6;
  if (is_clear && tally.of(best) > tally.as_it_is) return best;
  if (of_file && tally.of(*of_file) >= tally.as_it_is) return of_file;
  return std::nullopt;
}

/// A few hundred words tell an encoding.
constexpr int kWordsOfColumn = 400;

std::vector<Tally> tallies_of(const Sheet& sheet) {
  std::vector<Tally> tallies;
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
      if (!may_be_western(sheet.cell(row, column))) continue;
      if (column >= tallies.size()) tallies.resize(column + 1);
      if (tallies[column].words >= kWordsOfColumn) continue;
      if (const auto bytes = to_windows_1252(to_nfc(sheet.cell(row, column)))) tallies[column].add(tally_of(*bytes));
    }
  }
  return tallies;
}

using Choices = std::vector<std::optional<LegacyEncoding>>;

Choices chosen_by_words(const Sheet& sheet) {
  const std::vector<Tally> tallies = tallies_of(sheet);
  Tally file;
  for (const Tally& tally : tallies) file.add(tally);
  std::optional<LegacyEncoding> of_file = best_of(file);
  if (!of_file && sheet.has_single_bytes) of_file = LegacyEncoding::windows_1258;
  Choices choices;
  for (const Tally& tally : tallies) choices.push_back(best_of(tally, of_file));
  return choices;
}

class Decoder {
 public:
  Decoder(const Sheet& sheet, Choices choices, bool is_told)
      : sheet_(sheet), choices_(std::move(choices)), is_told_(is_told) {}

  /// nullopt when nothing changes.
  std::optional<Sheet> decoded() {
    Sheet copy = sheet_.without_rows();
    for (std::size_t row = 0; row < sheet_.row_count(); ++row) {
      for (std::size_t column = 0; column < sheet_.cell_count(row); ++column) {
        const std::string_view cell = sheet_.cell(row, column);
        const auto text = decoded_cell(cell, column);
        copy.add_cell(text ? std::string_view(*text) : cell);
        if (text && *text != cell) note(column, cell, *text);
      }
      copy.end_row(sheet_.number(row));
    }
    if (columns_.empty()) return std::nullopt;
    return copy;
  }
  std::vector<DecodedColumn> columns() && { return std::move(columns_); }

 private:
  std::optional<std::string> decoded_cell(std::string_view cell, std::size_t column) const {
    if (column >= choices_.size() || !choices_[column] || !may_be_western(cell)) return std::nullopt;
    const auto bytes = to_windows_1252(to_nfc(cell));
    if (!bytes) return std::nullopt;
    if (!is_told_) {
      const Tally tally = tally_of(*bytes);
      if (tally.of(*choices_[column]) < tally.as_it_is) return std::nullopt;
    }
    std::string text = decode(*bytes, *choices_[column]);
    constexpr std::string_view kReplacement = "\uFFFD";
    if (text.find(kReplacement) != std::string::npos) return std::nullopt;
    return text;
  }

  void note(std::size_t column, std::string_view before, std::string_view after) {
    auto known = std::ranges::find(columns_, column, &DecodedColumn::column);
    if (known == columns_.end()) known = columns_.insert(known, {column, *choices_[column], {}});
    if (known->rescued.size() < kRescuesShown) known->rescued.push_back({clean(before), clean(after)});
  }

  const Sheet& sheet_;
  Choices choices_;
  bool is_told_;
  std::vector<DecodedColumn> columns_;
};

std::size_t widest_row(const Sheet& sheet) {
  std::size_t widest = 0;
  for (std::size_t row = 0; row < sheet.row_count(); ++row) widest = std::max(widest, sheet.cell_count(row));
  return widest;
}

}  // namespace

std::vector<EncodingTally> tally_encodings(const Sheet& sheet) {
  Tally all;
  for (const Tally& tally : tallies_of(sheet)) all.add(tally);
  if (all.words == 0) return {};
  // Of equals the text as it came.
  std::vector<EncodingTally> tallies = {{"utf-8", std::max(all.as_it_is, all.of(LegacyEncoding::utf8)), 0}};
  for (const LegacyEncoding encoding : kEncodings) {
    if (encoding == LegacyEncoding::utf8) continue;
    tallies.push_back({std::string(key_of(encoding)), all.of(encoding), 0});
  }
  std::ranges::stable_sort(tallies, std::greater(), &EncodingTally::words);
  return tallies;
}

std::vector<DecodedColumn> decode_legacy_text(Sheet& sheet, std::string_view key) {
  const bool is_auto = key.empty() || key == "auto";
  const auto told = legacy_encoding_of_key(key);
  if (!is_auto && (!told || *told == LegacyEncoding::utf8)) return {};
  Choices choices = is_auto ? chosen_by_words(sheet) : Choices(widest_row(sheet), told);
  const bool is_right = std::ranges::none_of(choices, [](const auto& choice) { return choice.has_value(); });
  if (is_right) return {};
  Decoder decoder(sheet, std::move(choices), !is_auto);
  if (auto decoded = decoder.decoded()) sheet = std::move(*decoded);
  return std::move(decoder).columns();
}

}  // namespace ocop
