#pragma once

#include <cstdint>
#include <string>

#include "base/date.hpp"
#include "words/language.hpp"

namespace ocop {

std::string whole(Language language, std::int64_t n);              ///< 1.234 / 1,234
std::string decimal(Language language, double x, int places);      ///< 1.234,5 / 1,234.5
std::string percent(Language language, double share, int places);  ///< 40,7% / 40.7%
std::string distance(Language language, double km);                ///< 5,8 km / 850 m
std::string date(Language language, Day day);                      ///< 31/12/2023 / 31 Dec 2023
std::string date(Language language, const WrittenDate& date);      ///< 2023, 05/2023 / May 2023
std::string month(Language language, Day day);                     ///< 04/2024 / Apr 2024
std::string degrees(Language language, double lon, double lat);    ///< 106,6512° Đ  11,2034° B

}  // namespace ocop
