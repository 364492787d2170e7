#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "placement/placement.hpp"
#include "plate/camera.hpp"
#include "window/job.hpp"
#include "words/language.hpp"
#include "workspace/scene.hpp"

namespace ocop {

/// The slide that comes next in a talk, with its words, drawn in the background and kept as a texture. Needs a current
/// OpenGL context.
class NextSlide {
 public:
  NextSlide() = default;
  ~NextSlide();
  NextSlide(const NextSlide&) = delete;
  NextSlide& operator=(const NextSlide&) = delete;

  struct Wanted {
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Placement> placement;
    Scope scope;
    std::string title;  ///< of the talk
    std::vector<Scene> scenes;
    std::size_t number = 0;  ///< of the scene, from 0
    Language language = Language::vi;
    ViewSize size;
  };
  /// Draws it unless it was asked for before. One behind the last is none.
  void ask(const Wanted& wanted);
  /// True when another is there.
  bool take();
  bool is_busy() const { return job_.is_busy(); }
  /// 0 until it is there.
  unsigned texture() const { return is_drawn_ ? texture_ : 0; }

 private:
  struct Key {
    std::size_t number = 0;
    ViewSize size;
    Language language = Language::vi;
    friend bool operator==(const Key&, const Key&) = default;
  };
  std::optional<Key> asked_;
  bool is_drawn_ = false;
  unsigned texture_ = 0;
  Job<std::vector<std::uint8_t>> job_;
};

}  // namespace ocop
