#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>

#include "old_units.hpp"
#include "placed_rows.hpp"
#include "spellings.hpp"

namespace {

using Json = nlohmann::json;

const std::string kBoundaries = OCOP_GEODATA_DIR "/vietnam_2025.shp.zip";
const std::string kCrosswalk = OCOP_GEODATA_DIR "/crosswalk_vietnam_2024_2025.csv";

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kEveryNth = 20;
#else
constexpr std::size_t kEveryNth = 1;
#endif

bool has_country() {
  if (std::filesystem::exists(kBoundaries) && std::filesystem::exists(kCrosswalk)) return true;
  std::cout << "skipped: no country in " << OCOP_GEODATA_DIR << "\n";
  return false;
}

using Spell = std::function<std::string(const std::string&)>;

/// One way to write all the addresses of the country.
struct Writing {
  std::string file;
  bool is_exact = false;     ///< every letter and tone is there: nothing but a split unit may be asked
  bool is_one_cell = false;  ///< "Xã X, Huyện Y, Tỉnh Z" instead of three columns
  Spell spell;
};

std::vector<Writing> writings() {
  const Spell as_it_is = [](const std::string& name) { return name; };
  const auto short_with = [](const char* gap) {
    return [gap](const std::string& name) { return abbreviated(name, gap); };
  };
  const Spell hurried = [](const std::string& name) { return upper(stripped(abbreviated(name, ""))); };
  return {{"columns.csv", true, false, as_it_is},
          {"upper.csv", true, false, upper},
          {"nfd.csv", true, false, decomposed},
          {"tone.csv", true, false, tone_moved},
          {"i_y.csv", true, false, y_swapped},
          {"stripped.csv", false, false, stripped},
          {"address.csv", true, true, as_it_is},
          {"abbreviated.csv", true, true, short_with(" ")},
          {"abbreviated_glued.csv", true, true, short_with("")},
          {"address_upper.csv", true, true, upper},
          {"address_stripped.csv", false, true, stripped},
          {"hurried.csv", false, true, hurried}};
}

std::string write(const RegisterFolder& folder, const Writing& writing, const std::vector<OldUnit>& units) {
  std::vector<std::string> lines = {writing.is_one_cell ? "Tên sản phẩm;Chủ thể;Địa chỉ"
                                                        : "Tên sản phẩm;Chủ thể;Xã;Huyện;Tỉnh"};
  const char* between = writing.is_one_cell ? ", " : ";";
  for (const OldUnit& unit : units) {
    lines.push_back("Sản phẩm " + unit.code + ";Chủ thể " + unit.code + ";" + writing.spell(unit.name) + between +
                    writing.spell(unit.district) + between + writing.spell(unit.province));
  }
  return folder.write(writing.file, lines);
}

struct Count {
  int right = 0;  ///< placed where the crosswalk says
  int asked = 0;  ///< ambiguous, the truth among the candidates
  int unplaced = 0;
  int wrong = 0;  ///< placed elsewhere, placed though split, or asked without the truth
  int clean = 0;  ///< units neither split nor twins
  int clean_right = 0;
  int clean_unasked = 0;  ///< neither placed right nor asked
  int split = 0;
  int split_exact = 0;  ///< asked with exactly their candidates
};

void judge(const Json& row, const OldUnit& unit, bool is_twin, Count& count) {
  const std::string fate = row["fate"];
  const auto candidates = row["candidates"].get<std::set<std::string>>();
  const bool is_split = unit.targets.size() > 1;
  const bool is_right = fate == "placed" && !is_split && row["commune"] == *unit.targets.begin();
  const bool is_asked = fate == "ambiguous" &&
                        std::includes(candidates.begin(), candidates.end(), unit.targets.begin(), unit.targets.end());
  const bool is_wrong = !is_right && !is_asked && fate != "unplaced";
  if (is_wrong) {
    std::cout << "wrong: " << unit.code << " " << unit.name << ", " << unit.district << ", " << unit.province << ": "
              << row.dump() << "\n";
  }
  count.right += static_cast<int>(is_right);
  count.asked += static_cast<int>(is_asked);
  count.unplaced += static_cast<int>(fate == "unplaced");
  count.wrong += static_cast<int>(is_wrong);
  count.split += static_cast<int>(is_split);
  count.split_exact += static_cast<int>(is_split && fate == "ambiguous" && candidates == unit.targets);
  if (is_split || is_twin) return;
  ++count.clean;
  count.clean_right += static_cast<int>(is_right);
  count.clean_unasked += static_cast<int>(!is_right && !is_asked);
}

std::map<std::string, Count> judge_all(const Json& rows, const std::vector<OldUnit>& units,
                                       const std::vector<bool>& twins) {
  std::map<std::string, Count> counts;
  for (const Json& row : rows) {
    const std::size_t at = row["row"].get<std::size_t>() - 2;
    REQUIRE(at < units.size());
    judge(row, units[at], twins[at], counts[row["file"]]);
  }
  return counts;
}

void report(const std::string& file, const Count& count) {
  std::cout << file << ": right " << count.right << ", asked " << count.asked << ", unplaced " << count.unplaced
            << ", wrong " << count.wrong << "; of " << count.clean << " neither split nor twins right "
            << count.clean_right << "; of " << count.split << " split asked exactly " << count.split_exact << "\n";
}

template <typename Value>
std::vector<Value> every_nth(const std::vector<Value>& all) {
  std::vector<Value> some;
  for (std::size_t i = 0; i < all.size(); i += kEveryNth) some.push_back(all[i]);
  return some;
}

}  // namespace

TEST_CASE("all old communes of the country are placed right or asked, however their addresses are written") {
  if (!has_country()) return;
  const std::vector<OldUnit> all = read_old_units(kCrosswalk);
  REQUIRE(all.size() == 10047);
  CHECK(std::count_if(all.begin(), all.end(), [](const OldUnit& unit) { return unit.targets.size() > 1; }) == 460);
  const std::vector<OldUnit> units = every_nth(all);
  const RegisterFolder folder;
  std::vector<std::string> registers;
  for (const Writing& writing : writings()) registers.push_back(write(folder, writing, units));

  const Json rows = check_rows(kBoundaries, kCrosswalk, registers);
  std::map<std::string, Count> counts = judge_all(rows, units, every_nth(find_twins(all)));
  for (const Writing& writing : writings()) {
    CAPTURE(writing.file);
    const Count& count = counts[writing.file];
    report(writing.file, count);
    CHECK(count.right + count.asked + count.unplaced + count.wrong == static_cast<int>(units.size()));
    CHECK(count.wrong == 0);
    CHECK(count.clean_unasked == 0);
    CHECK(count.clean_right * 100 >= count.clean * 99);
    if (!writing.is_exact) continue;
    CHECK(count.split_exact == count.split);
    CHECK(count.right == static_cast<int>(units.size()) - count.split);
  }
}

TEST_CASE("an address in a district that had no communes goes to the special zone of that name") {
  if (!has_country()) return;
  const std::vector<std::pair<std::string, std::string>> zones = {{"Huyện Bạch Long Vĩ, Thành phố Hải Phòng", "11948"},
                                                                  {"Huyện Cồn Cỏ, Tỉnh Quảng Trị", "19742"},
                                                                  {"Huyện Hoàng Sa, Thành phố Đà Nẵng", "20333"},
                                                                  {"Huyện Lý Sơn, Tỉnh Quảng Ngãi", "21548"},
                                                                  {"Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu", "26732"}};
  std::vector<std::string> lines = {"Tên sản phẩm;Chủ thể;Địa chỉ"};
  for (const auto& [address, code] : zones) lines.push_back("Mực khô " + code + ";HTX " + code + ";" + address);
  const RegisterFolder folder;
  const Json rows = check_rows(kBoundaries, kCrosswalk, {folder.write("zones.csv", lines)});
  REQUIRE(rows.size() == zones.size());
  for (std::size_t i = 0; i < zones.size(); ++i) {
    CAPTURE(zones[i].first);
    CHECK(rows[i]["commune"] == zones[i].second);
  }
}
