#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/date.hpp"
#include "base/shared_text.hpp"
#include "register/kinds.hpp"

namespace ocop {

enum class Fate : std::uint8_t { placed, ambiguous, unplaced, invalid };
enum class Evidence : std::uint8_t { none, correction, code, product_id, name, name_folded, alias, crosswalk, point };
std::string_view key_of(Fate fate);
std::string_view key_of(Evidence evidence);

/// Where one entry lies in one vintage.
struct EntryPlace {
  Fate fate = Fate::unplaced;
  Evidence evidence = Evidence::none;
  std::optional<CommuneId> commune;   ///< only when placed
  std::vector<CommuneId> candidates;  ///< only when ambiguous; sorted
  std::vector<Problem> problems;      ///< those of the entry and those of placing

  friend bool operator==(const EntryPlace&, const EntryPlace&) = default;
};

/// Entry e of register r in the order of the atlas, flattened: entries of register 0 first.
using EntryId = std::uint32_t;

struct Certificate {
  std::optional<int> stars;
  std::optional<WrittenDate> date;
  SharedText decision;
  EntryId entry = 0;
};

using ProducerId = std::uint32_t;
using ProductId = std::uint32_t;

/// A product of one producer, with all its certificates, oldest first (undated ones first).
struct Product {
  SharedText name;
  ProducerId producer = 0;
  Group group = Group::unknown;
  std::vector<Certificate> certificates;  ///< never empty
  std::optional<Day> withdrawn;
};

struct Producer {
  SharedText name;
  ProducerType type = ProducerType::unknown;
  std::vector<ProductId> products;  ///< in the order of the register
  std::optional<LonLat> point;      ///< when an entry gave one
};

/// Where products and producers lie in one vintage. A product is `ambiguous` or `unplaced` when none
/// of its entries is placed.
struct VintagePlacement {
  std::vector<EntryPlace> entries;                  ///< by EntryId
  std::vector<EntryPlace> products;                 ///< by ProductId: fate of its first certificate's entry
  std::vector<std::optional<CommuneId>> producers;  ///< by ProducerId
};

enum class RulingKind : std::uint8_t {
  row,       ///< where a row lies, or that it does not count
  alias,     ///< which commune a name means that is in no list, or a hamlet of a split commune
  producer,  ///< a spelling of a producer's name, or one at one address, is a producer of its own
};
std::string_view key_of(RulingKind kind);
std::optional<RulingKind> ruling_kind_of_key(std::string_view key);

/// A decision of the planner. One about a row holds for the row at its place in its file as long as that
/// says the same; else for every row of any register that says the same of product, producer and place: so
/// it can be used for next month's file.
struct Ruling {
  std::string file;
  std::optional<std::string> sheet;
  int row = 0;
  std::string product;
  std::string vintage;                 ///< that `commune` is a code of
  std::optional<CommuneCode> commune;  ///< of a row; none: set aside
  RulingKind kind = RulingKind::row;
  std::string producer;  ///< as the row has it; of `producer` the spelling that is told apart
  std::string place;     ///< of a row place_as_written; of `producer` the address as written, empty: any
  std::string name;      ///< of `alias`: "ấp Khánh An", "Xã An Tai"
  std::string beside;    ///< of `alias`: the commune or district that must stand in the same row; empty: any
  friend bool operator==(const Ruling&, const Ruling&) = default;
};

/// What a row says of its place, part by part: "số 5, Xã An Tây, TX. Bến Cát".
std::string place_as_written(const Entry& entry);

/// A ruling about this row; without a commune it is set aside.
Ruling ruling_about(const Register& sheet, const Entry& entry, const std::string& vintage,
                    const std::optional<CommuneCode>& commune);

/// The communes that the picture is about: codes of communes, districts or provinces; empty = all.
struct Scope {
  std::vector<std::string> within;
  friend bool operator==(const Scope&, const Scope&) = default;
};

struct PlacingState;

struct Placement {
  std::vector<VintagePlacement> vintages;  ///< in the order of the atlas
  std::vector<Product> products;
  std::vector<Producer> producers;
  std::vector<Finding> findings;
  /// What the entries' own texts and codes suggest; all communes when they suggest nothing.
  Scope proposed_scope;
  /// What the next placement of the same atlas can take over; says nothing of this one.
  std::shared_ptr<const PlacingState> state;
};

/// Pure: same inputs, same result, whatever the number of threads. With the placement of the same atlas under other
/// rulings only the rows concerned are placed again; the result is the same as without. Null only when cancelled.
std::shared_ptr<const Placement> place(const Atlas& atlas, const std::vector<Ruling>& rulings,
                                       Progress* progress = nullptr, const Placement* previous = nullptr);

/// For each commune of a vintage whether it is in scope. Unknown codes are in `unknown`.
struct ScopeMask {
  std::vector<bool> is_inside;
  std::vector<std::string> unknown;
  std::size_t count = 0;
  friend bool operator==(const ScopeMask&, const ScopeMask&) = default;
};
ScopeMask resolve_scope(const Scope& scope, const Atlas& atlas, std::size_t vintage);

}  // namespace ocop
