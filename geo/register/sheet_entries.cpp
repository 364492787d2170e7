#include "register/sheet_entries.hpp"

#include <algorithm>
#include <array>
#include <set>

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

class RowsReader {
 public:
  RowsReader(const Sheet& sheet, const Header& header) : sheet_(sheet), header_(header) {}

  bool read(const Progress& progress) {
    for (std::size_t index = 0; index < sheet_.row_count(); ++index) {
      constexpr std::size_t kRowsBetweenLooks = 1024;
      if (index % kRowsBetweenLooks == 0 && progress.is_cancelled()) return false;
      add_missing_rows(sheet_.number(index));
      add_row(index);
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

  void add_row(std::size_t index) {
    Row row = make_row(sheet_, index, header_);
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
    if (repeats_header(sheet_, index, header_)) return begin_table(row.number, IgnoredWhy::repeated_header);
    is_below_header_ = false;
    if (is_total_row(row)) return ignore(row.number, IgnoredWhy::total);
    if (is_note_row(row)) return ignore(row.number, IgnoredWhy::note);
    if (const auto heading = read_subheading(row); heading && (header_.fields.size() > 1 || header_.has_no_row)) {
      above_.reset();
      take_heading(*heading);
      return ignore(row.number, IgnoredWhy::subheading);
    }
    add_entries(std::move(row), index);
  }

  void begin_table(int row, IgnoredWhy why) {
    is_below_header_ = true;
    ignore(row, why);
  }

  void take_heading(const Subheading& heading) {
    if (heading.stars) heading_.stars = heading.stars;
    if (!heading.group.empty()) heading_.group = heading.group;
    if (!heading.commune.empty()) heading_.commune = heading.commune;
    if (heading.district.empty()) return;
    heading_.district = heading.district;
    heading_.commune.clear();
  }

  /// What the titles say of all rows: "DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI (Quyết định số … ngày …)".
  void take_title(const Row& row) {
    for (const FilledCell& cell : row.filled) {
      const Words words(cell.text);
      title_.is_of_withdrawals = title_.is_of_withdrawals || words.find("thu hoi").has_value();
      if (!title_.day) title_.day = find_day(cell.text);
      if (title_.decision.empty()) title_.decision = find_decision(cell.text);
    }
  }

  void add_entries(Row row, std::size_t index) {
    if (above_) carry_down(*above_, row);
    if (!add_forms(row)) add_products(row, index);
    above_ = std::move(row);
  }

  /// A cell that tells producers with their products; only where the row has no producer of its own.
  bool add_forms(const Row& row) {
    if (!row.get(Field::producer).empty()) return false;
    const std::vector<RowForm> forms = read_row_forms(row.get(Field::product));
    const std::string stars = clean(row.get(Field::stars));
    for (const RowForm& form : forms) {
      for (const std::string& product : form.products) {
        Row one = copy_of(row);
        one.set(Field::product, product);
        one.said_producer = form.producer;
        one.said_address = form.address;
        one.said_decision = form.decision;
        add_entry(one);
      }
    }
    return !forms.empty();
  }

  void add_products(const Row& row, std::size_t index) {
    const std::vector<NamedProduct> products =
        products_of(with_lines(row, Field::product, index), with_lines(row, Field::stars, index));
    if (products.size() == 1) return add_entry(row);
    for (const NamedProduct& product : products) {
      Row one = copy_of(row);
      one.set(Field::product, product.name);
      one.set(Field::stars, product.stars);
      add_entry(one);
    }
  }

  static Row copy_of(const Row& row) {
    Row one;
    one.number = row.number;
    one.header = row.header;
    one.cells = row.cells;
    return one;
  }

  /// The cell with its line breaks, unless its value came from elsewhere.
  std::string with_lines(const Row& row, Field field, std::size_t index) const {
    std::string text(row.get(field));
    if (text.empty()) return text;
    const std::string_view raw = sheet_.cell(index, header_.of(field).front());
    if (raw.find('\n') == std::string_view::npos || clean(raw) != text) return text;
    return std::string(raw);
  }

  void add_entry(const Row& row) {
    Entry entry = entry_of_row(row);
    fill_from_heading(entry);
    if (is_of_withdrawals()) make_withdrawal(entry);
    note_unknown_group(entry);
    read_.entries.push_back(std::move(entry));
  }

  void carry_down(const Row& above, Row& row) const {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (says_same_as_above(row.cells[column])) row.cells[column] = above.cells[column];
    }
    const bool is_merged = header_.has(Field::number) && row.get(Field::number).empty() &&
                           row.get(Field::producer).empty() && !row.get(Field::product).empty();
    if (!is_merged) return;
    for (const Field field : kOfProducer) {
      if (row.get(field).empty()) row.set(field, above.get(field));
    }
  }

  void fill_from_heading(Entry& entry) const {
    const bool has_own_stars = entry.stars || !entry.is_recognised ||
                               std::ranges::find(entry.problems, Problem::stars_unread) != entry.problems.end();
    if (!has_own_stars) entry.stars = heading_.stars;
    if (entry.group_text.empty() && !heading_.group.empty()) {
      entry.group_text = heading_.group;
      entry.group = group_of_heading();
    }
    if (entry.district.empty()) entry.district = heading_.district;
    if (entry.commune.empty() && entry.address.empty()) entry.commune = heading_.commune;
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

  Group group_of_heading() const { return read_group(heading_.group).value_or(Group::other); }

  void note_unknown_group(const Entry& entry) {
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
  Subheading heading_;
  std::optional<Row> above_;  ///< the last row with an entry, what was carried into it included
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
