#include "register/xlsx_styles.hpp"

#include <charconv>
#include <cmath>
#include <map>

#include <fmt/core.h>

#include "base/date.hpp"
#include "register/spelling.hpp"
#include "register/xlsx_parts.hpp"

namespace ocop {
namespace {

/// The letters of a format without quoted text, colours and escapes: "[Red]dd\"/\"mm" is "dd/mm".
std::string bare_format(std::string_view code) {
  std::string bare;
  char closing = 0;
  bool is_escaped = false;
  for (const char c : code) {
    if (is_escaped) {
      is_escaped = false;
    } else if (closing != 0) {
      if (c == closing) closing = 0;
    } else if (c == '"' || c == '[') {
      closing = c == '"' ? '"' : ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      is_escaped = true;
    } else if (c == ';') {
      break;
    } else {
      bare.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
  }
  return bare;
}

constexpr int kDaysTo1904 = 1462;
constexpr double kMostDays = 2958465;  ///< 31 December 9999

}  // namespace

CellStyle style_of_format(std::string_view code) {
  CellStyle style;
  if (code.size() > 1 && code.find_first_not_of('0') == std::string_view::npos) {
    style.width = code.size();
    return style;
  }
  const std::string bare = bare_format(code);
  if (bare == "general" || bare == "standard") return style;
  const bool has_day = bare.find('d') != std::string::npos;
  const bool has_year = bare.find('y') != std::string::npos;
  const bool has_month = bare.find('m') != std::string::npos;
  if (has_day) style.look = CellLook::day;
  if (!has_day && has_year) style.look = has_month ? CellLook::month : CellLook::year;
  return style;
}

CellStyle style_of_format(int built_in) {
  const bool is_month = built_in == 17;
  const bool is_day = (built_in >= 14 && built_in <= 16) || built_in == 22 || (built_in >= 27 && built_in <= 31) ||
                      built_in == 36 || (built_in >= 50 && built_in <= 58);
  return {is_month ? CellLook::month : is_day ? CellLook::day : CellLook::number, 0};
}

std::vector<CellStyle> read_xlsx_styles(const std::string& path) {
  const pugi::xml_document styles = read_xlsx_part(path, "xl/styles.xml");
  const pugi::xml_node root = styles.child("styleSheet");
  std::map<int, CellStyle> by_format;
  for (const pugi::xml_node format : root.child("numFmts").children("numFmt")) {
    by_format[format.attribute("numFmtId").as_int()] = style_of_format(format.attribute("formatCode").value());
  }
  std::vector<CellStyle> all;
  for (const pugi::xml_node cell : root.child("cellXfs").children("xf")) {
    const int format = cell.attribute("numFmtId").as_int();
    const auto own = by_format.find(format);
    all.push_back(own == by_format.end() ? style_of_format(format) : own->second);
  }
  return all;
}

std::string shown_number(std::string_view number, const CellStyle& style, bool is_1904) {
  std::string text(number);
  if (style.width > 0) {
    if (text.size() < style.width && whole_number(text)) text.insert(0, style.width - text.size(), '0');
    return text;
  }
  const bool is_whole = number.find_first_of(".eE") == std::string_view::npos;
  if (is_whole && style.look == CellLook::number) return text;
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc{} || end != number.data() + number.size()) return text;
  if (style.look == CellLook::number) return fmt::format("{:.15g}", value);
  // Below one it is a time.
  if (value < 1 || value > kMostDays) return text;
  const Day day = make_day(1899, 12, 30) + std::chrono::days(static_cast<int>(value) + (is_1904 ? kDaysTo1904 : 0));
  const std::chrono::year_month_day date(day);
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  if (style.look == CellLook::year) return fmt::format("{}", year);
  if (style.look == CellLook::month) return fmt::format("{:02}/{}", month, year);
  return fmt::format("{}/{:02}/{:02}", year, month, static_cast<unsigned>(date.day()));
}

}  // namespace ocop
