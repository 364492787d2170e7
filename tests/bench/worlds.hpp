#pragma once

#include <benchmark/benchmark.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "picture/picture.hpp"
#include "plate/plate.hpp"

namespace ocop::bench {

/// One set of boundaries at one size of the world, with products; made when it is first asked for.
class World {
 public:
  /// `products`: made by rule where there is no register; 0 = those of the register.
  World(std::string name, std::vector<Source> sources, std::filesystem::path folder, std::size_t products);

  const std::string& name() const { return name_; }
  const std::vector<Source>& sources() const { return sources_; }
  std::string boundary_file() const { return (folder_ / sources_.front().path).string(); }
  const std::filesystem::path& folder() const { return folder_; }

  const std::shared_ptr<const Atlas>& atlas();
  const std::shared_ptr<const Placement>& placement();
  const std::shared_ptr<const Picture>& picture();
  const Vintage& vintage() { return atlas()->vintages.at(picture()->vintage); }
  /// The window's first view at 1920 x 1080: of a world of several countries side by side, one of them.
  Frame frame();
  Choices choices() const;

 private:
  std::string name_;
  std::vector<Source> sources_;
  std::filesystem::path folder_;
  std::size_t products_;
  std::shared_ptr<const Atlas> atlas_;
  std::shared_ptr<const Placement> placement_;
  std::shared_ptr<const Picture> picture_;
};

/// Province (the demo) alone when `is_reduced`; else also city, country, the country of 2009 and the
/// same nine times, as far as their files are there.
std::vector<std::unique_ptr<World>> make_worlds(bool is_reduced);

/// An atlas with a register of `products` rows made by rule: half of the communes have none.
std::shared_ptr<const Atlas> with_made_register(const std::shared_ptr<const Atlas>& atlas, std::size_t products);

/// Every letter as wide as it is on the screen on average.
double plain_width(const std::string& text, double size_px, Weight weight);

using Body = std::function<void(benchmark::State&)>;
/// Named "what/world", in milliseconds of the clock on the wall.
benchmark::internal::Benchmark* add(const std::string& what, const World& world, Body body);

void add_reading(World& world);
void add_picture(World& world);
void add_map(World& world);
/// Those that need no world; smaller when `is_reduced`.
void add_classes(bool is_reduced);

}  // namespace ocop::bench
