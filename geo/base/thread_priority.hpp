#pragma once

namespace ocop {

/// From now on the calling thread leaves the processor to others that want it, as a window's frames do. For good: a
/// user may not take it back. Does nothing where a thread has no priority of its own.
void step_back();

}  // namespace ocop
