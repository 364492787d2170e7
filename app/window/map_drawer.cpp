#include "window/map_drawer.hpp"

#include <glad/gl.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "plate/pixel_law.hpp"
#include "shader_sources.hpp"

namespace ocop {
namespace {

/// As kFillsPerRow in map.frag; a table as wide as 100,000 units would pass no card's limit.
constexpr int kFillsPerRow = 1024;

/// The program's own shaders either compile or the build is broken: that ends the program.
GLuint compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  GLint is_compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &is_compiled);
  if (is_compiled == 0) {
    std::array<char, 2048> log{};
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    std::fprintf(stderr, "map shader: %s\n", log.data());
    std::abort();
  }
  return shader;
}

GLuint link_program(const char* fragment_source) {
  const GLuint program = glCreateProgram();
  const GLuint vertex = compile(GL_VERTEX_SHADER, shaders::map_vert);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  return program;
}

GLuint make_texture() {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return texture;
}

}  // namespace

struct MapDrawer::State {
  GLuint ids_program = 0;
  GLuint pixels_program = 0;
  GLuint vertex_array = 0;
  GLuint pixels = 0;
  GLuint ids = 0;
  GLuint amounts = 0;
  GLuint fills = 0;
  ViewSize pixels_size;  ///< of the textures
  ViewSize ids_size;
  std::shared_ptr<const IdImage> image;   ///< shown
  std::shared_ptr<const IdImage> ids_of;  ///< whose ids are uploaded
  ViewSize image_size;
  Camera image_camera;
  std::vector<Fill> coloured_fills;  ///< of the pixels
  Ground coloured_ground = Ground::light;
  std::vector<Fill> fills_wanted;
  int unit_count = 0;
  std::vector<std::uint32_t> id_pairs;  ///< kept between uploads, to spare the allocation
  std::vector<std::uint8_t> amount_quads;

  struct Layout {
    GLint inner;
    GLenum format;
    GLenum type;
  };
  /// Into storage of `held` size, which is made anew when that differs.
  static void upload(GLuint texture, const Layout& layout, ViewSize& held, ViewSize size, const void* data) {
    glBindTexture(GL_TEXTURE_2D, texture);
    if (held == size) {
      glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size.width, size.height, layout.format, layout.type, data);
    } else {
      glTexImage2D(GL_TEXTURE_2D, 0, layout.inner, size.width, size.height, 0, layout.format, layout.type, data);
      held = size;
    }
  }

  bool are_pixels_right(Ground ground) const { return coloured_ground == ground && coloured_fills == fills_wanted; }

  GLuint program = 0;  ///< in use
  GLint at(const char* name) const { return glGetUniformLocation(program, name); }
  void set(const char* name, Rgb colour) const {
    glUniform3f(at(name), static_cast<float>(colour.r) / 255, static_cast<float>(colour.g) / 255,
                static_cast<float>(colour.b) / 255);
  }
};

MapDrawer::MapDrawer() : state_(std::make_unique<State>()) {
  state_->ids_program = link_program(shaders::map_frag);
  state_->pixels_program = link_program(shaders::image_frag);
  glGenVertexArrays(1, &state_->vertex_array);
  state_->pixels = make_texture();
  state_->ids = make_texture();
  state_->amounts = make_texture();
  state_->fills = make_texture();
}

MapDrawer::~MapDrawer() {
  const std::array textures = {state_->pixels, state_->ids, state_->amounts, state_->fills};
  glDeleteTextures(static_cast<GLsizei>(textures.size()), textures.data());
  glDeleteVertexArrays(1, &state_->vertex_array);
  glDeleteProgram(state_->ids_program);
  glDeleteProgram(state_->pixels_program);
}

bool MapDrawer::has_image() const { return state_->image != nullptr; }

void MapDrawer::forget_image() { state_->image.reset(); }

bool MapDrawer::lacks_ids() const { return has_image() && state_->ids_of != state_->image; }

void MapDrawer::set_image(std::shared_ptr<const IdImage> image, const std::vector<std::uint8_t>& pixels,
                          const std::vector<Fill>& fills, Ground ground) {
  State& s = *state_;
  s.image_size = image->size;
  s.image_camera = image->camera;
  s.image = std::move(image);
  s.coloured_fills = fills;
  s.coloured_ground = ground;
  s.upload(s.pixels, {GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE}, s.pixels_size, s.image_size, pixels.data());
}

void MapDrawer::upload_ids() {
  State& s = *state_;
  const IdImage& image = *s.image;
  const std::size_t count = image.first.size();
  s.id_pairs.resize(2 * count);
  s.amount_quads.resize(4 * count);
  for (std::size_t i = 0; i < count; ++i) {
    s.id_pairs[2 * i] = image.first[i];
    s.id_pairs[2 * i + 1] = image.second[i];
    s.amount_quads[4 * i] = image.share[i];
    s.amount_quads[4 * i + 1] = image.line[i];
    s.amount_quads[4 * i + 2] = static_cast<std::uint8_t>(image.line_kind[i]);
    s.amount_quads[4 * i + 3] = image.shore[i];
  }
  ViewSize ids_size = s.ids_size;
  s.upload(s.ids, {GL_RG32UI, GL_RG_INTEGER, GL_UNSIGNED_INT}, ids_size, image.size, s.id_pairs.data());
  s.upload(s.amounts, {GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE}, s.ids_size, image.size, s.amount_quads.data());
  s.ids_of = s.image;
}

void MapDrawer::set_fills(const std::vector<Fill>& fills) {
  State& s = *state_;
  if (fills == s.fills_wanted) return;
  const auto rows = static_cast<GLsizei>((fills.size() + kFillsPerRow - 1) / kFillsPerRow);
  std::vector<std::uint8_t> table(static_cast<std::size_t>(rows) * kFillsPerRow * 4);
  for (std::size_t i = 0; i < fills.size(); ++i) {
    const Fill& fill = fills[i];
    table[4 * i] = fill.colour.r;
    table[4 * i + 1] = fill.colour.g;
    table[4 * i + 2] = fill.colour.b;
    table[4 * i + 3] = fill.is_hatched ? 2 : fill.class_index == kClassZero ? 1 : 0;
  }
  glBindTexture(GL_TEXTURE_2D, s.fills);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, kFillsPerRow, rows, 0, GL_RGBA, GL_UNSIGNED_BYTE, table.data());
  s.unit_count = static_cast<int>(fills.size());
  s.fills_wanted = fills;
}

void MapDrawer::draw(const Camera& camera, const Rect& area, ViewSize framebuffer, Ground ground, double scale) {
  State& s = *state_;
  if (!has_image() || s.unit_count == 0) return;
  // Other colours than the pixels have are made from the ids; while the hand moves they may not be there,
  // and the pixels of a moment ago do for a frame.
  const bool uses_ids = !s.are_pixels_right(ground) && !lacks_ids();
  s.program = uses_ids ? s.ids_program : s.pixels_program;
  const ViewSize view{static_cast<int>(area.width), static_cast<int>(area.height)};
  // Where the top left of the area lies in the image's own pixels.
  const Point corner = camera == s.image_camera && view == s.image_size
                           ? Point{0, 0}
                           : screen_from_map(s.image_camera, s.image_size, map_from_screen(camera, view, {0, 0}));
  const PixelInk ink = pixel_ink(ground, scale);

  glDisable(GL_BLEND);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_SCISSOR_TEST);
  const auto left = static_cast<GLint>(area.x);
  const auto bottom = framebuffer.height - static_cast<GLint>(area.y + area.height);
  glViewport(left, bottom, view.width, view.height);
  glScissor(left, bottom, view.width, view.height);
  glUseProgram(s.program);
  std::vector<std::pair<const char*, GLuint>> textures = {{"image", s.pixels}};
  if (uses_ids) textures = {{"ids", s.ids}, {"amounts", s.amounts}, {"fills", s.fills}};
  for (std::size_t i = 0; i < textures.size(); ++i) {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(i));
    glBindTexture(GL_TEXTURE_2D, textures[i].second);
    glUniform1i(s.at(textures[i].first), static_cast<GLint>(i));
  }
  glActiveTexture(GL_TEXTURE0);
  glUniform1i(s.at("unit_count"), s.unit_count);
  glUniform2f(s.at("origin"), static_cast<float>(area.x), static_cast<float>(area.y));
  glUniform1f(s.at("framebuffer_height"), static_cast<float>(framebuffer.height));
  glUniform2f(s.at("image_at"), static_cast<float>(corner.x), static_cast<float>(corner.y));
  glUniform1f(s.at("image_step"), static_cast<float>(camera.metres_per_pixel / s.image_camera.metres_per_pixel));
  glUniform1f(s.at("scale"), ink.scale);
  s.set("page", ink.page);
  s.set("hatch", ink.hatch);
  s.set("commune_line", ink.commune_line);
  s.set("zero_line", ink.zero_line);
  s.set("district_line", ink.district_line);
  s.set("outer_line", ink.outer_line);
  glBindVertexArray(s.vertex_array);
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glBindVertexArray(0);
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace ocop
