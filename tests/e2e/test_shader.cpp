#include <glad/gl.h>
// glad comes first: GLFW must not bring another OpenGL header.
#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>

#include "display.hpp"
#include "plate/pixel_law.hpp"
#include "window/map_drawer.hpp"

namespace ocop::e2e {
namespace {

/// A window that is never shown, for its OpenGL 3.3 context.
class HiddenWindow {
 public:
  explicit HiddenWindow(ViewSize size) {
    ::setenv("DISPLAY", display().name().c_str(), 1);
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    REQUIRE(glfwInit() == GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    window_ = glfwCreateWindow(size.width, size.height, "shader", nullptr, nullptr);
    REQUIRE(window_ != nullptr);
    glfwMakeContextCurrent(window_);
    REQUIRE(gladLoadGL(glfwGetProcAddress) != 0);
  }
  // Without glfwTerminate: the driver stays loaded, and what it keeps is not taken for a leak.
  ~HiddenWindow() { glfwDestroyWindow(window_); }
  HiddenWindow(const HiddenWindow&) = delete;
  HiddenWindow& operator=(const HiddenWindow&) = delete;

 private:
  GLFWwindow* window_ = nullptr;
};

constexpr ViewSize kSize{256, 192};

/// Two classes, zero, hatch, and in the end units of the table's second row.
std::vector<Fill> some_fills() {
  std::vector<Fill> fills(1030);
  for (std::size_t i = 0; i < fills.size(); ++i) {
    const auto shade = static_cast<std::uint8_t>(i * 37 % 256);
    fills[i].colour = {shade, static_cast<std::uint8_t>(255 - shade), static_cast<std::uint8_t>(i * 11 % 256)};
    fills[i].class_index = static_cast<int>(i % 4) - 1;
    fills[i].is_hatched = i % 5 == 3;
    if (fills[i].is_hatched) fills[i].class_index = kClassNoData;
  }
  return fills;
}

/// Every kind of pixel beside every other: units and the outside, shares, lines of each kind, shore.
IdImage some_image() {
  constexpr std::array<std::uint32_t, 8> kUnits = {0, 1, 3, 4, 8, 1028, 1029, kOutside};
  constexpr std::array<std::uint8_t, 6> kAmounts = {255, 0, 1, 90, 200, 254};
  IdImage image;
  image.size = kSize;
  image.camera = {{0, 0}, 10};
  for (std::size_t i = 0; i < static_cast<std::size_t>(kSize.width) * kSize.height; ++i) {
    image.first.push_back(kUnits[i % 8]);
    image.second.push_back(kUnits[i / 8 % 8]);
    image.share.push_back(kAmounts[i / 64 % 6]);
    image.line.push_back(kAmounts[(i / 384 + 1) % 6]);
    image.line_kind.push_back(static_cast<LineKind>(i / 7 % 4));
    image.shore.push_back(kAmounts[i / 13 % 6]);
  }
  return image;
}

std::vector<std::uint8_t> drawn(const MapDrawer& drawer_of, Ground ground, double scale) {
  // draw changes nothing but the framebuffer.
  auto& drawer = const_cast<MapDrawer&>(drawer_of);
  drawer.draw({{0, 0}, 10}, {0, 0, static_cast<double>(kSize.width), static_cast<double>(kSize.height)}, kSize, ground,
              scale);
  std::vector<std::uint8_t> pixels(4U * static_cast<std::size_t>(kSize.width) * kSize.height);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, kSize.width, kSize.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  return pixels;
}

TEST_CASE("The shader colours every kind of pixel as pixel_colour does") {
  const HiddenWindow window(kSize);
  const IdImage image = some_image();
  const std::vector<Fill> fills = some_fills();
  MapDrawer drawer;
  // Coloured otherwise, so that the ids are what is drawn.
  drawer.set_image(std::make_shared<const IdImage>(image), std::vector<std::uint8_t>(4 * image.first.size(), 7), {},
                   Ground::light);
  drawer.upload_ids();
  drawer.set_fills(fills);
  for (const Ground ground : {Ground::light, Ground::dark}) {
    for (const double scale : {1.0, 2.0}) {
      const auto pixels = drawn(drawer, ground, scale);
      const PixelInk ink = pixel_ink(ground, scale);
      int worst = 0;
      for (int y = 0; y < kSize.height; ++y) {
        for (int x = 0; x < kSize.width; ++x) {
          const auto i = static_cast<std::size_t>(y) * kSize.width + static_cast<std::size_t>(x);
          const Rgb law = pixel_colour({image.first[i], image.second[i], image.share[i], image.line[i],
                                        image.line_kind[i], image.shore[i], x, y},
                                       fills, ink);
          // OpenGL reads from the bottom.
          const auto at =
              4U * (static_cast<std::size_t>(kSize.height - 1 - y) * kSize.width + static_cast<std::size_t>(x));
          worst = std::max(worst, difference({pixels[at], pixels[at + 1], pixels[at + 2]}, {law.r, law.g, law.b}));
        }
      }
      // The law rounds to bytes after each of up to three mixings, the shader once at the end.
      CHECK(worst <= 2);
    }
  }
}

}  // namespace
}  // namespace ocop::e2e
