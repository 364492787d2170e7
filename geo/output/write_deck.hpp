#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/atomic_file.hpp"
#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "sheet/slide.hpp"
#include "workspace/scene.hpp"

namespace ocop {

/// A slide with what it shows.
struct DeckSlide {
  std::shared_ptr<const Picture> picture;
  SlideOptions options;
};

/// The slides of all scenes of a talk, pictures made from `atlas` and `placement`.
struct Talk {
  std::string title;
  std::vector<Scene> scenes;
  Scope scope;
};
std::vector<DeckSlide> slides_of(const Talk& talk, const std::shared_ptr<const Atlas>& atlas,
                                 const std::shared_ptr<const Placement>& placement, Language language, Ground ground);

/// One PDF, 16:9, a page for each slide, with live text, embedded fonts and bookmarks. The same bytes each time.
/// Fails with the output kinds of FindingKind and with `cancelled`.
Result<void> write_deck(const std::vector<DeckSlide>& slides, const std::string& title,
                        const std::filesystem::path& path, Overwrite overwrite, Progress& progress);

/// The names of the pictures that `write_deck_pictures` writes: "01 Hơn nửa số xã.png".
std::vector<std::string> picture_names(const std::vector<DeckSlide>& slides);
/// Each slide as a PNG in a folder, which is made when it is missing. Nothing is written when one of the files
/// exists, unless they may be replaced.
Result<void> write_deck_pictures(const std::vector<DeckSlide>& slides, const std::filesystem::path& folder,
                                 Overwrite overwrite, Progress& progress);

}  // namespace ocop
