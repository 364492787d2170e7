#include "sheet/path_data.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iterator>

namespace ocop {
namespace {

struct Tenths {
  long x = 0;
  long y = 0;
  friend bool operator==(const Tenths&, const Tenths&) = default;
};

/// "12.5", "-.3", "7".
void append_tenths(std::string& out, long tenths, bool is_first) {
  if (tenths < 0) {
    out += '-';
  } else if (!is_first) {
    out += ' ';
  }
  const long whole = std::labs(tenths) / 10;
  const long rest = std::labs(tenths) % 10;
  if (whole != 0 || rest == 0) out += std::to_string(whole);
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest);
}

}  // namespace

std::string path_data(const Polylines& lines, bool are_closed) {
  std::string data;
  for (const std::vector<Point>& line : lines) {
    Tenths last;
    bool has_begun = false;
    char command = '\0';
    for (const Point& p : line) {
      const Tenths here{std::lround(p.x * 10), std::lround(p.y * 10)};
      if (has_begun && here == last) continue;
      const char next = has_begun ? 'l' : 'M';
      const bool is_first = next != command;
      if (is_first) data += next;
      append_tenths(data, here.x - (has_begun ? last.x : 0), is_first);
      append_tenths(data, here.y - (has_begun ? last.y : 0), false);
      command = next;
      last = here;
      has_begun = true;
    }
    if (are_closed && has_begun) data += 'z';
  }
  return data;
}

std::string css_colour(Rgb colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b); }

std::string css_number(double x) {
  std::string digits = fmt::format("{:.2f}", x);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

}  // namespace ocop
