#include <algorithm>
#include <future>
#include <utility>

#include "admin/population.hpp"
#include "admin/vintage.hpp"
#include "atlas/atlas.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

Box box_of(const BoundarySet& set) {
  Box box;
  for (const LonLat& p : set.outlines->points) box.add(Point{p.lon, p.lat});
  return box;
}

std::optional<LonLat> middle_of(const std::vector<BoundarySet>& sets) {
  Box box;
  for (const BoundarySet& set : sets) box.add(box_of(set));
  if (box.is_empty()) return std::nullopt;
  return LonLat{box.center().x, box.center().y};
}

class Loader {
 public:
  Loader(const fs::path& folder, Progress& progress) : folder_(folder), progress_(progress) {}

  /// One after the other: each boundary file already works on all cores, and what is open helps to
  /// tell where the next one lies.
  Result<void> read(const Source& source) {
    if (progress_.is_cancelled()) return failed(FindingKind::cancelled, source.path);
    const std::string path = (folder_ / source.path).string();
    switch (source.kind) {
      case SourceKind::boundaries:
        return read_set(path, source);
      case SourceKind::register_table:
        return keep(read_register(path, {source.sheet, source.encoding}, progress_), atlas_.registers);
      case SourceKind::crosswalk:
        return keep(read_crosswalk(path), atlas_.crosswalks);
      case SourceKind::population:
        return read_persons(path);
    }
    return {};
  }

  Result<std::shared_ptr<const Atlas>> finish() {
    fill_population();
    for (BoundarySet& set : sets_) settle_vintage(set);
    std::ranges::stable_sort(sets_, {}, &BoundarySet::vintage);
    tell_vintages_apart();
    if (progress_.is_cancelled()) return failed(FindingKind::cancelled, sets_.empty() ? "" : sets_.front().file);
    project();
    return std::make_shared<const Atlas>(std::move(atlas_));
  }

 private:
  template <class T>
  Result<void> keep(Result<Read<T>> read, std::vector<T>& list) {
    if (!read) return Failure(read.error());
    std::ranges::move(read->findings, std::back_inserter(atlas_.findings));
    list.push_back(std::move(read->value));
    return {};
  }

  Result<void> read_set(const std::string& path, const Source& source) {
    BoundaryOptions options;
    options.layer = source.layer;
    options.epsg = source.epsg;
    options.near = middle_of(sets_);
    return keep(read_boundaries(path, options, progress_), sets_);
  }

  Result<void> read_persons(const std::string& path) {
    Result<Population> read = read_population(path);
    if (!read) return Failure(read.error());
    for (const auto& [code, persons] : *read) population_[code] = persons;
    return {};
  }

  /// A code of two vintages names two units, so only one set is filled: the one whose list of codes is
  /// most like the table's, the later of equals.
  void fill_population() {
    if (population_.empty() || sets_.empty()) return;
    const auto likeness = [&](const BoundarySet& set) {
      const auto both = static_cast<double>(
          std::ranges::count_if(population_, [&](const auto& entry) { return set.find(entry.first).has_value(); }));
      return both / (static_cast<double>(population_.size() + set.communes.size()) - both);
    };
    BoundarySet& set = *std::ranges::max_element(sets_.rbegin(), sets_.rend(), {}, likeness);
    for (Commune& commune : set.communes) {
      const auto persons = population_.find(commune.code);
      if (persons != population_.end()) commune.population = persons->second;
    }
    std::erase_if(atlas_.findings, [&](const Finding& finding) {
      const bool is_of_population =
          finding.kind == FindingKind::no_population_column || finding.kind == FindingKind::population_incomplete;
      return is_of_population && finding.file == set.file;
    });
    if (const auto incomplete = population_gap(set)) atlas_.findings.push_back(*incomplete);
  }

  void settle_vintage(BoundarySet& set) {
    if (set.vintage_evidence != VintageEvidence::attribute) {
      if (auto listed = vintage_by_lists(set, atlas_.crosswalks)) {
        set.vintage = std::move(*listed);
        set.vintage_evidence = VintageEvidence::official_list;
        std::erase_if(atlas_.findings, [&](const Finding& finding) {
          return finding.kind == FindingKind::vintage_from_name && finding.file == set.file;
        });
      }
    }
    if (set.vintage.empty()) set.vintage = "?";
  }

  /// "2024" and "2024 (communes_b)".
  void tell_vintages_apart() {
    std::vector<std::string> taken;
    for (BoundarySet& set : sets_) {
      std::string name = set.vintage;
      if (std::ranges::find(taken, name) != taken.end()) name += " (" + fs::path(set.file).stem().string() + ")";
      for (int number = 2; std::ranges::find(taken, name) != taken.end(); ++number) {
        name = set.vintage + " (" + fs::path(set.file).stem().string() + " " + std::to_string(number) + ")";
      }
      taken.push_back(name);
      set.vintage = std::move(name);
    }
  }

  void project() {
    Box box;
    for (const BoundarySet& set : sets_) box.add(box_of(set));
    if (box.is_empty()) return;
    atlas_.projection = MapProjection::for_extent({box.min.x, box.min.y}, {box.max.x, box.max.y});
    std::vector<std::future<MapBorders>> borders;
    borders.reserve(sets_.size());
    for (const BoundarySet& set : sets_) {
      borders.push_back(std::async(std::launch::async, [&] { return project_borders(set, *atlas_.projection); }));
    }
    for (std::size_t i = 0; i < sets_.size(); ++i) atlas_.vintages.push_back({{}, borders[i].get()});
    for (std::size_t i = 0; i < sets_.size(); ++i) atlas_.vintages[i].set = std::move(sets_[i]);
  }

  const fs::path& folder_;
  Progress& progress_;
  Atlas atlas_;
  std::vector<BoundarySet> sets_;
  Population population_;
};

}  // namespace

Result<std::shared_ptr<const Atlas>> load_atlas(const std::vector<Source>& sources, const fs::path& folder,
                                                Progress& progress) {
  Loader loader(folder, progress);
  for (const Source& source : sources) {
    if (Result<void> read = loader.read(source); !read) return Failure(std::move(read.error()));
  }
  return loader.finish();
}

}  // namespace ocop
