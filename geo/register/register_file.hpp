#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"
#include "register/entry.hpp"
#include "register/legacy_text.hpp"

namespace ocop {

enum class RegisterFormat : std::uint8_t { csv, workbook, layers };

/// A file as its cells, brought to Vietnamese.
struct RegisterFile {
  std::string shown;  ///< name to show
  RegisterFormat format = RegisterFormat::csv;
  std::vector<Sheet> sheets;
  std::vector<std::vector<DecodedColumn>> decoded;  ///< by sheet, what its columns were taken for
  std::vector<std::vector<EncodingTally>> tallies;  ///< by sheet, of the text as it came
};

/// Fails with the file kinds, unknown_format, unknown_sheet and cancelled.
Result<RegisterFile> open_register_file(const std::string& path, const RegisterOptions& options, Progress& progress);

}  // namespace ocop
