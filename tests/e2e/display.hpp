#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "process.hpp"

namespace ocop::e2e {

struct Pixel {
  int red = 0;
  int green = 0;
  int blue = 0;
  friend bool operator==(const Pixel&, const Pixel&) = default;
};
/// Of `#10151A`.
Pixel pixel(std::uint32_t hex);
/// `#10151A`, for messages.
std::string shown(const Pixel& pixel);
/// The largest difference of a channel.
int difference(const Pixel& a, const Pixel& b);

/// What stands on the display.
class Screenshot {
 public:
  /// Reads the frame buffer that Xvfb keeps in a file (X window dump).
  static Screenshot read(const std::filesystem::path& file);
  Pixel at(double x, double y) const;
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  int width_ = 0;
  int height_ = 0;
  std::size_t line_bytes_ = 0;
  std::string pixels_;
};

/// A display of its own, 1920 x 1080, without a screen.
class Display {
 public:
  static constexpr int kWidth = 1920;
  static constexpr int kHeight = 1080;

  Display();
  /// ":99"
  const std::string& name() const { return name_; }
  Screenshot screenshot() const { return Screenshot::read(folder_.path() / "Xvfb_screen0"); }
  /// One run of xdotool; `words` are its arguments.
  void act(const std::vector<std::string>& words) const;

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Process> server_;
  std::string name_;
};

/// The display of this test program, started at the first call. Throws a sentence when Xvfb or
/// xdotool is missing.
const Display& display();

}  // namespace ocop::e2e
