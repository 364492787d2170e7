#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "look/layout.hpp"
#include "plate/camera.hpp"
#include "window/input.hpp"
#include "window/pixel_watch.hpp"

struct GLFWwindow;

namespace ocop {

/// The one window with its OpenGL 3.3 core context and Dear ImGui's context and backends.
class NativeWindow {
 public:
  /// `logical_size` is scaled by the monitor's content scale. Fails with a sentence when there is
  /// no display or no OpenGL 3.3.
  static Result<std::unique_ptr<NativeWindow>> open(const std::string& title, ViewSize logical_size);
  ~NativeWindow();
  NativeWindow(const NativeWindow&) = delete;
  NativeWindow& operator=(const NativeWindow&) = delete;

  /// Sleeps until something happens or `timeout_s` is over (negative: until something happens). No other thread
  /// may end it: GLFW 3.3 would use the display from there, which can swallow the hand's own events.
  void wait(double timeout_s);
  std::vector<InputEvent> take_events();
  /// Whether anything came from outside (mouse, keys, size, expose) since the last call.
  bool take_activity();

  ViewSize framebuffer_size() const;
  double content_scale() const;
  double time_s() const;
  bool is_minimised() const;
  void set_title(const std::string& title);
  void toggle_full_screen();
  bool is_full_screen() const;
  /// On the monitor of that number (as the system counts them; the first when there are fewer).
  void fill_screen(std::size_t monitor);
  void leave_full_screen();
  static std::size_t monitor_count();
  void copy_text(const std::string& text);
  /// Of its inside on the desktop, device pixels.
  Point position() const;
  /// For a second window that shares its textures.
  GLFWwindow* handle() const { return window_; }

  /// `pointer`: where the hand is, when it is in another window (device pixels).
  void begin_frame(const std::optional<Point>& pointer = {});
  /// Draws ImGui's lists over what stands in the framebuffer and shows it. `copy`: a texture that gets what is shown,
  /// upside down; 0: none.
  void end_frame(unsigned copy = 0);
  /// All of the framebuffer, or a part of it (device pixels, y down).
  void clear(float r, float g, float b, const std::optional<Rect>& part = {});
  /// The framebuffer still holds what was drawn last.
  bool keeps_pixels() const { return pixels_.keeps_pixels(); }

 private:
  NativeWindow() = default;
  static void on_key(GLFWwindow* window, int key, int scancode, int action, int mods);
  static void on_character(GLFWwindow* window, unsigned character);
  static void on_button(GLFWwindow* window, int button, int action, int mods);
  static void on_drop(GLFWwindow* window, int count, const char** paths);
  static void on_close(GLFWwindow* window);
  void install_callbacks();
  void hand_on_typing();

  GLFWwindow* window_ = nullptr;
  std::vector<InputEvent> events_;
  /// A key as GLFW says it, or a character.
  struct Typed {
    int key = 0, scancode = 0, action = 0, mods = 0;
    unsigned character = 0;
  };
  std::deque<Typed> typed_;  ///< not handed to Dear ImGui yet
  bool has_activity_ = true;
  PixelWatch pixels_;
  struct Saved {
    int x = 0, y = 0, width = 0, height = 0;
    bool is_maximised = false;
  } windowed_;
};

}  // namespace ocop
