#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "register/entry.hpp"
#include "register/header_row.hpp"
#include "register/producer_list.hpp"
#include "register/register_file.hpp"
#include "register/sheet_entries.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

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
                        column.rescued.front().before,
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
                            const RegisterOptions& options, const Progress& progress) {
  std::optional<ReadSheet> best;
  FindingKind reason = FindingKind::no_header;
  for (const Sheet* sheet : sheets) {
    const auto header = find_header(*sheet, options);
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
void report_other_sheets(const std::vector<Sheet>& sheets, const std::set<const Sheet*>& used,
                         std::vector<Finding>& findings) {
  std::vector<std::string> ignored;
  for (const Sheet& sheet : sheets) {
    if (used.contains(&sheet) || sheet.row_count() == 0) continue;
    if (sheet.is_hidden) {
      findings.push_back({FindingKind::hidden_sheet, {}, std::nullopt, std::nullopt, sheet.name, {}});
    } else {
      ignored.push_back(sheet.name);
    }
  }
  if (ignored.empty()) return;
  findings.push_back({FindingKind::sheets_ignored, {}, std::nullopt, std::nullopt, std::nullopt, std::move(ignored)});
}

/// Producers of a sheet that lists them without products; none when it is no such list.
std::vector<Entry> read_producers(const Sheet& sheet, const RegisterOptions& options, const Progress& progress) {
  const auto header = find_producer_header(sheet, options);
  if (!header) return {};
  auto read = read_entries(sheet, *header, progress);
  if (!read) return {};
  std::erase_if(read->entries, [](const Entry& entry) { return entry.producer.empty(); });
  return std::move(read->entries);
}

/// The lists of producers on the visible sheets beside the one that is read.
void add_producers(const RegisterFile& file, const RegisterOptions& options, const Progress& progress,
                   std::set<const Sheet*>& used, Register& table) {
  if (std::ranges::none_of(table.entries, names_no_place)) return;
  for (const Sheet& sheet : file.sheets) {
    if (sheet.is_hidden || used.contains(&sheet)) continue;
    std::vector<Entry> producers = read_producers(sheet, options, progress);
    if (producers.empty()) continue;
    if (table.producers.empty()) table.producers_sheet = sheet.name;
    std::ranges::move(producers, std::back_inserter(table.producers));
    used.insert(&sheet);
  }
}

/// A file without products may be the list of producers of another one.
Result<Read<Register>> only_producers(const RegisterFile& file, const std::vector<const Sheet*>& sheets,
                                      const RegisterOptions& options, const Progress& progress, Finding why) {
  if (why.kind != FindingKind::no_product_column) return Failure(std::move(why));
  Read<Register> read;
  read.value.file = file.shown;
  for (const Sheet* sheet : sheets) {
    std::vector<Entry> producers = read_producers(*sheet, options, progress);
    if (producers.empty()) continue;
    if (read.value.producers.empty()) read.value.producers_sheet = sheet->name;
    std::ranges::move(producers, std::back_inserter(read.value.producers));
  }
  if (read.value.producers.empty()) return Failure(std::move(why));
  return read;
}

}  // namespace

Result<Read<Register>> read_register(const std::string& path, const RegisterOptions& options, Progress& progress) {
  const auto file = open_register_file(path, options, progress);
  if (!file) return tl::unexpected(file.error());
  const bool has_sheets = file->format != RegisterFormat::csv;
  const auto candidates = sheets_to_try(file->sheets, has_sheets ? options.sheet : std::string(), file->shown);
  if (!candidates) return tl::unexpected(candidates.error());
  auto best = read_best(*candidates, file->shown, options, progress);
  if (!best) return only_producers(*file, *candidates, options, progress, best.error());

  Read<Register> read;
  report_hidden_rows(*best, best->entries.findings);
  read.value.file = file->shown;
  if (has_sheets) read.value.sheet = best->sheet->name;
  read.value.entries = std::move(best->entries.entries);
  read.value.ignored = std::move(best->entries.ignored);
  read.findings = std::move(best->entries.findings);
  const auto number = static_cast<std::size_t>(best->sheet - file->sheets.data());
  report_decoded(best->headers, file->decoded[number], read.findings);
  std::set<const Sheet*> used = {best->sheet};
  add_producers(*file, options, progress, used, read.value);
  report_other_sheets(file->sheets, used, read.findings);
  for (Finding& finding : read.findings) finding.file = file->shown;
  return read;
}

}  // namespace ocop
