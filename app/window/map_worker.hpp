#pragma once

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "atlas/atlas.hpp"
#include "base/worker_pool.hpp"
#include "plate/id_image.hpp"

namespace ocop {

/// What the map's image is made of. Two equal requests give equal images.
struct MapRequest {
  std::shared_ptr<const Atlas> atlas;
  std::size_t vintage = 0;
  std::shared_ptr<const LineStyle> lines;
  Camera camera;
  ViewSize size;
  friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

struct MapImage {
  MapRequest request;
  IdImage image;
};

/// Scan-converts on a thread of its own; only the newest request counts, an older one under way is
/// given up.
class MapWorker {
 public:
  MapWorker();
  ~MapWorker();
  MapWorker(const MapWorker&) = delete;
  MapWorker& operator=(const MapWorker&) = delete;

  /// Does nothing when the same was asked last.
  void ask(const MapRequest& request);
  /// The image that was finished since the last call.
  std::optional<MapImage> take();
  bool is_busy() const;

 private:
  void run();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<MapRequest> asked_;     ///< the newest that was asked, kept for comparison
  std::optional<MapRequest> waiting_;   ///< not begun
  std::unique_ptr<Progress> progress_;  ///< of the one under way
  std::optional<MapImage> finished_;
  bool is_stopping_ = false;
  WorkerPool pool_{std::max(1U, std::thread::hardware_concurrency()) - 1};  ///< of its own: reading takes long turns
  std::thread thread_;
};

}  // namespace ocop
