#include <cmath>

#include "search/search_index.hpp"
#include "worlds.hpp"

namespace ocop::bench {
namespace {

/// What follows a changed filter: picture, colours, legend.
void filter_and_recolour(benchmark::State& state, const Picture& first) {
  Choices choices = first.choices;
  auto picture = make_picture(first.atlas, first.placement, first.scope, choices, &first);
  for (auto _ : state) {
    choices.filter.stars.set(Stars::three, !choices.filter.stars.has(Stars::three));
    picture = make_picture(first.atlas, first.placement, first.scope, choices, picture.get());
    benchmark::DoNotOptimize(make_fills(*picture, Ground::light));
    benchmark::DoNotOptimize(make_legend(*picture, Ground::light, Language::vi));
  }
}

/// Values as they occur: many small, few large. With ties when they are counts.
std::vector<double> made_values(std::size_t count, bool is_whole) {
  std::vector<double> values;
  values.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double even = static_cast<double>((i * 2654435761U % 4294967296U) + 1) / 4294967297.0;
    const double value = 3 * std::pow(-std::log(even), 2) + 0.1;
    values.push_back(is_whole ? std::ceil(value) : value);
  }
  return values;
}

}  // namespace

void add_picture(World& world) {
  add("make_picture", world, [&](benchmark::State& state) {
    for (auto _ : state) {
      benchmark::DoNotOptimize(make_picture(world.atlas(), world.placement(), {}, world.choices(), nullptr));
    }
  });
  add("filter_and_recolour", world, [&](benchmark::State& state) { filter_and_recolour(state, *world.picture()); });
  add("filter_and_recolour_jenks", world, [&](benchmark::State& state) {
    Choices choices = world.choices();
    choices.indicator = Indicator::products_per_100km2;
    choices.classing = default_classing(choices.indicator);
    const auto first = make_picture(world.atlas(), world.placement(), {}, choices, world.picture().get());
    filter_and_recolour(state, *first);
  });
  add("search_index", world, [&](benchmark::State& state) {
    Progress progress;
    const auto placement = world.placement();
    for (auto _ : state) benchmark::DoNotOptimize(SearchIndex(world.atlas(), placement, {}, progress));
  });
  add("search_keystroke", world, [&](benchmark::State& state) {
    Progress progress;
    const SearchIndex index(world.atlas(), world.placement(), {}, progress);
    // Each beginning of what is typed, a slip among them: the time of the whole word by its letters.
    const std::string typed = "phu xuab ben tre";
    for (auto _ : state) {
      for (std::size_t n = 1; n <= typed.size(); ++n) benchmark::DoNotOptimize(index.find(typed.substr(0, n), 0, 50));
    }
    state.counters["keys"] = static_cast<double>(typed.size());
  });
  if (world.name() != "country") return;
  add("filter_and_recolour_million_products", world, [&](benchmark::State& state) {
    const auto atlas = with_made_register(world.atlas(), 1'000'000);
    const auto placement = place(*atlas, {});
    Choices choices = world.choices();
    choices.classing = {Method::jenks, 5, {}};
    filter_and_recolour(state, *make_picture(atlas, placement, {}, choices, nullptr));
  });
}

void add_classes(bool is_reduced) {
  const std::size_t count = is_reduced ? 10'000 : 1'000'000;
  for (const bool is_whole : {false, true}) {
    const std::string kind = is_whole ? "counts" : "rates";
    for (const Method method : kMethods) {
      if (method == Method::manual) continue;
      const std::string name = "classify_million/" + kind + "/" + std::string(key_of(method));
      benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        const std::vector<double> values = made_values(count, is_whole);
        for (auto _ : state) benchmark::DoNotOptimize(class_breaks(method, values, 5, is_whole));
        state.SetItemsProcessed(static_cast<std::int64_t>(count) * state.iterations());
      })->Unit(benchmark::kMillisecond);
    }
  }
}

}  // namespace ocop::bench
