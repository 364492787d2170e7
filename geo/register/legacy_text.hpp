#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/cells.hpp"
#include "register/preview.hpp"
#include "text/legacy_encodings.hpp"

namespace ocop {

/// A column whose text was not what it seemed.
struct DecodedColumn {
  std::size_t column = 0;
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  std::vector<TextRescue> rescued;  ///< its first such cells, at most kRescuesShown
};
inline constexpr std::size_t kRescuesShown = 8;

/// How often the text of a sheet is Vietnamese under each encoding, best first; empty where all is as it seems.
std::vector<EncodingTally> tally_encodings(const Sheet& sheet);

/// Brings cells of Western letters ("Hîp t¸c x·") to Vietnamese, where `key` is empty or "auto" column by
/// column with the decoding that makes most words syllables; where they are syllables already nothing
/// changes. Cells with letters that only Vietnamese has are right and never touched. `key` "tcvn3",
/// "vni" or "windows-1258" decodes every other cell so; any other key does nothing.
std::vector<DecodedColumn> decode_legacy_text(Sheet& sheet, std::string_view key);

}  // namespace ocop
