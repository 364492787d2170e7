#include "window/native_window.hpp"

#include <glad/gl.h>
// glad comes first: GLFW must not bring another OpenGL header.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "window/glfw_keys.hpp"

namespace ocop {
namespace {

NativeWindow* owner(GLFWwindow* window) { return static_cast<NativeWindow*>(glfwGetWindowUserPointer(window)); }

std::string last_glfw_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "";
}

/// The largest window that fits on the monitor, before the system multiplies it by the monitor's content scale:
/// without docks and bars where the system says so.
ViewSize largest_window() {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  if (monitor == nullptr) return {1920, 1080};
  int x = 0;
  int y = 0;
  ViewSize room;
  glfwGetMonitorWorkarea(monitor, &x, &y, &room.width, &room.height);
  float scale_x = 1;
  float scale_y = 1;
  glfwGetMonitorContentScale(monitor, &scale_x, &scale_y);
  const auto divided = [](int pixels, float scale) {
    return static_cast<int>(static_cast<float>(pixels) / std::max(1.0F, scale));
  };
  return {divided(room.width, scale_x), divided(room.height, scale_y)};
}

}  // namespace

Result<std::unique_ptr<NativeWindow>> NativeWindow::open(const std::string& title, ViewSize logical_size) {
  if (glfwInit() == GLFW_FALSE) return failed(FindingKind::no_display, "", {last_glfw_error()});
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_MAXIMIZED, GLFW_TRUE);
  // What the audience sees stays when the presenter clicks beside it.
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  const ViewSize room = largest_window();
  const ViewSize size{std::min(logical_size.width, room.width), std::min(logical_size.height, room.height)};

  std::unique_ptr<NativeWindow> self(new NativeWindow());
  self->window_ = glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr);
  if (self->window_ == nullptr) {
    const std::string reason = last_glfw_error();
    glfwTerminate();
    return failed(FindingKind::no_display, "", {reason});
  }
  glfwSetWindowUserPointer(self->window_, self.get());
  glfwSetWindowSizeLimits(self->window_, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwMakeContextCurrent(self->window_);
  if (gladLoadGL(glfwGetProcAddress) == 0) return failed(FindingKind::no_display, "", {"OpenGL 3.3"});
  glfwSwapInterval(1);

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().LogFilename = nullptr;
  self->install_callbacks();
  // The backend calls the callbacks that were there before its own.
  ImGui_ImplGlfw_InitForOpenGL(self->window_, true);
  // Keys and characters reach it by hand_on_typing alone.
  glfwSetKeyCallback(self->window_, on_key);
  glfwSetCharCallback(self->window_, on_character);
  ImGui_ImplOpenGL3_Init("#version 330 core");
  return self;
}

NativeWindow::~NativeWindow() {
  if (window_ == nullptr) return;
  if (ImGui::GetCurrentContext() != nullptr) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void NativeWindow::install_callbacks() {
  glfwSetDropCallback(window_, on_drop);
  glfwSetWindowCloseCallback(window_, on_close);
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) { owner(w)->has_activity_ = true; });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int) { owner(w)->has_activity_ = true; });
  glfwSetMouseButtonCallback(window_, on_button);
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double) { owner(w)->has_activity_ = true; });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { owner(w)->has_activity_ = true; });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { owner(w)->has_activity_ = true; });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int) { owner(w)->has_activity_ = true; });
  glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) { owner(w)->has_activity_ = true; });
}

void NativeWindow::on_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
  NativeWindow& self = *owner(window);
  self.has_activity_ = true;
  self.typed_.push_back({key, scancode, action, mods, 0});
  if (action == GLFW_RELEASE) return;
  const Chord chord = chord_from_glfw(key, mods);
  if (chord.key != ShortcutKey::none) self.events_.push_back(KeyPress{chord, action == GLFW_REPEAT});
}

void NativeWindow::on_button(GLFWwindow* window, int button, int action, int mods) {
  NativeWindow& self = *owner(window);
  self.has_activity_ = true;
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  MouseButton event;
  glfwGetCursorPos(window, &event.at.x, &event.at.y);
  event.is_down = action == GLFW_PRESS;
  event.ctrl = (mods & GLFW_MOD_CONTROL) != 0;
  event.shift = (mods & GLFW_MOD_SHIFT) != 0;
  event.alt = (mods & GLFW_MOD_ALT) != 0;
  event.time_s = glfwGetTime();
  self.events_.emplace_back(event);
}

void NativeWindow::on_character(GLFWwindow* window, unsigned character) {
  NativeWindow& self = *owner(window);
  self.has_activity_ = true;
  self.typed_.push_back({0, 0, 0, 0, character});
}

/// Dear ImGui knows only whether a key is down, so of a key that went down and up between two frames it
/// would learn nothing: the second event of one key waits for the next frame, and what came after it too.
/// So does Ctrl or Shift when it changes after a key that it belongs to.
void NativeWindow::hand_on_typing() {
  std::vector<int> changed;
  bool has_key = false;
  for (; !typed_.empty(); typed_.pop_front()) {
    const Typed& typed = typed_.front();
    if (typed.character != 0) {
      ImGui_ImplGlfw_CharCallback(window_, typed.character);
      continue;
    }
    const bool is_modifier = typed.key >= GLFW_KEY_LEFT_SHIFT && typed.key <= GLFW_KEY_RIGHT_SUPER;
    if ((is_modifier && has_key) || std::ranges::find(changed, typed.key) != changed.end()) break;
    // A letter comes as a character too, unless it is part of a chord.
    const bool is_letter = typed.key < GLFW_KEY_ESCAPE && (typed.mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT)) == 0;
    if (typed.action != GLFW_REPEAT && !is_letter) changed.push_back(typed.key);
    has_key = has_key || (!is_modifier && !is_letter);
    ImGui_ImplGlfw_KeyCallback(window_, typed.key, typed.scancode, typed.action, typed.mods);
  }
  has_activity_ = has_activity_ || !typed_.empty();
}

void NativeWindow::on_drop(GLFWwindow* window, int count, const char** paths) {
  NativeWindow& self = *owner(window);
  self.has_activity_ = true;
  self.events_.push_back(FilesDropped{{paths, paths + count}});
}

void NativeWindow::on_close(GLFWwindow* window) {
  NativeWindow& self = *owner(window);
  self.has_activity_ = true;
  glfwSetWindowShouldClose(window, GLFW_FALSE);
  self.events_.push_back(CloseAsked{});
}

void NativeWindow::wait(double timeout_s) {
  if (timeout_s < 0) {
    glfwWaitEvents();
  } else if (timeout_s == 0) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(timeout_s);
  }
}

std::vector<InputEvent> NativeWindow::take_events() { return std::exchange(events_, {}); }

bool NativeWindow::take_activity() { return std::exchange(has_activity_, false); }

ViewSize NativeWindow::framebuffer_size() const {
  ViewSize size;
  glfwGetFramebufferSize(window_, &size.width, &size.height);
  return size;
}

Point NativeWindow::position() const {
  int x = 0;
  int y = 0;
  glfwGetWindowPos(window_, &x, &y);
  return {static_cast<double>(x), static_cast<double>(y)};
}

double NativeWindow::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return x;
}

double NativeWindow::time_s() const { return glfwGetTime(); }

bool NativeWindow::is_minimised() const { return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != 0; }

void NativeWindow::set_title(const std::string& title) { glfwSetWindowTitle(window_, title.c_str()); }

void NativeWindow::toggle_full_screen() { is_full_screen() ? leave_full_screen() : fill_screen(0); }

bool NativeWindow::is_full_screen() const { return glfwGetWindowMonitor(window_) != nullptr; }

std::size_t NativeWindow::monitor_count() {
  int count = 0;
  glfwGetMonitors(&count);
  return static_cast<std::size_t>(std::max(0, count));
}

void NativeWindow::leave_full_screen() {
  if (!is_full_screen()) return;
  glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height, 0);
  if (windowed_.is_maximised) glfwMaximizeWindow(window_);
}

void NativeWindow::fill_screen(std::size_t number) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  if (count == 0) return;
  GLFWmonitor* monitor = monitors[number < static_cast<std::size_t>(count) ? number : 0];
  if (!is_full_screen()) {
    glfwGetWindowPos(window_, &windowed_.x, &windowed_.y);
    glfwGetWindowSize(window_, &windowed_.width, &windowed_.height);
    windowed_.is_maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0;
  }
  // Many window managers fill the monitor that the window stands on, whatever they are asked.
  int x = 0;
  int y = 0;
  glfwGetMonitorPos(monitor, &x, &y);
  constexpr int kInside = 64;
  constexpr int kSide = 640;
  if (is_full_screen()) {
    glfwSetWindowMonitor(window_, nullptr, x + kInside, y + kInside, kSide, kSide, 0);
  } else if (number > 0) {
    glfwRestoreWindow(window_);
    glfwSetWindowPos(window_, x + kInside, y + kInside);
  }
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void NativeWindow::copy_text(const std::string& text) { glfwSetClipboardString(window_, text.c_str()); }

void NativeWindow::begin_frame(const std::optional<Point>& pointer) {
  hand_on_typing();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  if (pointer) ImGui::GetIO().MousePos = {static_cast<float>(pointer->x), static_cast<float>(pointer->y)};
  ImGui::NewFrame();
}

void NativeWindow::end_frame(unsigned copy) {
  const ViewSize size = framebuffer_size();
  glViewport(0, 0, size.width, size.height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (copy != 0) {
    glBindTexture(GL_TEXTURE_2D, copy);
    glCopyTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, 0, 0, size.width, size.height, 0);
  }
  pixels_.before_showing(size);
  glfwSwapBuffers(window_);
  pixels_.after_showing();
}

void NativeWindow::clear(float r, float g, float b, const std::optional<Rect>& part) {
  if (part) {
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    const ViewSize size = framebuffer_size();
    glEnable(GL_SCISSOR_TEST);
    glScissor(whole(part->x), size.height - whole(part->y + part->height), whole(part->width), whole(part->height));
  }
  glClearColor(r, g, b, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace ocop
