#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <set>
#include <string>

#include "look/fonts.hpp"
#include "look/typeface.hpp"

using namespace ocop;

namespace {

// Every letter of the Vietnamese alphabet with every tone, both cases (134 letters with marks).
constexpr std::string_view kVietnamese =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ";
constexpr std::string_view kSigns = "★₫–—“”‘’…•·°′″×→←↑↓−≤≥0123456789";

constexpr std::array kSizes = {TextSize::small, TextSize::body, TextSize::title};
constexpr std::array kWeights = {Weight::regular, Weight::medium, Weight::semibold};

}  // namespace

TEST_CASE("every Vietnamese letter and sign of the interface is there, at every scale") {
  for (const double scale : {1.0, 1.5, 2.0}) {
    ImFontAtlas atlas;
    const FontSet fonts(atlas, scale);
    CHECK(fonts.covers(kVietnamese));
    CHECK(fonts.covers(kSigns));
    CHECK(fonts.missing().empty());
    CHECK(fonts.uncovered(kVietnamese).empty());
  }
}

TEST_CASE("digits stand on equal cells in every size and weight, the widest digit's") {
  ImFontAtlas atlas;
  const FontSet fonts(atlas, 1.0);
  const std::array typefaces = {Typeface(font_files(Weight::regular)), Typeface(font_files(Weight::medium)),
                                Typeface(font_files(Weight::semibold))};
  for (const TextSize size : kSizes) {
    for (const Weight weight : kWeights) {
      const Weight drawn = size == TextSize::title && weight == Weight::medium ? Weight::semibold : weight;
      double widest = 0;
      for (char32_t c = U'0'; c <= U'9'; ++c) {
        widest = std::max(widest, typefaces[static_cast<std::size_t>(drawn)].letter(c, size_of(size))->advance_px);
      }
      for (const char digit : std::string("0123456789")) {
        CHECK(fonts.width_px(std::string(1, digit), size, weight) == doctest::Approx(widest).epsilon(1e-5));
      }
      CHECK(fonts.width_px("111", size, weight) == doctest::Approx(fonts.width_px("888", size, weight)));
    }
  }
}

TEST_CASE("a digit stands in the middle of its cell") {
  ImFontAtlas atlas;
  const FontSet fonts(atlas, 1.0);
  const Typeface typeface(font_files(Weight::regular));
  const ImFontGlyph* one = fonts.face(TextSize::body, Weight::regular).font->FindGlyph('1');
  const Letter letter = *typeface.letter(U'1', 14);
  const double spare = static_cast<double>(one->AdvanceX) - letter.advance_px;
  CHECK(spare > 0);
  CHECK(static_cast<double>(one->X0) == doctest::Approx(letter.left_px + spare / 2).epsilon(1e-4));
}

TEST_CASE("letters are as wide as the typeface says, not rounded up to pixels") {
  if (font_files(Weight::regular).front().path.find("Inter") == std::string::npos) {
    MESSAGE("Inter is not installed: skipped");
    return;
  }
  // hmtx of Inter-Regular.otf (Debian fonts-inter 4.0), 2816 units to the em: n 1648, m 2448, W 2672.
  ImFontAtlas atlas;
  const FontSet fonts(atlas, 1.0);
  CHECK(fonts.width_px("n", TextSize::body, Weight::regular) == doctest::Approx(14 * 1648.0 / 2816).epsilon(1e-3));
  CHECK(fonts.width_px("mW", TextSize::body, Weight::regular) == doctest::Approx(14 * 5120.0 / 2816).epsilon(1e-3));
  CHECK(fonts.width_px("nn", TextSize::title, Weight::regular) == doctest::Approx(22 * 3296.0 / 2816).epsilon(1e-3));
}

TEST_CASE("twice the scale is twice the width") {
  ImFontAtlas one_atlas;
  ImFontAtlas two_atlas;
  const FontSet one(one_atlas, 1.0);
  const FontSet two(two_atlas, 2.0);
  const std::string_view text = "Phường Tương Bình Hiệp 1.234,5";
  CHECK(two.width_px(text, TextSize::body, Weight::regular) ==
        doctest::Approx(2 * one.width_px(text, TextSize::body, Weight::regular)).epsilon(0.002));
}

TEST_CASE("code points out of names are added, and what no typeface has is said") {
  ImFontAtlas atlas;
  const FontSet before(atlas, 1.0);
  CHECK(before.uncovered("Ω Xã") == std::vector<char32_t>{U'Ω'});
  CHECK_FALSE(before.covers("Ω"));
  const FontSet after(atlas, 1.0, std::vector<char32_t>{U'Ω', U'\U0001F600'});
  CHECK(after.covers("Ω Xã"));
  CHECK(after.missing() == std::vector<char32_t>{U'\U0001F600'});  // above what ImGui can draw
  CHECK(after.uncovered("\xF0\x9F\x98\x80").empty());              // not asked for again
}

TEST_CASE("no diacritic is cut: the tallest letters stay within their line") {
  ImFontAtlas atlas;
  const FontSet fonts(atlas, 1.0);
  for (const TextSize size : kSizes) {
    const Face& face = fonts.face(size, Weight::semibold);
    // Capitals stand in the middle of the line: the baseline is half a capital below it.
    const double baseline = line_height_of(size) / 2 + face.cap_height / 2;
    for (const ImWchar c : {ImWchar(0x1EBE), ImWchar(0x1EAC), ImWchar(0x1EEE), ImWchar(0x1EE3), ImWchar(0x1EA8)}) {
      const ImFontGlyph* glyph = face.font->FindGlyph(c);
      CAPTURE(static_cast<int>(c));
      CHECK(baseline - face.ascent_px + static_cast<double>(glyph->Y0) >= -2);
      CHECK(baseline - face.ascent_px + static_cast<double>(glyph->Y1) <= line_height_of(size));
    }
  }
}
