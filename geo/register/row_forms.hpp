#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// What one cell tells of products and of who makes them, where the row has no columns for it.
struct RowForm {
  std::vector<std::string> products;  ///< never empty
  std::string producer;               ///< begins with a legal form, or stands before "địa chỉ"
  std::string address;                ///< as written; empty when the cell has none
  std::string decision;               ///< prose with its number and day; empty when the cell has none

  friend bool operator==(const RowForm&, const RowForm&) = default;
};

/// The ways in which a cell names a producer with its products; empty for a cell that names products only:
///
///   Mực viên, Xúc xích gà (Công ty TNHH ABC, xã An Thành)
///   Chả bò (HKD Bà Hường), Nem chua (HKD Ông Tư) (cùng phường Hòa Hiệp, quận Bình Tân)
///   1. Mật hoa dừa - Công ty TNHH Hoa Dừa, xã An Thành, huyện Bình Sơn.
///   - Công ty CP Ong Rừng (huyện Bình Sơn): Mật ong gừng, Mật ong nghệ.
///   . HTX Thôn Trung; địa chỉ Thôn Trung, xã Bình Minh; tên sản phẩm OCOP: Tương nếp, Dưa muối theo QĐ số …
///
/// A bracket or a part behind a dash counts only when it begins with a legal form.
std::vector<RowForm> read_row_forms(std::string_view cell);

}  // namespace ocop
