#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "panels/keys.hpp"
#include "plate/camera.hpp"

struct GLFWwindow;
struct ImGuiContext;

namespace ocop {

/// A window beside the program's own, with a context of Dear ImGui of its own; textures of the one are seen in the
/// other. Its keys are read as chords, nothing is typed in it.
class SecondWindow {
 public:
  /// All of the monitor of that number, else a window on the first. Null when there is none to be had: the program
  /// goes on without.
  static std::unique_ptr<SecondWindow> open(GLFWwindow* first, const std::string& title,
                                            std::optional<std::size_t> monitor);
  ~SecondWindow();
  SecondWindow(const SecondWindow&) = delete;
  SecondWindow& operator=(const SecondWindow&) = delete;

  void move_to(std::size_t monitor);
  ViewSize framebuffer_size() const;
  double content_scale() const;
  /// Of its inside on the desktop, device pixels.
  Point position() const;

  std::vector<Chord> take_keys();
  bool take_close();
  /// Whether anything came from outside since the last call.
  bool take_activity();

  /// While there is one, OpenGL and Dear ImGui speak of this window.
  class Scope {
   public:
    explicit Scope(const SecondWindow& window);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    GLFWwindow* window_before_;
    ImGuiContext* imgui_before_;
  };
  /// Within a Scope.
  void begin_frame(double now_s);
  void end_frame(float r, float g, float b);

 private:
  SecondWindow() = default;
  void install_callbacks();

  GLFWwindow* window_ = nullptr;
  ImGuiContext* imgui_ = nullptr;
  std::vector<Chord> keys_;
  bool has_activity_ = true;
  bool is_closed_ = false;
  bool is_clicked_ = false;  ///< the button went down since the last frame
  double wheel_ = 0;
  double drawn_at_s_ = 0;
};

}  // namespace ocop
