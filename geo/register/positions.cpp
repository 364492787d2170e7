#include "register/positions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

bool is_longitude(double degrees) { return degrees >= 100 && degrees <= 118; }
bool is_latitude(double degrees) { return degrees >= 5 && degrees <= 25; }

/// "11,2034°" without the sign, and without the letters N, E, B (Bắc), Đ (Đông).
std::optional<double> degrees_of(std::string_view text) {
  std::string number = clean(text);
  for (const std::string_view mark : {"°", "N", "E", "B", "Đ"}) {
    if (number.size() > mark.size() && number.ends_with(mark))
      number = clean(number.substr(0, number.size() - mark.size()));
  }
  if (number.ends_with("°")) number.resize(number.size() - std::string_view("°").size());
  return decimal_number(number);
}

std::optional<PositionWritten> position_of(std::optional<double> first, std::optional<double> second) {
  if (!first || !second) return std::nullopt;
  if (is_latitude(*first) && is_longitude(*second)) return PositionWritten{{*second, *first}, false};
  if (is_longitude(*first) && is_latitude(*second)) return PositionWritten{{*first, *second}, true};
  return std::nullopt;
}

}  // namespace

std::optional<PositionWritten> read_position(std::string_view latitude, std::string_view longitude) {
  return position_of(degrees_of(latitude), degrees_of(longitude));
}

std::optional<PositionWritten> read_position(std::string_view both) {
  const std::string text = clean(both);
  // A semicolon cuts before a comma does: "11,2034; 106,6512".
  for (const std::string_view mark : {";", ", ", ",", " "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    const std::string_view whole = text;
    auto position = position_of(degrees_of(whole.substr(0, at)), degrees_of(whole.substr(at + mark.size())));
    // The cell's header says no order, so neither is wrong.
    if (position) position->is_swapped = false;
    if (position) return position;
  }
  return std::nullopt;
}

}  // namespace ocop
