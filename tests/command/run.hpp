#pragma once

#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "command/run_command.hpp"
#include "command_line.hpp"

/// What a run of the program left.
struct Run {
  int exit_code = -1;
  std::string out;
  std::string err;
};

inline Run run(std::vector<std::string> words) {
  static const bool kReady = (ocop::init_words(OCOP_LOCALE_DIR), true);
  static_cast<void>(kReady);
  const CommandLine line(std::move(words));
  std::ostringstream out;
  std::ostringstream err;
  const ocop::Outcome outcome = ocop::run_command(line.argc(), line.argv(), out, err);
  const int* exit_code = std::get_if<int>(&outcome);
  return {exit_code != nullptr ? *exit_code : -1, out.str(), err.str()};
}
