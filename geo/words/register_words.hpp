#pragma once

#include <string>

#include "register/entry.hpp"
#include "register/headers.hpp"
#include "words/language.hpp"

namespace ocop {

std::string name_of(Language language, Field field);     ///< "Tên sản phẩm"
std::string name_of(Language language, IgnoredWhy why);  ///< "dòng tiêu đề"
/// Of an encoding key of the contract: "TCVN3 (ABC)".
std::string name_of_encoding(Language language, const std::string& key);

}  // namespace ocop
