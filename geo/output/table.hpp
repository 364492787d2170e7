#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// The per-commune numbers, the filtered register, the ranked gaps, the work list of certificates that lapse soon, and
/// the products that could come back for a star more, what changed between two days, and the rows whose coordinates
/// contradict their address.
enum class TableKind : std::uint8_t { communes, products, gaps, expiring, upgrades, changes, conflicts };
inline constexpr std::array kTableKinds = {TableKind::communes, TableKind::products, TableKind::gaps,
                                           TableKind::expiring, TableKind::upgrades, TableKind::changes,
                                           TableKind::conflicts};
std::string_view key_of(TableKind kind);

/// Nothing, text, a whole number, a number, a day, a date as far as it is known, yes or no.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, Day, WrittenDate, bool>;

enum class CellKind : std::uint8_t { text, whole, number, day, written_date, flag };

struct TableField {
  std::string key;      ///< of a field in a geographic file: ASCII, the same in every language
  std::string heading;  ///< over the column of a sheet
  CellKind kind = CellKind::text;
  int width = 12;  ///< in digits
  int places = 0;  ///< decimals of a number
};

/// Rows to be written, each with the place it speaks of.
struct Table {
  /// Communes as areas; products as points, in the commune where they have no point of their own.
  enum class Shape : std::uint8_t { areas, points };

  std::string name;   ///< of the layer: the key of the kind
  std::string title;  ///< of the sheet
  std::vector<TableField> columns;
  std::vector<std::vector<Cell>> rows;
  Shape shape = Shape::areas;
  std::vector<CommuneId> communes;            ///< by row; of areas
  std::vector<std::optional<LonLat>> points;  ///< by row; of points; none = not on the map
};

/// Products and gaps are those of the picture, communes those in scope.
Table make_table(TableKind kind, const Picture& picture, Language language);

}  // namespace ocop
