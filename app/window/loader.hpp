#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "placement/placement.hpp"
#include "plate/camera.hpp"
#include "window/job.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// What to open: files in any order (a workspace replaces, everything else is added to `base`), or,
/// without files, `base` as it is.
struct OpenRequest {
  std::vector<std::string> paths;
  Workspace base;
  std::optional<std::filesystem::path> base_file;
  bool proposes_scope = false;                     ///< also where no file is new
  bool is_restored = false;                        ///< `base` is work that was not saved
  bool is_reopened = false;                        ///< the last workspace, at a start that named none
  std::optional<FirstPicture> first_picture = {};  ///< size of the window, when a coarse picture may come first
};

/// Everything that follows from a request, ready to show.
struct Opened {
  Workspace workspace;
  std::optional<std::filesystem::path> file;  ///< of the workspace, when it has one
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> placement;
  std::shared_ptr<const Picture> picture;  ///< none without boundaries
  bool differs_from_file = false;          ///< sources were answered or replaced since the file was read
  bool refines = false;                    ///< the true outlines of what was given first
};

/// A request that failed keeps what it had become, so that an answer of the planner (which zone?)
/// can go into its sources and it can be tried again.
struct OpenFailure {
  Finding finding;
  Workspace workspace;
  std::optional<std::filesystem::path> file;
  bool proposes_scope = false;  ///< was to be done, and is when it is tried again
};

using OpenResult = tl::expected<Opened, OpenFailure>;

/// What a window of this size, device pixels, asks for: of few sizes, so that what is kept for one serves another.
FirstPicture first_picture_for(ViewSize window);

/// The work itself, on the calling thread. `give_first` gets a first picture from coarse outlines where
/// files are large; what is returned then refines it.
OpenResult open_request(const OpenRequest& request, Progress& progress,
                        const std::function<void(Opened)>& give_first = {});

/// Opens in the background, one request at a time; a new one cancels the one under way, and does not
/// wait for it to notice.
class Loader {
 public:
  void start(OpenRequest request);
  void cancel() { job_.cancel(); }
  bool is_busy() const { return job_.is_busy(); }
  /// A first picture was given, and the true outlines are under way.
  bool is_refining() const { return job_.is_busy() && gave_first_; }
  /// Of the request under way; null when there is none.
  const Progress* progress() const { return job_.progress(); }
  /// What was asked last; under way while the loader is busy.
  const OpenRequest& request() const { return request_; }
  std::optional<Opened> take_first();
  std::optional<OpenResult> take();

 private:
  struct First {
    std::mutex mutex;
    std::optional<Opened> opened;
  };

  OpenRequest request_;
  Job<OpenResult> job_;
  std::shared_ptr<First> first_;  ///< of the request under way
  bool gave_first_ = false;
};

}  // namespace ocop
