#include "register/dates.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;
/// Serial days of a spreadsheet count from 30 December 1899.
constexpr int kFirstSerial = 35000;
constexpr int kLastSerial = 60000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_year(int year) { return year >= kFirstYear && year <= kLastYear; }

std::optional<WrittenDate> day_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!is_year(year) || !date.ok()) return std::nullopt;
  return WrittenDate{year, month, day};
}

std::optional<WrittenDate> month_of(int year, int month) {
  if (!is_year(year) || month < 1 || month > 12) return std::nullopt;
  return WrittenDate{year, month, std::nullopt};
}

std::optional<WrittenDate> year_of(int year) {
  if (!is_year(year)) return std::nullopt;
  return WrittenDate{year, std::nullopt, std::nullopt};
}

/// A run of digits and what stands between it and the next one.
struct Run {
  int value;
  std::size_t length;
  std::string_view gap;  ///< behind it, up to the next run
};

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::size_t next = end;
    while (next < text.size() && !is_digit(text[next])) ++next;
    if (const auto value = whole_number(text.substr(at, end - at))) {
      runs.push_back({*value, end - at, text.substr(end, next - end)});
    }
    at = next;
  }
  return runs;
}

bool is_mark(std::string_view gap) {
  const std::string folded = fold_blanks(gap);
  return folded == "/" || folded == "-" || folded == ".";
}

bool is_word(std::string_view gap, std::string_view word) { return search_key(gap) == word; }

/// The day that starts at run `i`: d/m/y, y-m-d, "24 tháng 02 năm 2023".
std::optional<WrittenDate> day_at(const std::vector<Run>& runs, std::size_t i) {
  const Run& a = runs[i];
  const Run& b = runs[i + 1];
  const Run& c = runs[i + 2];
  const bool in_marks = is_mark(a.gap) && is_mark(b.gap);
  const bool in_words = is_word(a.gap, "thang") && is_word(b.gap, "nam");
  if (in_marks && a.length == 4 && b.length <= 2 && c.length <= 2) return day_of(a.value, b.value, c.value);
  if (a.length > 2 || b.length > 2 || (!in_marks && !in_words)) return std::nullopt;
  if (c.length == 4) return day_of(c.value, b.value, a.value);
  if (c.length == 2 && in_marks) return day_of(kFirstYear + c.value, b.value, a.value);
  return std::nullopt;
}

/// None, or the one day that all days of the text agree on.
struct DaysFound {
  std::optional<WrittenDate> day;
  bool is_contradictory = false;
};

DaysFound find_days(const std::vector<Run>& runs) {
  DaysFound found;
  std::size_t i = 0;
  while (i + 2 < runs.size()) {
    const auto day = day_at(runs, i);
    if (day && found.day && *day != *found.day) found.is_contradictory = true;
    if (day) found.day = day;
    i += day ? 3 : 1;
  }
  return found;
}

std::optional<WrittenDate> serial_day(double serial) {
  if (serial < kFirstSerial || serial > kLastSerial) return std::nullopt;
  const Day day = make_day(1899, 12, 30) + std::chrono::days(static_cast<int>(std::floor(serial)));
  const std::chrono::year_month_day date(day);
  return day_of(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day())));
}

/// "04/2023", "tháng 4 năm 2023", "T4/2023", "2023-04".
std::optional<WrittenDate> whole_month(const std::vector<Run>& runs, const std::string& key) {
  if (runs.size() != 2 || !search_key(runs[1].gap).empty()) return std::nullopt;
  const bool is_joined = is_mark(runs[0].gap) || is_word(runs[0].gap, "nam");
  if (!is_joined) return std::nullopt;
  if (runs[0].length == 4 && is_digit(key.front())) return month_of(runs[0].value, runs[1].value);
  const bool says_month = key.starts_with("thang ") || (key.size() > 1 && key.front() == 't' && is_digit(key[1]));
  if (runs[1].length != 4 || !(is_digit(key.front()) || says_month)) return std::nullopt;
  return month_of(runs[1].value, runs[0].value);
}

/// "Năm 2022", "đợt 1 năm 2022", "Đợt 1/2022", "2022": the only year there is, behind "năm" or beside
/// "đợt" or alone.
std::optional<WrittenDate> whole_year(const Words& words) {
  std::optional<WrittenDate> found;
  for (std::size_t i = 0; i < words.list.size(); ++i) {
    const auto value = whole_number(words.list[i]);
    const auto year = value ? year_of(*value) : std::nullopt;
    if (!year) continue;
    if (found && *year != *found) return std::nullopt;
    const bool is_named = (i > 0 && words.list[i - 1] == "nam") || words.find("dot") || words.list.size() == 1;
    if (!is_named) return std::nullopt;
    found = year;
  }
  return found;
}

}  // namespace

std::optional<WrittenDate> read_date(std::string_view text) {
  const std::string written = clean(text);
  const Words words(written);
  if (words.list.empty()) return std::nullopt;
  if (const auto number = decimal_number(written)) {
    if (const auto day = serial_day(*number)) return day;
    if (*number == std::floor(*number) && *number < kLastYear + 1 && written.find(',') == std::string::npos) {
      if (const auto year = year_of(static_cast<int>(*number))) return year;
    }
  }
  const std::vector<Run> runs = runs_of(written);
  const DaysFound days = find_days(runs);
  if (days.is_contradictory) return std::nullopt;
  if (days.day) return days.day;
  if (const auto month = whole_month(runs, words.key)) return month;
  return whole_year(words);
}

std::optional<WrittenDate> find_day(std::string_view text) {
  const std::string written = clean(text);
  const DaysFound days = find_days(runs_of(written));
  if (days.is_contradictory) return std::nullopt;
  return days.day;
}

WrittenDate decided_when_ending(const WrittenDate& end) {
  constexpr int kMonths = 36;
  if (!end.day) return {end.year - kMonths / 12, end.month, std::nullopt};
  const std::chrono::year_month_day decided(add_months(first_day(end), -kMonths));
  return {static_cast<int>(decided.year()), static_cast<int>(static_cast<unsigned>(decided.month())),
          static_cast<int>(static_cast<unsigned>(decided.day()))};
}

bool is_duration(std::string_view text) {
  const Words words(text);
  return words.list.size() == 2 && whole_number(words.list[0]) && (words.list[1] == "thang" || words.list[1] == "nam");
}

std::string find_decision(std::string_view text) {
  const std::string written = clean(text);
  const std::size_t letters = std::min(written.find("/QĐ"), written.find("/QÐ"));
  if (letters == std::string::npos || letters == 0) return {};
  std::size_t start = letters;
  while (start > 0 && (is_digit(written[start - 1]) || written[start - 1] == '/')) --start;
  std::size_t end = letters;
  while (end < written.size() && std::string_view(" ,;()").find(written[end]) == std::string_view::npos) ++end;
  while (end > letters && written[end - 1] == '.') --end;
  if (start == letters) return {};
  return written.substr(start, end - start);
}

}  // namespace ocop
