#pragma once

#include <optional>
#include <string>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/picture.hpp"

namespace ocop {

struct StatusContent {
  const Picture* picture = nullptr;
  std::optional<LonLat> pointer;  ///< the place under the pointer
  double interface_scale = 1;
};

/// The register and what became of its rows, projection, place under the pointer, interface size.
void draw_status_bar(Ui& ui, const Rect& rect, const StatusContent& content, Requests& requests);

}  // namespace ocop
