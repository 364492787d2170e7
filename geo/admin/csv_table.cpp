#include "admin/csv_table.hpp"

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>

#include "admin/columns.hpp"
#include "base/atomic_file.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr std::size_t kHeadBytes = 65536;

/// A file of GDAL over bytes in memory.
class MemoryFile {
 public:
  explicit MemoryFile(std::string& bytes) : name_(fmt::format("/vsimem/ocop_csv_{}", next_number())) {
    file_ = VSIFileFromMemBuffer(name_.c_str(), reinterpret_cast<GByte*>(bytes.data()), bytes.size(), FALSE);
  }
  ~MemoryFile() {
    if (file_ != nullptr) VSIFCloseL(file_);
    VSIUnlink(name_.c_str());
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  VSILFILE* get() const { return file_; }

 private:
  static unsigned next_number() {
    static std::atomic<unsigned> next = 0;
    return next++;
  }

  std::string name_;
  VSILFILE* file_ = nullptr;
};

std::string separator_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  constexpr std::string_view kSeparators = ",;\t|";
  const auto best =
      std::ranges::max_element(kSeparators, {}, [&](char separator) { return std::ranges::count(header, separator); });
  return {*best};
}

Result<CsvTable> parse(std::string& bytes, const std::string& path) {
  if (bytes.empty()) return failed(FindingKind::file_empty, path);
  const std::string separator = separator_of(bytes);
  const MemoryFile file(bytes);
  CsvTable table;
  for (int number = 1;; ++number) {
    const CPLStringList cells(CSVReadParseLine3L(file.get(), bytes.size() + 1, separator.c_str(),
                                                 /*bHonourStrings=*/true, /*bKeepLeadingAndClosingQuotes=*/false,
                                                 /*bMergeDelimiter=*/false, /*bSkipBOM=*/true));
    if (cells.List() == nullptr) break;
    std::vector<std::string> row;
    row.reserve(static_cast<std::size_t>(cells.size()));
    for (int i = 0; i < cells.size(); ++i) row.emplace_back(cells[i]);
    const bool is_blank = std::ranges::all_of(row, [](const std::string& cell) { return clean(cell).empty(); });
    if (is_blank) continue;
    if (table.header.empty()) {
      std::ranges::transform(row, std::back_inserter(table.header), column_key);
      std::ranges::transform(row, std::back_inserter(table.titles), clean);
    } else {
      table.rows.push_back({number, std::move(row)});
    }
  }
  if (table.header.empty()) return failed(FindingKind::no_header, path);
  return table;
}

}  // namespace

std::optional<std::size_t> CsvTable::find(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(header, name);
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  }
  return std::nullopt;
}

Result<CsvTable> read_csv_table(const std::string& path) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) return Failure(bytes.error());
  return parse(*bytes, path);
}

Result<CsvTable> read_csv_head(const std::string& path) {
  if (const Result<void> readable = check_readable(path); !readable) return Failure(readable.error());
  std::string bytes(kHeadBytes, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return parse(bytes, path);
}

std::string cell_text(const CsvTable::Row& row, std::optional<std::size_t> column) {
  return column && *column < row.cells.size() ? clean(row.cells[*column]) : std::string();
}

}  // namespace ocop
