#include "register/rating_history.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "register/dates.hpp"
#include "register/spelling.hpp"
#include "register/stars.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// What ends one rating's part of the text and begins the next one's.
constexpr std::array<std::string_view, 11> kBetween = {",",        ";",       "→",     "->",    "\n",     " đến năm ",
                                                       " đến nay", " sau đó", " nay ", " lên ", " xuống "};

struct Clause {
  std::string text;
  bool leads = false;  ///< its date is that of what follows: "đến năm 2021"
};

/// Never cut inside brackets.
std::vector<Clause> clauses_of(std::string_view text) {
  std::vector<Clause> clauses(1);
  int depth = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')') --depth;
    const auto mark =
        std::ranges::find_if(kBetween, [&](std::string_view m) { return text.substr(at).starts_with(m); });
    if (depth > 0 || mark == kBetween.end()) {
      clauses.back().text.push_back(text[at++]);
      continue;
    }
    clauses.emplace_back();
    clauses.back().leads = *mark == " đến năm ";
    at += mark->size();
  }
  std::erase_if(clauses, [](const Clause& clause) { return search_key(clause.text).empty(); });
  return clauses;
}

/// The only number before "sao"; nullopt when there are none or several.
std::optional<int> only_rating(const std::string& clause) {
  const Words words(clause);
  const auto sao = words.find("sao");
  if (!sao || words.find("sao", *sao + 1)) return std::nullopt;
  const StarsWritten written = read_stars(clause);
  return written.kind == StarsKind::granted ? written.stars : std::nullopt;
}

/// A day, or the only year that the clause names.
std::optional<WrittenDate> only_date(const std::string& clause) {
  if (const auto day = find_day(clause)) return day;
  std::optional<WrittenDate> found;
  const Words words(clause);
  for (const std::string_view word : words.list) {
    constexpr int kFirst = 2018;
    constexpr int kLast = 2099;
    const auto year = whole_number(word);
    if (!year || *year < kFirst || *year > kLast) continue;
    if (found && found->year != *year) return std::nullopt;
    found = WrittenDate{*year, std::nullopt, std::nullopt};
  }
  return found;
}

/// Years stand in clauses of their own too: "3 sao, năm 2019".
std::vector<DatedRating> ratings_of(const std::vector<Clause>& clauses) {
  std::vector<DatedRating> ratings;
  std::optional<WrittenDate> waiting;
  for (const Clause& clause : clauses) {
    const auto stars = only_rating(clause.text);
    const auto date = only_date(clause.text);
    if (stars) {
      ratings.push_back({*stars, date ? date : waiting});
      waiting.reset();
      continue;
    }
    if (Words(clause.text).find("sao")) return {};
    if (!date) continue;
    if (clause.leads || ratings.empty() || ratings.back().date) {
      waiting = date;
    } else {
      ratings.back().date = date;
    }
  }
  return ratings;
}

}  // namespace

std::vector<DatedRating> read_rating_history(std::string_view text) {
  constexpr std::size_t kShortest = 10;
  if (text.size() < kShortest) return {};
  const std::string written = clean(text);
  std::vector<DatedRating> ratings = ratings_of(clauses_of(written));
  if (ratings.size() < 2) return {};
  // What comes last must be known to be later: by its date, or by what the text calls it.
  const Words words(text);
  const bool is_told = words.find("nang hang") || words.find("ha hang") || words.find("xuong") || words.find("len") ||
                       words.find("danh gia lai") || words.find("cong nhan lai") || words.find("phan hang lai");
  const bool are_dated = std::ranges::all_of(ratings, [](const DatedRating& r) { return r.date.has_value(); });
  if (!are_dated) {
    if (!is_told) return {};
    return ratings;
  }
  std::ranges::stable_sort(ratings, {}, &DatedRating::date);
  const auto same = std::ranges::adjacent_find(ratings, {}, &DatedRating::date);
  if (same != ratings.end()) return {};
  return ratings;
}

}  // namespace ocop
