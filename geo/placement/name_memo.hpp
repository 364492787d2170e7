#pragma once

#include <string>
#include <unordered_map>

#include "text/place_name.hpp"

namespace ocop {

/// Takes each name apart once: crosswalks and registers repeat them, and that is most of the cost of
/// placing.
class NameMemo {
 public:
  const PlaceName& operator()(const std::string& text) {
    const auto [known, is_new] = names_.try_emplace(text);
    if (is_new) known->second = take_apart(text);
    return known->second;
  }

 private:
  std::unordered_map<std::string, PlaceName> names_;
};

}  // namespace ocop
