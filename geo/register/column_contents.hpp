#pragma once

#include "register/cells.hpp"
#include "register/header_row.hpp"

namespace ocop {

/// Columns whose header nobody knows and whose cells leave no doubt ("4 sao", "HTX Bình Minh", "xã An Tây, TX. Bến
/// Cát", "11.2, 106.6") become what they hold, where no other column is it. Days count only in a column without a
/// header: a header that is not known may be another day's.
void propose_by_content(const Sheet& sheet, Header& header);

/// A column whose cells name products with their producers in one of the forms of row_forms.hpp, in most of the
/// rows from `first_row` on.
std::optional<std::size_t> find_prose_column(const Sheet& sheet, std::size_t first_row);

}  // namespace ocop
