#pragma once

#include "look/widgets.hpp"

namespace ocop {

/// A widget drawn in a state that only the hand brings about; the window moves the mouse there.
struct GalleryState {
  std::string text = "bach d";
  std::string empty_text;
  std::string date = "31/02/2023";
  std::size_t method = 2;
  std::size_t vintage = 0;
  std::size_t unit = 1;
  std::size_t tab = 0;
  double month = 58;
  bool shows_dialog = false;
};

/// The board of components, 960 wide, as the picture of the look lays it out.
void draw_gallery(Ui& ui, GalleryState& state);

}  // namespace ocop
