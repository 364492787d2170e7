#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "placement/gazetteer.hpp"
#include "placement/name_memo.hpp"

namespace ocop {

using EraId = std::uint32_t;

/// What a unit of a list is to an address. Units of a crosswalk that are also communes of an open
/// vintage are looked up there; those whose land no open vintage has are outside.
enum class Standing : std::uint8_t { inside, covered, outside };

/// One list of units as they stood at one time: an open vintage, or one side of a crosswalk.
struct Era {
  std::string label;  ///< "2024"; a vintage has the label of the side of the crosswalk that it is
  std::optional<std::size_t> vintage;
  bool has_no_districts = false;  ///< as since 1 July 2025
  Gazetteer units;
  std::vector<Standing> standing;  ///< by UnitId
};

struct UnitOfEra {
  EraId era = 0;
  UnitId unit = 0;
  friend bool operator==(const UnitOfEra&, const UnitOfEra&) = default;
};

/// The communes of a vintage that hold land of a unit.
struct Land {
  std::vector<CommuneId> communes;  ///< sorted
  std::vector<UnitOfEra> lost;      ///< units on the way whose land lies in no commune of the vintage
  bool is_crossed = false;          ///< old to new or back
};

/// Every list of units that is open, and how they follow from each other: crosswalk rows between its
/// two sides, equal units between a side and the vintage that it describes.
class Eras {
 public:
  Eras(const Atlas& atlas, NameMemo& take_apart);

  std::span<const Era> all() const { return eras_; }
  const Era& operator[](EraId era) const { return eras_[era]; }
  /// Lists between which nothing leads are told apart by this number.
  int group_of(EraId era) const { return groups_[era]; }
  int group_count() const { return group_count_; }
  bool knows_district(const PlaceName& name) const;
  /// Whether a list of this time leads to one of another time.
  bool is_crossed(const std::string& label) const;

  /// No land when nothing leads to the vintage.
  Land land_of(EraId era, UnitId unit, std::size_t vintage) const;
  /// crosswalk_target_missing.
  Finding missing(UnitOfEra lost) const;

  /// crosswalk_by_name.
  const std::vector<Finding>& findings() const { return findings_; }

 private:
  struct Way {
    EraId to = 0;
    bool is_crossing = false;
    std::vector<std::vector<UnitId>> units;  ///< of `to`, by UnitId
  };
  struct Sides {
    EraId before = 0;
    EraId after = 0;
  };

  void add_vintages(const Atlas& atlas, NameMemo& take_apart);
  Sides add_sides(const Crosswalk& crosswalk, NameMemo& take_apart);
  std::optional<EraId> side_of(EraId vintage, Sides sides) const;
  void join(EraId side, EraId vintage, const std::string& file);
  void find_groups();
  void find_steps();
  void find_standings();

  std::vector<Era> eras_;
  std::vector<std::string> files_;                              ///< of the crosswalk, by era
  std::vector<std::vector<Way>> ways_;                          ///< by era
  std::vector<std::vector<std::optional<std::size_t>>> steps_;  ///< way to take, by era and vintage
  std::vector<int> groups_;
  int group_count_ = 0;
  std::size_t vintage_count_ = 0;
  std::vector<Finding> findings_;
};

}  // namespace ocop
