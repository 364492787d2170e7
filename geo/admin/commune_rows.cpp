#include "admin/commune_rows.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>
#include <utility>

#include "base/worker_pool.hpp"
#include "text/normal.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

std::string type_name(UnitKind kind) {
  switch (kind) {
    case UnitKind::xa:
      return "Xã";
    case UnitKind::phuong:
      return "Phường";
    case UnitKind::thi_tran:
      return "Thị trấn";
    case UnitKind::dac_khu:
      return "Đặc khu";
    default:
      return {};
  }
}

/// What stands in a column of types: "Xã", "xa", "P", "TT", "Ward".
std::string type_of_word(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, UnitKind>, 15> kWords = {{
      {"xa", UnitKind::xa},
      {"x", UnitKind::xa},
      {"commune", UnitKind::xa},
      {"phuong", UnitKind::phuong},
      {"p", UnitKind::phuong},
      {"ph", UnitKind::phuong},
      {"ward", UnitKind::phuong},
      {"thi tran", UnitKind::thi_tran},
      {"thitran", UnitKind::thi_tran},
      {"tt", UnitKind::thi_tran},
      {"township", UnitKind::thi_tran},
      {"townlet", UnitKind::thi_tran},
      {"dac khu", UnitKind::dac_khu},
      {"dackhu", UnitKind::dac_khu},
      {"dk", UnitKind::dac_khu},
  }};
  const std::string key = search_key(word);
  const auto* const found =
      std::ranges::find(kWords, std::string_view(key), [](const auto& entry) { return entry.first; });
  return found == kWords.end() ? std::string() : type_name(found->second);
}

std::string padded(const std::string& code, std::size_t width) {
  return code.size() < width ? std::string(width - code.size(), '0') + code : code;
}

class RowReader {
 public:
  RowReader(const RawLayer& raw, const CommuneColumns& columns) : raw_(raw), columns_(columns) {}

  Commune read(std::size_t row) const {
    Commune commune;
    commune.code = read_code(row);
    commune.name = text(columns_.name, row);
    commune.type = commune_type_of(commune.name);
    if (commune.type.empty()) add_type(commune, type_of_word(text(columns_.type, row)));
    commune.district = text(columns_.district, row);
    commune.district_code = code_text(columns_.district_code, row, 3);
    commune.province = text(columns_.province, row);
    commune.province_code = code_text(columns_.province_code, row, 2);
    if (columns_.population) commune.population = parse_population(text(columns_.population, row));
    return commune;
  }

  /// Whether the code has got a leading zero back that its column has lost.
  bool restores_zeros(std::size_t row, const CommuneCode& code) const {
    if (!code.is_official() || !code.text().starts_with('0')) return false;
    const std::string written = text(columns_.code, row);
    return !written.starts_with('0') && written.size() != 10;
  }

 private:
  std::string text(std::optional<std::size_t> column, std::size_t row) const {
    if (!column) return {};
    return clean(raw_.columns[*column].values[row].value_or(""));
  }
  std::string code_text(std::optional<std::size_t> column, std::size_t row, std::size_t width) const {
    const std::string code = text(column, row);
    return code.empty() ? code : padded(code, width);
  }
  CommuneCode read_code(std::size_t row) const {
    const auto code = parse_commune_code(text(columns_.code, row));
    return code ? *code : CommuneCode::made(row + 1);
  }
  static void add_type(Commune& commune, const std::string& type) {
    commune.type = type;
    if (!type.empty() && !commune.name.empty()) commune.name = type + " " + commune.name;
  }

  const RawLayer& raw_;
  const CommuneColumns& columns_;
};

void note_lacking_columns(const CommuneColumns& columns, const std::string& file, std::vector<Finding>& findings) {
  const auto note = [&](FindingKind kind) { findings.push_back({kind, file, {}, {}, {}, {}}); };
  if (!columns.code) note(FindingKind::no_code_column);
  if (!columns.name) note(FindingKind::no_name_column);
  if (!columns.population) note(FindingKind::no_population_column);
}

void note_lost_rows(const RawLayer& raw, const std::string& file, std::vector<Finding>& findings) {
  constexpr std::array<std::pair<RowState, FindingKind>, 3> kKinds = {
      {{RowState::empty, FindingKind::empty_geometry},
       {RowState::not_a_polygon, FindingKind::not_a_polygon},
       {RowState::unreadable, FindingKind::unreadable_feature}}};
  for (const auto& [state, kind] : kKinds) {
    const auto count = std::ranges::count(raw.states, state);
    if (count > 0) findings.push_back({kind, file, {}, {}, {}, {std::to_string(count)}});
  }
}

}  // namespace

std::string commune_type_of(const std::string& name) { return type_name(take_apart(name).kind); }

std::vector<CommuneRow> read_commune_rows(const RawLayer& raw, const CommuneColumns& columns, const std::string& file,
                                          std::vector<Finding>& findings) {
  std::vector<CommuneRow> rows;
  for (std::size_t row = 0; row < raw.row_count(); ++row) {
    if (raw.states[row] == RowState::polygon) rows.push_back({{}, {row}});
  }
  const RowReader reader(raw, columns);
  std::atomic<std::size_t> zeros_restored = 0;
  WorkerPool::shared().for_each(rows.size(), 64, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t row = rows[i].units.front();
      rows[i].commune = reader.read(row);
      if (reader.restores_zeros(row, rows[i].commune.code)) ++zeros_restored;
    }
  });
  note_lacking_columns(columns, file, findings);
  note_lost_rows(raw, file, findings);
  if (columns.code && zeros_restored > 0) {
    Finding restored{FindingKind::leading_zeros_restored, file, {}, {}, {}, {std::to_string(zeros_restored.load())}};
    restored.column = raw.columns[*columns.code].name;
    findings.push_back(std::move(restored));
  }
  return rows;
}

}  // namespace ocop
