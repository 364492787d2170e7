// gallery light|dark FILE.ppm [SCALE [ID [press|focus|open|dialog]]]
//
// Draws the board of components into a window and writes what it shows; with an ID the mouse (or the
// keyboard) is at that widget first.

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "gallery_states.hpp"

namespace {

using namespace ocop;

constexpr int kWidth = 960;
constexpr int kHeight = 1080;

struct Wish {
  Ground ground = Ground::light;
  std::string file;
  double scale = 1;
  std::string id;
  std::string deed;
};

void write_ppm(const std::string& file, int width, int height) {
  std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  std::ofstream out(file, std::ios::binary);
  out << "P6 " << width << ' ' << height << " 255\n";
  for (int y = height - 1; y >= 0; --y) {
    out.write(reinterpret_cast<const char*>(pixels.data()) + static_cast<std::ptrdiff_t>(y) * width * 3, width * 3);
  }
}

// The mouse of the test: over the middle of a widget of the last frame.
void point_at(const Wish& wish, const WidgetTrace& trace, int frame) {
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = {-1, -1};
  for (const WidgetRecord& record : trace.records()) {
    if (record.id != wish.id || wish.deed == "focus") continue;
    io.MousePos = {static_cast<float>(record.rect.x + record.rect.width / 2),
                   static_cast<float>(record.rect.y + record.rect.height / 2)};
  }
  io.MouseDown[0] = (wish.deed == "press" && frame > 3) || (wish.deed == "open" && frame == 4);
}

void draw_frames(const Wish& wish, GLFWwindow* window, int width, int height) {
  const FontSet fonts(*ImGui::GetIO().Fonts, wish.scale);
  Ui ui;
  WidgetTrace trace;
  GalleryState state;
  state.shows_dialog = wish.deed == "dialog";
  constexpr int kFrames = 14;
  for (int frame = 0; frame < kFrames; ++frame) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    point_at(wish, trace, frame);
    ImGui::NewFrame();
    if (wish.deed == "focus" && frame == 2) ui.focus(wish.id, true);
    ui.begin_frame({.size = {width, height},
                    .scale = wish.scale,
                    .time_s = frame * 0.1,
                    .ground = wish.ground,
                    .fonts = &fonts,
                    .trace = &trace});
    draw_gallery(ui, state);
    ui.end_frame();
    ImGui::Render();
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (frame == kFrames - 1) write_ppm(wish.file, width, height);
    glfwSwapBuffers(window);
  }
}

int run(const Wish& wish) {
  if (glfwInit() == GLFW_FALSE) return EXIT_FAILURE;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
  const int width = static_cast<int>(kWidth * wish.scale);
  const int height = static_cast<int>(kHeight * wish.scale);
  GLFWwindow* window = glfwCreateWindow(width, height, "gallery", nullptr, nullptr);
  if (window == nullptr) return EXIT_FAILURE;
  glfwMakeContextCurrent(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window, false);
  ImGui_ImplOpenGL3_Init("#version 330");
  draw_frames(wish, window, width, height);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window);
  glfwTerminate();
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "gallery light|dark FILE.ppm [SCALE [ID [press|focus|open|dialog]]]\n";
    return EXIT_FAILURE;
  }
  Wish wish;
  wish.ground = std::string(argv[1]) == "dark" ? Ground::dark : Ground::light;
  wish.file = argv[2];
  if (argc > 3) wish.scale = std::strtod(argv[3], nullptr);
  if (argc > 4) wish.id = argv[4];
  if (argc > 5) wish.deed = argv[5];
  return run(wish);
}
