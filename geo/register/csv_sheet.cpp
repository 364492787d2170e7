#include "register/csv_sheet.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include "register/encoding.hpp"

namespace ocop {
namespace {

/// A text as a file of GDAL's, read record by record. The text must outlive it.
class RecordFile {
 public:
  explicit RecordFile(std::string& text)
      : name_("/vsimem/ocop_register_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".csv"),
        file_(VSIFileFromMemBuffer(name_.c_str(), reinterpret_cast<GByte*>(text.data()), text.size(), FALSE)) {}
  ~RecordFile() {
    if (file_ != nullptr) VSIFCloseL(file_);
    VSIUnlink(name_.c_str());
  }
  RecordFile(const RecordFile&) = delete;
  RecordFile& operator=(const RecordFile&) = delete;

  using Record = std::unique_ptr<char*, decltype(&CSLDestroy)>;
  /// Null at the end.
  Record next(char separator) {
    const std::array<char, 2> delimiter = {separator, '\0'};
    return {CSVReadParseLine3L(file_, 0, delimiter.data(), true, false, false, true), &CSLDestroy};
  }
  std::int64_t position() const { return static_cast<std::int64_t>(VSIFTellL(file_)); }

 private:
  std::string name_;
  VSILFILE* file_;
};

/// Records that agree on a number of cells, squared (a title may hold many commas), times the cuts in each.
std::int64_t evenness(std::string& text, char separator) {
  constexpr int kRecords = 50;
  RecordFile file(text);
  std::map<int, std::int64_t> records_with;
  for (int i = 0; i < kRecords; ++i) {
    const auto record = file.next(separator);
    if (!record) break;
    ++records_with[CSLCount(record.get())];
  }
  std::int64_t best = 0;
  for (const auto& [cells, records] : records_with) best = std::max(best, records * records * (cells - 1));
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

}  // namespace

std::optional<Sheet> read_csv_sheet(std::string text, Progress& progress) {
  Sheet sheet;
  if (text.empty()) return sheet;
  const char separator = guess_separator(text);
  RecordFile file(text);
  progress.begin(Stage::reading_register, static_cast<std::int64_t>(text.size()));
  constexpr int kRowsBetweenLooks = 1024;
  int number = 0;
  while (const auto record = file.next(separator)) {
    for (char** cell = record.get(); *cell != nullptr; ++cell) sheet.add_cell(*cell);
    sheet.end_row(++number);
    if (number % kRowsBetweenLooks == 0) {
      if (progress.is_cancelled()) return std::nullopt;
      progress.advance(file.position() - progress.done());
    }
  }
  return sheet;
}

Result<Sheet> read_csv_file(const std::string& path, const std::string& encoding, Progress& progress) {
  const std::string shown = std::filesystem::path(path).filename().string();
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) return failed(FindingKind::file_unreadable, shown, {"read error"});
  std::string raw = std::move(bytes).str();
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
