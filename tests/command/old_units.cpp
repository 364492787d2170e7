#include "old_units.hpp"

#include <cpl_conv.h>
#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <map>
#include <stdexcept>

#include "spellings.hpp"

namespace {

using Record = std::map<std::string, std::string>;

/// The boundary file of the country has these two under another code (README.md beside it).
const std::map<std::string, std::string> kCodeOfBoundaries = {{"06970", "06978"}, {"23737", "23938"}};

std::vector<std::string> read_fields(VSILFILE* file) {
  char** fields = CSVReadParseLine3L(file, 0, ",", true, false, true, true);
  std::vector<std::string> texts(fields, fields + CSLCount(fields));
  CSLDestroy(fields);
  return texts;
}

std::vector<Record> read_records(const std::string& path) {
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("cannot read " + path);
  const std::vector<std::string> header = read_fields(file);
  std::vector<Record> records;
  for (std::vector<std::string> fields = read_fields(file); !fields.empty(); fields = read_fields(file)) {
    if (fields.size() != header.size()) throw std::runtime_error("a record of another shape in " + path);
    Record& record = records.emplace_back();
    for (std::size_t i = 0; i < fields.size(); ++i) record[header[i]] = fields[i];
  }
  VSIFCloseL(file);
  return records;
}

std::string target_of(const Record& record) {
  const std::string& code = record.at("new_code");
  const auto renamed = kCodeOfBoundaries.find(code);
  return renamed == kCodeOfBoundaries.end() ? code : renamed->second;
}

std::string bare(const std::string& name) {
  for (const std::string type : {"Phường ", "Xã ", "Thị trấn ", "Thị Trấn "}) {
    if (name.compare(0, type.size(), type) == 0) return name.substr(type.size());
  }
  return name;
}

}  // namespace

std::vector<OldUnit> read_old_units(const std::string& crosswalk_file) {
  std::vector<OldUnit> units;
  std::map<std::string, std::size_t> unit_of_code;
  for (const Record& record : read_records(crosswalk_file)) {
    const std::string& code = record.at("old_code");
    const auto [at, is_new] = unit_of_code.emplace(code, units.size());
    if (is_new) {
      const auto province = record.find("old_province");
      units.push_back({code,
                       record.at("old_name"),
                       record.at("old_district"),
                       province == record.end() ? std::string() : province->second,
                       {}});
    }
    units[at->second].targets.insert(target_of(record));
  }
  return units;
}

std::vector<NewUnit> read_new_units(const std::string& crosswalk_file, const std::vector<OldUnit>& old_units) {
  std::set<std::string> wanted;
  for (const OldUnit& unit : old_units) wanted.insert(unit.code);
  std::map<std::string, NewUnit> units;
  for (const Record& record : read_records(crosswalk_file)) {
    if (wanted.count(record.at("old_code")) == 0) continue;
    NewUnit& unit = units[target_of(record)];
    unit.code = target_of(record);
    unit.name = record.at("new_name");
    unit.sources.insert(record.at("old_code"));
  }
  std::vector<NewUnit> list;
  for (const auto& [code, unit] : units) list.push_back(unit);
  return list;
}

std::vector<bool> find_twins(const std::vector<OldUnit>& units) {
  const auto key = [](const OldUnit& unit) {
    return upper(stripped(bare(unit.name) + "|" + unit.district + "|" + unit.province));
  };
  std::map<std::string, int> count;
  for (const OldUnit& unit : units) ++count[key(unit)];
  std::vector<bool> twins;
  for (const OldUnit& unit : units) twins.push_back(count[key(unit)] > 1);
  return twins;
}
