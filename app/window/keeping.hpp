#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "window/file_watch.hpp"
#include "window/job.hpp"
#include "window/session.hpp"
#include "window/work_keeper.hpp"

namespace ocop {

/// What guards the planner's work while the window lives: unsaved changes are kept beside her file, what an earlier
/// program left behind is offered, and files that others write are noticed. Nothing here waits for a disk.
class Keeping {
 public:
  Keeping();

  /// Call it whenever something may have happened.
  void note(const Session& session, double now_s);
  std::optional<double> due_in_s(double now_s) const;

  /// "14:32": when the present changes were kept; empty while they are not.
  std::string kept_at() const;
  std::optional<Finding> take_fault() { return keeper_.take_fault(); }
  /// The planner does not want what is unsaved.
  void forget() { keeper_.forget(); }

  /// Work left behind, to ask about; null: none.
  const KeptWork* offered() const { return offered_.empty() ? nullptr : &offered_.front(); }
  /// It is being opened now; nothing when another program took it.
  std::optional<KeptWork> restore();
  /// Opening it has ended.
  void restored(bool is_open);
  void discard_offered();
  void put_off() { offered_.erase(offered_.begin()); }

  /// Names of files that others changed; they are told once, when `may_tell`.
  std::vector<std::string> take_changed(bool may_tell);
  /// The files were read.
  void files_were_read() { watch_.forget_changes(); }

 private:
  WorkKeeper keeper_;
  FileWatch watch_;
  Job<std::vector<KeptWork>> finder_;
  std::vector<KeptWork> offered_;
  std::optional<KeptWork> restoring_;  ///< goes when what it holds is kept anew, or saved
  bool is_restored_ = false;
};

/// Which of some files are missing, found out in the background: one on a share that does not answer counts as there.
class MissingFiles {
 public:
  void look(const std::vector<std::string>& files);
  /// True when the answer came in this call.
  bool take();
  bool is_busy() const { return job_.is_busy(); }
  bool is_missing(const std::string& file) const;

 private:
  std::vector<std::string> asked_;
  std::vector<std::string> missing_;
  Job<std::vector<std::string>> job_;
};

/// "14:32", in the time zone of this machine.
std::string clock_time(std::int64_t seconds);

}  // namespace ocop
