#include "register/row_kinds.hpp"

#include <algorithm>
#include <array>

#include "register/groups.hpp"
#include "register/header_row.hpp"
#include "register/spelling.hpp"
#include "register/stars.hpp"
#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

std::string lower_text(std::string_view text) {
  std::u32string points = code_points(text);
  for (char32_t& c : points) c = lower(c);
  return utf8_of(points);
}

/// The words of a sum with their diacritics ("công ty" is no sum), or a text without any.
bool begins_sum(std::string_view cell) {
  const std::string small = lower_text(cell);
  constexpr std::array<std::string_view, 6> kSums = {"cộng", "tổng cộng", "tổng số", "tong cong", "tong so", "total"};
  for (const std::string_view sum : kSums) {
    if (!small.starts_with(sum)) continue;
    if (small.size() == sum.size() ||
        std::string_view(" :.(0123456789").find(small[sum.size()]) != std::string_view::npos) {
      return true;
    }
  }
  return small == "tổng" || small == "cong";
}

/// "1", "I", "IV.", "A", "a)": the number of a heading.
bool is_numbering(std::string_view cell) {
  const std::string key = search_key(cell);
  if (whole_number(key)) return true;
  return key.size() == 1 || (!key.empty() && key.find_first_not_of("ivx") == std::string::npos);
}

/// "A. HUYỆN BÌNH SƠN" without "A.".
std::string_view without_numbering(std::string_view text) {
  const std::size_t end = text.find_first_of(".)-/:");
  if (end == std::string_view::npos || !is_numbering(text.substr(0, end))) return text;
  const std::size_t start = text.find_first_not_of(" .)-/:", end);
  return start == std::string_view::npos ? text : text.substr(start);
}

/// What stands before "(02 sản phẩm)", "gồm 03 sản phẩm", ": 3 sản phẩm".
std::string_view without_count(std::string_view text) {
  std::size_t end = std::min({text.find('('), text.find(':'), text.find(", gồm"), text.find(" gồm ")});
  end = std::min(end, text.size());
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) --end;
  return text.substr(0, end);
}

/// Headings stand where names stand, not below "Số sao" or "Ngày".
bool holds_names(const SheetRow& row, std::size_t column) {
  if (column >= row.header->fields.size() || !row.header->fields[column]) return true;
  const Field field = *row.header->fields[column];
  return field == Field::number || field == Field::product || field == Field::producer || field == Field::address;
}

bool is_of_no_use(const SheetRow& row, std::size_t column) {
  return column < row.header->fields.size() && row.header->fields[column] == Field::ignored;
}

/// The text that stands alone in its row but for a number and what is of no use ("Bộ Công Thương"), or none.
struct LoneText {
  std::string_view text;
  bool is_numbered = false;
};
LoneText lone_text(const SheetRow& row) {
  LoneText lone;
  const FilledCell* only = nullptr;
  for (const FilledCell& cell : row.filled) {
    if (is_of_no_use(row, cell.column)) continue;
    if (only == nullptr && !lone.is_numbered && &cell == &row.filled.front() && is_numbering(cell.text)) {
      lone.is_numbered = true;
    } else if (only != nullptr) {
      return {};
    } else {
      only = &cell;
    }
  }
  if (only == nullptr || !holds_names(row, only->column)) return {};
  lone.text = only->text;
  return lone;
}

/// A group is named where products are, in a table that says more of a product than its name.
bool may_head_group(const SheetRow& row, const LoneText& lone) {
  const Header& header = *row.header;
  return lone.is_numbered && header.has(Field::product) && (header.has(Field::producer) || header.has(Field::address));
}

bool is_stars_heading(std::string_view text) {
  const Words words(text);
  constexpr std::array<std::string_view, 6> kBegin = {"hang", "san pham", "cong nhan", "ocop", "nhom", "cac san pham"};
  return words.find("sao") &&
         (whole_number(words.list.front()) ||
          std::ranges::any_of(kBegin, [&](std::string_view begin) { return words.has_at(0, begin); }));
}

}  // namespace

bool is_total_row(const SheetRow& row) {
  if (row.filled.empty() || !row.get(Field::producer).empty()) {
    return !row.filled.empty() && row.get(Field::product).empty() && begins_sum(row.get(Field::producer));
  }
  const auto first = std::ranges::find_if(row.filled, [](const FilledCell& cell) { return !is_numbering(cell.text); });
  return first != row.filled.end() && begins_sum(first->text);
}

bool is_note_row(const SheetRow& row) {
  if (row.filled.size() != 1) return false;
  const Words words(row.filled.front().text);
  // Remarks, and what stands at the foot of an office's list.
  constexpr std::array<std::string_view, 9> kNotes = {"ghi chu",   "chu thich", "luu y",    "nguon",     "note",
                                                      "nguoi lap", "nguoi ky",  "noi nhan", "thu truong"};
  return std::ranges::any_of(kNotes, [&](std::string_view note) { return words.has_at(0, note); });
}

std::optional<Subheading> read_subheading(const SheetRow& row) {
  const LoneText lone = lone_text(row);
  if (lone.text.empty()) return std::nullopt;
  const std::string_view title = without_count(without_numbering(lone.text));
  Subheading heading;
  if (is_stars_heading(title)) {
    const StarsWritten stars = read_stars(title);
    if (stars.kind == StarsKind::granted) {
      heading.stars = stars.stars;
      return heading;
    }
  }
  const PlaceName place = take_apart(title, is_ascii(title));
  if (is_district_kind(place.kind) || is_commune_kind(place.kind)) {
    (is_district_kind(place.kind) ? heading.district : heading.commune) = title;
    return heading;
  }
  const auto group = read_group(title);
  const Words words(title);
  // A product may begin like a group ("Mật ong rừng"): only a heading that says it is one.
  const bool says_group = words.has_at(0, "nhom") || words.has_at(0, "nganh") || words.has_at(0, "phan nhom");
  const bool is_group = says_group || (may_head_group(row, lone) && is_name_of_group(title));
  if (is_group && group && *group != Group::unknown) {
    heading.group = title;
    return heading;
  }
  return std::nullopt;
}

}  // namespace ocop
