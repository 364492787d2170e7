#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "base/commune_code.hpp"
#include "base/finding.hpp"

namespace ocop {

/// A table that sorts communes into classes: new-style rural communes, islands, poor communes, craft villages.
struct AttributeTable {
  std::vector<std::string> columns;                      ///< names as written
  std::map<CommuneCode, std::vector<std::string>> rows;  ///< a cell for each column; "" where the table says nothing
};

/// CSV with a column of commune codes. The other columns that hold at most `kMostClasses` different texts, of which
/// some repeat, become classes; names, parent units and numbers of people are left out. Fails with
/// attributes_unreadable when no code or no such column is there, and with file kinds.
inline constexpr std::size_t kMostClasses = 24;
Result<AttributeTable> read_attributes(const std::string& path);

/// A CSV with commune codes and such a column, and no products.
bool looks_like_attributes(const std::string& path);

/// One column on one set of boundaries.
struct CommuneClasses {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::string name;
  std::vector<std::string> values;      ///< sorted
  std::vector<std::size_t> of_commune;  ///< by CommuneId: in `values`, kNone where the table has no word
  friend bool operator==(const CommuneClasses&, const CommuneClasses&) = default;
};
std::vector<CommuneClasses> classes_on(const BoundarySet& set, std::span<const AttributeTable> tables);

}  // namespace ocop
