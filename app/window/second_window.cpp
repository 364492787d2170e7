#include "window/second_window.hpp"

#include <glad/gl.h>
// glad comes first: GLFW must not bring another OpenGL header.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <utility>

#include "window/glfw_keys.hpp"

namespace ocop {
namespace {

SecondWindow* owner(GLFWwindow* window) { return static_cast<SecondWindow*>(glfwGetWindowUserPointer(window)); }

struct Room {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Without docks and bars, where the system says so.
Room room_on(std::size_t number) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  Room room{0, 0, 1280, 720};
  if (count == 0) return room;
  GLFWmonitor* monitor = monitors[std::min(number, static_cast<std::size_t>(count) - 1)];
  glfwGetMonitorWorkarea(monitor, &room.x, &room.y, &room.width, &room.height);
  return room;
}

}  // namespace

SecondWindow::Scope::Scope(const SecondWindow& window)
    : window_before_(glfwGetCurrentContext()), imgui_before_(ImGui::GetCurrentContext()) {
  glfwMakeContextCurrent(window.window_);
  ImGui::SetCurrentContext(window.imgui_);
}

SecondWindow::Scope::~Scope() {
  glfwMakeContextCurrent(window_before_);
  ImGui::SetCurrentContext(imgui_before_);
}

std::unique_ptr<SecondWindow> SecondWindow::open(GLFWwindow* first, const std::string& title,
                                                 std::optional<std::size_t> monitor) {
  Room room = room_on(monitor.value_or(0));
  if (!monitor) {
    constexpr int kWidth = 1280;
    constexpr int kHeight = 720;
    const int width = std::min(kWidth, room.width);
    const int height = std::min(kHeight, room.height);
    room = {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
  }
  glfwWindowHint(GLFW_MAXIMIZED, monitor ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  std::unique_ptr<SecondWindow> self(new SecondWindow());
  self->window_ = glfwCreateWindow(room.width, room.height, title.c_str(), nullptr, first);
  glfwWindowHint(GLFW_VISIBLE, GLFW_TRUE);
  if (self->window_ == nullptr) return nullptr;
  glfwSetWindowUserPointer(self->window_, self.get());
  glfwSetWindowSizeLimits(self->window_, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowPos(self->window_, room.x, room.y);
  self->install_callbacks();
  self->imgui_ = ImGui::CreateContext();
  {
    const Scope scope(*self);
    // The first window's frames are paced by its own screen.
    glfwSwapInterval(0);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  glfwShowWindow(self->window_);
  return self;
}

SecondWindow::~SecondWindow() {
  if (window_ == nullptr) return;
  if (imgui_ != nullptr) {
    {
      const Scope scope(*this);
      ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext(imgui_);
  }
  glfwDestroyWindow(window_);
}

void SecondWindow::install_callbacks() {
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int mods) {
    owner(w)->has_activity_ = true;
    const Chord chord = chord_from_glfw(key, mods);
    if (action != GLFW_RELEASE && chord.key != ShortcutKey::none) owner(w)->keys_.push_back(chord);
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
    owner(w)->has_activity_ = true;
    if (button == GLFW_MOUSE_BUTTON_LEFT && action == GLFW_PRESS) owner(w)->is_clicked_ = true;
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double y) {
    owner(w)->has_activity_ = true;
    owner(w)->wheel_ += y;
  });
  glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
    owner(w)->has_activity_ = true;
    glfwSetWindowShouldClose(w, GLFW_FALSE);
    owner(w)->is_closed_ = true;
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) { owner(w)->has_activity_ = true; });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int) { owner(w)->has_activity_ = true; });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { owner(w)->has_activity_ = true; });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { owner(w)->has_activity_ = true; });
}

void SecondWindow::move_to(std::size_t monitor) {
  const Room room = room_on(monitor);
  glfwRestoreWindow(window_);
  glfwSetWindowPos(window_, room.x, room.y);
  glfwSetWindowSize(window_, room.width, room.height);
  glfwMaximizeWindow(window_);
}

ViewSize SecondWindow::framebuffer_size() const {
  ViewSize size;
  glfwGetFramebufferSize(window_, &size.width, &size.height);
  return size;
}

double SecondWindow::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return x;
}

Point SecondWindow::position() const {
  int x = 0;
  int y = 0;
  glfwGetWindowPos(window_, &x, &y);
  return {static_cast<double>(x), static_cast<double>(y)};
}

std::vector<Chord> SecondWindow::take_keys() { return std::exchange(keys_, {}); }
bool SecondWindow::take_close() { return std::exchange(is_closed_, false); }
bool SecondWindow::take_activity() { return std::exchange(has_activity_, false); }

void SecondWindow::begin_frame(double now_s) {
  ImGuiIO& io = ImGui::GetIO();
  const ViewSize size = framebuffer_size();
  io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
  constexpr double kLeastStep_s = 0.001;
  io.DeltaTime = static_cast<float>(std::max(kLeastStep_s, now_s - drawn_at_s_));
  drawn_at_s_ = now_s;
  double x = -FLT_MAX;
  double y = -FLT_MAX;
  if (glfwGetWindowAttrib(window_, GLFW_HOVERED) != 0) glfwGetCursorPos(window_, &x, &y);
  io.MousePos = {static_cast<float>(x), static_cast<float>(y)};
  // A button that went down and up between two frames was down for one.
  io.MouseDown[0] =
      std::exchange(is_clicked_, false) || glfwGetMouseButton(window_, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
  io.MouseWheel = static_cast<float>(std::exchange(wheel_, 0.0));
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
}

void SecondWindow::end_frame(float r, float g, float b) {
  ImGui::Render();
  const ViewSize size = framebuffer_size();
  glViewport(0, 0, size.width, size.height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(r, g, b, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window_);
}

}  // namespace ocop
