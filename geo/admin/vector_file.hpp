#pragma once

#include <ogrsf_frmts.h>

#include <string>

#include "admin/boundary_file.hpp"
#include "admin/gdal_setup.hpp"
#include "base/finding.hpp"

namespace ocop {

/// Opens a file for reading: nothing is written beside it, and the text of a DBF comes as its bytes stand, since its
/// declared encoding can lie. Fails with file_unreadable, and with refers_elsewhere when SQLite would fill a table from
/// another file. `messages`: of this thread, alive since before the call.
Result<GDALDatasetUniquePtr> open_vector_file(const BoundaryFile& file, const GdalMessages& messages);

/// The coordinate system of a layer as WKT 2; empty when it names none, or one that is no place on earth ("Undefined
/// Cartesian SRS", MapInfo NonEarth).
std::string crs_definition_of(const OGRSpatialReference* reference);

}  // namespace ocop
