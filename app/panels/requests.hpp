#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "panels/actions.hpp"
#include "picture/map_flaw.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// What panels ask of the program in one frame, beside what they change in the draft they are given.
struct Requests {
  std::vector<Action> actions;
  std::optional<std::vector<CommuneId>> select;  ///< the new selection
  std::optional<CommuneId> zoom_to;
  std::optional<CommuneId> try_product;  ///< one more is imagined there
  std::optional<ProductId> product;      ///< its card
  std::optional<ProducerId> producer;    ///< its card
  std::optional<CommuneId> hover;        ///< a row or label that stands for a commune
  std::optional<std::string> copy;
  std::vector<std::string> open;  ///< files
  std::optional<std::size_t> go_to_scene;
  std::optional<MapFlaw> mend;  ///< of the map, before it is shown to others
  bool cancel_loading = false;

  void ask(Action action) { actions.push_back(action); }
};

}  // namespace ocop
