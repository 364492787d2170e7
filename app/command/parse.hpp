#pragma once

#include "command/invocation.hpp"

namespace ocop {

/// The language of messages, also when the rest of the command line is wrong: Vietnamese unless
/// `--lang en` stands somewhere.
Language language_of(int argc, const char* const* argv);

/// Understands a command line without touching any file.
Understood<Invocation> parse_command_line(int argc, const char* const* argv);

}  // namespace ocop
