#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// A day of the calendar, without time and zone.
using Day = std::chrono::sys_days;

/// A date as a register writes it: a day, a month (`2023-05`) or only a year. `month` is set when
/// `day` is. Always a date that exists: 31/02/2023 is not one.
struct WrittenDate {
  int year = 0;
  std::optional<int> month;
  std::optional<int> day;

  friend auto operator<=>(const WrittenDate&, const WrittenDate&) = default;
};

Day make_day(int year, int month, int day);

/// The first day that the written date can mean.
Day first_day(const WrittenDate& date);

/// The same day `months` later; a day that the month does not have becomes its last
/// (29 February 2024 + 12 months = 28 February 2025).
Day add_months(Day day, int months);

/// "2023-12-31"; nullopt for anything else, a day that does not exist included.
std::optional<Day> parse_iso_day(std::string_view text);

/// "2023-12-31".
std::string iso(Day day);
/// "2023-12-31", "2023-12" or "2023".
std::string iso(const WrittenDate& date);

/// Today in local time; the one place where the program asks the clock.
Day today();

/// The day a file is made, and the day it speaks of where none is chosen: SOURCE_DATE_EPOCH (seconds,
/// UTC) when it is set, else today.
Day day_of_making();

}  // namespace ocop
