#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/progress.hpp"
#include "panels/import_desk.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// A register to be looked at before it is read, beside what is open.
struct PreviewRequest {
  std::string path;
  RegisterOptions options;
  std::shared_ptr<const Atlas> atlas;  ///< none: nothing is open, so nothing is foretold
  std::size_t vintage = 0;
  std::vector<Ruling> rulings;
  /// Boundaries that come with the register are read as coarsely as this needs, while that places its rows the same.
  std::optional<FirstPicture> first_picture;
};

/// A desk with its preview and, where boundaries are open, what would become of the rows: nothing is foretold of points
/// on coarse outlines. Fails when the file cannot be read at all, and when cancelled.
Result<ImportDesk> preview_import(const PreviewRequest& request, Progress& progress);

/// Files that were named or dropped, sorted: registers with their preview, and everything else. What cannot be
/// previewed stands with the rest, so that opening it says why.
struct Sorted {
  std::vector<std::string> others;
  std::vector<ImportDesk> registers;
  /// Boundaries and crosswalks that came with the registers, where none are open: what is foretold is foretold on them.
  std::shared_ptr<const Atlas> atlas;
};
/// `like` has no path; its options are those of every register.
Sorted sort_files(const std::vector<std::string>& paths, const PreviewRequest& like, Progress& progress);

}  // namespace ocop
