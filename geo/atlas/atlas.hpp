#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "admin/attributes.hpp"
#include "admin/boundaries.hpp"
#include "admin/crosswalk.hpp"
#include "atlas/context_lines.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/entry.hpp"
#include "shape/projection.hpp"

namespace ocop {

enum class SourceKind : std::uint8_t { boundaries, register_table, crosswalk, population, context, attributes };

/// One file that the planner opened, with her answers about how to read it. Plain values: the
/// workspace saves them.
struct Source {
  SourceKind kind = SourceKind::boundaries;
  std::string path;   ///< absolute, or relative to the folder of the workspace
  std::string layer;  ///< of boundaries, or of context lines
  std::optional<int> epsg;
  std::string sheet;                 ///< of a register
  std::string encoding;              ///< of a register; empty = auto
  std::optional<ColumnMap> columns;  ///< of a register, as the planner said
  std::string address_vintage;       ///< of a register, as the planner said; empty = found row by row

  friend bool operator==(const Source&, const Source&) = default;
};

/// One set of boundaries with its outlines on the map plane.
struct Vintage {
  BoundarySet set;
  MapBorders borders;
  std::vector<CommuneClasses> classes = {};  ///< from tables of attributes
};

/// What the files said. Never changed after it was made; shared between threads.
struct Atlas {
  /// Oldest first; never two of the same name.
  std::vector<Vintage> vintages;
  std::vector<Register> registers;
  std::vector<Crosswalk> crosswalks;
  std::vector<ContextLines> contexts;       ///< none without boundaries
  std::optional<MapProjection> projection;  ///< none without boundaries
  std::vector<Finding> findings;

  std::size_t entry_count() const;
  /// Whether the outlines of a vintage are coarse: a first picture, to be followed by an atlas in full
  /// detail with the same commune ids.
  bool is_coarse() const;
  std::optional<std::size_t> find_vintage(const std::string& name) const;
};

/// Reads the sources of an atlas: at once, or first with coarse outlines for a quick picture and then in
/// full, registers once.
class AtlasReader {
 public:
  /// `folder` is what relative paths are relative to; `known_columns` as in RegisterOptions.
  AtlasReader(std::vector<Source> sources, std::filesystem::path folder, std::vector<ColumnMap> known_columns = {});
  ~AtlasReader();

  /// Reads everything; outlines of large files coarsely when it is for a first picture. Fails as
  /// load_atlas.
  Result<std::shared_ptr<const Atlas>> read(const std::optional<FirstPicture>& first_picture, Progress& progress);

 private:
  struct Tables;
  class Assembly;
  bool has_boundaries() const;
  void keep_readings(const Assembly& assembly);
  Result<void> read_tables(Progress& progress);
  Result<void> read_table(std::size_t index, Progress& progress);
  Result<void> read_products(const std::string& path, std::size_t index, Progress& progress);
  Result<void> read_sets(Assembly& assembly, const std::optional<FirstPicture>& first_picture,
                         Progress& progress) const;

  std::vector<Source> sources_;
  std::filesystem::path folder_;
  std::vector<ColumnMap> known_columns_;
  std::unique_ptr<Tables> tables_;  ///< read already, for the next atlas
  std::vector<std::future<void>> keeping_;
};

/// Reads everything, in parallel where it can. One source that cannot be read fails the whole: the
/// finding names it. `folder` is what relative paths are relative to; `known_columns` as in RegisterOptions.
Result<std::shared_ptr<const Atlas>> load_atlas(const std::vector<Source>& sources, const std::filesystem::path& folder,
                                                Progress& progress, const std::vector<ColumnMap>& known_columns = {});

/// What a file is, by its name and content, for files dropped on the window or named without an
/// option. nullopt: nothing we know (a workspace is told by its ending `.ocop` before).
std::optional<SourceKind> guess_source_kind(const std::filesystem::path& path);

}  // namespace ocop
