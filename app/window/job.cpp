#include "window/job.hpp"

#include <exception>
#include <new>

namespace ocop {

Finding thrown_finding() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return {FindingKind::out_of_memory, {}, {}, {}, {}, {}};
  } catch (const std::exception& fault) {
    return {FindingKind::program_fault, {}, {}, {}, {}, {fault.what()}};
  } catch (...) {
    return {FindingKind::program_fault, {}, {}, {}, {}, {"?"}};
  }
}

}  // namespace ocop
