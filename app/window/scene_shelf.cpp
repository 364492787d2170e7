#include "window/scene_shelf.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace ocop {
namespace {

/// What the picture depends on.
Scene without_words(Scene scene) {
  scene.title.clear();
  scene.sentence.clear();
  scene.notes.clear();
  scene.is_instant = false;
  return scene;
}

unsigned upload(const std::vector<std::uint8_t>& pixels, ViewSize size) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size.width, size.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  return texture;
}

}  // namespace

SceneShelf::~SceneShelf() { forget(); }

void SceneShelf::forget() {
  for (const Drawn& drawn : drawn_) glDeleteTextures(1, &drawn.texture);
  drawn_.clear();
}

const SceneShelf::Drawn* SceneShelf::find(const Scene& scene) const {
  const Scene bare = without_words(scene);
  const auto found = std::ranges::find(drawn_, bare, &Drawn::scene);
  return found == drawn_.end() ? nullptr : &*found;
}

void SceneShelf::arrange_thumbs() {
  thumbs_.clear();
  for (const Scene& scene : wanted_.scenes) {
    const Drawn* drawn = find(scene);
    if (drawn == nullptr) {
      thumbs_.emplace_back();
      continue;
    }
    // NOLINTNEXTLINE(performance-no-int-to-ptr): Dear ImGui's handle of a texture is a pointer, OpenGL's a number.
    const auto texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(drawn->texture));
    thumbs_.push_back({texture, drawn->picture});
  }
}

void SceneShelf::ask(const Wanted& wanted) {
  const bool is_other_map = wanted.atlas != wanted_.atlas || wanted.placement != wanted_.placement ||
                            wanted.scope != wanted_.scope || wanted.size != wanted_.size;
  if (!is_other_map && wanted.scenes == wanted_.scenes) return;
  wanted_ = wanted;
  if (is_other_map) forget();
  std::vector<Scene> missing;
  for (const Scene& scene : wanted_.scenes) {
    Scene bare = without_words(scene);
    if (find(bare) == nullptr && std::ranges::find(missing, bare) == missing.end()) missing.push_back(std::move(bare));
  }
  arrange_thumbs();
  if (missing.empty()) {
    job_.cancel();
    return;
  }
  job_.start([missing, wanted](Progress& progress) {
    std::vector<Drawn> made;
    const Picture* previous = nullptr;
    for (const Scene& scene : missing) {
      if (progress.is_cancelled()) break;
      Drawn drawn{scene, make_picture(wanted.atlas, wanted.placement, wanted.scope, scene.choices, previous), {}, 0};
      SlideOptions options;
      options.size = wanted.size;
      if (scene.view && wanted.atlas->projection) options.shown = box_of(*scene.view, *wanted.atlas->projection);
      options.highlighted = highlighted_in(scene, wanted.atlas->vintages.at(drawn.picture->vintage).set);
      drawn.pixels = slide_pixels(*drawn.picture, options, progress);
      if (drawn.pixels.empty()) break;
      made.push_back(std::move(drawn));
      previous = made.back().picture.get();
    }
    return made;
  });
}

bool SceneShelf::take() {
  auto made = job_.take();
  if (!made) return false;
  if (!*made) return true;
  // Those that no scene needs any more go.
  std::erase_if(drawn_, [&](const Drawn& drawn) {
    const bool is_needed =
        std::ranges::any_of(wanted_.scenes, [&](const Scene& scene) { return without_words(scene) == drawn.scene; });
    if (!is_needed) glDeleteTextures(1, &drawn.texture);
    return !is_needed;
  });
  for (Drawn& drawn : **made) {
    drawn.texture = upload(std::exchange(drawn.pixels, {}), wanted_.size);
    drawn_.push_back(std::move(drawn));
  }
  arrange_thumbs();
  return true;
}

}  // namespace ocop
