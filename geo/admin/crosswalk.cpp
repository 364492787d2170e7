#include "admin/crosswalk.hpp"

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include "admin/columns.hpp"
#include "admin/csv_table.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

using namespace std::string_view_literals;

constexpr std::array kOldCode = {"oldcode"sv, "maxacu"sv, "macu"sv, "maxatruoc"sv};
constexpr std::array kOldName = {"oldname"sv, "tenxacu"sv, "tencu"sv, "xacu"sv, "donvicu"sv};
constexpr std::array kOldDistrictCode = {"olddistrictcode"sv, "mahuyencu"sv, "mahuyen"sv};
constexpr std::array kOldDistrict = {"olddistrict"sv, "olddistrictname"sv, "huyencu"sv, "tenhuyencu"sv, "huyen"sv};
constexpr std::array kOldProvinceCode = {"oldprovincecode"sv, "matinhcu"sv};
constexpr std::array kOldProvince = {"oldprovince"sv, "oldprovincename"sv, "tinhcu"sv, "tentinhcu"sv};
constexpr std::array kNewCode = {"newcode"sv, "maxamoi"sv, "mamoi"sv, "maxasau"sv};
constexpr std::array kNewName = {"newname"sv, "tenxamoi"sv, "tenmoi"sv, "xamoi"sv, "donvimoi"sv};
constexpr std::array kNewProvince = {"newprovince"sv, "newprovincename"sv, "tinhmoi"sv, "tentinhmoi"sv};
constexpr std::array kShare = {"share"sv, "phan"sv, "tyle"sv, "mucdo"sv, "ghichu"sv};
constexpr std::array kOldVintage = {"oldvintage"sv, "namcu"sv};
constexpr std::array kNewVintage = {"newvintage"sv, "nammoi"sv};

/// The reform of 1 July 2025, which the published crosswalks are about.
constexpr const char* kOldVintageOfReform = "2024";
constexpr const char* kNewVintageOfReform = "2025";

Share read_share(const std::string& text) {
  const std::string key = search_key(text);
  return key.find("partial") != std::string::npos || key.find("mot phan") != std::string::npos ? Share::partial
                                                                                               : Share::full;
}

std::string padded(const std::string& code, std::size_t width) {
  return code.empty() || code.size() >= width ? code : std::string(width - code.size(), '0') + code;
}

/// The vintage that the table states in its first row, else that of the reform.
std::string stated_vintage(const CsvTable& table, std::optional<std::size_t> column, const char* otherwise) {
  const std::string stated = table.rows.empty() ? std::string() : cell_text(table.rows.front(), column);
  return stated.empty() ? otherwise : stated;
}

}  // namespace

Result<Read<Crosswalk>> read_crosswalk(const std::string& path) {
  const Result<CsvTable> table = read_csv_table(path);
  if (!table) return Failure(table.error());
  const auto old_code = table->find(kOldCode);
  const auto old_name = table->find(kOldName);
  const auto new_code = table->find(kNewCode);
  if (!old_code && !old_name) return failed(FindingKind::crosswalk_unreadable, path, {"old_code"});
  if (!new_code) return failed(FindingKind::crosswalk_unreadable, path, {"new_code"});
  Read<Crosswalk> result;
  Crosswalk& crosswalk = result.value;
  crosswalk.file = std::filesystem::path(path).filename().string();
  crosswalk.old_vintage = stated_vintage(*table, table->find(kOldVintage), kOldVintageOfReform);
  crosswalk.new_vintage = stated_vintage(*table, table->find(kNewVintage), kNewVintageOfReform);
  for (const CsvTable::Row& cells : table->rows) {
    const auto target = parse_commune_code(cell_text(cells, new_code));
    if (!target) continue;
    CrosswalkRow row;
    row.old_code = parse_commune_code(cell_text(cells, old_code)).value_or(CommuneCode());
    row.old_name = cell_text(cells, old_name);
    row.old_district_code = padded(cell_text(cells, table->find(kOldDistrictCode)), 3);
    row.old_district = cell_text(cells, table->find(kOldDistrict));
    row.old_province_code = padded(cell_text(cells, table->find(kOldProvinceCode)), 2);
    row.old_province = cell_text(cells, table->find(kOldProvince));
    row.new_code = *target;
    row.new_name = cell_text(cells, table->find(kNewName));
    row.new_province = cell_text(cells, table->find(kNewProvince));
    row.share = read_share(cell_text(cells, table->find(kShare)));
    if (row.old_code.is_official() || !row.old_name.empty()) crosswalk.rows.push_back(std::move(row));
  }
  if (crosswalk.rows.empty()) return failed(FindingKind::crosswalk_unreadable, path, {"new_code"});
  return result;
}

bool looks_like_crosswalk(const std::string& path) {
  const Result<CsvTable> table = read_csv_head(path);
  return table && (table->find(kOldCode) || table->find(kOldName)) && table->find(kNewCode);
}

}  // namespace ocop
