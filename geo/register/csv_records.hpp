#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// The records of delimited text, one after the other. Most are cut here, in one pass over their bytes; one with a
/// quotation mark where none belongs is read by GDAL's record parser, whose rules hold for all of them: a line break
/// inside quotation marks is "\n", an empty line is a record without cells.
class CsvRecords {
 public:
  /// `text` (without NUL) must outlive it; what stands before position() may be overwritten meanwhile.
  CsvRecords(std::string& text, char separator) : text_(text), separator_(separator) {}

  /// Reads on to the next record; false at the end.
  bool next();
  std::size_t position() const { return at_; }

  std::size_t cell_count() const { return ends_.size(); }
  /// Pieces of the text, or of GDAL's reading of it, which together are the cell.
  struct Pieces {
    const std::string_view* first;
    const std::string_view* last;
    const std::string_view* begin() const { return first; }
    const std::string_view* end() const { return last; }
  };
  Pieces cell(std::size_t index) const {
    return {pieces_.data() + (index == 0 ? 0 : ends_[index - 1]), pieces_.data() + ends_[index]};
  }

 private:
  enum class Cut : std::uint8_t { cell, record, unclear };

  Cut cut_cell(std::size_t& at);
  Cut cut_quoted_cell(std::size_t& at);
  Cut end_cell(std::size_t& at);
  std::size_t behind_line_break(std::size_t at) const;
  void read_with_gdal();

  std::string& text_;
  char separator_;
  std::size_t at_ = 0;
  std::vector<std::string_view> pieces_;
  std::vector<std::size_t> ends_;  ///< by cell, in `pieces_`
  std::vector<std::string> kept_;  ///< cells that GDAL cut
};

}  // namespace ocop
