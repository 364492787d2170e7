#include "admin/columns.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "admin/column_names.hpp"
#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

using Texts = std::vector<std::string>;

/// The width of a column's name in a DBF.
constexpr std::size_t kDbfNameWidth = 10;
/// A cut name must still say this much.
constexpr std::size_t kLeastOfCutName = 6;

Texts texts_of(const RawColumn& column) {
  Texts texts;
  for (const auto& value : column.values) {
    if (value && value->find_first_not_of(" \t") != std::string::npos) texts.push_back(*value);
  }
  return texts;
}

bool most(const Texts& texts, const std::function<bool(const std::string&)>& test) {
  const auto passed = static_cast<std::size_t>(std::ranges::count_if(texts, test));
  return !texts.empty() && passed * 10 >= texts.size() * 9;
}

bool has_letter(const std::string& text) {
  return std::ranges::any_of(code_points(text),
                             [](char32_t c) { return is_letter_or_digit(c) && (c < '0' || c > '9'); });
}

bool is_digits(const std::string& text, std::size_t most_digits) {
  return !text.empty() && text.size() <= most_digits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t distinct_count(const Texts& texts) { return std::set<std::string>(texts.begin(), texts.end()).size(); }

/// 1, 2, 3, ...: row numbers. Official codes step by three on the average.
bool are_running_numbers(const Texts& texts) {
  std::set<int> numbers;
  for (const std::string& text : texts) {
    if (const auto code = parse_commune_code(text)) numbers.insert(std::stoi(code->text()));
  }
  if (numbers.empty()) return false;
  const auto span = static_cast<std::size_t>(*numbers.rbegin() - *numbers.begin()) + 1;
  return numbers.size() >= 3 ? span * 2 < numbers.size() * 3 : *numbers.rbegin() <= 3;
}

bool is_code_like(const Texts& texts) {
  return most(texts, [](const std::string& text) { return parse_commune_code(text).has_value(); }) &&
         distinct_count(texts) * 2 >= texts.size() && !are_running_numbers(texts);
}

bool is_name_like(const Texts& texts) { return most(texts, has_letter) && distinct_count(texts) * 3 >= texts.size(); }

bool is_parent_like(const Texts& texts) { return most(texts, has_letter); }

bool is_parent_code_like(const Texts& texts) {
  return most(texts, [](const std::string& text) { return is_digits(text, 3); });
}

bool is_population_like(const Texts& texts) {
  return most(texts, [](const std::string& text) { return parse_population(text).has_value(); });
}

bool is_type_like(const Texts& texts) { return is_parent_like(texts) && distinct_count(texts) <= 16; }

bool is_constant(const Texts& texts) { return distinct_count(texts) == 1; }

/// Without a year at its end: "pop2009" is "pop".
std::string_view without_year(std::string_view key) {
  const auto last_letter = key.find_last_not_of("0123456789");
  if (last_letter == std::string_view::npos || key.size() - last_letter - 1 != 4) return key;
  return key.substr(0, last_letter + 1);
}

bool name_fits(const std::string& column, std::string_view known) {
  const std::string key = column_key(column);
  if (key == known || without_year(key) == known) return true;
  return column.size() == kDbfNameWidth && key.size() >= kLeastOfCutName && known.starts_with(key);
}

class ColumnSearch {
 public:
  explicit ColumnSearch(const RawLayer& raw) : raw_(raw) {
    for (const RawColumn& column : raw.columns) texts_.push_back(texts_of(column));
  }

  /// The first name of `names` that a column has whose content agrees; of several years the last.
  std::optional<std::size_t> by_name(std::span<const std::string_view> names, bool (*fits)(const Texts&)) const {
    for (const std::string_view name : names) {
      std::optional<std::size_t> found;
      for (std::size_t i = 0; i < texts_.size(); ++i) {
        if (!name_fits(raw_.columns[i].name, name) || !fits(texts_[i])) continue;
        if (!found || column_key(raw_.columns[i].name) > column_key(raw_.columns[*found].name)) found = i;
      }
      if (found) return found;
    }
    return std::nullopt;
  }

  /// Codes are written with five digits, or are so many that their span shows what they are.
  std::optional<std::size_t> code_by_content() const {
    const auto is_five_digits = [](const std::string& text) { return is_digits(text, 5) && text.size() >= 4; };
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (raw_.columns[i].is_text && texts_[i].size() >= 3 && is_code_like(texts_[i]) &&
          most(texts_[i], is_five_digits)) {
        return i;
      }
    }
    return std::nullopt;
  }

  /// The text with the most different values; one whose values begin with Xã or Phường wins.
  std::optional<std::size_t> name_by_content() const {
    std::optional<std::size_t> best;
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (!raw_.columns[i].is_text || !is_name_like(texts_[i])) continue;
      const bool says_type =
          most(texts_[i], [](const std::string& text) { return is_commune_kind(take_apart(text).kind); });
      const std::size_t score = distinct_count(texts_[i]) * (says_type ? 100 : 1);
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

 private:
  const RawLayer& raw_;
  std::vector<Texts> texts_;
};

}  // namespace

std::string column_key(const std::string& name) {
  std::string key = search_key(name);
  std::erase(key, ' ');
  return key;
}

std::optional<CommuneCode> parse_commune_code(const std::string& text) {
  constexpr std::size_t kFullLength = 10;  // province 2, district 3, commune 5
  if (is_digits(text, kFullLength) && text.size() == kFullLength) return CommuneCode::parse(text.substr(5));
  return CommuneCode::parse(text);
}

std::optional<std::int64_t> parse_population(const std::string& text) {
  std::string digits;
  std::size_t decimals = 0;
  bool in_decimals = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits.push_back(c);
      if (in_decimals) ++decimals;
    } else if (c == '.' || c == ',') {
      if (in_decimals && decimals != 3) return std::nullopt;
      in_decimals = true;
      decimals = 0;
    } else if (c != ' ' && c != '\t') {
      return std::nullopt;
    }
  }
  if (digits.empty() || digits.size() > 15) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  // Three digits behind the mark are a group of thousands, anything else a fraction of a person.
  if (!in_decimals || decimals == 3) return value;
  return std::llround(static_cast<double>(value) / std::pow(10.0, static_cast<double>(decimals)));
}

CommuneColumns find_columns(const RawLayer& raw) {
  namespace names = column_names;
  const ColumnSearch search(raw);
  CommuneColumns columns;
  columns.code = search.by_name(names::kCode, is_code_like);
  if (!columns.code) columns.code = search.code_by_content();
  columns.name = search.by_name(names::kName, is_name_like);
  if (!columns.name) columns.name = search.name_by_content();
  columns.type = search.by_name(names::kType, is_type_like);
  columns.district = search.by_name(names::kDistrict, is_parent_like);
  columns.district_code = search.by_name(names::kDistrictCode, is_parent_code_like);
  if (!columns.district_code) columns.district_code = search.by_name(names::kDistrict, is_parent_code_like);
  columns.province = search.by_name(names::kProvince, is_parent_like);
  columns.province_code = search.by_name(names::kProvinceCode, is_parent_code_like);
  if (!columns.province_code) columns.province_code = search.by_name(names::kProvince, is_parent_code_like);
  columns.population = search.by_name(names::kPopulation, is_population_like);
  columns.vintage = search.by_name(names::kVintage, is_constant);
  columns.schematic = search.by_name(names::kSchematic, is_constant);
  return columns;
}

}  // namespace ocop
