#include "worlds.hpp"

namespace ocop::bench {

/// From files to an atlas and its placement.
void add_reading(World& world) {
  add("read", world, [&](benchmark::State& state) {
    for (auto _ : state) {
      Progress progress;
      auto read = read_boundaries(world.boundary_file(), {}, progress);
      if (!read) return state.SkipWithError("cannot be read");
      benchmark::DoNotOptimize(read);
    }
  });
  add("load", world, [&](benchmark::State& state) {
    for (auto _ : state) {
      Progress progress;
      auto atlas = load_atlas(world.sources(), world.folder(), progress);
      if (!atlas) return state.SkipWithError("cannot be read");
      benchmark::DoNotOptimize(atlas);
    }
  });
  add("project", world, [&](benchmark::State& state) {
    const GeoOutlines& degrees = *world.vintage().set.outlines;
    std::vector<Point> map(degrees.points.size());
    for (auto _ : state) {
      world.atlas()->projection->to_map(degrees.points, map);
      benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(map.size()) * state.iterations());
  });
  add("arcs", world, [&](benchmark::State& state) {
    const GeoOutlines& outlines = *world.vintage().set.outlines;
    for (auto _ : state) benchmark::DoNotOptimize(cut_arcs(outlines));
    state.SetItemsProcessed(static_cast<std::int64_t>(outlines.points.size()) * state.iterations());
  });
  add("levels", world, [&](benchmark::State& state) {
    const MapBorders& borders = world.vintage().borders;
    const Arcs& arcs = borders.finest();
    const double coarsest_m = std::max(borders.extent.width(), borders.extent.height()) / 1000;
    for (auto _ : state) {
      state.PauseTiming();
      Arcs copy = arcs;
      state.ResumeTiming();
      benchmark::DoNotOptimize(make_levels(std::move(copy), coarsest_m));
    }
  });
  add("place", world, [&](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(place(*world.atlas(), {}));
    state.SetItemsProcessed(static_cast<std::int64_t>(world.atlas()->entry_count()) * state.iterations());
  });
}

}  // namespace ocop::bench
