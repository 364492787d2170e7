#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// The tables of the drawer: communes in scope; producers and products that pass the filter.
enum class Listing : std::uint8_t { communes, producers, products };

/// What a column shows; each listing has some of them.
enum class ListColumn : std::uint8_t {
  name,
  district,
  products,
  products_4plus,
  producers,
  population,
  value,  ///< of the indicator
  rank,   ///< by the indicator, highest first
  producer,
  type,
  stars,
  group,
  commune,
  recognised,  ///< day of the first certificate
  until,       ///< last day of the certificate in force, or of the last one
  status,
};
std::string_view key_of(ListColumn column);

struct RowOrder {
  Listing listing = Listing::communes;
  ListColumn column = ListColumn::name;
  bool is_descending = false;
  friend bool operator==(const RowOrder&, const RowOrder&) = default;
};

/// Ids of the rows of a listing in order: CommuneId, ProducerId or ProductId. Names go by the Vietnamese alphabet,
/// communes by their bare names, kinds in the order of the facets; what is unknown stands last either way. Equal ones
/// go by name, then as they came.
std::vector<std::uint32_t> order_rows(const Picture& picture, const RowOrder& order);

/// The same order with rows of selected communes in front.
std::vector<std::uint32_t> selected_first(const Picture& picture, Listing listing,
                                          const std::vector<std::uint32_t>& rows,
                                          const std::vector<CommuneId>& selected);

/// The commune that a row stands for; none for what is not on the map. A producer is where most of its products are
/// that pass, the first of equals.
std::optional<CommuneId> commune_of_row(const Picture& picture, Listing listing, std::uint32_t row);

/// Rank of every commune by the indicator's value, 1 the highest, equal values share one; none without a value above 0.
std::vector<std::optional<int>> ranks(const Picture& picture);

}  // namespace ocop
