#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "register/column_map.hpp"

namespace ocop {

/// The object that read_column_map reads and a workspace keeps.
nlohmann::ordered_json column_map_to_json(const ColumnMap& map);

/// `wrong` is the key or value that could not be understood, when there is no result.
std::optional<ColumnMap> column_map_from_json(const nlohmann::json& json, std::string& wrong);

}  // namespace ocop
