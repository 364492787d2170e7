#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// Width of a text in pixels, of one size and weight.
using Measure = std::function<double(std::string_view)>;

/// `text` itself when it fits, else its longest beginning with "…" that does; never cuts a letter
/// from its marks and leaves no blank before the "…". "…" alone when nothing fits.
std::string shorten(std::string_view text, double width, const Measure& measure);

/// Broken at blanks; a word wider than `width` is broken between letters. At most `max_lines` when
/// that is above 0: the last one is then shortened. Newlines are kept. Never empty.
struct Lines {
  std::vector<std::string> lines;
  bool is_shortened = false;
};
Lines wrap(std::string_view text, double width, int max_lines, const Measure& measure);

}  // namespace ocop
