#include "window/settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/atomic_file.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

template <class T>
T value_or(const Json& json, const char* key, T otherwise) {
  const auto found = json.find(key);
  if (found == json.end()) return otherwise;
  try {
    return found->template get<T>();
  } catch (const Json::exception&) {
    return otherwise;
  }
}

std::vector<RecentFile> read_recent(const Json& json) {
  std::vector<RecentFile> recent;
  if (!json.is_array()) return recent;
  for (const Json& item : json) {
    if (!item.is_object()) continue;
    RecentFile file{value_or<std::string>(item, "path", ""), value_or<std::string>(item, "title", ""),
                    value_or<std::string>(item, "summary", ""), value_or<std::int64_t>(item, "opened", 0)};
    if (!file.path.empty()) recent.push_back(std::move(file));
  }
  return recent;
}

}  // namespace

fs::path settings_path() {
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0') {
    return fs::path(config) / "ocop-atlas" / "settings.json";
  }
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : ".") / ".config" / "ocop-atlas" / "settings.json";
}

Settings load_settings(const fs::path& path) {
  Settings settings;
  const Result<std::string> text = read_file(path);
  if (!text) return settings;
  const Json json = Json::parse(*text, nullptr, false);
  if (!json.is_object()) return settings;
  settings.language = value_or<std::string>(json, "language", "vi") == "en" ? Language::en : Language::vi;
  settings.theme = value_or<std::string>(json, "theme", "light") == "dark" ? Ground::dark : Ground::light;
  settings.high_contrast = value_or<std::string>(json, "theme", "light") == "contrast";
  settings.interface_scale = std::clamp(value_or(json, "interface_scale", 1.0), kLeastScale, kMostScale);
  settings.reduced_motion = value_or(json, "reduced_motion", false);
  settings.drawer_height = std::clamp(value_or(json, "drawer_height", 0.0), 0.0, 4000.0);
  settings.last_workspace = value_or<std::string>(json, "last_workspace", "");
  settings.last_folder = value_or<std::string>(json, "last_folder", "");
  settings.recent_actions = value_or<std::vector<std::string>>(json, "recent_actions", {});
  if (json.contains("recent")) settings.recent = read_recent(json["recent"]);
  return settings;
}

void save_settings(const Settings& settings, const fs::path& path) {
  Json json;
  json["language"] = settings.language == Language::en ? "en" : "vi";
  json["theme"] = settings.high_contrast ? "contrast" : settings.theme == Ground::dark ? "dark" : "light";
  json["interface_scale"] = settings.interface_scale;
  json["reduced_motion"] = settings.reduced_motion;
  json["drawer_height"] = settings.drawer_height;
  json["last_workspace"] = settings.last_workspace;
  json["last_folder"] = settings.last_folder;
  json["recent_actions"] = settings.recent_actions;
  json["recent"] = Json::array();
  for (const RecentFile& file : settings.recent) {
    json["recent"].push_back(
        {{"path", file.path}, {"title", file.title}, {"summary", file.summary}, {"opened", file.opened_s}});
  }
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  // A home that cannot be written (a guest's, a full disk) must not keep anyone from working.
  (void)write_file(path, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n", Overwrite::yes);
}

void go_to_next_theme(Settings& settings) {
  const bool is_dark = settings.theme == Ground::dark;
  settings.theme = is_dark || settings.high_contrast ? Ground::light : Ground::dark;
  settings.high_contrast = is_dark;
}

void remember(Settings& settings, RecentFile file) {
  std::erase_if(settings.recent, [&](const RecentFile& known) { return known.path == file.path; });
  settings.recent.insert(settings.recent.begin(), std::move(file));
  if (settings.recent.size() > 8) settings.recent.resize(8);
}

void remember_action(Settings& settings, const std::string& id) {
  std::erase(settings.recent_actions, id);
  settings.recent_actions.insert(settings.recent_actions.begin(), id);
  if (settings.recent_actions.size() > 8) settings.recent_actions.resize(8);
}

}  // namespace ocop
