#pragma once

#include <memory>

#include "../placement/tiny_atlas.hpp"
#include "picture/picture.hpp"

namespace ocop::tiny {

/// The tiny atlas with both vintages and a register with every fate. On 31 December 2023, in 2024:
///
///     row product  producer     group       stars decision    status    place
///      2  Mật ong  A coop.      food        4     2022-03-15  valid     Phước Sang
///      3  Sáp ong  A coop.      food        3     2021-05-20  expiring  Phước Sang
///      4  Rượu     B household  beverage    3     2020-06-01  expired   Vĩnh Hòa
///      5  Nấm      C enterprise food        5     2023-01-10  valid     An Tây
///      6  Chuối    D farm       food        3     2022-07-01  valid     An Bình: PG or BC
///      7  Gốm      E other      handicraft  -     -           unknown   unplaced
///      8  -                                                             invalid
///      9  row 2 again
///
/// Population: An Tây 5,000, Tân Định 1,000, Phước Sang 20,000, the others unknown.
struct SmallProvince {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> placement;
  Scope scope;
  Choices choices;

  SmallProvince();
  std::shared_ptr<const Picture> picture(const Picture* previous = nullptr) const {
    return make_picture(atlas, placement, scope, choices, previous);
  }
};

}  // namespace ocop::tiny
