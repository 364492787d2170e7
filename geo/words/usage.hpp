#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "words/language.hpp"

namespace ocop {

/// What can be wrong with a command line.
enum class UsageKind : std::uint8_t {
  unknown_command,     ///< subject
  unknown_option,      ///< subject
  option_not_here,     ///< subject, value: the command that does not know it
  unexpected_word,     ///< subject
  value_missing,       ///< subject: the option
  value_unwanted,      ///< subject: an option that takes no value
  given_twice,         ///< subject
  unknown_key,         ///< subject, value, allowed
  bad_date,            ///< subject, value
  bad_number,          ///< subject, value, allowed: least, most
  bad_size,            ///< value
  size_too_large,      ///< value: WxH in pixels
  bad_extension,       ///< value: the path, allowed
  unknown_epsg,        ///< value
  bad_breaks,          ///< value
  breaks_with_method,  ///< value: the method
  manual_without_breaks,
  size_with_page,
  no_inputs,
  workspace_with,  ///< subject: the option that does not go with --workspace
  two_workspaces,
  no_json,            ///< subject: the command
  no_json_or_output,  ///< subject: the command
  no_output,          ///< subject: the command
  no_register,        ///< subject: the command
  unknown_area,       ///< value: the code, subject: the file looked into
  vintage_not_open,   ///< value, allowed: those that are open
  unknown_scene,      ///< value, allowed: titles
  no_scenes,
};
inline constexpr int kUsageKindCount = 29;

/// One thing wrong with a command line. `suggestion` is the nearest thing that would be right, or
/// empty.
struct UsageProblem {
  UsageKind kind = UsageKind::no_inputs;
  std::string subject;
  std::string value;
  std::vector<std::string> allowed;
  std::string suggestion;
};

/// What is wrong and what would be right, in one or two sentences.
std::string sentence(Language language, const UsageProblem& problem);

}  // namespace ocop
