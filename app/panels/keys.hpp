#pragma once

#include <cstdint>
#include <string>

namespace ocop {

/// Keys that mean something beyond typing text. Letters and digits stand for themselves.
enum class ShortcutKey : std::uint8_t {
  none,
  escape,
  enter,
  tab,
  home,
  end,
  page_up,
  page_down,
  left,
  right,
  up,
  down,
  space,
  del,
  plus,
  minus,
  f1,
  f5,
  f6,
  f11,
  f12,
  a,
  b,
  c,
  e,
  f,
  g,
  k,
  l,
  m,
  o,
  q,
  r,
  s,
  t,
  v,
  y,
  z,
  digit_0,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
  digit_7,
  digit_8,
  digit_9,
};

struct Chord {
  ShortcutKey key = ShortcutKey::none;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  friend bool operator==(const Chord&, const Chord&) = default;
};

/// "Ctrl Shift S", as menus and tooltips show it; empty for no key.
std::string shown(const Chord& chord);

}  // namespace ocop
