#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "panels/actions.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"
#include "window/loader.hpp"
#include "window/placing.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// What is open: the planner's workspace, what follows from it, and the way back. No window in it.
class Session {
 public:
  /// What the planner had when the loader was asked.
  struct Asked {
    Workspace workspace;
    std::optional<std::filesystem::path> file;
  };
  /// Takes over what the loader brought; the first one starts the history anew, later ones are a
  /// step that can be undone. What was chosen or saved since it was asked stays.
  void take(Opened opened, const Asked& asked);
  /// The same with true outlines.
  void refine(Opened opened);
  /// What is shown has coarse outlines.
  bool is_coarse() const { return atlas_ != nullptr && atlas_->is_coarse(); }
  Asked asked() const { return {workspace_, file_}; }
  /// The loader brought nothing: the step that needed its files is given up.
  void give_up_step() { awaits_step_ = false; }
  /// Nothing is open any more.
  void close();

  bool is_open() const { return atlas_ != nullptr; }
  const Picture* picture() const { return picture_.get(); }
  std::shared_ptr<const Picture> shared_picture() const { return picture_; }
  const Atlas* atlas() const { return atlas_.get(); }
  std::shared_ptr<const Atlas> shared_atlas() const { return atlas_; }
  const Placement* placement() const { return placement_.get(); }
  std::shared_ptr<const Placement> shared_placement() const { return placement_; }

  /// What placing the rows anew needs, when the planner ruled about rows since they were placed.
  std::optional<Placing> placing() const;
  /// Nothing when other files are open by now.
  void take_placed(const Placing& placing, Placed placed);

  /// The present value; panels change a draft of it and `apply` compares.
  const Workspace& workspace() const { return workspace_; }
  const std::optional<std::filesystem::path>& file() const { return file_; }
  bool has_unsaved_changes() const { return is_open() && !(workspace_ == saved_); }
  void set_saved(const std::filesystem::path& file);

  /// Makes the picture again when the draft differs. Choices follow at once. Returns true when
  /// something changed.
  bool apply(const Workspace& draft);
  /// Once a frame: keeps a step of the history when the hand rests.
  void note(double now_s, bool is_dragging);
  bool is_resting_soon() const { return is_step_pending_; }

  bool can_undo() const { return history_ && history_->can_undo(); }
  bool can_redo() const { return history_ && history_->can_redo(); }
  /// What must be loaded first because its files are not held any more; empty when the step is done.
  std::optional<OpenRequest> undo();
  std::optional<OpenRequest> redo();

 private:
  struct Held {
    std::vector<Source> sources;
    std::vector<Ruling> rulings;
    std::shared_ptr<const Atlas> atlas;
    std::shared_ptr<const Placement> placement;
    std::shared_ptr<const Picture> picture;  ///< the last one made of them, for its stages
  };
  void remake_picture(const Picture* previous);
  void hold();
  std::optional<OpenRequest> go_to(const Workspace& workspace);

  Workspace workspace_;
  Workspace saved_;
  std::optional<std::filesystem::path> file_;
  std::shared_ptr<const Atlas> atlas_;
  std::shared_ptr<const Placement> placement_;
  std::vector<Ruling> placed_rulings_;  ///< that the placement was made with
  std::shared_ptr<const Picture> picture_;
  std::optional<History> history_;
  std::vector<Held> held_;  ///< newest last; what earlier steps were made from
  bool is_step_pending_ = false;
  bool awaits_step_ = false;  ///< undo or redo went where files must be read first
};

}  // namespace ocop
