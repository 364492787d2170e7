#include "register/entry_of_row.hpp"

#include <algorithm>
#include <array>

#include "base/commune_code.hpp"
#include "register/dates.hpp"
#include "register/groups.hpp"
#include "register/positions.hpp"
#include "register/producer_types.hpp"
#include "register/rating_history.hpp"
#include "register/spelling.hpp"
#include "register/stars.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// "83-829-28780-3-2022": province, district, commune, serial, year.
bool looks_like_product_id(std::string_view text) { return std::ranges::count(text, '-') >= 3; }

void read_point(const SheetRow& row, Entry& entry) {
  auto position = read_position(row.get(Field::latitude), row.get(Field::longitude));
  if (!position) position = read_position(row.get(Field::position));
  if (!position) {
    // The header X or Y says no order, so neither is wrong.
    position = read_position(row.get(Field::x), row.get(Field::y));
    if (position) position->is_swapped = false;
  }
  if (position) {
    entry.point = position->point;
    if (position->is_swapped) entry.problems.push_back(Problem::swapped_axes);
    return;
  }
  entry.metres = read_metres(row.get(Field::x), row.get(Field::y));
  if (!entry.metres) entry.metres = read_metres(row.get(Field::latitude), row.get(Field::longitude));
  if (!entry.metres) entry.metres = read_metres(row.get(Field::position));
}

/// Ratings before the present one, from the cell that tells both or from columns of their own.
void read_history(const SheetRow& row, const StarsCell& stars, Entry& entry) {
  const std::vector<DatedRating>& history = stars.history;
  if (!history.empty()) {
    entry.stars = history.back().stars;
    for (std::size_t i = 0; i + 1 < history.size(); ++i) entry.earlier.push_back({history[i].stars, history[i].date});
    return;
  }
  const std::string_view earlier = row.get(Field::earlier_stars);
  if (earlier.empty()) return;
  const StarsWritten before = read_stars(earlier);
  if (before.stars) entry.earlier.push_back({*before.stars, read_date(row.get(Field::earlier_date))});
}

void read_stars_and_score(const SheetRow& row, const StarsCell& cell, Entry& entry) {
  read_history(row, cell, entry);
  const StarsWritten written = entry.stars ? StarsWritten{StarsKind::granted, entry.stars} : cell.written;
  entry.stars = written.stars;
  entry.is_recognised = written.kind != StarsKind::not_recognised;
  if (written.kind == StarsKind::not_recognised) entry.problems.push_back(Problem::not_recognised);
  if (written.kind == StarsKind::unread) entry.problems.push_back(Problem::stars_unread);
  const std::string_view points = row.get(Field::score);
  const auto score = points.empty() ? std::nullopt : decimal_number(points);
  if (!score || *score < 0 || *score > 100) return;
  entry.score = score;
  if (entry.stars && is_against_score(*entry.stars, *score)) entry.problems.push_back(Problem::stars_against_score);
}

/// A day of decision, else what the end date says, else a day in the decision's or the stars' cell, else
/// the year of evaluation.
std::optional<WrittenDate> date_of(const SheetRow& row, const StarsCell& stars,
                                   const std::optional<WrittenDate>& date) {
  if (date && date->day) return date;
  if (const auto day = find_day(row.get(Field::decision))) return day;
  if (const auto end = read_date(row.get(Field::end_date))) return decided_when_ending(*end);
  if (const auto day = stars.day) return day;
  if (date) return date;
  if (const auto year = read_date(row.get(Field::year))) return year;
  if (const auto day = find_day(row.said_decision)) return day;
  return stars.history.empty() ? std::nullopt : stars.history.back().date;
}

/// "Đã thu hồi" in a column of states, a day or a reason in one of withdrawals.
void read_withdrawal(const SheetRow& row, Entry& entry) {
  const std::string_view reason = row.get(Field::withdrawal);
  const std::string_view day = row.get(Field::withdrawn_date);
  const std::string_view said_state = row.get(Field::state);
  if (reason.empty() && day.empty() && said_state.empty()) return;
  const Words state(said_state);
  constexpr std::array<std::string_view, 4> kNone = {"khong", "0", "x 0", "chua"};
  const std::string key = search_key(reason);
  const bool has_reason = !key.empty() && std::ranges::find(kNone, std::string_view(key)) == kNone.end();
  entry.is_withdrawn = has_reason || !day.empty() || state.find("thu hoi").has_value();
  if (!entry.is_withdrawn) return;
  entry.withdrawn = read_date(day);
  if (!entry.withdrawn) entry.withdrawn = find_day(reason);
  if (!entry.withdrawn) entry.withdrawn = find_day(said_state);
}

}  // namespace

void EntryReader::read_type(const SheetRow& row, Entry& entry) {
  const auto type_of = [&](std::string_view text) { return types_.of(text, read_producer_type); };
  entry.producer_type_text = shared(Field::producer_type, row);
  entry.producer_type = type_of(entry.producer_type_text);
  if (entry.producer_type == ProducerType::unknown) entry.producer_type = type_of(entry.producer);
  if (entry.producer_type == ProducerType::unknown && !entry.producer_type_text.empty()) {
    entry.problems.push_back(Problem::type_unread);
  }
}

/// The first of the group's columns that a list has, else the first that is filled.
void EntryReader::read_group_columns(const SheetRow& row, Entry& entry) {
  for (const std::size_t column : row.header->of(Field::group)) {
    const std::string_view text = row.cells[column];
    if (text.empty()) continue;
    const std::optional<Group> group = groups_.of(text, read_group);
    if (entry.group_text.empty() || group) entry.group_text = shared(Field::group, text);
    entry.group = group.value_or(Group::other);
    if (group) return;
  }
}

/// Short texts are told of many rows.
DateCell EntryReader::date_cell(std::string_view text) {
  constexpr std::size_t kShort = 16;
  const auto read = [](std::string_view cell) { return DateCell{read_date(cell), find_decision(cell)}; };
  return text.size() <= kShort ? dates_.of(text, read) : read(text);
}

void EntryReader::read_date_and_decision(const SheetRow& row, const StarsCell& stars, Entry& entry) {
  DateCell date = date_cell(row.get(Field::date));
  entry.date = date_of(row, stars, date.date);
  const std::string_view end = row.get(Field::end_date);
  const bool says_date =
      !row.get(Field::date).empty() || !row.get(Field::year).empty() || (!end.empty() && !is_duration(end));
  if (!entry.date && says_date) entry.problems.push_back(Problem::date_unread);
  const std::string_view decision = row.get(Field::decision);
  std::string number = find_decision(decision);
  if (number.empty()) number = decision;
  if (number.empty()) number = std::move(date.decision);
  if (number.empty()) number = stars.decision;
  if (number.empty()) number = find_decision(row.said_decision);
  entry.decision = shared(Field::decision, number);
}

void EntryReader::read_codes(const SheetRow& row, Entry& entry) {
  entry.code = shared(Field::commune_code, row);
  entry.product_id = shared(Field::product_id, row);
  const std::string_view either = row.get(Field::code);
  if (either.empty()) return;
  const bool is_commune_code = !looks_like_product_id(either) && CommuneCode::parse(either);
  SharedText& place = is_commune_code ? entry.code : entry.product_id;
  if (place.empty()) place = shared(Field::code, either);
}

Entry EntryReader::read(const SheetRow& row) {
  Entry entry;
  entry.row = row.number;
  entry.product = shared(Field::product, row);
  entry.producer = shared(Field::producer, row);
  if (entry.producer.empty()) entry.producer = shared(Field::producer, row.said_producer);
  if (entry.producer.empty() && row.header->names_producers) entry.producer = entry.product;
  if (entry.product.empty()) entry.problems.push_back(Problem::no_product);
  read_type(row, entry);
  read_group_columns(row, entry);
  const StarsCell& stars = stars_.of(row.get(Field::stars), [](std::string_view text) {
    return StarsCell{read_rating_history(text), read_stars(text), find_day(text), find_decision(text)};
  });
  read_stars_and_score(row, stars, entry);
  read_date_and_decision(row, stars, entry);
  read_codes(row, entry);
  read_point(row, entry);
  read_withdrawal(row, entry);
  entry.source = shared(Field::source, row);
  entry.address = shared(Field::address, row.said_address);
  if (entry.address.empty()) entry.address = shared(Field::address, row);
  entry.commune = shared(Field::commune, row);
  entry.district = shared(Field::district, row);
  entry.province = shared(Field::province, row);
  return entry;
}

bool has_unknown_group(const Entry& entry) { return !entry.group_text.empty() && !read_group(entry.group_text); }

}  // namespace ocop
