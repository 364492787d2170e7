#include "worlds.hpp"

#include <fmt/format.h>

#include <utility>

#include "made_inputs.hpp"

namespace ocop::bench {
namespace {

namespace fs = std::filesystem;

constexpr ViewSize kWindow{1920, 1080};
constexpr std::size_t kNationalProducts = 20'000;

Source boundaries(const std::string& path) {
  Source source;
  source.path = path;
  return source;
}

std::uint32_t dice(std::size_t number) { return static_cast<std::uint32_t>(number * 2654435761U % 4294967296U) >> 4U; }

/// What a row says of the place that a commune is.
void name_place(const Commune& commune, Entry& entry) {
  if (commune.code.is_official()) entry.code = commune.code.text();
  entry.commune = commune.name;
  entry.district = commune.district;
  entry.province = commune.province;
}

}  // namespace

World::World(std::string name, std::vector<Source> sources, fs::path folder, std::size_t products)
    : name_(std::move(name)), sources_(std::move(sources)), folder_(std::move(folder)), products_(products) {}

const std::shared_ptr<const Atlas>& World::atlas() {
  if (atlas_ == nullptr) {
    Progress progress;
    const auto loaded = load_atlas(sources_, folder_, progress);
    if (!loaded) {
      fmt::print(stderr, "cannot read {}\n", name_);
      std::abort();
    }
    atlas_ = products_ == 0 ? *loaded : with_made_register(*loaded, products_);
  }
  return atlas_;
}

const std::shared_ptr<const Placement>& World::placement() {
  if (placement_ == nullptr) placement_ = place(*atlas(), {});
  return placement_;
}

const std::shared_ptr<const Picture>& World::picture() {
  if (picture_ == nullptr) picture_ = make_picture(atlas(), placement(), {}, choices(), nullptr);
  return picture_;
}

Choices World::choices() const {
  Choices choices;
  choices.as_of = make_day(2023, 12, 31);
  return choices;
}

Frame World::frame() {
  Frame frame;
  frame.size = kWindow;
  frame.text_width = plain_width;
  Box body = main_body(*picture());
  if (name_ == "nine_countries") {
    const Point middle = body.center();
    body = {};
    body.add(Point{middle.x - 400'000, middle.y - 900'000});
    body.add(Point{middle.x + 400'000, middle.y + 900'000});
  }
  frame.camera = fit(body, frame.size, {20, 20, kWindow.width - 40.0, kWindow.height - 40.0});
  frame.obstacles = {{16, kWindow.height - 300.0, 288, 284}};
  return frame;
}

std::vector<std::unique_ptr<World>> make_worlds(bool is_reduced) {
  std::vector<std::unique_ptr<World>> worlds;
  std::vector<Source> demo = {boundaries("communes_2024.shp"), boundaries("communes_2025.shp"), {}, {}};
  demo[2].kind = SourceKind::register_table;
  demo[2].path = "register.csv";
  demo[3].kind = SourceKind::crosswalk;
  demo[3].path = "crosswalk_2024_2025.csv";
  worlds.push_back(std::make_unique<World>("province", demo, OCOP_DATA_DIR, 0));
  if (is_reduced) return worlds;
  const auto add_file = [&](const std::string& name, const std::optional<fs::path>& file, std::size_t products) {
    if (!file) return;
    worlds.push_back(std::make_unique<World>(name, std::vector{boundaries(file->string())}, fs::path(), products));
  };
  const auto given = [](const char* name) -> std::optional<fs::path> {
    fs::path file = fs::path(OCOP_GEODATA_DIR) / name;
    if (fs::exists(file)) return file;
    fmt::print(stderr, "skipped: no {}\n", file.string());
    return std::nullopt;
  };
  add_file("city", given("hcmc_2025.shp"), 1'000);
  add_file("country", country_shapefile(), kNationalProducts);
  add_file("country_2009", given("vietnam_2009.gpkg"), kNationalProducts);
  add_file("nine_countries", nine_countries(), kNationalProducts);
  return worlds;
}

std::shared_ptr<const Atlas> with_made_register(const std::shared_ptr<const Atlas>& atlas, std::size_t products) {
  auto copy = std::make_shared<Atlas>(*atlas);
  const std::vector<Commune>& communes = copy->vintages.back().set.communes;
  Register made;
  made.file = "made.csv";
  made.entries.reserve(products);
  for (std::size_t i = 0; i < products; ++i) {
    Entry entry;
    entry.row = static_cast<int>(i) + 2;
    // Two products a producer, and half of the communes stay without.
    const std::size_t producer = i / 2;
    name_place(communes[dice(producer) % (communes.size() / 2 + 1) * 2 % communes.size()], entry);
    entry.product = fmt::format("Sản phẩm {}", i);
    entry.producer = fmt::format("Hợp tác xã {}", producer);
    entry.producer_type = kProducerTypes.at(dice(producer) % 5);
    entry.group = kGroups.at(dice(i) % 6);
    entry.stars = 3 + static_cast<int>(dice(i) % 8 == 0) + static_cast<int>(dice(i) % 97 == 0);
    entry.date = WrittenDate{2021 + static_cast<int>(dice(i) % 3), 6, 1};
    made.entries.push_back(std::move(entry));
  }
  copy->registers = {std::move(made)};
  return copy;
}

double plain_width(const std::string& text, double size_px, Weight) {
  return 0.5 * size_px * static_cast<double>(text.size());
}

benchmark::internal::Benchmark* add(const std::string& what, const World& world, Body body) {
  return benchmark::RegisterBenchmark((what + "/" + world.name()).c_str(), std::move(body))
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
}

}  // namespace ocop::bench
