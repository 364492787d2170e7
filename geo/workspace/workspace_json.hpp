#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "workspace/workspace.hpp"

namespace ocop {

/// The version that is written; older ones are read.
inline constexpr int kWorkspaceVersion = 1;

/// What is wrong with a workspace file: the path of a key and what stands there, as
/// `choices.indicator: "xyz"`.
struct Damage {
  std::string what;
};

/// Every key, in a fixed order.
nlohmann::ordered_json workspace_to_json(const Workspace& workspace);

/// Keys that are not known are ignored, keys that are missing have their default. Throws Damage at a
/// value of the wrong type or an unknown choice.
Workspace workspace_from_json(const nlohmann::json& json);

}  // namespace ocop
