#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "atlas/point_locator.hpp"
#include "placement/eras.hpp"
#include "placement/placement.hpp"
#include "placement/reading.hpp"
#include "placement/said_place.hpp"

namespace ocop {

/// Why a commune may be the one of a row.
enum class ReasonKind : std::uint8_t {
  stated,         ///< the address names it, or a unit that went into it
  point_inside,   ///< the coordinates lie in it
  same_producer,  ///< row: another row of the producer, placed there
  spelled_alike,  ///< text: the unit's name, nearly what the row says
  same_district,  ///< text: the district that the row names too
  // told, but neither for it nor against another
  holds_land,         ///< text: old unit that was split; value: its share of the area, when it can be told
  point_away,         ///< value: kilometres from the coordinates to it
  no_row_of_producer  ///< no other row of the producer lies there
};

struct Reason {
  ReasonKind kind = ReasonKind::stated;
  int row = 0;
  std::string text;
  std::optional<double> value;
  friend bool operator==(const Reason&, const Reason&) = default;
};
/// Whether the reason speaks for its commune; one that does not is only told.
bool speaks(ReasonKind kind);

struct Candidate {
  CommuneId commune = 0;
  std::vector<Reason> reasons;  ///< those that speak first
  int evidence = 0;             ///< to compare candidates of one row; a share of area is no evidence
};

/// The unit that a row names and whose land went to several communes.
struct SplitUnit {
  std::string name;
  std::optional<std::size_t> vintage;  ///< with `commune`: its outline, when boundaries of its time are open
  CommuneId commune = 0;
};

/// Finds the communes that a row may mean in one vintage, the likeliest first, for the planner to choose: nothing here
/// places a row. Remembers what it has read; used by one thread.
class CandidateFinder {
 public:
  CandidateFinder(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Placement> placement, std::size_t vintage);

  /// Of an ambiguous row all that it may mean; of an unplaced one what is spelled alike and where the producer's other
  /// rows lie, at most nine. Ties by code. Empty when nothing is known.
  const std::vector<Candidate>& find(EntryId entry);
  std::optional<SplitUnit> split_unit(EntryId entry);

 private:
  struct Alike {
    UnitOfEra unit;
    int apart = 0;
  };
  using ByCommune = std::map<CommuneId, Candidate>;

  std::vector<Candidate> look_for(EntryId entry);
  Readings readings_of(EntryId entry);
  void add_candidates(const EntryPlace& place, const Readings& readings, ByCommune& found) const;
  void add_point(const Entry& entry, ByCommune& found) const;
  void add_producer(EntryId entry, bool may_propose, ByCommune& found) const;
  void add_alike(const SaidPlace& said, ByCommune& found) const;
  std::vector<Alike> spelled_alike(const SaidPlace& said) const;
  void add_land(EntryId entry, ByCommune& found);
  void add_district(const SaidPlace& said, ByCommune& found) const;

  std::shared_ptr<const Atlas> atlas_;
  std::shared_ptr<const Placement> placement_;
  std::size_t vintage_;
  NameMemo take_apart_;
  Eras eras_;
  PlaceReader reader_;
  PointLocator locator_;
  std::map<std::string, std::vector<std::pair<EntryId, CommuneId>>, std::less<>> by_producer_;  ///< placed rows
  std::map<EntryId, std::vector<Candidate>> known_;
  std::map<std::pair<std::pair<std::size_t, CommuneId>, CommuneId>, std::optional<double>> shares_;
};

/// The first two have equal evidence, or there is none to tell: not to be confirmed beside others.
bool is_doubtful(const std::vector<Candidate>& candidates);

}  // namespace ocop
