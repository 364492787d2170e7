#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "output/write_page.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Positions of communes in a page: those in scope, by CommuneId.
std::vector<std::optional<int>> page_numbers(const Picture& picture);

/// The drawing of a page: units are half logical pixels of a map of the usual size.
struct PageMap {
  std::string main;    ///< <svg>
  std::string insets;  ///< <div>s, one for each land far off
  int width = 0;
  int height = 0;
  double metres_per_unit = 1;
};
/// nullopt when cancelled.
std::optional<PageMap> make_page_map(const Picture& picture, Language language, const Progress& progress);

/// Everything that the page's script knows.
nlohmann::ordered_json page_data(const Picture& picture, const PageOptions& options, const PageMap& map);

/// The sentences of the page by their keys.
nlohmann::ordered_json page_words(Language language);

}  // namespace ocop
