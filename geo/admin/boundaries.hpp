#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/commune_code.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/arcs.hpp"
#include "shape/geometry.hpp"
#include "shape/projection.hpp"

namespace ocop {

/// Position of a commune in its BoundarySet.
using CommuneId = std::uint32_t;

/// What a boundary file says of one commune. Nothing is guessed: what the file lacks is empty.
struct Commune {
  CommuneCode code;
  std::string name;           ///< as written, NFC: "Xã An Tây"
  std::string type;           ///< "Xã", "Phường", "Thị trấn", "Đặc khu", or empty
  std::string district;       ///< full name of the parent unit, or empty
  std::string district_code;  ///< three digits, or empty
  std::string province;       ///< name, or empty
  std::string province_code;  ///< two digits, or empty
  std::optional<std::int64_t> population;
  double area_km2 = 0;        ///< geodesic, of the full outline
  LonLat inner;               ///< pole of inaccessibility
  double inner_radius_m = 0;  ///< of the largest circle that fits there
};

/// How the vintage of a boundary file was told; surer ones come first.
enum class VintageEvidence : std::uint8_t { attribute, official_list, file_name, unit_types, none };

/// One file of boundaries, one vintage, sorted by code.
struct BoundarySet {
  std::string file;  ///< name to show
  std::string layer;
  std::string vintage;  ///< "2024", or what the file's own attribute says; empty when nothing tells
  VintageEvidence vintage_evidence = VintageEvidence::none;
  std::string crs_name;  ///< of the source
  bool is_schematic = false;
  std::vector<Commune> communes;
  /// Degrees, unit u = communes[u]; full detail.
  std::shared_ptr<const GeoOutlines> outlines;

  std::optional<CommuneId> find(const CommuneCode& code) const;
};

struct BoundaryOptions {
  std::string layer;        ///< empty: the only one, or the one that looks most like communes
  std::optional<int> epsg;  ///< the planner's answer where the file does not say
  /// Metres on the ground that may be left out; 0 = full detail.
  double resolution_m = 0;
  /// Middle of what is already open: where coordinates without a system probably lie.
  std::optional<LonLat> near;
};

/// Reads a polygon layer of Shapefile (alone or in a zip), GeoPackage, GeoJSON, FlatGeobuf, KML,
/// MapInfo TAB/MIF. Never reaches the network or another file. Columns are found by name and by
/// content. Broken rings are repaired and reported; what cannot be read is counted in findings.
/// Fails with the kinds "an input that gives nothing" of FindingKind, `cancelled` included.
Result<Read<BoundarySet>> read_boundaries(const std::string& path, const BoundaryOptions& options, Progress& progress);

/// The finding population_incomplete, when a commune has no population.
std::optional<Finding> population_gap(const BoundarySet& set);

/// True when the file looks like boundaries by its name (used to sort dropped files).
bool looks_like_boundaries(const std::string& path);

/// Borders of a set on the map plane of an atlas; made once per set and projection.
struct MapBorders {
  Outlines outlines;  ///< full detail, for hit tests and distances
  ArcLevels arcs;
  std::vector<Box> boxes;    ///< of each unit
  std::vector<Point> inner;  ///< label place of each unit
  Box extent;                ///< of all
};
MapBorders project_borders(const BoundarySet& set, const MapProjection& projection);

}  // namespace ocop
