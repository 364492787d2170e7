#pragma once

#include "command/invocation.hpp"

namespace ocop {

/// The choices of a workspace (or the defaults) with those of the command line over them. Another
/// indicator brings its own classes; --breaks are by hand, --classes alone are natural breaks.
Understood<Choices> apply(const ChoiceOptions& options, Choices choices);

}  // namespace ocop
