#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <vector>

#include "register/csv_sheet.hpp"
#include "register/entry.hpp"
#include "register/legacy_text.hpp"
#include "register/sheet_entries.hpp"
#include "register/xlsx_sheets.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

enum class Format : std::uint8_t { csv, workbook };

std::string first_bytes(const std::string& path) {
  constexpr std::size_t kCount = 4096;
  std::string bytes(kCount, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

std::string lower_extension(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

std::optional<Finding> why_not_readable(const std::string& path, const std::string& shown) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const auto because = [&](FindingKind kind, std::vector<std::string> args = {}) {
    return failed(kind, shown, std::move(args)).value();
  };
  if (!fs::exists(status)) return because(FindingKind::file_missing);
  if (fs::is_directory(status)) return because(FindingKind::file_is_folder);
  if (!fs::is_regular_file(status)) return because(FindingKind::not_a_regular_file);
  if (fs::file_size(path, error) == 0 && !error) return because(FindingKind::file_empty);
  if (std::ifstream file(path, std::ios::binary); !file) {
    return because(FindingKind::file_unreadable, {std::make_error_code(std::errc::permission_denied).message()});
  }
  return std::nullopt;
}

/// A workbook is told by its first bytes, whatever its name; a text by having no other binary mark.
Result<Format> format_of(const std::string& path, const std::string& shown) {
  const std::string extension = lower_extension(path);
  const std::string start = first_bytes(path);
  const bool is_zip = start.starts_with("PK\x03\x04");
  const bool is_compound = start.starts_with("\xD0\xCF\x11\xE0");
  const bool is_zipped_kind = extension == ".xlsx" || extension == ".xlsm" || extension == ".ods";
  if (is_zipped_kind || extension == ".xls") {
    if (extension == ".xls" ? !is_compound && !is_zip : !is_zip)
      return failed(FindingKind::file_unreadable, shown, {"not a workbook"});
    return Format::workbook;
  }
  constexpr std::array<std::string_view, 5> kOtherBinary = {"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF", "SQLite format 3",
                                                            "\x89PNG"};
  if (std::ranges::any_of(kOtherBinary, [&](std::string_view mark) { return start.starts_with(mark); })) {
    return failed(FindingKind::unknown_format, shown);
  }
  return Format::csv;
}

Result<std::vector<Sheet>> read_sheets(const std::string& path, const std::string& shown, Format format,
                                       const RegisterOptions& options, Progress& progress) {
  if (format == Format::workbook) return read_workbook_sheets(path, progress);
  auto sheet = read_csv_file(path, options.encoding, progress);
  if (!sheet) return tl::unexpected(sheet.error());
  if (!options.sheet.empty()) {
    return Failure(Finding{FindingKind::unknown_sheet, shown, std::nullopt, std::nullopt, options.sheet, {}});
  }
  std::vector<Sheet> sheets;
  sheets.push_back(std::move(*sheet));
  return sheets;
}

/// The sheet asked for, or the visible ones.
Result<std::vector<const Sheet*>> sheets_to_try(const std::vector<Sheet>& sheets, const std::string& asked,
                                                const std::string& shown) {
  std::vector<const Sheet*> chosen;
  std::vector<std::string> names;
  for (const Sheet& sheet : sheets) {
    names.push_back(sheet.name);
    if (asked.empty() ? !sheet.is_hidden : sheet.name == asked) chosen.push_back(&sheet);
  }
  if (!asked.empty() && chosen.empty()) {
    Finding unknown{FindingKind::unknown_sheet, shown, std::nullopt, std::nullopt, asked, std::move(names)};
    return Failure(std::move(unknown));
  }
  return chosen;
}

/// By sheet, what its columns were taken for.
using Decoded = std::map<const Sheet*, std::vector<DecodedColumn>>;

Decoded decode_sheets(std::vector<Sheet>& sheets, Format format, const std::string& encoding) {
  // In a text file the key was the encoding of its bytes already.
  const bool is_done = format == Format::csv && encoding == key_of(LegacyEncoding::windows_1258);
  Decoded decoded;
  if (is_done) return decoded;
  for (Sheet& sheet : sheets) decoded[&sheet] = decode_legacy_text(sheet, encoding);
  return decoded;
}

std::string used_encoding(LegacyEncoding encoding) {
  return encoding == LegacyEncoding::utf8 ? "UTF-8 (2×)" : std::string(key_of(encoding));
}

std::optional<std::string> header_text(const std::vector<std::string>& headers, std::size_t column) {
  return column < headers.size() ? std::optional(headers[column]) : std::nullopt;
}

/// One finding a decoding with its first cell as it came; the column is named when some have another.
void report_decoded(const std::vector<std::string>& headers, const std::vector<DecodedColumn>& columns,
                    std::vector<Finding>& findings) {
  std::set<LegacyEncoding> told;
  const bool is_one = std::ranges::all_of(
      columns, [&](const DecodedColumn& column) { return column.encoding == columns.front().encoding; });
  for (const DecodedColumn& column : columns) {
    if (is_one && !told.insert(column.encoding).second) continue;
    const auto name = is_one ? std::nullopt : header_text(headers, column.column);
    findings.push_back({FindingKind::lying_encoding,
                        {},
                        std::nullopt,
                        name,
                        clean(column.before),
                        {"UTF-8", used_encoding(column.encoding)}});
  }
}

struct ReadSheet {
  const Sheet* sheet = nullptr;
  std::vector<std::string> headers;
  SheetEntries entries;
};

/// The sheet with most entries. Of sheets without a register the most telling reason fails.
Result<ReadSheet> read_best(const std::vector<const Sheet*>& sheets, const std::string& shown,
                            const Progress& progress) {
  std::optional<ReadSheet> best;
  FindingKind reason = FindingKind::no_header;
  for (const Sheet* sheet : sheets) {
    const auto header = find_header(*sheet);
    if (!header) {
      if (reason == FindingKind::no_header) reason = header.error();
      continue;
    }
    auto entries = read_entries(*sheet, *header, progress);
    if (!entries) return failed(FindingKind::cancelled, shown);
    if (!best || entries->entries.size() > best->entries.entries.size()) {
      best = ReadSheet{sheet, header->texts, std::move(*entries)};
    }
  }
  if (!best) return failed(reason, shown);
  return std::move(*best);
}

void report_hidden_rows(const ReadSheet& read, std::vector<Finding>& findings) {
  std::set<int> rows;
  for (const Entry& entry : read.entries.entries) {
    if (read.sheet->hidden_rows.contains(entry.row)) rows.insert(entry.row);
  }
  if (rows.empty()) return;
  findings.push_back(
      {FindingKind::hidden_rows, {}, std::nullopt, std::nullopt, std::nullopt, {std::to_string(rows.size())}});
}

/// Which sheets were left aside, and which of them nobody sees.
void report_other_sheets(const std::vector<Sheet>& sheets, const Sheet& chosen, std::vector<Finding>& findings) {
  std::vector<std::string> ignored;
  for (const Sheet& sheet : sheets) {
    if (&sheet == &chosen || sheet.row_count() == 0) continue;
    if (sheet.is_hidden) {
      findings.push_back({FindingKind::hidden_sheet, {}, std::nullopt, std::nullopt, sheet.name, {}});
    } else {
      ignored.push_back(sheet.name);
    }
  }
  if (ignored.empty()) return;
  findings.push_back({FindingKind::sheets_ignored, {}, std::nullopt, std::nullopt, std::nullopt, std::move(ignored)});
}

}  // namespace

Result<Read<Register>> read_register(const std::string& path, const RegisterOptions& options, Progress& progress) {
  const std::string shown = fs::path(path).filename().string();
  if (auto reason = why_not_readable(path, shown)) return Failure(std::move(*reason));
  const auto format = format_of(path, shown);
  if (!format) return tl::unexpected(format.error());
  auto sheets = read_sheets(path, shown, *format, options, progress);
  if (!sheets) return tl::unexpected(sheets.error());
  const Decoded decoded = decode_sheets(*sheets, *format, options.encoding);
  const auto candidates = sheets_to_try(*sheets, *format == Format::workbook ? options.sheet : std::string(), shown);
  if (!candidates) return tl::unexpected(candidates.error());
  auto best = read_best(*candidates, shown, progress);
  if (!best) return tl::unexpected(best.error());

  Read<Register> read;
  report_hidden_rows(*best, best->entries.findings);
  read.value.file = shown;
  if (*format == Format::workbook) read.value.sheet = best->sheet->name;
  read.value.entries = std::move(best->entries.entries);
  read.value.ignored = std::move(best->entries.ignored);
  read.findings = std::move(best->entries.findings);
  if (const auto columns = decoded.find(best->sheet); columns != decoded.end()) {
    report_decoded(best->headers, columns->second, read.findings);
  }
  report_other_sheets(*sheets, *best->sheet, read.findings);
  for (Finding& finding : read.findings) finding.file = shown;
  return read;
}

}  // namespace ocop
