#include "shape/proj_handle.hpp"

#include <proj.h>

namespace ocop {

void DestroyProj::operator()(PJconsts* object) const { proj_destroy(object); }
void DestroyProj::operator()(pj_ctx* context) const { proj_context_destroy(context); }

ProjContext make_proj_context() {
  ProjContext context(proj_context_create());
  proj_log_level(context.get(), PJ_LOG_NONE);
  proj_context_set_enable_network(context.get(), 0);
  return context;
}

pj_ctx* proj_context_of_thread() {
  thread_local const ProjContext context = make_proj_context();
  return context.get();
}

}  // namespace ocop
