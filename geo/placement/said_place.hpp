#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/commune_code.hpp"
#include "placement/eras.hpp"
#include "register/entry.hpp"
#include "text/place_name.hpp"

namespace ocop {

/// "83-829-28780-3-2022": province, district and commune as coded before July 2025.
struct CodedPlace {
  std::string province_code;
  std::string district_code;
  CommuneCode commune;
};
std::optional<CodedPlace> place_of_product_id(const std::string& product_id);

/// What a row says about its place, taken apart; nothing is looked up but whether a name is one of a
/// district or of a province. Names of products and producers are never read.
struct SaidPlace {
  /// Ways to read the name of the commune, likeliest first: "Phuong Trung" may be a ward or a whole
  /// name, "Văn Miếu - Quốc Tử Giám" is one name in spite of its dash.
  std::vector<PlaceName> commune;
  bool is_commune_doubtful = false;  ///< a part of the address without type
  bool is_commune_alone = false;     ///< it is all that the address says
  bool is_stripped = false;          ///< written without diacritics, so that names equal by chance
  std::optional<PlaceName> district;
  std::string province;  ///< province_key, or empty
  std::optional<CommuneCode> code;
  std::optional<CodedPlace> product_id;

  bool is_silent() const { return commune.empty() && !code && !product_id; }
};

/// Reads rows; remembers texts, since a register repeats them.
class PlaceReader {
 public:
  PlaceReader(const Eras& eras, NameMemo& take_apart) : eras_(eras), take_apart_(take_apart) {}
  SaidPlace read(const Entry& entry);

 private:
  const std::vector<PlaceName>& parts_of(const std::string& text);
  void read_commune_column(const std::string& text, SaidPlace& said);
  void read_district_column(const std::string& text, SaidPlace& said);
  void read_address(const std::string& text, SaidPlace& said);
  bool is_province(const PlaceName& part) const;

  const Eras& eras_;
  NameMemo& take_apart_;
  std::unordered_map<std::string, std::vector<PlaceName>> parts_;
};

}  // namespace ocop
