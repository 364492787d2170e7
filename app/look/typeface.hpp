#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "look/font_files.hpp"

namespace ocop {

/// Texture pixels stand three to a device pixel across, so that a letter can stand between pixels
/// without blur or uneven gaps; down they are device pixels, with the outline fitted to them.
inline constexpr int kPixelsAcross = 3;

struct Letter {
  int width = 0;  ///< texture pixels; 0 for blanks
  int height = 0;
  double left_px = 0;  ///< from the pen to the bitmap, device pixels
  int top_px = 0;      ///< from the baseline up to the bitmap
  double advance_px = 0;
  std::vector<std::uint8_t> coverage;  ///< width * height
};

/// The files of one weight, opened with FreeType; the first gives the measures of a line.
class Typeface {
 public:
  /// Files that cannot be opened are left out. Throws std::runtime_error when none is left.
  explicit Typeface(const std::vector<FontFile>& files);
  ~Typeface();
  Typeface(Typeface&&) noexcept;
  Typeface& operator=(Typeface&&) = delete;

  const FontFile& first_file() const;
  double ascent_em() const;   ///< of the first file, above the baseline
  double descent_em() const;  ///< below it, positive
  double cap_height_em() const;

  /// nullopt when no file has the letter.
  std::optional<Letter> letter(char32_t code_point, double em_px) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ocop
