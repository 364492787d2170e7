#include "register/csv_records.hpp"

#include <array>
#include <memory>

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

namespace ocop {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A text as a file of GDAL's. The text must outlive it.
class MemoryFile {
 public:
  explicit MemoryFile(std::string& text)
      : name_("/vsimem/ocop_register_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".csv"),
        file_(VSIFileFromMemBuffer(name_.c_str(), reinterpret_cast<GByte*>(text.data()), text.size(), FALSE)) {}
  ~MemoryFile() {
    if (file_ != nullptr) VSIFCloseL(file_);
    VSIUnlink(name_.c_str());
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  VSILFILE* get() const { return file_; }

 private:
  std::string name_;
  VSILFILE* file_;
};

}  // namespace

bool CsvRecords::next() {
  pieces_.clear();
  ends_.clear();
  if (at_ >= text_.size()) return false;
  std::size_t at = at_;
  if (text_.compare(at, kByteOrderMark.size(), kByteOrderMark) == 0) at += kByteOrderMark.size();
  if (at >= text_.size() || text_[at] == '\n' || text_[at] == '\r') {
    at_ = behind_line_break(at);
    return true;
  }
  Cut cut = Cut::cell;
  while (cut == Cut::cell) {
    cut = at < text_.size() && text_[at] == '"' ? cut_quoted_cell(at) : cut_cell(at);
    ends_.push_back(pieces_.size());
  }
  if (cut == Cut::unclear) {
    read_with_gdal();
  } else {
    at_ = at;
  }
  return true;
}

CsvRecords::Cut CsvRecords::cut_cell(std::size_t& at) {
  const char* const start = text_.data() + at;
  const char* const end = text_.data() + text_.size();
  const char* here = start;
  while (here != end && *here != separator_ && *here != '\n' && *here != '\r') {
    if (*here == '"') return Cut::unclear;
    ++here;
  }
  pieces_.emplace_back(start, static_cast<std::size_t>(here - start));
  at = static_cast<std::size_t>(here - text_.data());
  return end_cell(at);
}

CsvRecords::Cut CsvRecords::cut_quoted_cell(std::size_t& at) {
  std::size_t start = at + 1;
  std::size_t here = start;
  const auto take = [&](std::size_t end) { pieces_.push_back(std::string_view(text_).substr(start, end - start)); };
  for (;;) {
    while (here < text_.size() && text_[here] != '"' && text_[here] != '\r' && text_[here] != '\n') ++here;
    if (here >= text_.size()) return Cut::unclear;
    if (text_[here] != '"') {
      take(here);
      pieces_.emplace_back("\n");
      here = start = behind_line_break(here);
    } else if (here + 1 < text_.size() && text_[here + 1] == '"') {
      take(here + 1);
      here = start = here + 2;
    } else {
      break;
    }
  }
  take(here);
  at = here + 1;
  const bool is_whole = at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
  return is_whole ? end_cell(at) : Cut::unclear;
}

/// Stands at a separator, at a line break or at the end.
CsvRecords::Cut CsvRecords::end_cell(std::size_t& at) {
  if (at < text_.size() && text_[at] == separator_) {
    ++at;
    return Cut::cell;
  }
  at = behind_line_break(at);
  return Cut::record;
}

std::size_t CsvRecords::behind_line_break(std::size_t at) const {
  if (at >= text_.size()) return text_.size();
  const std::size_t next = at + 1;
  const bool is_pair = next < text_.size() && text_[next] != text_[at] && (text_[next] == '\n' || text_[next] == '\r');
  return is_pair ? next + 1 : next;
}

void CsvRecords::read_with_gdal() {
  pieces_.clear();
  ends_.clear();
  kept_.clear();
  const MemoryFile file(text_);
  VSIFSeekL(file.get(), at_, SEEK_SET);
  const std::array<char, 2> delimiter = {separator_, '\0'};
  const std::unique_ptr<char*, decltype(&CSLDestroy)> record(
      CSVReadParseLine3L(file.get(), 0, delimiter.data(), true, false, false, true), &CSLDestroy);
  at_ = static_cast<std::size_t>(VSIFTellL(file.get()));
  if (!record) return;
  for (char** cell = record.get(); *cell != nullptr; ++cell) kept_.emplace_back(*cell);
  for (const std::string& cell : kept_) {
    pieces_.push_back(cell);
    ends_.push_back(pieces_.size());
  }
}

}  // namespace ocop
