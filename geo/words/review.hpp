#pragma once

#include <string>

#include "placement/candidates.hpp"
#include "placement/review.hpp"
#include "words/language.hpp"

namespace ocop {

/// Why a commune may be the one of a row: "Dòng 12, cùng chủ thể, đã gán vào xã này".
std::string sentence(Language language, const Reason& reason);

/// What the rows of a group have in common: "Không tìm thấy tên xã".
std::string title_of(Language language, Fate fate, Problem why);

/// What a row says of its place, as one line.
std::string shown_place(const Entry& entry);

}  // namespace ocop
