#pragma once

#include <filesystem>
#include <string>

#include "base/atomic_file.hpp"
#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

struct AtlasOptions {
  Language language = Language::vi;
  std::string title;  ///< of the cover; empty: the caption's
};

/// One PDF, A4 upright: a cover with the whole map, then every commune in scope on a page of its own (map, products
/// with stars and validity, neighbours, nearest producers, rank), as many as its products need; bookmarks by district.
/// The same bytes each time. Fails with the output kinds of FindingKind and with `cancelled`.
Result<void> write_atlas(const Picture& picture, const AtlasOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress);

}  // namespace ocop
