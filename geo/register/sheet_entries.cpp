#include "register/sheet_entries.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_set>

#include "base/worker_pool.hpp"
#include "register/dates.hpp"
#include "register/entry_of_row.hpp"
#include "register/groups.hpp"
#include "register/products.hpp"
#include "register/row.hpp"
#include "register/row_forms.hpp"
#include "register/row_kinds.hpp"
#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// What belongs to a producer and is merged with its cell.
constexpr std::array kOfProducer = {Field::producer,  Field::producer_type, Field::address,      Field::commune,
                                    Field::district,  Field::province,      Field::commune_code, Field::latitude,
                                    Field::longitude, Field::position};

/// Rows are made, and entries read from them, on all threads, so many at a time; what is carried from row to row is
/// decided between the two on one.
constexpr std::size_t kRowsAtOnce = 8192;
constexpr std::size_t kRowsOfPiece = 512;

/// A row, and what it is as far as it tells alone.
struct MadeRow {
  SheetRow row;
  bool repeats_header = false;
  bool is_total = false;
  bool is_note = false;
  std::optional<Subheading> heading;
};

/// A row that becomes entries, and the heading above it.
struct Pending {
  const SheetRow* row = nullptr;
  std::size_t index = 0;  ///< in the sheet
  std::size_t heading = 0;
};

/// Readers for as many threads as ask for one at once.
class EntryReaders {
 public:
  std::unique_ptr<EntryReader> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return std::make_unique<EntryReader>();
    auto reader = std::move(free_.back());
    free_.pop_back();
    return reader;
  }
  void give_back(std::unique_ptr<EntryReader> reader) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(reader));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<EntryReader>> free_;
};

class RowsReader {
 public:
  RowsReader(const Sheet& sheet, const Header& header) : sheet_(sheet), header_(header) {}

  bool read(const Progress& progress) {
    read_.entries.reserve(sheet_.row_count());
    for (std::size_t first = 0; first < sheet_.row_count(); first += kRowsAtOnce) {
      if (progress.is_cancelled()) return false;
      make_rows(first);
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        add_missing_rows(rows_[i].row.number);
        add_row(rows_[i], first + i);
      }
      read_pending();
    }
    while (!read_.ignored.empty() && read_.ignored.back().why == IgnoredWhy::blank) read_.ignored.pop_back();
    add_unknown_columns();
    return true;
  }
  SheetEntries result() && { return std::move(read_); }

 private:
  void ignore(int row, IgnoredWhy why) { read_.ignored.push_back({row, why}); }

  /// Numbers that the sheet skips are blank rows.
  void add_missing_rows(int number) {
    for (int missing = last_number_ + 1; missing < number; ++missing) ignore(missing, IgnoredWhy::blank);
    last_number_ = number;
  }

  void make_rows(std::size_t first) {
    rows_.resize(std::min(kRowsAtOnce, sheet_.row_count() - first));
    WorkerPool::shared().for_each(rows_.size(), kRowsOfPiece, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) make(first + i, rows_[i]);
    });
  }

  void make(std::size_t index, MadeRow& made) const {
    make_row(sheet_, index, header_, made.row);
    made.repeats_header = made.is_total = made.is_note = false;
    made.heading.reset();
    const bool is_above_table = index < header_.first_row || (index <= header_.row && !header_.has_no_row);
    if (is_above_table || made.row.filled.empty()) return;
    made.repeats_header = repeats_header(sheet_, index, header_);
    if (made.repeats_header) return;
    made.is_total = is_total_row(made.row);
    made.is_note = !made.is_total && is_note_row(made.row);
    if (!made.is_total && !made.is_note) made.heading = read_subheading(made.row);
  }

  void read_pending() {
    std::vector<std::vector<Entry>> pieces((pending_.size() + kRowsOfPiece - 1) / kRowsOfPiece);
    WorkerPool::shared().for_each(pending_.size(), kRowsOfPiece, [&](std::size_t begin, std::size_t end) {
      std::vector<Entry>& entries = pieces[begin / kRowsOfPiece];
      entries.reserve(end - begin);
      auto reader = readers_.take();
      for (std::size_t i = begin; i < end; ++i) read_row(pending_[i], *reader, entries);
      readers_.give_back(std::move(reader));
    });
    for (std::vector<Entry>& entries : pieces) {
      for (Entry& entry : entries) {
        note_unknown_group(entry);
        read_.entries.push_back(std::move(entry));
      }
    }
    pending_.clear();
    // The rows go, the one to carry down from stays.
    if (above_ != nullptr && above_ != &kept_above_) {
      kept_above_ = above_->detached();
      above_ = &kept_above_;
    }
  }

  void add_row(MadeRow& made, std::size_t index) {
    SheetRow& row = made.row;
    if (row.filled.empty()) return ignore(row.number, IgnoredWhy::blank);
    if (index < header_.first_row) {
      take_title(row);
      return ignore(row.number, IgnoredWhy::title);
    }
    if (index <= header_.row && !header_.has_no_row) return begin_table(row.number, IgnoredWhy::header);
    if (header_.data_row && row.number < *header_.data_row) return ignore(row.number, IgnoredWhy::title);
    if (!header_.reads_hidden_rows && sheet_.hidden_rows.contains(row.number)) {
      return ignore(row.number, IgnoredWhy::hidden);
    }
    if (is_below_header_ && numbers_columns(sheet_, index)) return ignore(row.number, IgnoredWhy::header);
    if (made.repeats_header) return begin_table(row.number, IgnoredWhy::repeated_header);
    is_below_header_ = false;
    if (made.is_total) return ignore(row.number, IgnoredWhy::total);
    if (made.is_note) return ignore(row.number, IgnoredWhy::note);
    if (made.heading && (header_.fields.size() > 1 || header_.has_no_row)) {
      above_ = nullptr;
      take_heading(*made.heading);
      return ignore(row.number, IgnoredWhy::subheading);
    }
    if (above_ != nullptr) carry_down(*above_, row);
    pending_.push_back({&row, index, headings_.size() - 1});
    above_ = &row;
  }

  void begin_table(int row, IgnoredWhy why) {
    is_below_header_ = true;
    ignore(row, why);
  }

  void take_heading(const Subheading& heading) {
    Subheading now = headings_.back();
    if (heading.stars) now.stars = heading.stars;
    if (!heading.group.empty()) now.group = heading.group;
    if (!heading.commune.empty()) now.commune = heading.commune;
    if (!heading.district.empty()) {
      now.district = heading.district;
      now.commune.clear();
    }
    headings_.push_back(std::move(now));
  }

  /// What the titles say of all rows: "DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI (Quyết định số … ngày …)".
  void take_title(const SheetRow& row) {
    for (const FilledCell& cell : row.filled) {
      const Words words(cell.text);
      title_.is_of_withdrawals = title_.is_of_withdrawals || words.find("thu hoi").has_value();
      if (!title_.day) title_.day = find_day(cell.text);
      if (title_.decision.empty()) title_.decision = find_decision(cell.text);
    }
  }

  void read_row(const Pending& pending, EntryReader& reader, std::vector<Entry>& entries) const {
    if (!read_forms(pending, reader, entries)) read_products(pending, reader, entries);
  }

  /// A cell that tells producers with their products; only where the row has no producer of its own.
  bool read_forms(const Pending& pending, EntryReader& reader, std::vector<Entry>& entries) const {
    const SheetRow& row = *pending.row;
    if (!row.get(Field::producer).empty()) return false;
    const std::vector<RowForm> forms = read_row_forms(row.get(Field::product));
    for (const RowForm& form : forms) {
      for (const std::string& product : form.products) {
        SheetRow one = same_cells(row);
        one.set(Field::product, product);
        one.said_producer = form.producer;
        one.said_address = form.address;
        one.said_decision = form.decision;
        entries.push_back(read_entry(one, pending.heading, reader));
      }
    }
    return !forms.empty();
  }

  void read_products(const Pending& pending, EntryReader& reader, std::vector<Entry>& entries) const {
    const SheetRow& row = *pending.row;
    const std::vector<NamedProduct> products =
        products_of(with_lines(row, Field::product, pending.index), with_lines(row, Field::stars, pending.index));
    if (products.size() == 1) {
      entries.push_back(read_entry(row, pending.heading, reader));
      return;
    }
    for (const NamedProduct& product : products) {
      SheetRow one = same_cells(row);
      one.set(Field::product, product.name);
      one.set(Field::stars, product.stars);
      entries.push_back(read_entry(one, pending.heading, reader));
    }
  }

  /// The row again, for one of its products; it must not outlive the row.
  static SheetRow same_cells(const SheetRow& row) {
    SheetRow one;
    one.number = row.number;
    one.header = row.header;
    one.cells = row.cells;
    return one;
  }

  /// The cell with its line breaks, unless its value came from elsewhere.
  std::string with_lines(const SheetRow& row, Field field, std::size_t index) const {
    std::string text(row.get(field));
    if (text.empty()) return text;
    const std::string_view raw = sheet_.cell(index, header_.of(field).front());
    if (raw.find('\n') == std::string_view::npos || clean(raw) != text) return text;
    return std::string(raw);
  }

  Entry read_entry(const SheetRow& row, std::size_t heading, EntryReader& reader) const {
    Entry entry = reader.read(row);
    fill_from_heading(headings_[heading], entry);
    if (is_of_withdrawals()) make_withdrawal(entry);
    return entry;
  }

  void carry_down(const SheetRow& above, SheetRow& row) const {
    for (std::size_t column = 0; row.repeats_above && column < row.cells.size(); ++column) {
      if (says_same_as_above(row.cells[column])) row.cells[column] = above.cells[column];
    }
    const bool is_merged = header_.has(Field::number) && row.get(Field::number).empty() &&
                           row.get(Field::producer).empty() && !row.get(Field::product).empty();
    if (!is_merged) return;
    for (const Field field : kOfProducer) {
      if (row.get(field).empty()) row.set(field, above.get(field));
    }
  }

  static void fill_from_heading(const Subheading& heading, Entry& entry) {
    const bool has_own_stars = entry.stars || !entry.is_recognised ||
                               std::ranges::find(entry.problems, Problem::stars_unread) != entry.problems.end();
    if (!has_own_stars) entry.stars = heading.stars;
    if (entry.group_text.empty() && !heading.group.empty()) {
      entry.group_text = heading.group;
      entry.group = read_group(heading.group).value_or(Group::other);
    }
    if (entry.district.empty()) entry.district = heading.district;
    if (entry.commune.empty() && entry.address.empty()) entry.commune = heading.commune;
  }

  /// Its titles say so, or it gives reasons for a withdrawal and no stars.
  bool is_of_withdrawals() const {
    const bool has_reasons = header_.has(Field::withdrawal) || header_.has(Field::withdrawn_date);
    return title_.is_of_withdrawals || (has_reasons && !header_.has(Field::stars));
  }

  void make_withdrawal(Entry& entry) const {
    entry.grants = false;
    entry.is_withdrawn = true;
    if (!entry.withdrawn) entry.withdrawn = entry.date ? entry.date : title_.day;
    if (entry.decision.empty()) entry.decision = title_.decision;
  }

  void note_unknown_group(const Entry& entry) {
    if (entry.group != Group::other || !told_groups_.insert(entry.group_text).second) return;
    if (!has_unknown_group(entry) || !unknown_groups_.insert(search_key(entry.group_text)).second) return;
    read_.findings.push_back({FindingKind::group_unknown, {}, entry.row, std::nullopt, entry.group_text, {}});
  }

  void add_unknown_columns() {
    for (const std::size_t column : header_.unknown) {
      read_.findings.push_back(
          {FindingKind::unknown_column, {}, std::nullopt, header_.texts[column], std::nullopt, {}});
    }
  }

  const Sheet& sheet_;
  const Header& header_;
  SheetEntries read_;
  struct Title {
    bool is_of_withdrawals = false;
    std::optional<WrittenDate> day;
    std::string decision;
  };
  Title title_;
  EntryReaders readers_;
  std::vector<MadeRow> rows_;     ///< those made at once
  std::vector<Pending> pending_;  ///< of them, in order
  std::vector<Subheading> headings_ = {{}};
  const SheetRow* above_ = nullptr;  ///< the last row with an entry, what was carried into it included
  SheetRow kept_above_;
  std::unordered_set<std::string> told_groups_;  ///< as written
  std::set<std::string> unknown_groups_;
  int last_number_ = 0;
  bool is_below_header_ = false;
};

}  // namespace

std::optional<SheetEntries> read_entries(const Sheet& sheet, const Header& header, const Progress& progress) {
  RowsReader reader(sheet, header);
  if (!reader.read(progress)) return std::nullopt;
  return std::move(reader).result();
}

}  // namespace ocop
