#pragma once

#include <set>
#include <string>
#include <vector>

/// One unit of the old list as a crosswalk file writes it, read without the program's own code.
struct OldUnit {
  std::string code;
  std::string name;
  std::string district;
  std::string province;           ///< empty where the file does not say
  std::set<std::string> targets;  ///< codes of the boundary file; several: the unit was split
};

/// In the order of the file.
std::vector<OldUnit> read_old_units(const std::string& crosswalk_file);

/// A unit of today with the old ones that it got land from.
struct NewUnit {
  std::string code;
  std::string name;
  std::set<std::string> sources;  ///< codes
};

/// Those that any of `old_units` went into, by code.
std::vector<NewUnit> read_new_units(const std::string& crosswalk_file, const std::vector<OldUnit>& old_units);

/// For each unit whether another of its district and province has its bare name without diacritics.
std::vector<bool> find_twins(const std::vector<OldUnit>& units);
