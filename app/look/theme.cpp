#include "look/theme.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

Theme make_light() {
  Theme t;
  t.ground = Ground::light;
  t.page = rgb(0xEEF1F3);
  t.panel = rgb(0xFFFFFF);
  t.raised = rgb(0xFFFFFF);
  t.sunk = rgb(0xF5F7F8);
  t.field = rgb(0xFFFFFF);
  t.line = rgb(0xE2E6EA);
  t.ctrl = rgb(0x848F9A);
  t.hover = rgb(0xEDF0F2);
  t.press = rgb(0xE1E6EA);
  t.text = rgb(0x16212B);
  t.text2 = rgb(0x4B5966);
  t.text3 = rgb(0x606D79);
  t.accent = rgb(0x2B50C8);
  t.accent_hover = rgb(0x2444AE);
  t.accent_press = rgb(0x1C368C);
  t.on_accent = rgb(0xFFFFFF);
  t.tint = rgb(0xE9EEFB);
  t.tint_hover = rgb(0xD5DFF8);
  t.gap_text = rgb(0xC2410C);
  t.gap_fill = rgb(0xE8640C);
  t.gap_tint = rgb(0xFDEFE6);
  t.ok = rgb(0x1B7A48);
  t.warn = rgb(0x8A5A00);
  t.bad = rgb(0xB42318);
  t.ok_tint = rgb(0xE5F4EB);
  t.warn_tint = rgb(0xFCF3DC);
  t.bad_tint = rgb(0xFCEBE9);
  t.terms = {rgb(0x3D5A9E), rgb(0x8E6BB0), rgb(0xC99A3F)};
  t.zero = rgb(0xEAE6DB);
  t.no_data = rgb(0xF7F8F9);
  t.hatch = rgb(0xA7B1BA);
  t.mark_outline = rgb(0x16212B);
  t.mark_casing = rgb(0xFFFFFF);
  t.stars = {rgb(0xFFFFFF), rgb(0xFFB020), rgb(0xD1264A), rgb(0xFFFFFF)};
  t.star = rgb(0xC77700);
  t.track = rgb(0xE2E6EA);
  t.bar = rgb(0xA4ABB2);
  t.covered = rgb(0x1F7476);
  t.tip = rgb(0x16212B);
  t.on_tip = rgb(0xFFFFFF);
  t.on_tip2 = rgb(0xB1BCC7);
  t.scrim = faded(rgb(0x16212B), 0.44);
  t.shadow = {faded(rgb(0), 0.05), faded(rgb(0), 0.04), faded(rgb(0), 0.03)};
  return t;
}

Theme make_dark() {
  Theme t;
  t.ground = Ground::dark;
  t.page = rgb(0x10151A);
  t.panel = rgb(0x181E25);
  t.raised = rgb(0x222A33);
  t.sunk = rgb(0x12171D);
  t.field = rgb(0x12171D);
  t.line = rgb(0x2A333D);
  t.ctrl = rgb(0x6F7C89);
  t.hover = rgb(0x232B34);
  t.press = rgb(0x2C3640);
  t.text = rgb(0xE9EEF3);
  t.text2 = rgb(0xB1BCC7);
  t.text3 = rgb(0x8F9BA8);
  t.accent = rgb(0x8BA6FF);
  t.accent_hover = rgb(0xA2B8FF);
  t.accent_press = rgb(0x7592F5);
  t.on_accent = rgb(0x0E1524);
  t.tint = rgb(0x232F4F);
  t.tint_hover = rgb(0x2D3C64);
  t.gap_text = rgb(0xFF9457);
  t.gap_fill = rgb(0xF47A35);
  t.gap_tint = rgb(0x3A2418);
  t.ok = rgb(0x5CC98D);
  t.warn = rgb(0xF0BC55);
  t.bad = rgb(0xFF8A7E);
  t.ok_tint = rgb(0x173225);
  t.warn_tint = rgb(0x362B14);
  t.bad_tint = rgb(0x3D1F1D);
  t.terms = {rgb(0x7FA0F0), rgb(0xB796DC), rgb(0xDDB25C)};
  t.zero = rgb(0x293038);
  t.no_data = rgb(0x1B2128);
  t.hatch = rgb(0x5C6874);
  t.mark_outline = rgb(0x16212B);
  t.mark_casing = rgb(0x10151A);
  t.stars = {rgb(0xF3F6F9), rgb(0xFFB020), rgb(0xFF4F6D), rgb(0xF3F6F9)};
  t.star = rgb(0xFFB733);
  t.track = rgb(0x2A333D);
  t.bar = rgb(0x575F69);
  t.covered = rgb(0x31938D);
  t.tip = rgb(0xE9EEF3);
  t.on_tip = rgb(0x10151A);
  t.on_tip2 = rgb(0x4B5966);
  t.scrim = faded(rgb(0x05080B), 0.62);
  t.shadow = {faded(rgb(0), 0.30), faded(rgb(0), 0.20), faded(rgb(0), 0.12)};
  return t;
}

Theme make_contrast() {
  Theme t = make_light();
  t.has_high_contrast = true;
  t.page = rgb(0xF2F4F6);
  t.line = rgb(0x56626E);
  t.ctrl = rgb(0x1B2732);
  t.hover = rgb(0xE4E9EE);
  t.press = rgb(0xD6DDE4);
  t.text = rgb(0x000000);
  t.text2 = rgb(0x1B2732);
  t.text3 = rgb(0x333F4A);
  t.accent = rgb(0x0A2478);
  t.accent_hover = rgb(0x071A59);
  t.accent_press = rgb(0x04103A);
  t.tint = rgb(0xDCE5FB);
  t.tint_hover = rgb(0xC8D6F8);
  t.gap_text = rgb(0x7A2600);
  t.gap_fill = rgb(0xC2410C);
  t.ok = rgb(0x0A4F29);
  t.warn = rgb(0x5C3A00);
  t.bad = rgb(0x86120A);
  t.hatch = rgb(0x56626E);
  t.star = rgb(0x8A4B00);
  t.track = rgb(0x7C8893);
  t.bar = rgb(0x3A4651);
  t.tip = rgb(0x000000);
  t.on_tip2 = rgb(0xE2E6EA);
  t.scrim = faded(rgb(0x000000), 0.62);
  return t;
}

std::uint8_t between(std::uint8_t a, std::uint8_t b, double share) {
  return static_cast<std::uint8_t>(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0)));
}

// WCAG 2.2, "relative luminance".
double luminance(Colour c) {
  const auto linear = [](std::uint8_t channel) {
    const double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Colour mixed(Colour a, Colour b, double share) {
  return {between(a.r, b.r, share), between(a.g, b.g, share), between(a.b, b.b, share), between(a.a, b.a, share)};
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Theme& theme(Ground ground, bool has_high_contrast) {
  static const Theme light = make_light();
  static const Theme contrasting = make_contrast();
  static const Theme dark = make_dark();
  if (has_high_contrast) return contrasting;
  return ground == Ground::light ? light : dark;
}

}  // namespace ocop
