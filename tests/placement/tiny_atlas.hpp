#pragma once

#include <memory>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"

/// An atlas small enough to draw: squares of a tenth of a degree, codes shortened to their ends.
///
///     2024 (Thành phố Bến Cát: BC, Huyện Phú Giáo: PG)      2025
///     11.2 +-----------+-----------+-----------+            +-----------+-----------------------+
///          | 10 An     | 13 Vĩnh   | 16 Phước  |            | 10 Phường | 13 Xã Vĩnh Hòa        |
///          |   Bình BC |   Hòa PG  |   Sang PG |            |   An Bình |                       |
///     11.1 +-----------+-----------+-----------+            +-----------+-----+-----------------+
///          | 01 An Tây | 04 Tân    | 07 An     |            | 01 Phường       | 07 Xã Phú Giáo  |
///          |   BC      |   Định BC |   Bình PG |            |   Tây Nam       |                 |
///     11.0 +-----------+-----------+-----------+            +-----------------+-----------------+
///        106.5       106.6       106.7       106.8
///
/// An Tây and a part of Tân Định became Tây Nam; An Bình (PG) and the rest of Tân Định became Phú
/// Giáo; An Bình (BC) stayed alone; Vĩnh Hòa took in Phước Sang. Codes 01, 07, 10, 13 live on.
namespace ocop::tiny {

inline constexpr CommuneId kAnTay = 0, kTanDinh = 1, kAnBinhPg = 2, kAnBinhBc = 3, kVinhHoa = 4, kPhuocSang = 5;
inline constexpr CommuneId kTayNam = 0, kPhuGiao = 1, kAnBinhNew = 2, kVinhHoaNew = 3;

BoundarySet boundaries_2024();
BoundarySet boundaries_2025();
Crosswalk crosswalk();

/// With a projection over all sets.
Atlas make_atlas(std::vector<BoundarySet> sets, std::vector<Entry> entries, bool with_crosswalk);

/// A recognised product of three stars; place texts as given.
Entry entry(std::string product, std::string producer, std::string commune, std::string district = "");

}  // namespace ocop::tiny
