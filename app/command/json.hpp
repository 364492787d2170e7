#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/finding.hpp"
#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// Keys keep the order of the contract.
using Json = nlohmann::ordered_json;

/// A whole number without a point, any other as the shortest text that reads back the same.
Json number(double value);

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json finding_to_json(Language language, const Finding& finding);
/// Those of reading, then those of placing.
Json findings_to_json(Language language, const Picture& picture);

/// What the verbs print with --json; the keys are those of the contract.
Json stats_to_json(Language language, const Picture& picture);
Json check_to_json(Language language, const Picture& picture);
Json gaps_to_json(const Picture& picture);

}  // namespace ocop
