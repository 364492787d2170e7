#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/atomic_file.hpp"
#include "base/progress.hpp"
#include "panels/export_order.hpp"
#include "picture/picture.hpp"
#include "workspace/scene.hpp"

namespace ocop {

/// What there is to be written.
struct ExportMatter {
  std::shared_ptr<const Picture> picture;
  std::string title;  ///< of the workspace
  std::vector<Scene> scenes;
};

/// Writes what was ordered, on the calling thread. Fails as the writers do.
Result<void> write_export(const ExportMatter& matter, const ExportOrder& order, Overwrite overwrite,
                          Progress& progress);
/// Why it could not be written there; of a folder of pictures that is known only when they are made.
std::optional<Finding> why_not_exported(const ExportOrder& order, Overwrite overwrite);

}  // namespace ocop
