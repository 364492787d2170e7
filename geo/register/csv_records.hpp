#pragma once

#include <cpl_string.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// The records of delimited text, one after the other, by GDAL's record parser: a line break inside quotation marks is
/// "\n", an empty line is a record without cells.
class CsvRecords {
 public:
  /// `text` must outlive it; what stands before position() may be overwritten meanwhile.
  CsvRecords(std::string& text, char separator);
  ~CsvRecords();
  CsvRecords(const CsvRecords&) = delete;
  CsvRecords& operator=(const CsvRecords&) = delete;

  /// Reads on to the next record; false at the end.
  bool next();
  std::size_t position() const;
  /// Of the record; until the next is read.
  const std::vector<std::string_view>& cells() const { return cells_; }

 private:
  struct Destroy {
    void operator()(char** record) const { CSLDestroy(record); }
  };

  std::string name_;
  VSILFILE* file_;
  std::string separator_;
  std::unique_ptr<char*, Destroy> record_;
  std::vector<std::string_view> cells_;
};

}  // namespace ocop
