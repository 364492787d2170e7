#pragma once

#include <optional>
#include <string_view>

#include "register/kinds.hpp"

namespace ocop {

/// The group of the law of 2022/2023 that a text means: its six groups and their sub-groups, the lists
/// of 2018 to 2022, local words (nông sản), English, keys of the contract; numbering and "nhóm" before
/// it do not matter. `unknown` for an empty text; nullopt for one that no list has.
std::optional<Group> read_group(std::string_view text);

/// The whole text is the name of a group or sub-group, nothing more: "Rau, củ, quả, hạt tươi", not "Mật ong rừng".
bool is_name_of_group(std::string_view text);

}  // namespace ocop
