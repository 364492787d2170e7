#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"

namespace ocop::test {

/// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

struct MadeColumn {
  std::string name;
  bool is_number = false;
};

/// WKT geometry and values of one row; no geometry: a null shape.
struct MadeRow {
  std::optional<std::string> wkt;
  std::vector<std::string> values;
};

struct MadeLayer {
  std::string name = "communes";
  std::string driver = "ESRI Shapefile";
  std::string crs = "EPSG:4326";  ///< anything that GDAL reads; empty: none
  std::string geometry = "POLYGON";
  std::string encoding = "UTF-8";  ///< of a Shapefile; empty: bytes as they are, no .cpg
  std::vector<MadeColumn> columns;
  std::vector<MadeRow> rows;
};

/// Writes a layer with GDAL; a second layer of the same GeoPackage is added.
void write_layer(const std::string& file, const MadeLayer& layer);

/// Changes a GeoPackage.
void run_sql(const std::string& file, const std::string& statement);

void write_text(const std::string& file, const std::string& text);

/// A square as WKT: lower left corner and side.
std::string square(double x, double y, double side);

/// Three neighbours in Bình Dương with five-digit codes, in degrees.
MadeLayer three_communes();

Result<Read<BoundarySet>> open_boundaries(const std::string& file, const BoundaryOptions& options = {});

/// nullptr when the set has no commune of this code.
const Commune* find_commune(const BoundarySet& set, const std::string& code);

/// The findings of one kind.
std::vector<Finding> of_kind(const std::vector<Finding>& findings, FindingKind kind);

/// The path of a file in ../shared/geodata; nullopt, and a line on the screen, when it is not there.
std::optional<std::string> real_file(const std::string& name);

}  // namespace ocop::test
