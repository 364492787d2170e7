#include "window/presenter_screen.hpp"

#include <glad/gl.h>
// glad comes first.
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cmath>
#include <cstdint>

namespace ocop {
namespace {

ImTextureID image_of(unsigned texture) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): Dear ImGui's handle of a texture is a pointer, OpenGL's a number.
  return texture == 0 ? nullptr : reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
}

}  // namespace

std::unique_ptr<PresenterScreen> PresenterScreen::open(GLFWwindow* first, const std::string& title,
                                                       std::optional<std::size_t> monitor) {
  std::unique_ptr<PresenterScreen> self(new PresenterScreen());
  self->window_ = SecondWindow::open(first, title, monitor);
  if (self->window_ == nullptr) return nullptr;
  const SecondWindow::Scope scope(*self->window_);
  self->ui_ = std::make_unique<Ui>();
  glGenTextures(1, &self->audience_);
  glBindTexture(GL_TEXTURE_2D, self->audience_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return self;
}

PresenterScreen::~PresenterScreen() {
  if (audience_ != 0) glDeleteTextures(1, &audience_);
  if (window_ == nullptr) return;
  const SecondWindow::Scope scope(*window_);
  ui_.reset();
}

void PresenterScreen::prepare_fonts(double scale, const std::vector<Scene>& scenes) {
  if (fonts_ != nullptr && std::abs(fonts_->scale() - scale) < 1e-6) return;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  fonts_ = std::make_unique<FontSet>(atlas, scale, std::vector<char32_t>{}, true);
  std::vector<char32_t> extra;
  for (const Scene& scene : scenes) {
    for (const char32_t c : fonts_->uncovered(scene.title + scene.notes)) extra.push_back(c);
  }
  if (!extra.empty()) fonts_ = std::make_unique<FontSet>(atlas, scale, extra, true);
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

NotesAnswer PresenterScreen::draw(const Look& look, NotesContent content) {
  const SecondWindow::Scope scope(*window_);
  const double scale = window_->content_scale() * look.interface_scale;
  prepare_fonts(scale, content.scenes);
  window_->begin_frame(look.time_s);
  WidgetTrace drawn;
  FrameSetup setup;
  setup.size = window_->framebuffer_size();
  setup.scale = scale;
  setup.time_s = look.time_s;
  setup.language = look.language;
  setup.ground = Ground::dark;
  setup.has_reduced_motion = look.has_reduced_motion;
  setup.fonts = fonts_.get();
  setup.trace = look.trace == nullptr ? nullptr : &drawn;
  ui_->begin_frame(setup);
  content.audience = image_of(audience_);
  content.next = image_of(next_.texture());
  const NotesAnswer answer = draw_presenter_notes(*ui_, content, notes_);
  ui_->end_frame();
  const Colour page = ui_->theme().page;
  window_->end_frame(static_cast<float>(page.r) / 255, static_cast<float>(page.g) / 255,
                     static_cast<float>(page.b) / 255);
  const Point at = window_->position();
  for (WidgetRecord record : drawn.records()) {
    record.rect.x += at.x - look.origin.x;
    record.rect.y += at.y - look.origin.y;
    look.trace->add(std::move(record));
  }
  return answer;
}

}  // namespace ocop
