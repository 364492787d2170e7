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

GLuint link_program() {
  const GLuint program = glCreateProgram();
  const GLuint vertex = compile(GL_VERTEX_SHADER, shaders::map_vert);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, shaders::map_frag);
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
  GLuint program = 0;
  GLuint vertex_array = 0;
  GLuint ids = 0;
  GLuint amounts = 0;
  GLuint fills = 0;
  ViewSize image_size;  ///< of the textures; 0 when there is no image
  Camera image_camera;
  int unit_count = 0;
  std::vector<Fill> uploaded_fills;
  std::vector<std::uint32_t> id_pairs;  ///< kept between uploads, to spare the allocation
  std::vector<std::uint8_t> amount_quads;

  GLint at(const char* name) const { return glGetUniformLocation(program, name); }
  void set(const char* name, Rgb colour) const {
    glUniform3f(at(name), static_cast<float>(colour.r) / 255, static_cast<float>(colour.g) / 255,
                static_cast<float>(colour.b) / 255);
  }
};

MapDrawer::MapDrawer() : state_(std::make_unique<State>()) {
  state_->program = link_program();
  glGenVertexArrays(1, &state_->vertex_array);
  state_->ids = make_texture();
  state_->amounts = make_texture();
  state_->fills = make_texture();
}

MapDrawer::~MapDrawer() {
  const std::array textures = {state_->ids, state_->amounts, state_->fills};
  glDeleteTextures(static_cast<GLsizei>(textures.size()), textures.data());
  glDeleteVertexArrays(1, &state_->vertex_array);
  glDeleteProgram(state_->program);
}

bool MapDrawer::has_image() const { return state_->image_size.width > 0; }

void MapDrawer::forget_image() { state_->image_size = {}; }

void MapDrawer::set_image(const IdImage& image) {
  State& s = *state_;
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
  const bool is_new_size = !(s.image_size == image.size);
  const auto upload = [&](GLuint texture, GLint inner, GLenum format, GLenum type, const void* data) {
    glBindTexture(GL_TEXTURE_2D, texture);
    if (is_new_size) {
      glTexImage2D(GL_TEXTURE_2D, 0, inner, image.size.width, image.size.height, 0, format, type, data);
    } else {
      glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, image.size.width, image.size.height, format, type, data);
    }
  };
  upload(s.ids, GL_RG32UI, GL_RG_INTEGER, GL_UNSIGNED_INT, s.id_pairs.data());
  upload(s.amounts, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, s.amount_quads.data());
  s.image_size = image.size;
  s.image_camera = image.camera;
}

void MapDrawer::set_fills(const std::vector<Fill>& fills) {
  State& s = *state_;
  if (fills == s.uploaded_fills) return;
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
  s.uploaded_fills = fills;
}

void MapDrawer::draw(const Camera& camera, const Rect& area, ViewSize framebuffer, Ground ground, double scale) {
  const State& s = *state_;
  if (!has_image() || s.unit_count == 0) return;
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
  const std::array<std::pair<const char*, GLuint>, 3> textures = {
      std::pair{"ids", s.ids}, std::pair{"amounts", s.amounts}, std::pair{"fills", s.fills}};
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
