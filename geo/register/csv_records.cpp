#include "register/csv_records.hpp"

#include <cpl_csv.h>
#include <cpl_vsi.h>

namespace ocop {

CsvRecords::CsvRecords(std::string& text, char separator)
    : name_("/vsimem/ocop_register_" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".csv"),
      file_(VSIFileFromMemBuffer(name_.c_str(), reinterpret_cast<GByte*>(text.data()), text.size(), FALSE)),
      separator_(1, separator) {}

CsvRecords::~CsvRecords() {
  if (file_ != nullptr) VSIFCloseL(file_);
  VSIUnlink(name_.c_str());
}

bool CsvRecords::next() {
  cells_.clear();
  if (file_ == nullptr) return false;
  record_.reset(CSVReadParseLine3L(file_, 0, separator_.c_str(), true, false, false, true));
  if (record_ == nullptr) return false;
  for (char** cell = record_.get(); *cell != nullptr; ++cell) cells_.emplace_back(*cell);
  return true;
}

std::size_t CsvRecords::position() const { return file_ == nullptr ? 0 : VSIFTellL(file_); }

}  // namespace ocop
