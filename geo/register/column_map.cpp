#include "register/column_map.hpp"

#include <algorithm>
#include <array>

#include "admin/csv_table.hpp"
#include "base/atomic_file.hpp"
#include "register/column_map_json.hpp"
#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, kFieldCount> kKeys = {
    "number",        "product",      "producer",       "producer_type", "address",    "commune",
    "district",      "province",     "commune_code",   "code",          "product_id", "group",
    "stars",         "score",        "date",           "year",          "end_date",   "decision",
    "source",        "latitude",     "longitude",      "position",      "x",          "y",
    "earlier_stars", "earlier_date", "withdrawn_date", "withdrawal",    "state",      "prose",
    "ignored",       "personal"};

constexpr std::array kHeaderColumn = {"header"sv, "tieude"sv, "tencot"sv};
constexpr std::array kNumberColumn = {"column"sv, "cot"sv};
constexpr std::array kFieldColumn = {"field"sv, "noidung"sv, "truong"sv};

/// "3", "C", "AB": counted from 1.
std::optional<int> column_number(std::string_view text) {
  if (const auto number = whole_number(text)) return *number > 0 ? number : std::nullopt;
  constexpr std::size_t kMostLetters = 3;
  if (text.empty() || text.size() > kMostLetters) return std::nullopt;
  int column = 0;
  for (const char c : text) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return std::nullopt;
    column = column * 26 + (upper - 'A') + 1;
  }
  return column;
}

/// A key, or a header that means the field.
std::optional<Field> field_of_text(std::string_view text) {
  if (const auto field = field_of_key(text)) return field;
  const auto match = match_header(text);
  return match ? std::optional(match->field) : std::nullopt;
}

Failure unreadable(const std::string& path, std::optional<int> row, std::string what) {
  return Failure(Finding{FindingKind::columns_unreadable, path, row, std::nullopt, std::nullopt, {std::move(what)}});
}

Result<ColumnMap> from_csv(const std::string& path) {
  const Result<CsvTable> table = read_csv_table(path);
  if (!table) return Failure(table.error());
  const auto header = table->find(kHeaderColumn);
  const auto number = table->find(kNumberColumn);
  const auto field = table->find(kFieldColumn);
  if (!field || (!header && !number)) return unreadable(path, 1, field ? "header" : "field");
  ColumnMap map;
  for (const CsvTable::Row& row : table->rows) {
    ColumnChoice choice;
    choice.header = cell_text(row, header);
    const std::string column = cell_text(row, number);
    choice.column = column_number(column);
    if (!column.empty() && !choice.column) return unreadable(path, row.number, column);
    const std::string text = cell_text(row, field);
    const auto meant = field_of_text(text);
    if (!meant) return unreadable(path, row.number, text);
    choice.field = *meant;
    if (!choice.header.empty() || choice.column) map.choices.push_back(std::move(choice));
  }
  if (map.choices.empty()) return unreadable(path, std::nullopt, "header");
  return map;
}

using Json = nlohmann::json;

std::optional<int> positive(const Json& json, const char* key, std::string& wrong) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return std::nullopt;
  if (!found->is_number_integer() || *found < 1 || *found > 1 << 24) {
    wrong = key;
    return std::nullopt;
  }
  return found->get<int>();
}

std::optional<Field> field_of_json(const Json& json, std::string& wrong) {
  const auto field = json.is_string() ? field_of_text(json.get<std::string>()) : std::nullopt;
  if (!field) wrong = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  return field;
}

std::optional<int> column_of_json(const Json& json, std::string& wrong) {
  const auto found = json.find("column");
  if (found == json.end()) return std::nullopt;
  std::optional<int> column;
  if (found->is_string()) column = column_number(found->get<std::string>());
  if (found->is_number_integer()) column = positive(json, "column", wrong);
  if (!column) wrong = "column";
  return column;
}

void read_choice(const Json& json, ColumnMap& map, std::string& wrong) {
  ColumnChoice choice;
  if (!json.is_object() || !json.contains("field")) {
    wrong = "columns";
    return;
  }
  const auto field = field_of_json(json["field"], wrong);
  choice.column = column_of_json(json, wrong);
  if (const auto header = json.find("header"); header != json.end()) {
    if (header->is_string()) {
      choice.header = clean(header->get<std::string>());
    } else {
      wrong = "header";
    }
  }
  if (choice.header.empty() && !choice.column) wrong = "header";
  if (!field) return;
  choice.field = *field;
  map.choices.push_back(std::move(choice));
}

void read_flags(const Json& json, ColumnMap& map, std::string& wrong) {
  map.header_row = positive(json, "header_row", wrong);
  map.header_rows = positive(json, "header_rows", wrong);
  map.data_row = positive(json, "data_row", wrong);
  if (const auto hidden = json.find("hidden_rows"); hidden != json.end()) {
    if (hidden->is_boolean()) {
      map.reads_hidden_rows = hidden->get<bool>();
    } else {
      wrong = "hidden_rows";
    }
  }
  const auto shape = json.find("shape");
  if (shape == json.end()) return;
  if (!shape->is_array() || !std::ranges::all_of(*shape, [](const Json& key) { return key.is_string(); })) {
    wrong = "shape";
    return;
  }
  map.shape = shape->get<std::vector<std::string>>();
}

}  // namespace

std::string_view key_of(Field field) { return kKeys.at(static_cast<std::size_t>(field)); }

std::optional<Field> field_of_key(std::string_view key) {
  const auto found = std::ranges::find(kKeys, key);
  if (found == kKeys.end()) return std::nullopt;
  return static_cast<Field>(found - kKeys.begin());
}

std::vector<std::string> header_shape(std::span<const std::string> headers) {
  std::vector<std::string> shape;
  for (const std::string& header : headers) {
    std::string key = search_key(header);
    if (!key.empty()) shape.push_back(std::move(key));
  }
  return shape;
}

bool fits(const ColumnMap& map, std::span<const std::string> headers) {
  return map.shape.empty() || map.shape == header_shape(headers);
}

std::optional<Field> chosen_field(const ColumnMap& map, std::string_view header, std::size_t column) {
  std::optional<Field> by_header;
  const std::string key = search_key(header);
  for (const ColumnChoice& choice : map.choices) {
    const bool is_header = !choice.header.empty() && search_key(choice.header) == key;
    const bool is_column = choice.column && static_cast<std::size_t>(*choice.column) == column + 1;
    if (choice.column ? is_column && (choice.header.empty() || is_header) : is_header) by_header = choice.field;
  }
  return by_header;
}

nlohmann::ordered_json column_map_to_json(const ColumnMap& map) {
  nlohmann::ordered_json json{{"columns", nlohmann::ordered_json::array()}};
  for (const ColumnChoice& choice : map.choices) {
    nlohmann::ordered_json one = nlohmann::ordered_json::object();
    if (!choice.header.empty()) one["header"] = choice.header;
    if (choice.column) one["column"] = *choice.column;
    one["field"] = key_of(choice.field);
    json["columns"].push_back(std::move(one));
  }
  if (map.header_row) json["header_row"] = *map.header_row;
  if (map.header_rows) json["header_rows"] = *map.header_rows;
  if (map.data_row) json["data_row"] = *map.data_row;
  if (!map.reads_hidden_rows) json["hidden_rows"] = false;
  if (!map.shape.empty()) json["shape"] = map.shape;
  return json;
}

std::optional<ColumnMap> column_map_from_json(const nlohmann::json& json, std::string& wrong) {
  wrong.clear();
  ColumnMap map;
  if (!json.is_object()) {
    wrong = "{}";
    return std::nullopt;
  }
  const auto columns = json.find("columns");
  if (columns != json.end() && columns->is_array()) {
    for (const nlohmann::json& choice : *columns) read_choice(choice, map, wrong);
    read_flags(json, map, wrong);
  } else {
    // Headers and what they hold, nothing else.
    for (const auto& [header, value] : (columns == json.end() ? json : *columns).items()) {
      const auto field = field_of_json(value, wrong);
      if (field) map.choices.push_back({clean(header), std::nullopt, *field});
    }
    if (columns != json.end()) read_flags(json, map, wrong);
  }
  if (!wrong.empty()) return std::nullopt;
  return map;
}

Result<ColumnMap> read_column_map(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return Failure(text.error());
  const std::size_t start = text->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == std::string::npos) return failed(FindingKind::file_empty, path);
  if ((*text)[start] != '{') return from_csv(path);
  const auto json = nlohmann::json::parse(text->substr(start), nullptr, false);
  if (json.is_discarded()) return unreadable(path, std::nullopt, "JSON");
  std::string wrong;
  auto map = column_map_from_json(json, wrong);
  if (!map) return unreadable(path, std::nullopt, wrong);
  return *std::move(map);
}

}  // namespace ocop
