#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "admin/boundary_cache.hpp"
#include "base/atomic_file.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

namespace fs = std::filesystem;

/// $XDG_CACHE_HOME in a folder of its own while it lives.
class CacheHome {
 public:
  CacheHome() : before_(std::getenv("XDG_CACHE_HOME") == nullptr ? "" : std::getenv("XDG_CACHE_HOME")) {
    setenv("XDG_CACHE_HOME", folder_.file("cache").c_str(), 1);
  }
  ~CacheHome() { setenv("XDG_CACHE_HOME", before_.c_str(), 1); }
  CacheHome(const CacheHome&) = delete;
  CacheHome& operator=(const CacheHome&) = delete;

  std::string file(const std::string& name) const { return folder_.file(name); }
  std::vector<fs::path> entries() const {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_.file("cache") + "/ocop-atlas/boundaries", none)) {
      found.push_back(entry.path());
    }
    return found;
  }

 private:
  TemporaryFolder folder_;
  std::string before_;
};

BoundaryOptions first_picture() {
  BoundaryOptions options;
  options.first_picture = FirstPicture{800, 600};
  return options;
}

FirstReading reading_of(const std::string& file) {
  Progress progress;
  auto read = read_boundaries(file, first_picture(), progress);
  REQUIRE(read);
  const MapProjection projection = MapProjection::for_extent({106, 11}, {107, 12});
  return {*read, projection.origin(), project_borders(read->value, projection)};
}

}  // namespace

TEST_CASE("what was kept comes back as it was") {
  const CacheHome home;
  const std::string file = home.file("three.shp");
  write_layer(file, three_communes());
  const BoundaryCache cache(file, first_picture());
  CHECK_FALSE(cache.load());
  FirstReading made = reading_of(file);
  made.set.value.communes[1].population = 1234;
  made.set.findings.push_back({FindingKind::repaired_geometry, "three.shp", 3, "name", "Xã A", {"00167", "x"}});
  cache.save(made);
  const auto kept = cache.load();
  REQUIRE(kept);
  const BoundarySet& before = made.set.value;
  const BoundarySet& after = kept->set.value;
  REQUIRE(after.communes.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(after.communes[i].code == before.communes[i].code);
    CHECK(after.communes[i].name == before.communes[i].name);
    CHECK(after.communes[i].population == before.communes[i].population);
    CHECK(after.communes[i].area_km2 == before.communes[i].area_km2);
    CHECK(after.communes[i].inner == before.communes[i].inner);
  }
  CHECK(after.vintage == before.vintage);
  CHECK(after.outlines->points == before.outlines->points);
  CHECK(kept->set.findings == made.set.findings);
  CHECK(kept->projection_origin == made.projection_origin);
  CHECK(kept->borders.finest().points == made.borders.finest().points);
  CHECK(kept->borders.boxes.size() == 3);
  CHECK(kept->borders.extent.min == made.borders.extent.min);
  CHECK(kept->borders.arcs.levels.size() == made.borders.arcs.levels.size());
}

TEST_CASE("another file, another way of reading, another content: nothing is kept") {
  const CacheHome home;
  const std::string file = home.file("three.shp");
  write_layer(file, three_communes());
  BoundaryCache(file, first_picture()).save(reading_of(file));
  CHECK(BoundaryCache(file, first_picture()).load());

  BoundaryOptions larger = first_picture();
  larger.first_picture->width_px = 801;
  CHECK_FALSE(BoundaryCache(file, larger).load());
  BoundaryOptions zone = first_picture();
  zone.epsg = 9210;
  CHECK_FALSE(BoundaryCache(file, zone).load());

  // One letter of one name, the same sizes and times.
  const std::string table = home.file("three.dbf");
  const auto time = fs::last_write_time(table);
  std::fstream dbf(table, std::ios::in | std::ios::out | std::ios::binary);
  dbf.seekp(-2, std::ios::end);
  dbf.put('q');
  dbf.close();
  fs::last_write_time(table, time);
  CHECK_FALSE(BoundaryCache(file, first_picture()).load());
}

TEST_CASE("a file that changes while it is read is not kept") {
  const CacheHome home;
  const std::string file = home.file("three.shp");
  write_layer(file, three_communes());
  const BoundaryCache cache(file, first_picture());
  const FirstReading reading = reading_of(file);
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(2));
  cache.save(reading);
  CHECK(home.entries().empty());
}

TEST_CASE("damage anywhere counts as nothing kept") {
  const CacheHome home;
  const std::string file = home.file("three.shp");
  write_layer(file, three_communes());
  const BoundaryCache cache(file, first_picture());
  cache.save(reading_of(file));
  REQUIRE(home.entries().size() == 1);
  const fs::path entry = home.entries().front();
  const auto bytes = read_file(entry);
  REQUIRE(bytes);
  for (std::size_t at = 0; at < bytes->size(); at += 61) {
    std::string damaged = *bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    write_text(entry.string(), damaged);
    CHECK_FALSE(cache.load());
  }
  for (const std::size_t length : {std::size_t{0}, std::size_t{7}, std::size_t{16}, bytes->size() - 1}) {
    write_text(entry.string(), bytes->substr(0, length));
    CHECK_FALSE(cache.load());
  }
  write_text(entry.string(), *bytes);
  CHECK(cache.load());
}

TEST_CASE("a folder that cannot be written is no trouble") {
  const CacheHome home;
  const std::string file = home.file("three.shp");
  write_layer(file, three_communes());
  write_text(home.file("cache"), "a file where the folder should be");
  const BoundaryCache cache(file, first_picture());
  cache.save(reading_of(file));
  CHECK_FALSE(cache.load());
}
