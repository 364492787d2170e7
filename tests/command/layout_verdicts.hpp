#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// One thing that a run of the program said as the right answer has it, or not.
struct Verdict {
  std::string where;  ///< "l04_theo_xa.xlsx/2024/row 4/stars"
  bool is_right = false;
  std::string difference;  ///< "expected 3, got null"
};

/// Runs the program over the files of one run of expected.json (made by register/make_layout_fixtures.py) and compares
/// everything that the run tells.
std::vector<Verdict> judge_run(const nlohmann::json& run);
