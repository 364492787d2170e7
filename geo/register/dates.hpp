#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace ocop {

/// A date as registers write it, day before month: "7/4/2023", "ngày 24 tháng 02 năm 2023",
/// "2023-04-07", "tháng 4/2023", "Năm 2022", "đợt 1 năm 2022", "2022", a spreadsheet's serial number
/// (35000 to 60000), or one such day inside a sentence ("QĐ số 2008/QĐ/UBND ngày 07/04/2023"). Years
/// from 2000 to 2099. nullopt for anything else, two different days included.
std::optional<WrittenDate> read_date(std::string_view text);

/// Only a full day, anywhere in a text: what a cell of another kind may tell.
std::optional<WrittenDate> find_day(std::string_view text);

/// From the date that a certificate ends on to its decision: 36 months earlier.
WrittenDate decided_when_ending(const WrittenDate& end);

/// "36 tháng", "3 năm": a duration that stands in a column of end dates.
bool is_duration(std::string_view text);

/// The number of a decision in a text: "1085/QĐ-UBND", "2008/QĐ/UBND"; empty when there is none.
std::string find_decision(std::string_view text);

}  // namespace ocop
