#include "demo_folder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>

namespace ocop {

namespace fs = std::filesystem;

TestFolder::TestFolder(With with) {
  static int number = 0;
  path_ = fs::temp_directory_path() / ("ocop-window-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
  fs::create_directories(path_);
  if (with == With::nothing) return;
  constexpr std::array kEndings = {".ocop", ".csv", ".shp", ".shx", ".dbf", ".prj", ".cpg"};
  for (const auto& entry : fs::directory_iterator(OCOP_DATA_DIR)) {
    if (std::ranges::find(kEndings, entry.path().extension()) == kEndings.end()) continue;
    fs::copy_file(entry.path(), path_ / entry.path().filename());
  }
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Opened opened(const OpenRequest& request) {
  Progress progress;
  OpenResult result = open_request(request, progress);
  REQUIRE_MESSAGE(result.has_value(), std::string(key_of(result ? FindingKind::usage : result.error().finding.kind)));
  return *std::move(result);
}

}  // namespace ocop
