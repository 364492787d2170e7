#pragma once

#include <memory>
#include <vector>

#include "panels/scene_strip.hpp"
#include "sheet/slide.hpp"
#include "window/job.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// Small pictures of the scenes, drawn in the background and kept as textures. Needs a current OpenGL context.
class SceneShelf {
 public:
  SceneShelf() = default;
  ~SceneShelf();
  SceneShelf(const SceneShelf&) = delete;
  SceneShelf& operator=(const SceneShelf&) = delete;

  /// What the pictures are made from. Draws what is missing; what is there already stays.
  struct Wanted {
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Placement> placement;
    Scope scope;
    std::vector<Scene> scenes;
    ViewSize size;
  };
  void ask(const Wanted& wanted);
  /// True when more of them are there.
  bool take();
  bool is_busy() const { return job_.is_busy(); }
  /// By scene, as asked last.
  const std::vector<SceneThumb>& thumbs() const { return thumbs_; }

 private:
  struct Drawn {
    Scene scene;  ///< without its words
    std::shared_ptr<const Picture> picture;
    std::vector<std::uint8_t> pixels;
    unsigned texture = 0;
  };
  void arrange_thumbs();
  const Drawn* find(const Scene& scene) const;
  void forget();

  Wanted wanted_;
  std::vector<Drawn> drawn_;
  std::vector<SceneThumb> thumbs_;
  Job<std::vector<Drawn>> job_;
};

}  // namespace ocop
