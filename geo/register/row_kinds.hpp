#pragma once

#include <optional>
#include <string>

#include "register/entry.hpp"
#include "register/row.hpp"

namespace ocop {

/// "Cộng: 12 sản phẩm", "Tổng cộng", "Tổng số": a sum, when the row names no producer.
bool is_total_row(const SheetRow& row);

/// "Ghi chú: …" alone in its row.
bool is_note_row(const SheetRow& row);

/// A heading over the rows below it: alone in its row but for a number or letter.
struct Subheading {
  std::optional<int> stars;  ///< "Hạng 4 sao (02 sản phẩm)"
  std::string group;         ///< "I. Nhóm thực phẩm"
  std::string district;      ///< "A. HUYỆN BÌNH SƠN"
  std::string commune;       ///< "Xã An Thành"
};
std::optional<Subheading> read_subheading(const SheetRow& row);

}  // namespace ocop
