#pragma once

#include <filesystem>
#include <string>

#include "base/atomic_file.hpp"
#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

struct PageOptions {
  Language language = Language::vi;  ///< that it opens in; it holds both
  std::string title;                 ///< empty: "OCOP products by commune"
};

/// One self-contained HTML file: the map as paths that carry commune codes, legend, filters by stars, type of producer
/// and validity, tables, search, both languages. Opens from any folder in any browser and asks no host for anything.
/// What does not pass the picture's filter is not in it. The same bytes each time. Fails with the output kinds of
/// FindingKind and with `cancelled`.
Result<void> write_page(const Picture& picture, const PageOptions& options, const std::filesystem::path& path,
                        Overwrite overwrite, Progress& progress);

}  // namespace ocop
