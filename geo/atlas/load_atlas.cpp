#include <algorithm>
#include <future>
#include <map>
#include <utility>

#include "admin/boundary_cache.hpp"
#include "admin/population.hpp"
#include "admin/vintage.hpp"
#include "atlas/atlas.hpp"
#include "atlas/metres.hpp"
#include "register/producer_list.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

/// A first reading that is to be kept once its borders are there.
struct NewReading {
  BoundaryCache cache;
  FirstReading reading;
};

Box box_of(const BoundarySet& set) {
  Box box;
  for (const LonLat& p : set.outlines->points) box.add(Point{p.lon, p.lat});
  return box;
}

/// A set on its way into an atlas.
struct SetInHand {
  BoundarySet set;
  std::optional<FirstReading> kept;     ///< from an earlier day
  std::shared_ptr<NewReading> to_keep;  ///< for a later one
};

std::optional<LonLat> middle_of(const std::vector<SetInHand>& sets) {
  Box box;
  for (const SetInHand& in_hand : sets) box.add(box_of(in_hand.set));
  if (box.is_empty()) return std::nullopt;
  return LonLat{box.center().x, box.center().y};
}

}  // namespace

/// By the position of their source.
struct AtlasReader::Tables {
  std::map<std::size_t, Read<Register>> registers;
  std::map<std::size_t, Read<Crosswalk>> crosswalks;
  std::map<std::size_t, GeoOutlines> contexts;
  Population population;
  std::vector<AttributeTable> attributes;
  bool is_read = false;
};

namespace {

template <class T, class Key>
Result<void> keep(Result<Read<T>> read, Key key, std::map<Key, Read<T>>& list) {
  if (!read) return Failure(std::move(read.error()));
  list.emplace(key, std::move(*read));
  return {};
}

}  // namespace

/// Makes one atlas of boundary sets and tables.
class AtlasReader::Assembly {
 public:
  explicit Assembly(Progress& progress) : progress_(progress) {}

  /// One after the other: each boundary file already works on all cores, and what is open helps to
  /// tell where the next one lies.
  Result<void> read_set(const std::string& path, const Source& source,
                        const std::optional<FirstPicture>& first_picture) {
    BoundaryOptions options;
    options.layer = source.layer;
    options.epsg = source.epsg;
    options.near = middle_of(sets_);
    options.first_picture = first_picture;
    if (!first_picture) {
      Result<Read<BoundarySet>> read = read_boundaries(path, options, progress_);
      if (!read) return Failure(std::move(read.error()));
      add(std::move(*read), {}, nullptr);
      return {};
    }
    const BoundaryCache cache(path, options);
    if (auto kept = cache.load()) {
      Read<BoundarySet> set = std::move(kept->set);
      add(std::move(set), std::move(kept), nullptr);
      return {};
    }
    Result<Read<BoundarySet>> read = read_boundaries(path, options, progress_);
    if (!read) return Failure(std::move(read.error()));
    const bool is_worth_it = read->value.resolution_m > 0;
    auto to_keep = is_worth_it ? std::make_shared<NewReading>(NewReading{cache, {*read, {}, {}}}) : nullptr;
    add(std::move(*read), {}, std::move(to_keep));
    return {};
  }

  std::vector<std::shared_ptr<const NewReading>> new_readings() const {
    std::vector<std::shared_ptr<const NewReading>> readings;
    for (const SetInHand& in_hand : sets_) {
      if (in_hand.to_keep != nullptr) readings.push_back(in_hand.to_keep);
    }
    return readings;
  }

  bool is_coarse() const {
    return std::ranges::any_of(sets_, [](const SetInHand& in_hand) { return in_hand.set.resolution_m > 0; });
  }

  template <class T>
  void add(Read<T> table, std::vector<T> Atlas::* list) {
    std::ranges::move(table.findings, std::back_inserter(atlas_.findings));
    (atlas_.*list).push_back(std::move(table.value));
  }
  void add(const Population& population) { population_ = population; }
  void add(std::vector<AttributeTable> attributes) { attributes_ = std::move(attributes); }
  void add_context(const std::string& path, const GeoOutlines& lines) { contexts_.emplace_back(path, &lines); }

  Result<std::shared_ptr<const Atlas>> finish() {
    fill_population();
    for (SetInHand& in_hand : sets_) settle_vintage(in_hand.set);
    std::ranges::stable_sort(sets_, {}, [](const SetInHand& in_hand) { return in_hand.set.vintage; });
    tell_vintages_apart();
    if (progress_.is_cancelled()) return failed(FindingKind::cancelled, sets_.empty() ? "" : sets_.front().set.file);
    project();
    if (auto reason = why_nothing_to_show()) return Failure(*std::move(reason));
    for (std::vector<Finding> more : {join_producers(atlas_.registers), settle_metres(atlas_)}) {
      std::ranges::move(more, std::back_inserter(atlas_.findings));
    }
    return std::make_shared<const Atlas>(std::move(atlas_));
  }

 private:
  /// A code of two vintages names two units, so only one set is filled: the one whose list of codes is
  /// most like the table's, the later of equals.
  void fill_population() {
    if (population_.empty() || sets_.empty()) return;
    const auto likeness = [&](const BoundarySet& set) {
      const auto both = static_cast<double>(
          std::ranges::count_if(population_, [&](const auto& entry) { return set.find(entry.first).has_value(); }));
      return both / (static_cast<double>(population_.size() + set.communes.size()) - both);
    };
    BoundarySet& set = std::ranges::max_element(sets_.rbegin(), sets_.rend(), {}, [&](const SetInHand& in_hand) {
                         return likeness(in_hand.set);
                       })->set;
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

  /// Likewise, each table on one set.
  void fill_classes() {
    for (const AttributeTable& table : attributes_) {
      const auto known = [&](const Vintage& vintage) {
        return std::ranges::count_if(table.rows,
                                     [&](const auto& row) { return vintage.set.find(row.first).has_value(); }) *
                   2 -
               std::ssize(vintage.set.communes);
      };
      Vintage& vintage = *std::ranges::max_element(atlas_.vintages.rbegin(), atlas_.vintages.rend(), {}, known);
      for (CommuneClasses& column : classes_on(vintage.set, {&table, 1})) vintage.classes.push_back(std::move(column));
    }
  }

  /// A list of producers is of use beside a list of products only.
  std::optional<Finding> why_nothing_to_show() const {
    const auto has_products = [](const Register& table) { return table.producers.empty() || !table.entries.empty(); };
    if (atlas_.registers.empty() || std::ranges::any_of(atlas_.registers, has_products)) return std::nullopt;
    return Finding{FindingKind::no_product_column, atlas_.registers.front().file, {}, {}, {}, {}};
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
    for (SetInHand& in_hand : sets_) {
      BoundarySet& set = in_hand.set;
      std::string name = set.vintage;
      if (std::ranges::find(taken, name) != taken.end()) name += " (" + fs::path(set.file).stem().string() + ")";
      for (int number = 2; std::ranges::find(taken, name) != taken.end(); ++number) {
        name = set.vintage + " (" + fs::path(set.file).stem().string() + " " + std::to_string(number) + ")";
      }
      taken.push_back(name);
      set.vintage = std::move(name);
    }
  }

  void add(Read<BoundarySet> set, std::optional<FirstReading> kept, std::shared_ptr<NewReading> to_keep) {
    std::ranges::move(set.findings, std::back_inserter(atlas_.findings));
    sets_.push_back({std::move(set.value), std::move(kept), std::move(to_keep)});
  }

  MapBorders borders_of(SetInHand& in_hand) const {
    const LonLat origin = atlas_.projection->origin();
    if (in_hand.kept && in_hand.kept->projection_origin == origin) return std::move(in_hand.kept->borders);
    MapBorders borders = project_borders(in_hand.set, *atlas_.projection);
    if (in_hand.to_keep != nullptr) {
      in_hand.to_keep->reading.projection_origin = origin;
      in_hand.to_keep->reading.borders = borders;
    }
    return borders;
  }

  void project() {
    Box box;
    for (const SetInHand& in_hand : sets_) box.add(box_of(in_hand.set));
    if (box.is_empty()) return;
    atlas_.projection = MapProjection::for_extent({box.min.x, box.min.y}, {box.max.x, box.max.y});
    std::vector<std::future<MapBorders>> borders;
    borders.reserve(sets_.size());
    for (SetInHand& in_hand : sets_) {
      borders.push_back(std::async(std::launch::async, [&] { return borders_of(in_hand); }));
    }
    for (std::size_t i = 0; i < sets_.size(); ++i) atlas_.vintages.push_back({{}, borders[i].get()});
    for (std::size_t i = 0; i < sets_.size(); ++i) atlas_.vintages[i].set = std::move(sets_[i].set);
    fill_classes();
    // After the borders: both use all cores.
    for (const auto& [path, lines] : contexts_) {
      atlas_.contexts.push_back(project_context(fs::path(path).filename().string(), *lines, *atlas_.projection));
    }
  }

  Progress& progress_;
  Atlas atlas_;
  std::vector<SetInHand> sets_;
  Population population_;
  std::vector<AttributeTable> attributes_;
  std::vector<std::pair<std::string, const GeoOutlines*>> contexts_;  ///< alive until finish() has returned
};

AtlasReader::AtlasReader(std::vector<Source> sources, fs::path folder, std::vector<ColumnMap> known_columns)
    : sources_(std::move(sources)),
      folder_(std::move(folder)),
      known_columns_(std::move(known_columns)),
      tables_(std::make_unique<Tables>()) {}
AtlasReader::~AtlasReader() = default;

Result<void> AtlasReader::read_products(const std::string& path, std::size_t index, Progress& progress) {
  const Source& source = sources_[index];
  auto read = read_register(path, {source.sheet, source.encoding, source.columns, known_columns_}, progress);
  if (read) read->value.address_vintage = source.address_vintage;
  return keep(std::move(read), index, tables_->registers);
}

Result<void> AtlasReader::read_table(std::size_t index, Progress& progress) {
  const Source& source = sources_[index];
  const std::string path = (folder_ / source.path).string();
  switch (source.kind) {
    case SourceKind::boundaries:
      return {};
    case SourceKind::register_table:
      return read_products(path, index, progress);
    case SourceKind::crosswalk:
      return keep(read_crosswalk(path), index, tables_->crosswalks);
    case SourceKind::context: {
      Result<GeoOutlines> read = read_context_lines(path, source.layer, source.epsg, progress);
      if (!read) return Failure(std::move(read.error()));
      tables_->contexts.emplace(index, std::move(*read));
      return {};
    }
    case SourceKind::attributes: {
      Result<AttributeTable> read = read_attributes(path);
      if (!read) return Failure(std::move(read.error()));
      tables_->attributes.push_back(std::move(*read));
      return {};
    }
    case SourceKind::population: {
      Result<Population> read = read_population(path);
      if (!read) return Failure(std::move(read.error()));
      for (const auto& [code, persons] : *read) tables_->population[code] = persons;
      return {};
    }
  }
  return {};
}

bool AtlasReader::has_boundaries() const {
  return std::ranges::any_of(sources_, [](const Source& source) { return source.kind == SourceKind::boundaries; });
}

Result<void> AtlasReader::read_tables(Progress& progress) {
  for (std::size_t i = 0; i < sources_.size() && !tables_->is_read; ++i) {
    if (progress.is_cancelled()) return failed(FindingKind::cancelled, sources_[i].path);
    if (Result<void> read = read_table(i, progress); !read) return read;
  }
  return {};
}

Result<void> AtlasReader::read_sets(Assembly& assembly, const std::optional<FirstPicture>& first_picture,
                                    Progress& progress) const {
  for (const Source& source : sources_) {
    if (progress.is_cancelled()) return failed(FindingKind::cancelled, source.path);
    if (source.kind != SourceKind::boundaries) continue;
    if (Result<void> read = assembly.read_set((folder_ / source.path).string(), source, first_picture); !read)
      return read;
  }
  return {};
}

Result<std::shared_ptr<const Atlas>> AtlasReader::read(const std::optional<FirstPicture>& first_picture,
                                                       Progress& progress) {
  // Tables and boundaries do not need each other to be read.
  Progress beside(progress);
  auto tables = std::async(std::launch::async, [&] { return read_tables(has_boundaries() ? beside : progress); });
  Assembly assembly(progress);
  const Result<void> sets_read = read_sets(assembly, first_picture, progress);
  if (!sets_read) beside.cancel();
  const Result<void> tables_read = tables.get();
  // What fails first in the planner's order is told.
  for (const Result<void>* read : {&sets_read, &tables_read}) {
    if (!*read) return Failure(read->error());
  }
  tables_->is_read = true;
  // What an atlas in full detail takes is not needed again.
  std::unique_ptr<Tables> taken;
  if (assembly.is_coarse()) {
    for (const auto& [index, table] : tables_->registers) assembly.add(table, &Atlas::registers);
    for (const auto& [index, table] : tables_->crosswalks) assembly.add(table, &Atlas::crosswalks);
    assembly.add(tables_->population);
    assembly.add(tables_->attributes);
  } else {
    taken = std::exchange(tables_, std::make_unique<Tables>());
    for (auto& [index, table] : taken->registers) assembly.add(std::move(table), &Atlas::registers);
    for (auto& [index, table] : taken->crosswalks) assembly.add(std::move(table), &Atlas::crosswalks);
    assembly.add(taken->population);
    assembly.add(std::move(taken->attributes));
  }
  for (const auto& [index, lines] : (taken ? *taken : *tables_).contexts) {
    assembly.add_context(sources_[index].path, lines);
  }
  auto atlas = assembly.finish();
  if (atlas) keep_readings(assembly);
  return atlas;
}

void AtlasReader::keep_readings(const Assembly& assembly) {
  for (const auto& reading : assembly.new_readings()) {
    // A failure only means that the file is read again another day.
    keeping_.push_back(std::async(std::launch::async, [reading] { reading->cache.save(reading->reading); }));
  }
}

Result<std::shared_ptr<const Atlas>> load_atlas(const std::vector<Source>& sources, const fs::path& folder,
                                                Progress& progress, const std::vector<ColumnMap>& known_columns) {
  return AtlasReader(sources, folder, known_columns).read(std::nullopt, progress);
}

}  // namespace ocop
