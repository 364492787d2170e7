#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "placement/placement.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// What to open: files in any order (a workspace replaces, everything else is added to `base`), or,
/// without files, `base` as it is.
struct OpenRequest {
  std::vector<std::string> paths;
  Workspace base;
  std::optional<std::filesystem::path> base_file;
};

/// Everything that follows from a request, ready to show.
struct Opened {
  Workspace workspace;
  std::optional<std::filesystem::path> file;  ///< of the workspace, when it has one
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> placement;
  std::shared_ptr<const Picture> picture;  ///< none without boundaries
};

/// A request that failed keeps what it had become, so that an answer of the planner (which zone?)
/// can go into its sources and it can be tried again.
struct OpenFailure {
  Finding finding;
  Workspace workspace;
  std::optional<std::filesystem::path> file;
};

using OpenResult = tl::expected<Opened, OpenFailure>;

/// The work itself, on the calling thread.
OpenResult open_request(const OpenRequest& request, Progress& progress);

/// Opens in the background, one request at a time; a new one cancels the one under way.
class Loader {
 public:
  ~Loader();

  void start(OpenRequest request);
  void cancel();
  bool is_busy() const { return progress_ != nullptr; }
  /// Of the request under way; null when there is none.
  const Progress* progress() const { return progress_.get(); }
  const OpenRequest& request() const { return request_; }
  std::optional<OpenResult> take();

 private:
  void finish();

  OpenRequest request_;
  std::shared_ptr<Progress> progress_;
  std::thread thread_;
  std::mutex mutex_;
  std::optional<OpenResult> result_;
};

}  // namespace ocop
