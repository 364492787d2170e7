#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "words/language.hpp"

namespace ocop {

/// What the window is to open.
struct WindowRequest {
  std::optional<std::string> workspace;  ///< a file ending in .ocop
  std::vector<std::string> files;        ///< boundaries and registers, in any order
  std::optional<std::string> trace;      ///< file for --trace
  std::optional<Language> language;      ///< only when --lang was given
};

/// An exit code of the contract, when a verb was run; otherwise what the window shall show.
using Outcome = std::variant<int, WindowRequest>;

/// Data go to `out`, messages to `err`. init_words comes first.
Outcome run_command(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace ocop
