#pragma once

#include <map>
#include <string>
#include <vector>

#include "placement/eras.hpp"
#include "placement/placement.hpp"
#include "placement/said_place.hpp"

namespace ocop {

/// A unit that one piece of evidence means.
using Sighting = UnitOfEra;

/// What one piece of evidence says. Several sightings are alternatives: two units of one name, or the
/// unit of then and the unit of today where nothing tells which is meant.
struct Reading {
  Evidence evidence = Evidence::none;
  std::vector<Sighting> sightings;  ///< by era, then unit
  bool is_sure = true;              ///< false: only good enough to propose it
};

/// All evidence of one row in one group of eras, strongest first.
struct Readings {
  std::vector<Reading> all;
  bool is_elsewhere = false;  ///< names a unit whose land is not open, or a province or district that does not fit
};

/// Reads a row: code (with a name or district that agrees, or alone), product id, name.
Readings read_evidence(const Eras& eras, int group, const SaidPlace& said);

/// How often the rows of one register mean units of one time for sure, by label of the era.
using EraVotes = std::map<std::string, int>;
/// `rows` of the register say so.
void vote(const Eras& eras, const Readings& readings, int rows, EraVotes& votes);

/// Where a row may mean then or today, what all other rows of its register mean; unchanged when they
/// differ.
void follow(const Eras& eras, const EraVotes& votes, Readings& readings);

}  // namespace ocop
