#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "placement/placement.hpp"
#include "search/typed.hpp"

namespace ocop {

enum class FoundKind : std::uint8_t { commune, producer, product };

/// Under which name a commune was found.
enum class FoundAs : std::uint8_t {
  own_name,
  old_name,  ///< of a unit that went into the communes, by a crosswalk
  alias,     ///< given by the planner
};

struct Found {
  FoundKind kind = FoundKind::commune;
  Closeness closeness = Closeness::exact;
  FoundAs as = FoundAs::own_name;
  std::string name;                 ///< that was found: of the unit before, for an old name
  std::uint32_t id = 0;             ///< ProducerId or ProductId
  std::size_t vintage = 0;          ///< of `communes`
  std::vector<CommuneId> communes;  ///< of a commune, and of a split one all that it went into; else empty
};

/// All of one kind, the best first.
struct FoundGroup {
  FoundKind kind = FoundKind::commune;
  std::size_t total = 0;
  std::vector<Found> best;
};

/// Communes of every open vintage, old names by crosswalk, aliases, producers and products, found by what they are
/// called. Made once for an atlas and a placement (some 0.1 s for the country), asked at every keystroke (some ms).
class SearchIndex {
 public:
  /// Of `rulings` the aliases. Stops early when cancelled: then it finds less.
  SearchIndex(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Placement> placement,
              const std::vector<Ruling>& rulings, Progress& progress);

  const Atlas* atlas() const { return atlas_.get(); }
  const Placement* placement() const { return placement_.get(); }

  /// At most `most` of each kind; kinds in the order of their best, communes before producers before products. Among
  /// equally close ones those of the vintage shown come first, then short names, then the alphabet. What is only near
  /// is looked for when little else is found. Nothing typed finds nothing.
  std::vector<FoundGroup> find(std::string_view typed, std::size_t vintage, std::size_t most) const;

 private:
  struct Item {
    FoundKind kind = FoundKind::commune;
    FoundAs as = FoundAs::own_name;
    std::uint32_t id = 0;  ///< of the commune, producer or product; of an old name or alias its place in `others_`
    std::size_t vintage = 0;
    std::size_t name_at = 0;  ///< in `keys_`
    std::size_t name_size = 0;
    std::size_t type_size = 0;  ///< of the name: the type of unit with its blank
    std::size_t around_size = 0;
    std::uint64_t letters = 0;
  };
  /// A name that is not the commune's own.
  struct Other {
    std::string name;
    std::vector<CommuneId> communes;
  };
  struct Hit {
    std::uint64_t rank = 0;
    std::uint32_t item = 0;
  };
  using Hits = std::array<std::vector<Hit>, 3>;  ///< by FoundKind

  void add(Item item, std::string_view name, std::string_view type, std::string_view around);
  void add_communes();
  void add_old_names(const Crosswalk& crosswalk);
  void add_alias(const Ruling& ruling);
  void add_producers(Progress& progress);
  void add_products(Progress& progress);
  std::string places_of(ProducerId producer) const;
  std::string_view name_of(const Item& item) const;
  std::string_view around_of(const Item& item) const;
  void collect(const Typed& typed, std::size_t vintage, bool are_near, Hits& hits) const;
  Found found(const Hit& hit) const;
  bool is_before(const Hit& a, const Hit& b) const;

  std::shared_ptr<const Atlas> atlas_;
  std::shared_ptr<const Placement> placement_;
  std::vector<Item> items_;
  std::string keys_;  ///< of all names, each followed by what stands around it
  std::vector<Other> others_;
};

}  // namespace ocop
