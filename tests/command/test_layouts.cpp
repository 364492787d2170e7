#include <doctest/doctest.h>
#include <fnmatch.h>

#include <fstream>
#include <iostream>
#include <map>

#include "layout_verdicts.hpp"

namespace {

using Json = nlohmann::json;

const std::string kLayouts = OCOP_FIXTURE_DIR "/register/layouts/";

Json read_json(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file.good());
  return Json::parse(file);
}

/// open.json: what is not answered rightly yet, as a pattern of verdicts and the reason.
class OpenAnswers {
 public:
  OpenAnswers() : reasons_(read_json(kLayouts + "open.json").get<std::map<std::string, std::string>>()) {}

  bool covers(const Verdict& verdict) {
    bool is_covered = false;
    for (const auto& [pattern, reason] : reasons_) {
      if (::fnmatch(pattern.c_str(), verdict.where.c_str(), 0) != 0) continue;
      ++failures_[pattern];
      is_covered = true;
    }
    return is_covered;
  }

  void check_all_are_open() {
    for (const auto& [pattern, reason] : reasons_) {
      INFO("right by now, take it out of open.json: " << pattern);
      CHECK(failures_[pattern] > 0);
      std::cout << "open, " << failures_[pattern] << " answers: " << pattern << ": " << reason << "\n";
    }
  }

 private:
  std::map<std::string, std::string> reasons_;
  std::map<std::string, int> failures_;
};

}  // namespace

TEST_CASE("every layout and spelling of real registers gets its right answer") {
  OpenAnswers open;
  std::size_t right = 0;
  for (const Json& run : read_json(kLayouts + "expected.json")) {
    for (const Verdict& verdict : judge_run(run)) {
      right += static_cast<std::size_t>(verdict.is_right);
      if (verdict.is_right || open.covers(verdict)) continue;
      FAIL_CHECK(verdict.where << ": " << verdict.difference);
    }
  }
  open.check_all_are_open();
  std::cout << "right answers: " << right << "\n";
}
