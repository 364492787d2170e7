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
  /// Degrees, unit u = communes[u].
  std::shared_ptr<const GeoOutlines> outlines;
  /// Metres that points of the outlines lie from their places at most; 0: full detail. With less than
  /// that, areas and inner points are those of the coarse outlines, and broken rings are not looked for.
  double resolution_m = 0;

  std::optional<CommuneId> find(const CommuneCode& code) const;
};

/// Size of a picture in which a whole layer is shown, pixels.
struct FirstPicture {
  int width_px = 0;
  int height_px = 0;
};

struct BoundaryOptions {
  std::string layer;        ///< empty: the only one, or the one that looks most like communes
  std::optional<int> epsg;  ///< the planner's answer where the file does not say
  /// For a first picture of the whole file: outlines of a large file may be off by a quarter of a pixel.
  /// Otherwise, and for small files always, they are read in full detail.
  std::optional<FirstPicture> first_picture;
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

/// One ring of a commune: the smallest piece of land that can lie apart.
struct LandPiece {
  CommuneId commune = 0;
  Box box;  ///< on the map plane; holds the whole ring
};

/// Borders of a set on the map plane of an atlas; made once per set and projection.
struct MapBorders {
  ArcLevels arcs;            ///< the first level as detailed as the set, for hit tests and distances
  std::vector<Box> boxes;    ///< of each unit
  std::vector<Point> inner;  ///< label place of each unit
  std::vector<LandPiece> lands;
  Box extent;  ///< of all

  const Arcs& finest() const { return arcs.levels.front(); }
};
MapBorders project_borders(const BoundarySet& set, const MapProjection& projection);
/// The rest of it, from arcs that lie on the plane already.
MapBorders finish_borders(Arcs arcs, std::vector<Point> inner, std::vector<LandPiece> lands, double resolution_m);

}  // namespace ocop
