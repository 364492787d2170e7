#pragma once

#include <filesystem>

#include "base/progress.hpp"
#include "command/load.hpp"
#include "command/values.hpp"

namespace ocop {

/// Whether what is asked for says nothing without a register.
bool needs_register(const Invocation& invocation);

/// ".png", in small letters.
std::string ending_of(const std::filesystem::path& path);
/// Whether pictures go into a folder: `deck` with a name without an ending.
bool is_folder_output(const Invocation& invocation);
/// Endings that a verb can write.
Words endings_for(Verb verb);

/// Writes `invocation.out`.
Result<void> write_output(const Invocation& invocation, const Loaded& loaded, Progress& progress);

}  // namespace ocop
