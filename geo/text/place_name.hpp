#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// Type of an administrative unit as its name says it.
enum class UnitKind : std::uint8_t {
  none,
  xa,
  phuong,
  thi_tran,
  dac_khu,
  huyen,
  quan,
  thi_xa,
  thanh_pho,
  tinh,
};

bool is_commune_kind(UnitKind kind);   ///< xa, phuong, thi_tran, dac_khu
bool is_district_kind(UnitKind kind);  ///< huyen, quan, thi_xa, thanh_pho
bool is_province_kind(UnitKind kind);  ///< tinh, thanh_pho

/// A name of a unit taken apart into its type and what is left.
struct PlaceName {
  UnitKind kind = UnitKind::none;
  std::string bare;    ///< as written, without the type: "An Tây", "7"
  std::string exact;   ///< exact_key of `bare`
  std::string folded;  ///< folded_key of `bare`

  friend bool operator==(const PlaceName&, const PlaceName&) = default;
};

/// "TX.Bến Cát", "P. 7", "Tp.Thủ Dầu Một", "X.An Tây", "TT Dầu Tiếng", "Thành phố Hồ Chí Minh",
/// "An Tay commune". A type word without its diacritics counts only where the whole text has none
/// (Phương Trung is no phường). "TPHCM" has the keys of "Hồ Chí Minh". All empty when `name` is.
PlaceName take_apart(std::string_view name);

/// The same for a part of a text that is known to have diacritics elsewhere, or to lack them.
PlaceName take_apart(std::string_view name, bool may_lack_diacritics);

/// The same text as a name without type: the other reading of "Phuong Trung".
PlaceName as_bare_name(std::string_view name);

/// The units of an address, smallest first as written: "ấp Khánh An, xã An Thành, huyện Bình Sơn"
/// gives An Thành (xa) and Bình Sơn (huyen). Cut at commas, semicolons, dashes between blanks,
/// brackets, and before a type word. Hamlets (ấp, thôn, khóm, khu phố, tổ, ...), streets, house
/// numbers, plus codes and the country are left out; a part without type is UnitKind::none.
std::vector<PlaceName> parts_of_address(std::string_view address);

/// A part of an address below the commune, brought to one spelling: "KP.3", "khu phố 03" and "kp3" are one, "Ấp Khánh
/// An" and "ấp khánh an" too. Empty for what is no hamlet (a street, a commune).
std::string hamlet_key(std::string_view part);

/// hamlet_key of every hamlet that an address names: ấp, thôn, xóm, khóm, khu phố, khu vực, tổ, bản, buôn, làng.
std::vector<std::string> hamlets_of_address(std::string_view address);

}  // namespace ocop
