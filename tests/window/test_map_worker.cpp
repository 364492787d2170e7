#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "demo_folder.hpp"
#include "plate/plate.hpp"
#include "window/map_worker.hpp"

using namespace ocop;

namespace {

MapRequest request_for(const Opened& demo, double metres_per_pixel) {
  const Camera camera{main_body(*demo.picture).center(), metres_per_pixel};
  return {demo.atlas,
          demo.picture->vintage,
          std::make_shared<const LineStyle>(make_line_style(*demo.picture)),
          camera,
          {400, 300}};
}

std::optional<MapImage> wait_for_image(MapWorker& worker) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (std::chrono::steady_clock::now() < end) {
    if (auto image = worker.take()) return image;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("the image is that of the request, and is handed over once") {
  const Opened demo = opened({{OCOP_DATA_DIR "/demo.ocop"}, {}, {}});
  MapWorker worker;
  CHECK_FALSE(worker.is_busy());
  CHECK_FALSE(worker.take());
  const MapRequest request = request_for(demo, 300);
  worker.ask(request);
  CHECK(worker.is_busy());
  const auto image = wait_for_image(worker);
  REQUIRE(image);
  CHECK(image->request == request);
  CHECK(image->image.size == ViewSize{400, 300});
  CHECK(image->image.camera == request.camera);
  // In the middle of the province lies a commune.
  CHECK(image->image.at(200, 150) < 91);
  CHECK_FALSE(worker.take());
  CHECK_FALSE(worker.is_busy());
  worker.ask(request);
  CHECK_FALSE(worker.is_busy());
}

TEST_CASE("of many requests the newest counts, and the last image is its") {
  const Opened demo = opened({{OCOP_DATA_DIR "/demo.ocop"}, {}, {}});
  MapWorker worker;
  MapRequest last;
  for (int i = 0; i < 50; ++i) {
    last = request_for(demo, 300 - i);
    worker.ask(last);
  }
  for (;;) {
    const auto image = wait_for_image(worker);
    REQUIRE(image);
    if (image->request == last) break;
  }
  CHECK_FALSE(worker.is_busy());
}

TEST_CASE("a worker that is busy can be left") {
  const Opened demo = opened({{OCOP_DATA_DIR "/demo.ocop"}, {}, {}});
  MapWorker worker;
  worker.ask(request_for(demo, 100));
}
