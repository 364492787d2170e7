#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// A folder of registers that goes with the test.
class RegisterFolder {
 public:
  RegisterFolder();
  ~RegisterFolder();
  RegisterFolder(const RegisterFolder&) = delete;
  RegisterFolder& operator=(const RegisterFolder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  /// Writes a register of lines and tells its path.
  std::string write(const std::string& name, const std::vector<std::string>& lines) const;

 private:
  std::filesystem::path path_;
};

/// The rows of `check` over these registers; fails the test unless it ends well.
nlohmann::json check_rows(const std::string& boundaries, const std::string& crosswalk,
                          const std::vector<std::string>& registers);
