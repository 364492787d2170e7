#pragma once

#include <string>

#include "placement/register_change.hpp"
#include "register/entry.hpp"
#include "register/headers.hpp"
#include "words/language.hpp"

namespace ocop {

std::string name_of(Language language, Field field);     ///< "Tên sản phẩm"
std::string name_of(Language language, IgnoredWhy why);  ///< "dòng tiêu đề"
/// Of an encoding key of the contract: "TCVN3 (ABC)".
std::string name_of_encoding(Language language, const std::string& key);

/// "register.csv: 3 new rows, 1 row gone, 2 rows with another result."
std::string change_sentence(Language language, const RegisterChange& change);
/// Of a row that was read twice: "unplaced → Xã Vĩnh Hòa"; of a new or gone one where it lies or lay.
std::string place_change(Language language, const RowChange& row);
/// "3 stars → 4 stars"
std::string stars_change(Language language, const RowChange& row);

}  // namespace ocop
