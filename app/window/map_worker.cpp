#include "window/map_worker.hpp"

#include <utility>

#include "base/thread_priority.hpp"
#include "picture/tiles.hpp"
#include "window/job.hpp"

namespace ocop {

bool MapRequest::has_same_ids(const MapRequest& other) const {
  return atlas == other.atlas && vintage == other.vintage && tiles == other.tiles && lines == other.lines &&
         camera == other.camera && size == other.size;
}

MapWorker::MapWorker() : thread_([this] { run(); }) {}

MapWorker::~MapWorker() {
  {
    const std::scoped_lock lock(mutex_);
    is_stopping_ = true;
    if (progress_) progress_->cancel();
  }
  wake_.notify_all();
  thread_.join();
}

void MapWorker::ask(const MapRequest& request) {
  {
    const std::scoped_lock lock(mutex_);
    if (asked_ == request) return;
    asked_ = request;
    waiting_ = request;
    if (progress_) progress_->cancel();
  }
  wake_.notify_all();
}

std::optional<MapImage> MapWorker::take() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(finished_, std::nullopt);
}

std::optional<Finding> MapWorker::take_fault() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(fault_, std::nullopt);
}

bool MapWorker::is_busy() const {
  const std::scoped_lock lock(mutex_);
  return waiting_.has_value() || progress_ != nullptr || finished_.has_value();
}

MapImage MapWorker::make(const MapRequest& request, const Progress& progress) {
  if (!last_ || !last_->request.has_same_ids(request)) {
    const MapBorders& borders =
        request.tiles ? request.tiles->borders : request.atlas->vintages[request.vintage].borders;
    auto ids = std::make_shared<const IdImage>(
        scan_convert(borders.arcs, *request.lines, request.camera, request.size, pool_, &progress));
    if (progress.is_cancelled()) return {};
    last_ = Ids{request, std::move(ids)};
  }
  const MapColours& colours = request.colours;
  return {request, last_->ids, colour_pixels(*last_->ids, *colours.fills, colours.ground, colours.scale, pool_)};
}

void MapWorker::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return is_stopping_ || waiting_.has_value(); });
    if (is_stopping_) return;
    const MapRequest request = *std::exchange(waiting_, std::nullopt);
    progress_ = std::make_unique<Progress>();
    const Progress& progress = *progress_;
    lock.unlock();
    std::optional<MapImage> image;
    std::optional<Finding> fault;
    try {
      image = make(request, progress);
    } catch (...) {
      fault = thrown_finding();
    }
    lock.lock();
    if (image && !progress.is_cancelled()) {
      finished_ = *std::move(image);
      // The first one is waited for; later ones would take the processor from the frames of a moving map.
      if (!std::exchange(has_stepped_back_, true)) {
        step_back();
        pool_.step_back();
      }
    }
    if (fault) fault_ = std::move(fault);
    progress_.reset();
  }
}

}  // namespace ocop
