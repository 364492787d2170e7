#include "register/csv_sheet.hpp"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>

#include "register/csv_records.hpp"
#include "register/encoding.hpp"

namespace ocop {
namespace {

/// Records that agree on a number of cells, squared (a title may hold many commas), times the cuts in each.
std::int64_t evenness(std::string& text, char separator) {
  constexpr int kRecords = 50;
  CsvRecords records(text, separator);
  std::map<std::int64_t, std::int64_t> records_with;
  for (int i = 0; i < kRecords && records.next(); ++i) {
    ++records_with[static_cast<std::int64_t>(records.cells().size())];
  }
  std::int64_t best = 0;
  for (const auto& [cells, count] : records_with) best = std::max(best, count * count * (cells - 1));
  return best;
}

char guess_separator(std::string& text) {
  char best = ',';
  std::int64_t best_evenness = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    const std::int64_t here = evenness(text, separator);
    if (here > best_evenness) {
      best = separator;
      best_evenness = here;
    }
  }
  return best;
}

std::optional<std::string> read_bytes(const std::string& path) {
  std::error_code error;
  std::string bytes(std::filesystem::file_size(path, error), '\0');
  if (error) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  // A file that shrinks meanwhile ends early, which is no error.
  if (!file && !file.eof()) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<Sheet> read_csv_sheet(std::string text, Progress& progress) {
  Sheet sheet;
  if (text.empty()) return sheet;
  const char separator = guess_separator(text);
  progress.begin(Stage::reading_register, static_cast<std::int64_t>(text.size()));
  constexpr int kRowsBetweenLooks = 1024;
  int number = 0;
  CsvRecords records(text, separator);
  // Cells are never longer than they were written, so they take the place of the text.
  std::size_t end = 0;
  while (records.next()) {
    for (const std::string_view cell : records.cells()) {
      std::memcpy(text.data() + end, cell.data(), cell.size());
      sheet.add_cell_ending_at(end += cell.size());
    }
    sheet.end_row(++number);
    if (number % kRowsBetweenLooks == 0) {
      if (progress.is_cancelled()) return std::nullopt;
      progress.advance(static_cast<std::int64_t>(records.position()) - progress.done());
    }
  }
  text.resize(end);
  sheet.keep_text(std::move(text));
  return sheet;
}

Result<Sheet> read_csv_file(const std::string& path, const std::string& encoding, Progress& progress) {
  const std::string shown = std::filesystem::path(path).filename().string();
  std::optional<std::string> read = read_bytes(path);
  if (!read) return failed(FindingKind::file_unreadable, shown, {"read error"});
  std::string raw = std::move(*read);
  const bool is_auto = encoding.empty() || encoding == "auto";
  const bool are_single = is_auto && has_single_bytes(raw);
  auto text = to_utf8(std::move(raw), encoding);
  if (!text) return failed(FindingKind::file_unreadable, shown, {"encoding " + encoding});
  auto sheet = read_csv_sheet(std::move(*text), progress);
  if (!sheet) return failed(FindingKind::cancelled, shown);
  sheet->has_single_bytes = are_single;
  return std::move(*sheet);
}

}  // namespace ocop
