#include "register/entry_of_row.hpp"

#include <algorithm>

#include "base/commune_code.hpp"
#include "register/dates.hpp"
#include "register/groups.hpp"
#include "register/positions.hpp"
#include "register/producer_types.hpp"
#include "register/spelling.hpp"
#include "register/stars.hpp"

namespace ocop {
namespace {

void read_type(const Row& row, Entry& entry) {
  entry.producer_type_text = row.get(Field::producer_type);
  entry.producer_type = read_producer_type(entry.producer_type_text);
  if (entry.producer_type == ProducerType::unknown) entry.producer_type = read_producer_type(entry.producer);
  if (entry.producer_type == ProducerType::unknown && !entry.producer_type_text.empty()) {
    entry.problems.push_back(Problem::type_unread);
  }
}

/// The first of the group's columns that a list has, else the first that is filled.
void read_group_columns(const Row& row, Entry& entry) {
  for (const std::size_t column : row.header->of(Field::group)) {
    const std::string& text = row.cells[column];
    if (text.empty()) continue;
    const auto group = read_group(text);
    if (entry.group_text.empty() || group) entry.group_text = text;
    entry.group = group.value_or(Group::other);
    if (group) return;
  }
}

void read_stars_and_score(const Row& row, Entry& entry) {
  const StarsWritten written = read_stars(row.get(Field::stars));
  entry.stars = written.stars;
  entry.is_recognised = written.kind != StarsKind::not_recognised;
  if (written.kind == StarsKind::not_recognised) entry.problems.push_back(Problem::not_recognised);
  if (written.kind == StarsKind::unread) entry.problems.push_back(Problem::stars_unread);
  const auto score = decimal_number(row.get(Field::score));
  if (!score || *score < 0 || *score > 100) return;
  entry.score = score;
  if (entry.stars && is_against_score(*entry.stars, *score)) entry.problems.push_back(Problem::stars_against_score);
}

/// A day of decision, else what the end date says, else a day in the decision's or the stars' cell, else
/// the year of evaluation.
std::optional<WrittenDate> date_of(const Row& row) {
  if (const auto date = read_date(row.get(Field::date)); date && date->day) return date;
  if (const auto day = find_day(row.get(Field::decision))) return day;
  if (const auto end = read_date(row.get(Field::end_date))) return decided_when_ending(*end);
  if (const auto day = find_day(row.get(Field::stars))) return day;
  if (const auto date = read_date(row.get(Field::date))) return date;
  return read_date(row.get(Field::year));
}

void read_date_and_decision(const Row& row, Entry& entry) {
  entry.date = date_of(row);
  const std::string_view end = row.get(Field::end_date);
  const bool says_date =
      !row.get(Field::date).empty() || !row.get(Field::year).empty() || (!end.empty() && !is_duration(end));
  if (!entry.date && says_date) entry.problems.push_back(Problem::date_unread);
  const std::string_view decision = row.get(Field::decision);
  entry.decision = find_decision(decision);
  if (entry.decision.empty()) entry.decision = decision;
  if (entry.decision.empty()) entry.decision = find_decision(row.get(Field::date));
  if (entry.decision.empty()) entry.decision = find_decision(row.get(Field::stars));
}

/// "83-829-28780-3-2022": province, district, commune, serial, year.
bool looks_like_product_id(std::string_view text) { return std::ranges::count(text, '-') >= 3; }

void read_codes(const Row& row, Entry& entry) {
  entry.code = row.get(Field::commune_code);
  entry.product_id = row.get(Field::product_id);
  const std::string_view either = row.get(Field::code);
  if (either.empty()) return;
  const bool is_commune_code = !looks_like_product_id(either) && CommuneCode::parse(either);
  std::string& place = is_commune_code ? entry.code : entry.product_id;
  if (place.empty()) place = either;
}

void read_point(const Row& row, Entry& entry) {
  auto position = read_position(row.get(Field::latitude), row.get(Field::longitude));
  if (!position) position = read_position(row.get(Field::position));
  if (!position) return;
  entry.point = position->point;
  if (position->is_swapped) entry.problems.push_back(Problem::swapped_axes);
}

}  // namespace

Entry entry_of_row(const Row& row) {
  Entry entry;
  entry.row = row.number;
  entry.product = row.get(Field::product);
  entry.producer = row.get(Field::producer);
  if (entry.producer.empty()) entry.producer = row.bracket_producer;
  if (entry.product.empty()) entry.problems.push_back(Problem::no_product);
  read_type(row, entry);
  read_group_columns(row, entry);
  read_stars_and_score(row, entry);
  read_date_and_decision(row, entry);
  read_codes(row, entry);
  read_point(row, entry);
  entry.source = row.get(Field::source);
  entry.address = row.get(Field::address);
  if (entry.address.empty()) entry.address = row.bracket_address;
  entry.commune = row.get(Field::commune);
  entry.district = row.get(Field::district);
  entry.province = row.get(Field::province);
  return entry;
}

bool has_unknown_group(const Entry& entry) { return !entry.group_text.empty() && !read_group(entry.group_text); }

}  // namespace ocop
