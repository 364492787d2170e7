#include "look/lines.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace ocop {
namespace {

constexpr std::string_view kEllipsis = "…";

// Ends of the letters of a text, each with the marks that belong to it. Bytes that are not UTF-8
// count as letters of their own.
std::vector<std::size_t> letter_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t before = -1;
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t c = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    const bool is_broken = length <= 0;
    if (at > 0 && (is_broken || before < 0 || utf8proc_grapheme_break_stateful(before, c, &state))) ends.push_back(at);
    before = is_broken ? -1 : c;
    at += is_broken ? 1 : static_cast<std::size_t>(length);
  }
  if (!text.empty()) ends.push_back(text.size());
  return ends;
}

std::string_view without_end_blanks(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

std::string with_ellipsis(std::string_view beginning) {
  return std::string(without_end_blanks(beginning)).append(kEllipsis);
}

// Widths grow with the number of letters, so the longest beginning that fits is found by halving.
std::size_t longest_fitting(std::string_view text, double width, const Measure& measure, bool has_ellipsis) {
  const std::vector<std::size_t> ends = letter_ends(text);
  const auto end = std::partition_point(ends.begin(), ends.end(), [&](std::size_t e) {
    const std::string_view part = text.substr(0, e);
    return (has_ellipsis ? measure(with_ellipsis(part)) : measure(part)) <= width;
  });
  return end == ends.begin() ? 0 : *std::prev(end);
}

// Bytes of the first line of `text`, without the blank it is broken at.
std::size_t first_line(std::string_view text, double width, const Measure& measure) {
  const std::size_t newline = text.find('\n');
  const std::string_view paragraph = text.substr(0, newline);
  if (measure(paragraph) <= width) return paragraph.size();
  const std::size_t fitting = longest_fitting(paragraph, width, measure, false);
  if (paragraph[fitting] == ' ') return fitting;
  const std::size_t blank = paragraph.substr(0, fitting).rfind(' ');
  if (blank != std::string_view::npos && blank > 0) return blank;
  return std::max(fitting, letter_ends(paragraph).front());
}

}  // namespace

std::string shorten(std::string_view text, double width, const Measure& measure) {
  if (measure(text) <= width) return std::string(text);
  return with_ellipsis(text.substr(0, longest_fitting(text, width, measure, true)));
}

Lines wrap(std::string_view text, double width, int max_lines, const Measure& measure) {
  Lines result;
  while (true) {
    const bool is_last_allowed = max_lines > 0 && static_cast<int>(result.lines.size()) + 1 == max_lines;
    const std::size_t length = first_line(text, width, measure);
    if (is_last_allowed && length < text.size()) {
      const std::string_view paragraph = text.substr(0, text.find('\n'));
      const bool has_more_paragraphs = paragraph.size() < text.size();
      const bool fits = measure(paragraph) <= width;
      result.lines.push_back(fits && has_more_paragraphs ? shorten(with_ellipsis(paragraph), width, measure)
                                                         : shorten(paragraph, width, measure));
      result.is_shortened = true;
      return result;
    }
    result.lines.emplace_back(without_end_blanks(text.substr(0, length)));
    if (length >= text.size()) return result;
    const bool breaks_at_sign = text[length] == ' ' || text[length] == '\n';
    text.remove_prefix(length + (breaks_at_sign ? 1 : 0));
  }
}

}  // namespace ocop
