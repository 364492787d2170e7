#include "base/thread_priority.hpp"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace ocop {

void step_back() {
#ifdef __linux__
  // For Linux, 0 is the calling thread and not its process.
  constexpr int kNice = 10;
  setpriority(PRIO_PROCESS, 0, kNice);
#endif
}

}  // namespace ocop
