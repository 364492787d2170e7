#include "display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

constexpr double kServerPatience_s = 60;

/// Field `index` of the header of an X window dump: 32 bits, most significant byte first.
std::size_t header_field(const std::string& dump, std::size_t index) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<std::uint8_t>(dump.at(4 * index + i));
  return value;
}

/// The server says its number once it is ready.
std::string wait_for_number(const fs::path& file, Process& server) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(kServerPatience_s);
  while (std::chrono::steady_clock::now() < end && !server.exit_code()) {
    std::ifstream stream(file);
    std::string line;
    // Without its end the line may be half written.
    if (std::getline(stream, line) && !stream.eof() && !line.empty()) return line;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  throw std::runtime_error("Xvfb does not start: " + server.said());
}

}  // namespace

Pixel pixel(std::uint32_t hex) {
  return {static_cast<int>(hex >> 16U & 0xFFU), static_cast<int>(hex >> 8U & 0xFFU), static_cast<int>(hex & 0xFFU)};
}

std::string shown(const Pixel& pixel) { return fmt::format("#{:02X}{:02X}{:02X}", pixel.red, pixel.green, pixel.blue); }

int difference(const Pixel& a, const Pixel& b) {
  return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

Screenshot Screenshot::read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string dump{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  Screenshot shot;
  shot.width_ = static_cast<int>(header_field(dump, 4));
  shot.height_ = static_cast<int>(header_field(dump, 5));
  shot.line_bytes_ = header_field(dump, 12);
  if (header_field(dump, 11) != 32) throw std::runtime_error("the display has not 32 bits a pixel");
  constexpr std::size_t kColourBytes = 12;
  shot.pixels_ = dump.substr(header_field(dump, 0) + header_field(dump, 19) * kColourBytes);
  return shot;
}

Pixel Screenshot::at(double x, double y) const {
  const auto column = static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(x)), 0, width_ - 1));
  const auto row = static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(y)), 0, height_ - 1));
  const std::size_t begin = row * line_bytes_ + 4 * column;
  const auto channel = [&](std::size_t i) {
    return static_cast<int>(static_cast<std::uint8_t>(pixels_.at(begin + i)));
  };
  return {channel(2), channel(1), channel(0)};
}

Display::Display() {
  for (const char* program : {"Xvfb", "xdotool"}) {
    if (!is_installed(program))
      throw std::runtime_error(std::string(program) + " is not installed: see packages-test.txt");
  }
  const fs::path number = folder_.path() / "number";
  // A shell opens the descriptor that the server writes its free number to, and becomes the server.
  const std::string command = "exec Xvfb -displayfd 3 -screen 0 " + std::to_string(kWidth) + "x" +
                              std::to_string(kHeight) + "x24 -noreset -nolisten tcp -fbdir '" +
                              folder_.path().string() + "' 3>'" + number.string() + "'";
  server_ = std::make_unique<Process>(std::vector<std::string>{"sh", "-c", command}, Environment{},
                                      folder_.path() / "server.log");
  name_ = ":" + wait_for_number(number, *server_);
}

void Display::act(const std::vector<std::string>& words) const {
  std::vector<std::string> command = {"xdotool"};
  command.insert(command.end(), words.begin(), words.end());
  output_of(command, {{"DISPLAY", name_}, {"LC_ALL", "C.UTF-8"}});
}

const Display& display() {
  static const Display only;
  return only;
}

}  // namespace ocop::e2e
