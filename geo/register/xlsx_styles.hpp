#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// What a number format makes of a number, as far as it matters here.
enum class CellLook : std::uint8_t { number, day, month, year };

struct CellStyle {
  CellLook look = CellLook::number;
  std::size_t width = 0;  ///< digits that a format of zeros alone ("00000") shows; 0: no such format
};

/// The look of a number format: "dd/mm/yyyy", "mm/yyyy", "yyyy", "00000", "General".
CellStyle style_of_format(std::string_view code);
/// Of a format that has a number and no code in the file (ECMA-376, 18.8.30).
CellStyle style_of_format(int built_in);

/// By the number of the style in `s` of a cell.
std::vector<CellStyle> read_xlsx_styles(const std::string& path);

/// A number of the file's XML as its cell shows it: "44788" is "2022/08/15" under a date's style, "73.700000000000003"
/// is "73.7", "167" "00167" under "00000". `is_1904`: days count from 1904.
std::string shown_number(std::string_view number, const CellStyle& style, bool is_1904);

}  // namespace ocop
