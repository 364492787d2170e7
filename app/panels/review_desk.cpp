#include "panels/review_desk.hpp"

#include <algorithm>

namespace ocop {
namespace {

bool is_shown(const ReviewRow& row, ReviewTab tab) {
  switch (tab) {
    case ReviewTab::all:
      return row.fate != Fate::placed && row.why != Problem::set_aside;  // that is decided
    case ReviewTab::ambiguous:
      return row.fate == Fate::ambiguous;
    case ReviewTab::unplaced:
      return row.fate == Fate::unplaced;
    case ReviewTab::invalid:
      return row.fate == Fate::invalid;
    case ReviewTab::placed:
      return row.fate == Fate::placed;
  }
  return false;
}

bool holds(const std::vector<EntryId>& sorted, EntryId entry) { return std::ranges::binary_search(sorted, entry); }

void insert(std::vector<EntryId>& sorted, EntryId entry) {
  const auto place = std::ranges::lower_bound(sorted, entry);
  if (place == sorted.end() || *place != entry) sorted.insert(place, entry);
}

bool is_about(const Ruling& ruling, const ListedEntry& listed) {
  return ruling.kind == RulingKind::row && ruling.row == listed.entry->row && ruling.product == listed.entry->product &&
         ruling.file == listed.sheet->file && ruling.sheet == listed.sheet->sheet;
}

/// The row behind the current one, else the one before it; none when it was alone.
std::optional<EntryId> row_after(const Review& review, const ReviewDesk& desk) {
  const std::vector<EntryId> rows = rows_shown(review, desk);
  const auto at = std::ranges::find(rows, desk.current);
  if (at == rows.end()) return std::nullopt;
  if (at + 1 != rows.end()) return *(at + 1);
  if (at != rows.begin()) return *(at - 1);
  return std::nullopt;
}

void go_on(const Review& review, ReviewDesk& desk, EntryId done) {
  const std::optional<EntryId> next = row_after(review, desk);
  insert(desk.ruled, done);
  std::erase(desk.marked, done);
  desk.current = next;
  desk.reveals = true;
  desk.choice = 0;
  desk.other.reset();
  desk.typed.clear();
}

}  // namespace

std::size_t count_of(const Review& review, ReviewTab tab) {
  return static_cast<std::size_t>(
      std::ranges::count_if(review.rows, [&](const ReviewRow& row) { return is_shown(row, tab); }));
}

std::vector<EntryId> rows_shown(const Review& review, const ReviewDesk& desk) {
  std::vector<EntryId> rows;
  for (const ReviewRow& row : review.rows) {
    if (is_shown(row, desk.tab) && !holds(desk.ruled, row.entry)) rows.push_back(row.entry);
  }
  return rows;
}

const ReviewRow* find_row(const Review& review, EntryId entry) {
  const auto row = std::ranges::find(review.rows, entry, &ReviewRow::entry);
  return row == review.rows.end() ? nullptr : &*row;
}

void settle(const Review& review, ReviewDesk& desk) {
  desk.ruled.clear();
  std::vector<EntryId> open;
  open.reserve(review.rows.size());
  for (const ReviewRow& row : review.rows) open.push_back(row.entry);
  std::ranges::sort(open);
  std::erase_if(desk.marked, [&](EntryId entry) { return !holds(open, entry); });
  const std::vector<EntryId> rows = rows_shown(review, desk);
  if (std::ranges::find(rows, desk.current) != rows.end()) return;
  desk.current.reset();
  if (!rows.empty()) look_at(desk, rows.front());
}

void look_at(ReviewDesk& desk, EntryId entry) {
  if (desk.current == entry) return;
  desk.current = entry;
  desk.reveals = true;
  desk.choice = 0;
  desk.other.reset();
  desk.typed.clear();
  desk.remembers = false;
}

void step(const Review& review, ReviewDesk& desk, int by, bool marks) {
  const std::vector<EntryId> rows = rows_shown(review, desk);
  if (rows.empty()) return;
  const auto at = std::ranges::find(rows, desk.current);
  if (at == rows.end()) return look_at(desk, rows.front());
  const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, last);
  if (marks) {
    const std::ptrdiff_t from = at - rows.begin();
    for (std::ptrdiff_t i = std::min(from, to); i <= std::max(from, to); ++i) {
      insert(desk.marked, rows[static_cast<std::size_t>(i)]);
    }
  }
  look_at(desk, rows[static_cast<std::size_t>(to)]);
}

void toggle_mark(ReviewDesk& desk, EntryId entry) {
  if (std::erase(desk.marked, entry) == 0) insert(desk.marked, entry);
}

std::optional<CommuneId> chosen_commune(const ReviewContent& content, const ReviewDesk& desk) {
  if (desk.other) return desk.other;
  if (!desk.current) return std::nullopt;
  const std::vector<Candidate>& candidates = content.finder.find(*desk.current);
  if (desk.choice >= candidates.size()) return std::nullopt;
  return candidates[desk.choice].commune;
}

void unrule(const ReviewContent& content, EntryId entry, Decisions& decisions) {
  const ListedEntry listed = entry_of(content.atlas, entry);
  std::erase_if(decisions.rulings, [&](const Ruling& ruling) { return is_about(ruling, listed); });
}

void rule(const ReviewContent& content, EntryId entry, const std::optional<CommuneId>& commune, Decisions& decisions) {
  const ListedEntry listed = entry_of(content.atlas, entry);
  const BoundarySet& set = content.atlas.vintages[content.vintage].set;
  std::optional<CommuneCode> code;
  if (commune) code = set.communes[*commune].code;
  // What was ruled for another vintage stays, unless the row was set aside or is now.
  std::erase_if(decisions.rulings, [&](const Ruling& ruling) {
    return is_about(ruling, listed) && (!code || !ruling.commune || ruling.vintage == set.vintage);
  });
  decisions.rulings.push_back(ruling_about(*listed.sheet, *listed.entry, set.vintage, code));
}

void confirm(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  const std::optional<CommuneId> commune = chosen_commune(content, desk);
  if (!desk.current || !commune) return;
  const EntryId entry = *desk.current;
  rule(content, entry, commune, decisions);
  go_on(content.review, desk, entry);
}

void set_aside(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  if (!desk.current) return;
  const EntryId entry = *desk.current;
  rule(content, entry, std::nullopt, decisions);
  go_on(content.review, desk, entry);
}

void propose_pairs(const ReviewContent& content, ReviewDesk& desk) {
  desk.pairs.clear();
  desk.left_out.clear();
  for (const EntryId entry : desk.marked) {
    const std::vector<Candidate>& candidates = content.finder.find(entry);
    if (is_doubtful(candidates)) {
      desk.left_out.push_back(entry);
    } else {
      desk.pairs.push_back({entry, candidates.front().commune});
    }
  }
  desk.shows_pairs = !desk.marked.empty();
}

void confirm_pairs(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions) {
  for (const RowPair& pair : desk.pairs) {
    rule(content, pair.entry, pair.commune, decisions);
    if (desk.current == pair.entry) {
      go_on(content.review, desk, pair.entry);
    } else {
      insert(desk.ruled, pair.entry);
      std::erase(desk.marked, pair.entry);
    }
  }
  desk.pairs.clear();
  desk.left_out.clear();
  desk.shows_pairs = false;
  const std::vector<EntryId> rows = rows_shown(content.review, desk);
  const bool is_gone = std::ranges::find(rows, desk.current) == rows.end();
  if (is_gone) desk.current = rows.empty() ? std::nullopt : std::optional(rows.front());
}

}  // namespace ocop
