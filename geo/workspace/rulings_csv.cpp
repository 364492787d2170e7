#include "workspace/rulings_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "admin/csv_table.hpp"

namespace ocop {
namespace {

using namespace std::string_view_literals;

constexpr std::array kColumns = {"kind"sv,  "file"sv,    "sheet"sv,   "row"sv,  "product"sv, "producer"sv,
                                 "place"sv, "vintage"sv, "commune"sv, "name"sv, "beside"sv};
constexpr std::string_view kStartsFormula = "=+-@\t\r";
constexpr std::string_view kMarkUtf8 = "\xEF\xBB\xBF";

/// Quoted where it has to be; a spreadsheet shows an apostrophe in front as text.
std::string cell(std::string_view text) {
  std::string shown(text);
  const bool may_be_taken =
      !shown.empty() && (kStartsFormula.find(shown.front()) != std::string_view::npos || shown.front() == '\'');
  if (may_be_taken) shown.insert(shown.begin(), '\'');
  if (shown.find_first_of(",;\"\r\n\t") == std::string::npos) return shown;
  std::string quoted = "\"";
  for (const char c : shown) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  quoted.push_back('"');
  return quoted;
}

std::string text_of(std::string text) {
  const bool is_marked = text.size() > 1 && text.front() == '\'' &&
                         (kStartsFormula.find(text[1]) != std::string_view::npos || text[1] == '\'');
  if (is_marked) text.erase(0, 1);
  return text;
}

class Reader {
 public:
  Reader(const CsvTable& table, const std::string& path) : table_(table), path_(path) {}

  Result<Ruling> read(const CsvTable::Row& row) const {
    Ruling ruling;
    const std::string kind = at(row, "kind");
    const auto known = kind.empty() ? std::optional(RulingKind::row) : ruling_kind_of_key(kind);
    if (!known) return wrong(row, kind);
    ruling.kind = *known;
    ruling.file = at(row, "file");
    if (std::string sheet = at(row, "sheet"); !sheet.empty()) ruling.sheet = std::move(sheet);
    const std::string number = at(row, "row");
    if (!number.empty()) {
      const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), ruling.row);
      if (error != std::errc{} || end != number.data() + number.size() || ruling.row < 0) return wrong(row, number);
    }
    ruling.product = at(row, "product");
    ruling.producer = at(row, "producer");
    ruling.place = at(row, "place");
    ruling.vintage = at(row, "vintage");
    ruling.name = at(row, "name");
    ruling.beside = at(row, "beside");
    const std::string code = at(row, "commune");
    if (!code.empty()) {
      ruling.commune = code_of(code);
      if (!ruling.commune) return wrong(row, code);
    }
    if (ruling.kind == RulingKind::alias && (!ruling.commune || ruling.name.empty())) return wrong(row, "commune");
    return ruling;
  }

 private:
  std::string at(const CsvTable::Row& row, std::string_view name) const {
    const std::array names = {name};
    return text_of(cell_text(row, table_.find(names)));
  }

  static std::optional<CommuneCode> code_of(std::string_view text) {
    if (!text.starts_with('#')) return CommuneCode::parse(text);
    std::size_t feature = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), feature);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return CommuneCode::made(feature);
  }

  Failure wrong(const CsvTable::Row& row, std::string what) const {
    return Failure(
        Finding{FindingKind::rulings_unreadable, path_, row.number, std::nullopt, std::nullopt, {std::move(what)}});
  }

  const CsvTable& table_;
  const std::string& path_;
};

}  // namespace

std::string rulings_to_csv(const std::vector<Ruling>& rulings) {
  std::string text(kMarkUtf8);
  for (const std::string_view column : kColumns) {
    text += column;
    text += column == kColumns.back() ? "\r\n" : ",";
  }
  for (const Ruling& ruling : rulings) {
    const std::array<std::string, kColumns.size()> cells = {std::string(key_of(ruling.kind)),
                                                            ruling.file,
                                                            ruling.sheet.value_or(""),
                                                            ruling.row > 0 ? std::to_string(ruling.row) : "",
                                                            ruling.product,
                                                            ruling.producer,
                                                            ruling.place,
                                                            ruling.vintage,
                                                            ruling.commune ? ruling.commune->text() : "",
                                                            ruling.name,
                                                            ruling.beside};
    for (std::size_t i = 0; i < cells.size(); ++i) text += cell(cells.at(i)) + (i + 1 < cells.size() ? "," : "\r\n");
  }
  return text;
}

Result<std::vector<Ruling>> read_rulings(const std::string& path) {
  const Result<CsvTable> table = read_csv_table(path);
  if (!table) return Failure(table.error());
  const std::array needed = {"commune"sv};
  if (!table->find(needed)) {
    return Failure(Finding{FindingKind::rulings_unreadable, path, 1, std::nullopt, std::nullopt, {"commune"}});
  }
  const Reader reader(*table, path);
  std::vector<Ruling> rulings;
  for (const CsvTable::Row& row : table->rows) {
    Result<Ruling> ruling = reader.read(row);
    if (!ruling) return Failure(ruling.error());
    rulings.push_back(*std::move(ruling));
  }
  return rulings;
}

std::vector<Ruling> united(std::vector<Ruling> rulings, const std::vector<Ruling>& more) {
  for (const Ruling& ruling : more) {
    if (std::ranges::find(rulings, ruling) == rulings.end()) rulings.push_back(ruling);
  }
  return rulings;
}

}  // namespace ocop
