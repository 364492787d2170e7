#include "command/json.hpp"

#include <cmath>
#include <cstdint>

#include "words/sentences.hpp"

namespace ocop {

Json number(double value) {
  constexpr double kMostExact = 9007199254740992;  // 2^53: whole numbers up to here are exact
  if (value == std::floor(value) && std::abs(value) <= kMostExact) return static_cast<std::int64_t>(value);
  return value;
}

Json finding_to_json(Language language, const Finding& finding) {
  return {{"kind", key_of(finding.kind)},  {"file", finding.file},
          {"row", or_null(finding.row)},   {"column", or_null(finding.column)},
          {"text", or_null(finding.text)}, {"sentence", sentence(language, finding)}};
}

Json findings_to_json(Language language, const Picture& picture) {
  Json findings = Json::array();
  for (const Finding& finding : picture.atlas->findings) findings.push_back(finding_to_json(language, finding));
  for (const Finding& finding : picture.placement->findings) findings.push_back(finding_to_json(language, finding));
  return findings;
}

}  // namespace ocop
