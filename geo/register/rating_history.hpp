#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace ocop {

struct DatedRating {
  int stars = 0;  ///< 3, 4 or 5
  std::optional<WrittenDate> date;
  friend bool operator==(const DatedRating&, const DatedRating&) = default;
};

/// A text that tells of a product's ratings one after the other: "đạt 3 sao OCOP năm 2019, đến năm 2021 đánh giá lại và
/// được xếp hạng 4 sao", "3 sao (2019); 4 sao (2022)", "nâng hạng từ 3 sao lên 4 sao năm 2021". Oldest first, at least
/// two; empty for anything else, two ratings of one time included.
std::vector<DatedRating> read_rating_history(std::string_view text);

}  // namespace ocop
