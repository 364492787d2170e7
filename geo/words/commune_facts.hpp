#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
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

/// What a selection holds, beside what the whole map holds. Communes in scope and what is placed there.
struct SelectionTotals {
  std::int64_t products = 0;
  std::int64_t producers = 0;
  std::int64_t products_4plus = 0;
  std::int64_t all_products = 0;
  std::int64_t all_producers = 0;
  std::int64_t all_products_4plus = 0;
  std::optional<std::int64_t> population;      ///< none when one of the selected has none
  std::optional<std::int64_t> all_population;  ///< none when one in scope has none
};
SelectionTotals totals_of(const Picture& picture, std::span<const CommuneId> selected);

/// "7 trong 91 xã đang chọn có 5,4% dân số, 36,7% sản phẩm trên bản đồ và 8 trong 10 sản phẩm từ 4 sao."
std::string selection_sentence(Language language, const Picture& picture, std::span<const CommuneId> selected);

/// The value in words: "8,3", "40,7%", "không có số liệu".
std::string shown_value(Language language, const Picture& picture, CommuneId commune);

}  // namespace ocop
