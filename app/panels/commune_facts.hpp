#pragma once

#include <array>
#include <string>
#include <vector>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// Reads from a picture what cards and lists show of one commune. Passing products only.

/// "Thành phố Tân Uyên" -> "Tân Uyên"; empty stays empty.
std::string without_type(const std::string& district);

std::vector<ProductId> products_in(const Picture& picture, CommuneId commune);
std::vector<ProducerId> producers_in(const Picture& picture, CommuneId commune);
/// By Stars.
std::array<int, 4> products_by_stars(const Picture& picture, CommuneId commune);

/// "đồng hạng 1 trong 91 xã", "hạng 3 trong 91 xã", "chưa có sản phẩm": by the indicator's value,
/// highest first; equal values share a rank.
std::string rank_sentence(Language language, const Picture& picture, CommuneId commune);

/// The value in words: "8,3", "40,7%", "không có số liệu".
std::string shown_value(Language language, const Picture& picture, CommuneId commune);

}  // namespace ocop
