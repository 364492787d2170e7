#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "picture/ramp.hpp"
#include "words/language.hpp"

namespace ocop {

/// A file that was opened before, for the start page and the open panel.
struct RecentFile {
  std::string path;
  std::string title;
  std::string summary;        ///< "103 sản phẩm · 91 xã · ranh giới 2024", in the language of that day
  std::int64_t opened_s = 0;  ///< since 1970
  friend bool operator==(const RecentFile&, const RecentFile&) = default;
};

/// Of the interface.
inline constexpr double kLeastScale = 0.75;
inline constexpr double kMostScale = 3;

/// What belongs to the planner and this machine, not to a workspace.
struct Settings {
  Language language = Language::vi;
  Ground theme = Ground::light;
  bool high_contrast = false;  ///< on the light ground
  double interface_scale = 1;
  bool reduced_motion = false;     ///< nothing moves by itself: views and panels are there at once
  double drawer_height = 0;        ///< as the hand left it, logical pixels; 0: as it likes
  std::vector<RecentFile> recent;  ///< newest first, at most 8
  std::string last_workspace;      ///< reopened at the next start
  std::string last_folder;
  std::vector<std::string> recent_actions;  ///< ids, the last one first, at most 8
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/ocop-atlas/settings.json, or ~/.config/...
std::filesystem::path settings_path();
/// What cannot be read gives the defaults: settings are never a reason not to start.
Settings load_settings(const std::filesystem::path& path);
/// Atomic; a folder that cannot be written is no error.
void save_settings(const Settings& settings, const std::filesystem::path& path);

/// Light, dark, high contrast, and round again.
void go_to_next_theme(Settings& settings);
void remember(Settings& settings, RecentFile file);
void remember_action(Settings& settings, const std::string& id);

}  // namespace ocop
