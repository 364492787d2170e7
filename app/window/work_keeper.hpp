#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "window/job.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// Work that a program left behind when it ended without saving or being told not to.
struct KeptWork {
  std::filesystem::path path;                 ///< of what was kept, not of the workspace
  std::optional<std::filesystem::path> file;  ///< of the workspace, when it had one
  Workspace workspace;
  std::int64_t kept_s = 0;  ///< since 1970
};

/// $XDG_STATE_HOME/ocop-atlas/recovery, or ~/.local/state/...
std::filesystem::path recovery_folder();

/// Newest first. What belongs to a program that still runs is not listed, nor what cannot be read.
std::vector<KeptWork> find_kept_work(const std::filesystem::path& folder);

/// Makes it this process's own, so that no other program offers it meanwhile; it is offered again when this one ends
/// without having discarded it. Nothing when another program was quicker.
std::optional<KeptWork> claim(const KeptWork& work);

/// Throws away what was kept.
void discard(const KeptWork& work);

/// Keeps unsaved work in a file of this process beside those of others, so that an end at any moment loses at most a
/// second of it. The planner's own file is never touched. Writing happens in the background and is atomic.
class WorkKeeper {
 public:
  /// Half of the second that may be lost; the rest is for writing.
  static constexpr double kWithin_s = 0.5;

  explicit WorkKeeper(const std::filesystem::path& folder);
  /// Keeps what was noted last, whatever became of it: an end that nobody decided.
  ~WorkKeeper();
  WorkKeeper(const WorkKeeper&) = delete;
  WorkKeeper& operator=(const WorkKeeper&) = delete;

  /// What is open now; call it whenever something may have happened. Saved work is not kept any longer.
  void note(const Workspace& workspace, bool is_unsaved, const std::optional<std::filesystem::path>& file,
            double now_s);
  /// When `note` should be called next though nothing happens; none: no need.
  std::optional<double> due_in_s(double now_s) const;
  /// When the present work was last kept, seconds since 1970; none: not yet, saved, or it cannot be written.
  std::optional<std::int64_t> kept_s() const { return kept_s_; }
  /// Nothing can be written; said once.
  std::optional<Finding> take_fault() { return std::exchange(fault_, std::nullopt); }

  /// The planner does not want what is unsaved.
  void forget();

 private:
  struct Work {
    Workspace workspace;
    std::optional<std::filesystem::path> file;
    friend bool operator==(const Work&, const Work&) = default;
  };
  void take_written();
  void remove();

  std::filesystem::path path_;
  std::shared_ptr<const Work> wanted_;   ///< to be kept; none: nothing
  std::shared_ptr<const Work> written_;  ///< in the file; none: no file of ours
  std::shared_ptr<const Work> writing_;
  double changed_s_ = 0;  ///< when `wanted_` first differed from the file
  std::optional<std::int64_t> kept_s_;
  std::optional<Finding> fault_;
  bool has_failed_ = false;
  std::unique_ptr<Job<Result<std::int64_t>>> job_;
};

}  // namespace ocop
