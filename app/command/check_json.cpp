#include "command/json.hpp"
#include "command/register_rows.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

Json codes_to_json(const std::vector<CommuneId>& communes, const BoundarySet& set) {
  Json codes = Json::array();
  for (const CommuneId id : communes) codes.push_back(set.communes.at(id).code.text());
  return codes;
}

Json problems_to_json(const std::vector<Problem>& problems) {
  Json keys = Json::array();
  for (const Problem problem : problems) keys.push_back(key_of(problem));
  return keys;
}

Json row_to_json(Language language, const Register& table, const Entry& entry, const EntryPlace& place,
                 const BoundarySet& set) {
  return {{"file", table.file},
          {"sheet", or_null(table.sheet)},
          {"row", entry.row},
          {"product", entry.product},
          {"producer", entry.producer},
          {"producer_type", key_of(entry.producer_type)},
          {"group", key_of(entry.group)},
          {"stars", or_null(entry.stars)},
          {"date", entry.date ? Json(iso(*entry.date)) : Json(nullptr)},
          {"fate", key_of(place.fate)},
          {"commune", place.commune ? Json(set.communes.at(*place.commune).code.text()) : Json(nullptr)},
          {"candidates", codes_to_json(place.candidates, set)},
          {"evidence", key_of(place.evidence)},
          {"problems", problems_to_json(place.problems)},
          {"sentence", sentence(language, entry, place, set)}};
}

Json ignored_to_json(const Atlas& atlas) {
  Json json = Json::array();
  for (const Register& table : atlas.registers) {
    for (const IgnoredRow& ignored : table.ignored) {
      json.push_back(
          {{"file", table.file}, {"sheet", or_null(table.sheet)}, {"row", ignored.row}, {"why", key_of(ignored.why)}});
    }
  }
  return json;
}

}  // namespace

Json check_to_json(Language language, const Picture& picture) {
  const BoundarySet& set = shown_set(picture);
  Json rows = Json::array();
  for_each_row(picture, [&](const Register& table, const Entry& entry, const EntryPlace& place) {
    rows.push_back(row_to_json(language, table, entry, place, set));
  });
  return {{"vintage", set.vintage},
          {"rows", std::move(rows)},
          {"ignored", ignored_to_json(*picture.atlas)},
          {"findings", findings_to_json(language, picture)}};
}

}  // namespace ocop
