#include "placed_rows.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "run.hpp"

RegisterFolder::RegisterFolder()
    : path_(std::filesystem::temp_directory_path() / ("ocop_country_" + std::to_string(::getpid()))) {
  std::filesystem::remove_all(path_);
  std::filesystem::create_directories(path_);
}

RegisterFolder::~RegisterFolder() { std::filesystem::remove_all(path_); }

std::string RegisterFolder::write(const std::string& name, const std::vector<std::string>& lines) const {
  std::ofstream file(path_ / name);
  for (const std::string& line : lines) file << line << "\n";
  return (path_ / name).string();
}

nlohmann::json check_rows(const std::string& boundaries, const std::string& crosswalk,
                          const std::vector<std::string>& registers) {
  std::vector<std::string> words = {"check",   "--boundaries", boundaries, "--crosswalk",
                                    crosswalk, "--json",       "--quiet",  "--register"};
  words.insert(words.end(), registers.begin(), registers.end());
  const Run done = run(words);
  CAPTURE(done.err);
  REQUIRE((done.exit_code == 0 || done.exit_code == 1));
  return nlohmann::json::parse(done.out)["rows"];
}
