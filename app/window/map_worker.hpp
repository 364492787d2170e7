#pragma once

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/finding.hpp"
#include "base/worker_pool.hpp"
#include "plate/id_image.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// What an image of ids is coloured with.
struct MapColours {
  std::shared_ptr<const std::vector<Fill>> fills;
  Ground ground = Ground::light;
  double scale = 1;
  friend bool operator==(const MapColours& a, const MapColours& b) {
    return (a.fills == b.fills || (a.fills && b.fills && *a.fills == *b.fills)) && a.ground == b.ground &&
           a.scale == b.scale;
  }
};

/// What the map's image is made of. Two equal requests give equal images.
struct MapRequest {
  std::shared_ptr<const Atlas> atlas;
  std::size_t vintage = 0;
  std::shared_ptr<const LineStyle> lines;
  Camera camera;
  ViewSize size;
  MapColours colours;
  std::shared_ptr<const TileMap> tiles = nullptr;  ///< instead of the outlines of the vintage, when there are some
  friend bool operator==(const MapRequest&, const MapRequest&) = default;
  bool has_same_ids(const MapRequest& other) const;
};

struct MapImage {
  MapRequest request;
  std::shared_ptr<const IdImage> ids;
  std::vector<std::uint8_t> pixels;  ///< of the ids in the colours asked for
};

/// Scan-converts and colours on a thread of its own; only the newest request counts, an older one under
/// way is given up. Where only the colours differ, the ids of the last image are taken.
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
  /// Why the last image was not made.
  std::optional<Finding> take_fault();

 private:
  struct Ids {
    MapRequest request;
    std::shared_ptr<const IdImage> ids;
  };
  void run();
  MapImage make(const MapRequest& request, const Progress& progress);

  std::optional<Ids> last_;  ///< of the working thread

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<MapRequest> asked_;     ///< the newest that was asked, kept for comparison
  std::optional<MapRequest> waiting_;   ///< not begun
  std::unique_ptr<Progress> progress_;  ///< of the one under way
  std::optional<MapImage> finished_;
  std::optional<Finding> fault_;
  bool is_stopping_ = false;
  bool has_stepped_back_ = false;
  WorkerPool pool_{std::max(1U, std::thread::hardware_concurrency()) - 1};  ///< of its own: reading takes long turns
  std::thread thread_;
};

}  // namespace ocop
