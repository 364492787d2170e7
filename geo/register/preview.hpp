#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/entry.hpp"
#include "register/headers.hpp"
#include "text/legacy_encodings.hpp"

namespace ocop {

/// A cell that an old font or a wrong encoding had spoiled.
struct TextRescue {
  std::string before;
  std::string after;
  friend bool operator==(const TextRescue&, const TextRescue&) = default;
};

struct ColumnPreview {
  std::string header;        ///< NFC with blanks folded
  std::string upper_header;  ///< of a header of two rows
  std::optional<Field> field;
  bool is_chosen = false;                  ///< by a ColumnMap, not by the program
  std::optional<LegacyEncoding> encoding;  ///< what its text was taken for, when it was not what it seemed
  std::vector<TextRescue> rescued;         ///< its first cells of that kind
};

/// How the rows of the sheet read under one encoding: "utf-8" stands for the text as it came.
struct EncodingTally {
  std::string encoding;  ///< key of the contract
  int words = 0;         ///< words that are syllables of Vietnamese
  int communes = 0;      ///< cells that name a known commune
};

struct PreviewRow {
  int number = 0;
  std::vector<std::string> cells;  ///< NFC with blanks folded, by column; those of people are empty
  std::optional<IgnoredWhy> why;   ///< none: the row gives entries
  bool is_hidden = false;
};

struct SheetPreview {
  std::string name;
  bool is_hidden = false;
  std::size_t rows = 0;  ///< that say anything
  std::size_t entries = 0;
  std::optional<FindingKind> refused;  ///< why it is no register; the header is then a likely one
  int header_row = 0;                  ///< first row of the header as the sheet numbers it; 0: none
  int header_rows = 0;
  int data_row = 0;
  std::size_t hidden_rows = 0;
  std::vector<ColumnPreview> columns;
  std::vector<PreviewRow> first_rows;    ///< at most kPreviewRows
  std::vector<EncodingTally> encodings;  ///< only where some text is not what it seems; best first
};
inline constexpr std::size_t kPreviewRows = 200;

/// What a file holds and how it would be read, before it is opened.
struct RegisterPreview {
  std::string file;
  std::vector<SheetPreview> sheets;  ///< in the order of the workbook; a text file has one without a name
  std::size_t proposed = 0;          ///< the sheet that is read when none is asked for
};

/// Reads with the same options as read_register and says how; sheets that are no register are told with
/// their reason. Fails only when the file cannot be read at all.
Result<RegisterPreview> preview_register(const std::string& path, const RegisterOptions& options, Progress& progress);

}  // namespace ocop
