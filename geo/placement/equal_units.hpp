#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "placement/gazetteer.hpp"

namespace ocop {

/// Share of the communes that have an equal in the list: code and bare name, or bare name alone
/// where the code is none of the official ones.
double share_equal(const Gazetteer& communes, const Gazetteer& list);

/// Which commune each unit of a list is, by code; a unit whose code the boundaries lack by its
/// name within its province (and district), when that fits one commune that no code claims.
struct EqualUnits {
  std::vector<std::optional<UnitId>> commune_of;   ///< by UnitId of the list
  std::vector<std::pair<UnitId, UnitId>> by_name;  ///< unit and commune whose official codes differ
};
EqualUnits find_equal_units(const Gazetteer& list, const Gazetteer& communes);

}  // namespace ocop
