#pragma once

#include <array>
#include <string>

#include "command/options.hpp"
#include "command/values.hpp"

namespace ocop {

/// What stood on the command line, option by option.
struct Given {
  std::array<Words, kOptionCount> words;
  std::array<bool, kOptionCount> is_there{};
  Words bare;  ///< the verb and what follows it

  bool has(Option option) const { return is_there.at(static_cast<std::size_t>(option)); }
  const Words& all(Option option) const { return words.at(static_cast<std::size_t>(option)); }
  const std::string& one(Option option) const { return all(option).front(); }
  Words list(Option option) const { return split_at_commas(all(option)); }
};

/// Takes a command line apart: known options with their values, and bare words.
Understood<Given> split_command_line(int argc, const char* const* argv);

}  // namespace ocop
