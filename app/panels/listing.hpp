#pragma once

#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "picture/table_order.hpp"
#include "words/language.hpp"

namespace ocop {

/// A column of a listing: its heading and how much room it wants.
struct ListingColumn {
  ListColumn column;
  std::string heading;
  double width = 0;  ///< logical pixels; the name takes what is over
  Align align = Align::left;
  int rank = 0;  ///< what goes first where there is no room: the highest
};
/// All columns that the picture has something for, in their order.
std::vector<ListingColumn> columns_of(Language language, const Picture& picture, Listing listing);
/// Those that fit into a width, the name at least 200 wide.
std::vector<ListingColumn> fitting(std::vector<ListingColumn> columns, double width);

/// What a cell says; empty for what is unknown.
std::string cell_text(Language language, const Picture& picture, Listing listing, ListColumn column, std::uint32_t row,
                      const std::vector<std::optional<int>>& ranks);
/// Stars are drawn, not written.
std::optional<int> cell_stars(const Picture& picture, Listing listing, std::uint32_t row);

/// Id of a row in the trace: the code of a commune, the number of a producer or product.
std::string row_key(const Picture& picture, Listing listing, std::uint32_t row);

}  // namespace ocop
