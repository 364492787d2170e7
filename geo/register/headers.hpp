#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ocop {

/// What a column of a register holds.
enum class Field : std::uint8_t {
  number,
  product,
  producer,
  producer_type,
  address,
  commune,
  district,
  province,
  commune_code,
  code,  ///< of a commune or of a product: the cell tells
  product_id,
  group,
  stars,
  score,
  date,
  year,
  end_date,
  decision,
  source,
  latitude,
  longitude,
  position,  ///< both numbers in one cell
  x,         ///< metres or degrees, which of the two the numbers tell
  y,
  earlier_stars,  ///< before a re-evaluation
  earlier_date,
  withdrawn_date,
  withdrawal,  ///< reason or decision of a withdrawal
  state,       ///< "Đã thu hồi", "Còn hiệu lực"
  prose,       ///< producer, address and products in one cell
  ignored,     ///< known and of no use here
  personal,    ///< people, telephones, tax and identity numbers: never read
};
inline constexpr std::size_t kFieldCount = 32;

/// "product", "end_date": keys of a ColumnMap.
std::string_view key_of(Field field);
std::optional<Field> field_of_key(std::string_view key);

struct HeaderMatch {
  Field field = Field::ignored;
  int rank = 0;  ///< of several columns of one field the lowest rank is read first
};

/// The field of a header cell in any spelling of `headers.cpp`: diacritics, capitals, line breaks,
/// blanks and a remark in brackets do not matter. nullopt for a header that is not known.
std::optional<HeaderMatch> match_header(std::string_view cell);

/// N of a column that counts products of N stars ("3 sao", "Số SP 4 sao"): the mark of a table of
/// totals.
std::optional<int> counted_stars(std::string_view cell);

}  // namespace ocop
