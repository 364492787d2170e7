#include <algorithm>
#include <array>
#include <optional>

#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/place_name.hpp"
#include "text/unit_words.hpp"

namespace ocop {
namespace {

/// Words of places below the commune that no commune's name begins with; folded, whole words.
constexpr std::array<std::string_view, 22> kBelowCommune = {
    "khu pho", "khu vuc",   "khu dan cu", "khu cong nghiep", "khu",  "khom",     "thon",    "xom", "kp",      "tdp",
    "kdc",     "kcn",       "hem",        "ngach",           "kiet", "tieu khu", "quoc lo", "ql",  "tinh lo", "thua",
    "dia chi", "to dan pho"};

/// Words that some communes begin with (Bản Lang, Đường Lâm, Phố Lu), always as names of two words.
constexpr std::array<std::string_view, 9> kPerhapsBelow = {"bản", "làng", "buôn", "đường", "phố",
                                                           "đội", "ấp",   "ngõ",  "cụm"};

/// Words that mean a place below the commune only with a number behind: tổ 24, số 258.
constexpr std::array<std::string_view, 6> kBelowWithNumber = {"to", "so", "ap", "lo", "duong", "doi"};

constexpr std::array<std::string_view, 3> kCountries = {"viet nam", "vietnam", "vn"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

bool has_perhaps_below(std::string_view part) {
  const std::vector<std::string_view> words = words_of(part);
  const std::u32string first = code_points(words.front());
  std::u32string small;
  for (const char32_t c : first) small.push_back(lower(c));
  if (std::ranges::find(kPerhapsBelow, std::string_view(utf8_of(small))) == kPerhapsBelow.end()) return false;
  if (search_key(part) == "buon ma thuot") return false;
  return words.size() != 2 || small == first || std::ranges::any_of(part, is_digit);
}

/// Hamlet, street, house number, plus code, country: a part that names no unit.
bool is_below_commune(std::string_view part) {
  const std::string folded = search_key(part);
  if (folded.empty()) return true;
  if (std::ranges::find(kCountries, std::string_view(folded)) != kCountries.end()) return true;
  if (is_digit(part.front()) || part.find('+') != std::string_view::npos || part.find('/') != std::string_view::npos) {
    return true;
  }
  const auto begins = [&](std::string_view word) { return begins_with_word(folded, word); };
  if (std::ranges::any_of(kBelowCommune, begins)) return true;
  // KP2 and QL13 are written in one.
  for (const std::string_view word : {"kp", "ql", "dt", "tl", "kdc"}) {
    if (folded.starts_with(word) && folded.size() > word.size() && is_digit(folded[word.size()])) return true;
  }
  for (const std::string_view word : kBelowWithNumber) {
    if (begins(word) && folded.size() > word.size() + 1 && is_digit(folded[word.size() + 1])) return true;
  }
  return has_perhaps_below(part);
}

/// Names that are written with a dash between blanks.
bool is_dash_of_name(std::string_view before, std::string_view after) {
  using Name = std::pair<std::string_view, std::string_view>;
  constexpr std::array kDashed = {
      Name{"ba ria", "vung tau"},       Name{"thua thien", "hue"},       Name{"phan rang", "thap cham"},
      Name{"van mieu", "quoc tu giam"}, Name{"phuong lien", "trung tu"}, Name{"cam ly", "da lat"},
      Name{"lang biang", "da lat"},     Name{"lam vien", "da lat"},      Name{"xuan huong", "da lat"},
      Name{"xuan truong", "da lat"},    Name{"chan may", "lang co"}};
  const std::string left = search_key(before);
  const std::string right = search_key(after);
  return std::ranges::any_of(
      kDashed, [&](const auto& name) { return left.ends_with(name.first) && begins_with_word(right, name.second); });
}

/// Bytes of the mark that cuts an address at the start of `rest`; 0 when none stands there.
std::size_t cutting_mark(std::string_view before, std::string_view rest) {
  if (std::string_view(",;()[]|").find(rest.front()) != std::string_view::npos) return 1;
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    if (rest.starts_with(dash)) return is_dash_of_name(before, rest.substr(dash.size())) ? 0 : dash.size();
  }
  return 0;
}

std::vector<std::string> cut_at_marks(std::string_view text) {
  std::vector<std::string> parts(1);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t mark = cutting_mark(parts.back(), text.substr(at));
    if (mark == 0) parts.back().push_back(text[at]);
    if (mark > 0) parts.emplace_back();
    at += std::max<std::size_t>(mark, 1);
  }
  return parts;
}

/// "P." and "P7" are a type inside a text, a single letter alone is not; "TX" is one.
bool is_clear_abbreviation(std::string_view here) {
  const std::size_t letters = here.find_first_of(" .:0123456789");
  return letters >= 2 || here[letters] != ' ';
}

/// Without diacritics only words that are no syllable of a name: "Xa Nam Phuong Tien" is one name.
bool is_clear_without_diacritics(UnitKind kind) {
  return kind != UnitKind::xa && kind != UnitKind::phuong && kind != UnitKind::quan && kind != UnitKind::tinh;
}

/// Whether the type word at the start of `here` begins a new part: not in "hợp tác xã", "xã hội", "xã
/// Tân Xã, huyện …", nor behind another type word ("Phuong Phuong Dong").
bool begins_part(std::string_view before, std::string_view here, const LeadingType& type, bool may_lack_diacritics) {
  if (type.is_abbreviated) return is_clear_abbreviation(here);
  if (may_lack_diacritics && !is_clear_without_diacritics(type.kind)) return false;
  if (leading_type(here.substr(type.bytes), may_lack_diacritics)) return false;
  const std::string last = before.empty() ? "" : search_key(words_of(before).back());
  if (type.kind == UnitKind::xa && (last == "tac" || last == "thi")) return false;
  return !begins_with_word(search_key(here), "xa hoi");
}

/// "ấp 3 xã An Tây huyện Bình Sơn" is cut before each type word.
void cut_at_types(std::string_view part, bool may_lack_diacritics, std::vector<std::string>& pieces) {
  std::size_t start = 0;
  std::size_t at = part.find(' ');
  while (at != std::string_view::npos) {
    const std::string_view here = part.substr(at + 1);
    const std::string_view before = part.substr(start, at - start);
    const auto type = leading_type(here, may_lack_diacritics);
    const bool follows_type =
        leading_type(std::string(before) + " x", may_lack_diacritics).value_or(LeadingType{}).bytes > before.size();
    if (type && !follows_type && begins_part(before, here, *type, may_lack_diacritics)) {
      pieces.emplace_back(before);
      start = at + 1;
    }
    at = part.find(' ', at + 1);
  }
  pieces.emplace_back(part.substr(start));
}

std::vector<std::string> pieces_of(const std::string& text, bool may_lack_diacritics) {
  std::vector<std::string> pieces;
  for (const std::string& part : cut_at_marks(text)) cut_at_types(clean(part), may_lack_diacritics, pieces);
  return pieces;
}

/// Words that a hamlet begins with, folded, and what they are short for.
struct HamletWord {
  std::string_view folded;
  std::string_view full;
};
constexpr std::array kHamletWords = {HamletWord{"to dan pho", "tổ dân phố"},
                                     HamletWord{"tdp", "tổ dân phố"},
                                     HamletWord{"khu pho", "khu phố"},
                                     HamletWord{"kp", "khu phố"},
                                     HamletWord{"khu vuc", "khu vực"},
                                     HamletWord{"kv", "khu vực"},
                                     HamletWord{"ap", "ấp"},
                                     HamletWord{"thon", "thôn"},
                                     HamletWord{"xom", "xóm"},
                                     HamletWord{"khom", "khóm"},
                                     HamletWord{"to", "tổ"},
                                     HamletWord{"ban", "bản"},
                                     HamletWord{"buon", "buôn"},
                                     HamletWord{"lang", "làng"},
                                     HamletWord{"khu", "khu"}};

/// "KP2" as "KP 2", "KP.2" too.
std::string with_gap(std::string_view part) {
  std::string gapped;
  for (const char c : part) {
    if (is_digit(c) && !gapped.empty() && !is_digit(gapped.back()) && gapped.back() != ' ') gapped.push_back(' ');
    gapped.push_back(c == '.' ? ' ' : c);
  }
  return clean(gapped);
}

}  // namespace

std::string hamlet_key(std::string_view part) {
  const std::string written = with_gap(clean(part));
  const std::string folded = search_key(written);
  for (const HamletWord& word : kHamletWords) {
    if (!begins_with_word(folded, word.folded) || folded.size() == word.folded.size()) continue;
    // As many words as the beginning has; what follows keeps its diacritics.
    std::vector<std::string_view> words = words_of(written);
    const auto count = static_cast<std::size_t>(std::ranges::count(word.folded, ' ')) + 1;
    if (words.size() <= count) return {};
    const auto begin = static_cast<std::size_t>(words[count].data() - written.data());
    const std::string name(written.substr(begin));
    return std::string(word.full) + " " + exact_key(name);
  }
  return {};
}

std::vector<std::string> hamlets_of_address(std::string_view address) {
  const std::string text = clean(address);
  std::vector<std::string> keys;
  for (const std::string& piece : pieces_of(text, is_ascii(text))) {
    std::string key = hamlet_key(piece);
    if (!key.empty()) keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<PlaceName> parts_of_address(std::string_view address) {
  const std::string text = clean(address);
  const bool may_lack_diacritics = is_ascii(text);
  const std::vector<std::string> pieces = pieces_of(text, may_lack_diacritics);
  std::vector<PlaceName> units;
  for (const std::string& piece : pieces) {
    PlaceName unit = take_apart(piece, may_lack_diacritics);
    if (unit.bare.empty()) continue;
    if (unit.kind == UnitKind::none && is_below_commune(unit.bare)) continue;
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace ocop
