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
          {400, 300},
          {std::make_shared<const std::vector<Fill>>(make_fills(*demo.picture, Ground::light)), Ground::light, 1}};
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
  CHECK(image->ids->size == ViewSize{400, 300});
  CHECK(image->ids->camera == request.camera);
  // In the middle of the province lies a commune.
  CHECK(image->ids->at(200, 150) < 91);
  WorkerPool alone(0);
  CHECK(image->pixels == colour_pixels(*image->ids, *request.colours.fills, Ground::light, 1, alone));
  CHECK_FALSE(worker.take());
  CHECK_FALSE(worker.is_busy());
  worker.ask(request);
  CHECK_FALSE(worker.is_busy());
}

TEST_CASE("other colours take the ids of the last image") {
  const Opened demo = opened({{OCOP_DATA_DIR "/demo.ocop"}, {}, {}});
  MapWorker worker;
  MapRequest request = request_for(demo, 300);
  worker.ask(request);
  const auto light = wait_for_image(worker);
  request.colours = {std::make_shared<const std::vector<Fill>>(make_fills(*demo.picture, Ground::dark)), Ground::dark,
                     1};
  worker.ask(request);
  const auto dark = wait_for_image(worker);
  REQUIRE(light);
  REQUIRE(dark);
  CHECK(dark->ids == light->ids);
  CHECK(dark->pixels != light->pixels);
  request.camera.metres_per_pixel = 310;
  worker.ask(request);
  const auto farther = wait_for_image(worker);
  REQUIRE(farther);
  CHECK(farther->ids != light->ids);
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
