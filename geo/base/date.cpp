#include "base/date.hpp"

#include <charconv>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

namespace ocop {
namespace {

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Day make_day(int year, int month, int day) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                  std::chrono::day(static_cast<unsigned>(day)));
}

Day first_day(const WrittenDate& date) { return make_day(date.year, date.month.value_or(1), date.day.value_or(1)); }

Day add_months(Day day, int months) {
  using namespace std::chrono;
  const year_month_day from(day);
  const year_month target = year_month(from.year(), from.month()) + std::chrono::months(months);
  const year_month_day_last last(target.year(), month_day_last(target.month()));
  return sys_days(target / std::min(from.day(), last.day()));
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  }
  const int year = *parse_digits(text.substr(0, 4));
  const int month = *parse_digits(text.substr(5, 2));
  const int day = *parse_digits(text.substr(8, 2));
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::string iso(Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso(const WrittenDate& date) {
  if (date.day) return fmt::format("{:04}-{:02}-{:02}", date.year, *date.month, *date.day);
  if (date.month) return fmt::format("{:04}-{:02}", date.year, *date.month);
  return fmt::format("{:04}", date.year);
}

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return make_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

Day day_of_making() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    if (const auto seconds = parse_digits(epoch)) {
      return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*seconds)));
    }
  }
  return today();
}

}  // namespace ocop
