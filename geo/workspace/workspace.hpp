#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/atomic_file.hpp"
#include "picture/choices.hpp"
#include "placement/placement.hpp"
#include "workspace/scene.hpp"

namespace ocop {

/// What to read and how to place it; after a change reading or placing follows.
struct Decisions {
  std::vector<Source> sources;
  std::vector<Ruling> rulings;
  std::vector<ColumnMap> column_maps;  ///< kept for files of the same shape
  Scope scope;
  friend bool operator==(const Decisions&, const Decisions&) = default;
};

/// What the planner chose; saved in a `.ocop` file.
struct Workspace {
  std::string title;
  Decisions decisions;
  Choices choices;
  std::vector<Scene> scenes;  ///< in the order of the talk
  friend bool operator==(const Workspace&, const Workspace&) = default;
};

/// By its ending, `.ocop` in small letters or capitals.
bool is_workspace_file(const std::filesystem::path& path);

/// JSON with a version; paths relative to the folder of `path` where they lie beside or below it.
Result<void> save_workspace(const Workspace& workspace, const std::filesystem::path& path, Overwrite overwrite);
/// Source paths of the result are absolute. Fails with file kinds, workspace_damaged (what and where), workspace_newer.
Result<Workspace> load_workspace(const std::filesystem::path& path);

/// Earlier workspaces. A step is taken when the hand rests: `note` is called once a frame with the
/// present value and the time, and keeps a step when it has not changed for `kRest_s`.
class History {
 public:
  static constexpr double kRest_s = 0.3;

  explicit History(Workspace initial);
  /// Returns true when a step was kept.
  bool note(const Workspace& present, double now_s, bool is_dragging);
  /// A change was noted that has not rested yet.
  bool is_waiting() const;
  bool can_undo() const;
  bool can_redo() const;
  /// The workspace one step back or forth; the present value, when it was not yet kept, becomes a
  /// step first.
  Workspace undo(const Workspace& present);
  Workspace redo();

 private:
  void keep(std::shared_ptr<const Workspace> step);

  std::vector<std::shared_ptr<const Workspace>> steps_;
  std::size_t at_ = 0;
  std::shared_ptr<const Workspace> pending_;
  double pending_since_s_ = 0;
};

}  // namespace ocop
