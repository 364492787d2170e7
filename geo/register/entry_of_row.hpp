#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/shared_text.hpp"
#include "base/text_memo.hpp"
#include "register/entry.hpp"
#include "register/rating_history.hpp"
#include "register/row.hpp"
#include "register/stars.hpp"

namespace ocop {

/// What a cell of stars tells.
struct StarsCell {
  std::vector<DatedRating> history;
  StarsWritten written;
  std::optional<WrittenDate> day;
  std::string decision;
};

/// What a cell of dates tells.
struct DateCell {
  std::optional<WrittenDate> date;
  std::string decision;
};

/// Reads rows field by field; what cannot be read is a problem of the entry, never a guess. Cells that say the same are
/// read once. Used by one thread at a time.
class EntryReader {
 public:
  Entry read(const SheetRow& row);

 private:
  void read_type(const SheetRow& row, Entry& entry);
  void read_group_columns(const SheetRow& row, Entry& entry);
  void read_date_and_decision(const SheetRow& row, const StarsCell& stars, Entry& entry);
  void read_codes(const SheetRow& row, Entry& entry);
  DateCell date_cell(std::string_view text);
  /// The text as one of the field's.
  SharedText shared(Field field, std::string_view text) { return texts_.at(static_cast<std::size_t>(field))(text); }
  SharedText shared(Field field, const SheetRow& row) { return shared(field, row.get(field)); }

  std::array<TextStore, kFieldCount> texts_;
  TextMemo<ProducerType> types_;
  TextMemo<std::optional<Group>> groups_;
  TextMemo<StarsCell> stars_;
  TextMemo<DateCell> dates_;
};

/// Whether the text of the entry's group column is in no list.
bool has_unknown_group(const Entry& entry);

}  // namespace ocop
