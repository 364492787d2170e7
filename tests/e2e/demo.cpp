#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

bool is_of_demo(const fs::path& file) {
  for (const char* ending : {".ocop", ".csv", ".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
    if (file.extension() == ending) return true;
  }
  return false;
}

}  // namespace

DemoHome::DemoHome() {
  for (const auto& entry : fs::directory_iterator(OCOP_DATA_DIR)) {
    if (is_of_demo(entry.path())) fs::copy_file(entry.path(), folder_.path() / entry.path().filename());
  }
}

nlohmann::json stats(const fs::path& workspace, const std::vector<std::string>& options) {
  std::vector<std::string> command = {OCOP_ATLAS, "stats", "--workspace", workspace.string(), "--json"};
  command.insert(command.end(), options.begin(), options.end());
  return nlohmann::json::parse(output_of(command));
}

std::string label_of(const std::string& code) { return "map.label." + code; }

std::string find_commune(WindowDriver& window, const nlohmann::json& stats,
                         const std::function<bool(const nlohmann::json& commune)>& is_wanted) {
  for (const auto& commune : stats.at("per_commune")) {
    const std::string code = commune.at("code");
    const std::string name = commune.at("name");
    const Widget* label = window.last_frame().find(label_of(code));
    if (!is_wanted(commune) || label == nullptr) continue;
    const Box box = label->box;
    const auto is_here = [&](double x) { return window.point_at(x, box.middle_y()).text("hover.name") == name; };
    if (is_here(box.x + 1) && is_here(box.right() - 1) && is_here(box.middle_x())) return code;
  }
  return {};
}

}  // namespace ocop::e2e
