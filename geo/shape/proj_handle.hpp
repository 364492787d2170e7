#pragma once

#include <memory>

// PROJ's own types, as proj.h declares them.
struct PJconsts;
struct pj_ctx;

namespace ocop {

struct DestroyProj {
  void operator()(PJconsts* object) const;
  void operator()(pj_ctx* context) const;
};
using ProjObject = std::unique_ptr<PJconsts, DestroyProj>;
using ProjContext = std::unique_ptr<pj_ctx, DestroyProj>;

/// Silent, and never on the network.
ProjContext make_proj_context();

/// One a thread; lives as long as the thread does. Objects made with it stay in the thread.
pj_ctx* proj_context_of_thread();

}  // namespace ocop
