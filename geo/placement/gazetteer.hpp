#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/commune_code.hpp"
#include "text/place_name.hpp"

namespace ocop {

/// Position of a unit in its Gazetteer; for a vintage the same number as its CommuneId.
using UnitId = std::uint32_t;

/// A unit as an address can name it. What a source does not say is empty.
struct Unit {
  CommuneCode code;
  PlaceName name;
  PlaceName district;
  std::string district_code;             ///< three digits
  std::string province;                  ///< province_key
  std::string province_code;             ///< two digits
  std::vector<PlaceName> old_districts;  ///< of the land of a unit of today
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The units of one list, found by code and by name without type.
class Gazetteer {
 public:
  UnitId add(Unit unit);
  /// Parents that another list knows; what is known here stays.
  void complete_parents(UnitId id, const Unit& other);

  std::size_t size() const { return units_.size(); }
  const Unit& operator[](UnitId id) const { return units_[id]; }
  std::optional<UnitId> find(const CommuneCode& code) const;
  std::span<const UnitId> named_exactly(std::string_view key) const;
  std::span<const UnitId> named_folded(std::string_view key) const;

  bool knows_district(const PlaceName& name) const;
  /// Whether two district names mean the same: bare names, so that Thị xã Bến Cát is Thành phố Bến
  /// Cát; without diacritics only where `said` is no district as written, or is known to lack them.
  bool is_same_district(const PlaceName& district, const PlaceName& said, bool is_stripped) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<UnitId>, TextHash, std::equal_to<>>;
  using Keys = std::unordered_set<std::string, TextHash, std::equal_to<>>;
  void note_districts(const Unit& unit);

  std::vector<Unit> units_;
  std::unordered_map<std::string, UnitId> by_code_;
  Index by_exact_;
  Index by_folded_;
  Keys districts_exact_;
  Keys districts_folded_;
};

}  // namespace ocop
