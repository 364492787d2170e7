#include <cmath>
#include <filesystem>
#include <numbers>

#include "shape/point_index.hpp"
#include "sheet/sheet.hpp"
#include "worlds.hpp"

namespace ocop::bench {
namespace {

namespace fs = std::filesystem;

IdImage converted(World& world, const Frame& frame) {
  return scan_convert(world.vintage().borders.arcs, make_line_style(*world.picture()), frame.camera, frame.size,
                      WorkerPool::shared());
}

void scan(benchmark::State& state, World& world, double zoom) {
  Frame frame = world.frame();
  frame.camera = zoom_at(frame.camera, frame.size, {700, 500}, zoom);
  const LineStyle style = make_line_style(*world.picture());
  IdImage image;
  for (auto _ : state) {
    image = scan_convert(world.vintage().borders.arcs, style, frame.camera, frame.size, WorkerPool::shared(), nullptr,
                         std::move(image));
    benchmark::ClobberMemory();
  }
}

/// A hand that moves or zooms to and fro: each frame laid out after the one before.
void lay_out_moving(benchmark::State& state, World& world, const std::function<Camera(const Frame&, int)>& camera) {
  const Frame still = world.frame();
  Plate plate = lay_out(*world.picture(), still);
  int step = 0;
  for (auto _ : state) {
    Frame frame = still;
    const int at = step++ % 40;
    frame.camera = camera(still, at < 20 ? at : 40 - at);
    plate = lay_out(*world.picture(), frame, &plate);
    benchmark::DoNotOptimize(plate);
  }
}

void hit(benchmark::State& state, World& world) {
  const Frame frame = world.frame();
  const IdImage image = converted(world, frame);
  std::uint32_t place = 1;
  for (auto _ : state) {
    place = place * 1664525U + 1013904223U;
    const auto below = [&](int limit) { return static_cast<int>((place >> 8U) % static_cast<std::uint32_t>(limit)); };
    benchmark::DoNotOptimize(image.at(below(frame.size.width), below(frame.size.height)));
  }
}

/// A line drawn by hand round most of the land, of as many corners as a hand gives.
std::vector<Point> made_lasso(const Box& box) {
  std::vector<Point> corners;
  for (int i = 0; i < 200; ++i) {
    const double angle = 2 * std::numbers::pi * i / 200;
    const double reach = 0.45 + 0.05 * std::sin(9 * angle);
    corners.push_back({box.center().x + reach * box.width() * std::cos(angle),
                       box.center().y + reach * box.height() * std::sin(angle)});
  }
  return corners;
}

/// `make(index, body)` gives what is timed: a function of a place of the map.
template <class Make>
void add_query(const std::string& what, World& world, Make make) {
  add(what, world, [&world, make](benchmark::State& state) {
    const PointIndex index(world.vintage().borders.inner);
    const Box body = main_body(*world.picture());
    const auto query = make(index, body);
    std::uint32_t place = 1;
    for (auto _ : state) {
      place = place * 1664525U + 1013904223U;
      benchmark::DoNotOptimize(query({body.min.x + body.width() * (place >> 8U & 0xFFFU) / 4096,
                                      body.min.y + body.height() * (place >> 20U) / 4096}));
    }
  })->Unit(benchmark::kMicrosecond);
}

void add_queries(World& world) {
  add_query("query_nearest", world,
            [](const PointIndex& index, const Box&) { return [&index](Point at) { return index.nearest(at, 1e9); }; });
  add_query("query_box", world, [](const PointIndex& index, const Box& body) {
    return [&index, &body](Point at) {
      Box box;
      box.add(at);
      box.add(Point{at.x + body.width() / 3, at.y + body.height() / 3});
      return index.in_box(box);
    };
  });
  add_query("query_lasso", world, [](const PointIndex& index, const Box& body) {
    return [&index, lasso = made_lasso(body)](Point) { return index.in_lasso(lasso); };
  });
}

void render(benchmark::State& state, World& world) {
  fs::create_directories(OCOP_BENCH_DIR);
  const fs::path file = fs::path(OCOP_BENCH_DIR) / (world.name() + ".png");
  for (auto _ : state) {
    Progress progress;
    const auto written = write_sheet(*world.picture(), {}, file, Overwrite::yes, progress);
    if (!written) return state.SkipWithError("cannot be written");
  }
  fs::remove(file);
}

}  // namespace

void add_map(World& world) {
  add("scan_convert", world, [&](benchmark::State& state) { scan(state, world, 1); });
  add("scan_convert_near", world, [&](benchmark::State& state) { scan(state, world, 8); });
  add("colour_pixels", world, [&](benchmark::State& state) {
    const IdImage image = converted(world, world.frame());
    const std::vector<Fill> fills = make_fills(*world.picture(), Ground::light);
    for (auto _ : state) {
      benchmark::DoNotOptimize(colour_pixels(image, fills, Ground::light, 1, WorkerPool::shared()));
    }
  });
  add("hit_test", world, [&](benchmark::State& state) { hit(state, world); })->Unit(benchmark::kNanosecond);
  add_queries(world);
  add("lay_out_labels", world, [&](benchmark::State& state) {
    const Frame frame = world.frame();
    for (auto _ : state) benchmark::DoNotOptimize(lay_out(*world.picture(), frame));
  });
  add("lay_out_panning", world, [&](benchmark::State& state) {
    lay_out_moving(state, world, [](const Frame& frame, int step) {
      Camera camera = frame.camera;
      camera.center.x += 7 * step * camera.metres_per_pixel;
      return camera;
    });
  });
  add("lay_out_zooming", world, [&](benchmark::State& state) {
    lay_out_moving(state, world, [](const Frame& frame, int step) {
      return zoom_at(frame.camera, frame.size, {700, 500}, 1 + 0.1 * step);
    });
  });
  add("render_png", world, [&](benchmark::State& state) { render(state, world); });
}

}  // namespace ocop::bench
