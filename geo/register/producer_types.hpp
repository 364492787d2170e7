#pragma once

#include <string_view>

#include "register/kinds.hpp"

namespace ocop {

/// The legal form in a type column or a producer's name: the first one from the left decides, the
/// longer of two that start at one word. "Hộ kinh doanh Trại nấm" is a household, "Tổ hợp tác" no
/// hợp tác xã. The keys of the contract and English forms count too. unknown when none is there.
ProducerType read_producer_type(std::string_view text);

/// The legal form stands in front: "Công ty Hoa Dừa", not "Trà của Công ty Hoa Dừa".
bool begins_with_producer_type(std::string_view text);

}  // namespace ocop
