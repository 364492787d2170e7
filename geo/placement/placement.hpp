#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "base/date.hpp"
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
  std::string decision;
  EntryId entry = 0;
};

using ProducerId = std::uint32_t;
using ProductId = std::uint32_t;

/// A product of one producer, with all its certificates, oldest first (undated ones first).
struct Product {
  std::string name;
  ProducerId producer = 0;
  Group group = Group::unknown;
  std::vector<Certificate> certificates;  ///< never empty
  std::optional<Day> withdrawn;
};

struct Producer {
  std::string name;
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

/// The planner's decisions about rows.
struct Ruling {
  std::string file;
  std::optional<std::string> sheet;
  int row = 0;
  std::string product;
  std::string vintage;
  std::optional<CommuneCode> commune;  ///< none: set aside
  friend bool operator==(const Ruling&, const Ruling&) = default;
};

/// The communes that the picture is about: codes of communes, districts or provinces; empty = all.
struct Scope {
  std::vector<std::string> within;
  friend bool operator==(const Scope&, const Scope&) = default;
};

struct Placement {
  std::vector<VintagePlacement> vintages;  ///< in the order of the atlas
  std::vector<Product> products;
  std::vector<Producer> producers;
  std::vector<Finding> findings;
  /// What the entries' own texts and codes suggest; all communes when they suggest nothing.
  Scope proposed_scope;
};

/// Pure: same inputs, same result, whatever the number of threads.
std::shared_ptr<const Placement> place(const Atlas& atlas, const std::vector<Ruling>& rulings);

/// For each commune of a vintage whether it is in scope. Unknown codes are in `unknown`.
struct ScopeMask {
  std::vector<bool> is_inside;
  std::vector<std::string> unknown;
  std::size_t count = 0;
  friend bool operator==(const ScopeMask&, const ScopeMask&) = default;
};
ScopeMask resolve_scope(const Scope& scope, const Atlas& atlas, std::size_t vintage);

}  // namespace ocop
