#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "process.hpp"
#include "window_driver.hpp"

namespace ocop::e2e {

/// A home of its own with a copy of the demo province, so that nothing is written beside the real one.
class DemoHome {
 public:
  DemoHome();
  const std::filesystem::path& path() const { return folder_.path(); }
  std::filesystem::path demo() const { return folder_.path() / "demo.ocop"; }

 private:
  TemporaryFolder folder_;
};

/// What `ocop-atlas stats --json` says of a workspace, with more options.
nlohmann::json stats(const std::filesystem::path& workspace, const std::vector<std::string>& options = {});

/// The window with the demo open.
class DemoWindow {
 public:
  DemoHome home;
  WindowDriver window;

  DemoWindow() : window(home.path(), {"open", home.demo().string()}) { window.wait_for("headline.products"); }
};

/// The code of a commune whose label stands on the commune itself and for which `is_wanted` holds;
/// the pointer stands on it afterwards. Empty when there is none.
std::string find_commune(WindowDriver& window, const nlohmann::json& stats,
                         const std::function<bool(const nlohmann::json& commune)>& is_wanted);

std::string label_of(const std::string& code);

}  // namespace ocop::e2e
