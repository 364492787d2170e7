#include "register/header_row.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "register/column_contents.hpp"
#include "register/row_forms.hpp"
#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// Title rows above a header were seen up to this many.
constexpr std::size_t kHeaderWithin = 20;

struct Matches {
  std::vector<std::optional<HeaderMatch>> by_column;
  std::set<Field> fields;
  int filled = 0;
  bool names_producers = false;
};

/// "name" beside a tax number or a legal form, and no other name: a list of producers.
void forget_doubtful_product(Matches& matches) {
  const bool is_of_producers =
      !matches.fields.contains(Field::producer) &&
      (matches.fields.contains(Field::personal) || matches.fields.contains(Field::producer_type));
  const auto names_product = [](const std::optional<HeaderMatch>& match) {
    return match && match->field == Field::product && match->rank < 2;  // a choice of the planner too
  };
  if (!is_of_producers || std::ranges::any_of(matches.by_column, names_product)) return;
  // Where each producer has its stars it stands for its product.
  matches.names_producers = true;
  if (!matches.fields.contains(Field::stars)) matches.fields.erase(Field::product);
}

using Texts = std::vector<std::string>;

Texts texts_of(const Sheet& sheet, std::size_t row) {
  Texts texts;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    texts.push_back(clean(sheet.cell(row, column)));
  }
  return texts;
}

/// What the planner said comes before everything else.
constexpr int kRankOfChoice = -1;

Matches match_texts(const Texts& texts, const ColumnMap* map) {
  Matches matches;
  for (std::size_t column = 0; column < texts.size(); ++column) {
    const std::string& cell = texts[column];
    const auto chosen = map == nullptr ? std::nullopt : chosen_field(*map, cell, column);
    matches.by_column.push_back(chosen ? HeaderMatch{*chosen, kRankOfChoice} : match_header(cell));
    if (!cell.empty()) ++matches.filled;
    if (matches.by_column.back()) matches.fields.insert(matches.by_column.back()->field);
  }
  forget_doubtful_product(matches);
  return matches;
}

bool counts_by_stars(const Sheet& sheet, std::size_t row) {
  std::set<int> counted;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    if (const auto stars = counted_stars(sheet.cell(row, column))) counted.insert(*stars);
  }
  return counted.size() >= 2;
}

/// One known word alone in a row of others is chance; alone in its row it is a table of one column.
bool looks_like_header(const Matches& matches) {
  return matches.fields.size() >= 2 || (matches.fields.size() == 1 && matches.filled == 1);
}

/// Whether the cell stands over its own column and the next.
bool spans(const Texts& upper, const Texts& lower, std::size_t column) {
  const std::size_t next = column + 1;
  return next < lower.size() && !lower[next].empty() && (next >= upper.size() || upper[next].empty());
}

/// Both rows as one where the lower one has known headers only, none of them below a column that is
/// told already: a place may be parted, and what spans two columns.
std::optional<Texts> joined(const Texts& upper, const Texts& lower) {
  Texts both = upper;
  both.resize(std::max(upper.size(), lower.size()));
  bool has_parts = false;
  for (std::size_t column = 0; column < lower.size(); ++column) {
    if (lower[column].empty() || lower[column] == both[column]) continue;
    const auto above = match_header(both[column]);
    const bool may_part = !above || above->field == Field::address || spans(upper, lower, column);
    if (!may_part || !match_header(lower[column])) return std::nullopt;
    both[column] = lower[column];
    has_parts = true;
  }
  return has_parts ? std::optional(both) : std::nullopt;
}

/// The lower row's cells over the upper one's, where the planner says that the header has two rows.
Texts laid_over(Texts upper, const Texts& lower) {
  upper.resize(std::max(upper.size(), lower.size()));
  for (std::size_t column = 0; column < lower.size(); ++column) {
    if (!lower[column].empty()) upper[column] = lower[column];
  }
  return upper;
}

struct Candidate {
  std::size_t first_row = 0;
  std::size_t row = 0;
  Texts upper_texts;
  Texts texts;
  Matches matches;
};

Candidate candidate_at(const Sheet& sheet, std::size_t row, const ColumnMap* map) {
  Candidate one{row, row, {}, texts_of(sheet, row), {}};
  one.matches = match_texts(one.texts, map);
  const int rows = map == nullptr ? 0 : map->header_rows.value_or(0);
  if (row + 1 >= sheet.row_count() || rows == 1) return one;
  if (rows == 0 && !looks_like_header(one.matches)) return one;
  auto both = joined(one.texts, texts_of(sheet, row + 1));
  if (!both && rows == 2) both = laid_over(one.texts, texts_of(sheet, row + 1));
  if (!both) return one;
  Candidate two{row, row + 1, one.texts, *both, match_texts(*both, map)};
  return rows == 2 || two.matches.fields.size() >= one.matches.fields.size() ? two : one;
}

Header make_header(const Candidate& found, const ColumnMap* map) {
  const Matches& matches = found.matches;
  Header header;
  header.first_row = found.first_row;
  header.row = found.row;
  header.texts = found.texts;
  header.names_producers = matches.names_producers;
  header.upper_texts = found.upper_texts;
  for (const std::string& text : found.upper_texts) header.upper_keys.push_back(search_key(text));
  std::array<std::vector<std::pair<int, std::size_t>>, kFieldCount> ranked;
  for (std::size_t column = 0; column < matches.by_column.size(); ++column) {
    const auto& match = matches.by_column[column];
    header.keys.push_back(search_key(found.texts[column]));
    header.fields.push_back(match ? std::optional(match->field) : std::nullopt);
    header.is_chosen.push_back(match && match->rank == kRankOfChoice);
    if (match) ranked.at(static_cast<std::size_t>(match->field)).emplace_back(match->rank, column);
    if (!match && !found.texts[column].empty()) header.unknown.push_back(column);
  }
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    std::ranges::sort(ranked.at(field));
    for (const auto& [rank, column] : ranked.at(field)) header.columns.at(field).push_back(column);
  }
  // A producer's or a product's name is one column; a second one is something else ("Tên" beside "Tên sản phẩm").
  for (const Field field : {Field::product, Field::producer}) {
    auto& columns = header.columns.at(static_cast<std::size_t>(field));
    if (columns.size() > 1) columns.resize(1);
  }
  if (map != nullptr) {
    header.data_row = map->data_row;
    header.reads_hidden_rows = map->reads_hidden_rows;
  }
  return header;
}

/// The row that the planner named.
std::optional<std::size_t> row_numbered(const Sheet& sheet, int number) {
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    if (sheet.number(row) == number) return row;
  }
  return std::nullopt;
}

/// The header that a map was made for, when the sheet has it.
std::optional<Candidate> candidate_of_shape(const Sheet& sheet, const ColumnMap& map) {
  for (std::size_t row = 0; row < std::min(kHeaderWithin, sheet.row_count()); ++row) {
    Candidate here = candidate_at(sheet, row, &map);
    if (fits(map, here.texts) && here.matches.fields.contains(Field::product)) return here;
  }
  return std::nullopt;
}

void set_field(Header& header, std::size_t column, Field field) {
  for (auto& columns : header.columns) std::erase(columns, column);
  std::erase(header.unknown, column);
  header.fields[column] = field;
  header.columns.at(static_cast<std::size_t>(field)) = {column};
}

/// Lines of prose in one column, below a header that names no product or below none.
std::optional<Header> prose_header(const Sheet& sheet, const std::optional<Candidate>& without_product,
                                   const ColumnMap* map) {
  if (without_product) {
    const auto column = find_prose_column(sheet, without_product->row + 1);
    if (!column || *column >= without_product->texts.size()) return std::nullopt;
    Header header = make_header(*without_product, map);
    set_field(header, *column, Field::product);
    return header;
  }
  const auto column = find_prose_column(sheet, 0);
  if (!column) return std::nullopt;
  Candidate none;
  none.texts.resize(*column + 1);
  while (none.row < sheet.row_count() && read_row_forms(sheet.cell(none.row, *column)).empty()) ++none.row;
  none.first_row = none.row;
  none.matches.by_column.resize(none.texts.size());
  Header header = make_header(none, map);
  set_field(header, *column, Field::product);
  header.has_no_row = true;
  return header;
}

tl::expected<Header, FindingKind> find_with(const Sheet& sheet, const ColumnMap* map) {
  std::optional<Candidate> best;
  std::optional<Candidate> without_product;
  bool has_totals = false;
  for (std::size_t row = 0; row < std::min(kHeaderWithin, sheet.row_count()); ++row) {
    Candidate here = candidate_at(sheet, row, map);
    has_totals = has_totals || counts_by_stars(sheet, row);
    if (!looks_like_header(here.matches)) continue;
    if (!here.matches.fields.contains(Field::product)) {
      const bool is_better = !without_product || here.matches.fields.size() > without_product->matches.fields.size();
      if (is_better) without_product = std::move(here);
    } else if (!best || here.matches.fields.size() > best->matches.fields.size()) {
      best = std::move(here);
    }
  }
  if (best) {
    Header header = make_header(*best, map);
    propose_by_content(sheet, header);
    return header;
  }
  if (has_totals) return tl::unexpected(FindingKind::totals_table);
  if (auto prose = prose_header(sheet, without_product, map)) return *std::move(prose);
  return tl::unexpected(without_product ? FindingKind::no_product_column : FindingKind::no_header);
}

bool names_places(const Matches& matches) {
  return std::ranges::any_of(
      std::array{Field::address, Field::commune, Field::commune_code, Field::position, Field::latitude},
      [&](Field field) { return matches.fields.contains(field); });
}

}  // namespace

tl::expected<Header, FindingKind> find_header(const Sheet& sheet, const RegisterOptions& options) {
  if (options.columns) {
    const ColumnMap* const map = &*options.columns;
    const auto row = map->header_row ? row_numbered(sheet, *map->header_row) : std::nullopt;
    if (!row) return find_with(sheet, map);
    const Candidate said = candidate_at(sheet, *row, map);
    if (said.matches.fields.contains(Field::product)) return make_header(said, map);
    return tl::unexpected(FindingKind::no_product_column);
  }
  for (std::size_t i = options.known_columns.size(); i > 0; --i) {
    const ColumnMap& map = options.known_columns[i - 1];
    if (map.shape.empty()) continue;
    if (const auto found = candidate_of_shape(sheet, map)) return make_header(*found, &map);
  }
  return find_with(sheet, nullptr);
}

Header likely_header(const Sheet& sheet, const RegisterOptions& options) {
  const ColumnMap* const map = options.columns ? &*options.columns : nullptr;
  const auto said = map != nullptr && map->header_row ? row_numbered(sheet, *map->header_row) : std::nullopt;
  if (said) return make_header(candidate_at(sheet, *said, map), map);
  const auto promise = [](const Candidate& c) { return std::pair(c.matches.fields.size(), c.matches.filled); };
  Candidate best = candidate_at(sheet, 0, map);
  for (std::size_t row = 1; row < std::min(kHeaderWithin, sheet.row_count()); ++row) {
    Candidate here = candidate_at(sheet, row, map);
    if (promise(here) > promise(best)) best = std::move(here);
  }
  return make_header(best, map);
}

std::optional<Header> find_producer_header(const Sheet& sheet, const RegisterOptions& options) {
  const ColumnMap* const map = options.columns ? &*options.columns : nullptr;
  std::optional<Candidate> best;
  for (std::size_t row = 0; row < std::min(kHeaderWithin, sheet.row_count()); ++row) {
    Candidate here = candidate_at(sheet, row, map);
    if (here.matches.names_producers) {
      for (auto& match : here.matches.by_column) {
        if (match && match->field == Field::product) match->field = Field::producer;
      }
      here.matches.fields.insert(Field::producer);
    }
    if (!looks_like_header(here.matches) || !names_places(here.matches)) continue;
    if (!here.matches.fields.contains(Field::producer) || here.matches.fields.contains(Field::product)) continue;
    if (!best || here.matches.fields.size() > best->matches.fields.size()) best = std::move(here);
  }
  if (!best) return std::nullopt;
  return make_header(*best, map);
}

namespace {

/// Whether a row says what a row of the header says, at least twice and nothing else.
bool says_only(const Sheet& sheet, std::size_t row, const std::vector<std::string>& keys) {
  std::size_t said = 0;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    const std::string key = search_key(sheet.cell(row, column));
    if (key.empty()) continue;
    if (column >= keys.size() || key != keys[column]) return false;
    ++said;
  }
  return said >= 2;
}

}  // namespace

bool repeats_header(const Sheet& sheet, std::size_t row, const Header& header) {
  const bool has_two_rows = header.first_row < header.row;
  if (has_two_rows && (says_only(sheet, row, header.upper_keys) || says_only(sheet, row, header.keys))) return true;
  const auto repeats = [&](std::size_t column) { return search_key(sheet.cell(row, column)) == header.keys[column]; };
  const auto& names = header.has(Field::product) ? header.of(Field::product) : header.of(Field::producer);
  if (header.has_no_row || names.empty() || !repeats(names.front())) return false;
  std::size_t known = 0;
  std::size_t same = 0;
  for (std::size_t column = 0; column < header.fields.size(); ++column) {
    if (!header.fields[column]) continue;
    ++known;
    if (repeats(column)) ++same;
  }
  return same * 2 >= known;
}

bool numbers_columns(const Sheet& sheet, std::size_t row) {
  int last = 0;
  int filled = 0;
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    const std::string key = search_key(sheet.cell(row, column));
    if (key.empty()) continue;
    ++filled;
    if (last == 0 && key.size() == 1 && key.front() >= 'a' && key.front() <= 'e') continue;
    const auto number = whole_number(key);
    if (!number || (last != 0 && *number != last + 1) || (last == 0 && *number > 2)) return false;
    last = *number;
  }
  return filled >= 3 && last >= 2;
}

}  // namespace ocop
