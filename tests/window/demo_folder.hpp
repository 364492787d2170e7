#pragma once

#include <filesystem>
#include <string>

#include "window/loader.hpp"

namespace ocop {

/// A temporary folder; with the demo's files when asked for.
class TestFolder {
 public:
  enum class With { nothing, demo };
  explicit TestFolder(With with = With::nothing);
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// Opens on this thread. Fails the test when it does not succeed.
Opened opened(const OpenRequest& request);

}  // namespace ocop
