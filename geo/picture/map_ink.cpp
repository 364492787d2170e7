#include "picture/ramp.hpp"

namespace ocop {

const MapInk& map_ink(Ground ground) {
  static const MapInk kLight = {.page = rgb(0xEEF1F3),
                                .zero = rgb(0xEAE6DB),
                                .no_data = rgb(0xF7F8F9),
                                .hatch = rgb(0xA7B1BA),
                                .outside = rgb(0xE2E6EA),
                                .commune_line = rgb(0xFFFFFF),
                                .zero_line = rgb(0xC4BCA9),
                                .district_line = rgb(0x838D97),
                                .outer_line = rgb(0x838D97),
                                .text = rgb(0x16212B),
                                .halo = rgb(0xFFFFFF),
                                .casing = rgb(0xFFFFFF),
                                .mark_outline = rgb(0x16212B),
                                .gap = rgb(0xE8640C),
                                .accent = rgb(0x2B50C8),
                                .context_line = rgb(0x7C93AB),
                                .stars = {rgb(0xFFFFFF), rgb(0xFFB020), rgb(0xD1264A), rgb(0xC5CDD3)},
                                .priority = {rgb(0xF7C9A3), rgb(0xEE8A48), rgb(0xC2410C)},
                                .covered = rgb(0xD3DADE)};
  static const MapInk kDark = {.page = rgb(0x10151A),
                               .zero = rgb(0x293038),
                               .no_data = rgb(0x1B2128),
                               .hatch = rgb(0x5C6874),
                               .outside = rgb(0x181E25),
                               .commune_line = rgb(0x10151A),
                               .zero_line = rgb(0x10151A),
                               .district_line = rgb(0x6A7783),
                               .outer_line = rgb(0x6A7783),
                               .text = rgb(0xE9EEF3),
                               .halo = rgb(0x10151A),
                               .casing = rgb(0x10151A),
                               .mark_outline = rgb(0x16212B),
                               .gap = rgb(0xF47A35),
                               .accent = rgb(0x8BA6FF),
                               .context_line = rgb(0x56708A),
                               .stars = {rgb(0xF3F6F9), rgb(0xFFB020), rgb(0xFF4F6D), rgb(0x8793A0)},
                               .priority = {rgb(0x5A3A26), rgb(0xB4602C), rgb(0xFF9457)},
                               .covered = rgb(0x222A32)};
  return ground == Ground::light ? kLight : kDark;
}

}  // namespace ocop
