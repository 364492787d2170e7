#include "look/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "look/typeface.hpp"

namespace ocop {
namespace {

struct Cut {
  TextSize size;
  Weight weight;
};
constexpr std::array kCuts = {Cut{TextSize::small, Weight::regular},
                              Cut{TextSize::small, Weight::medium},
                              Cut{TextSize::small, Weight::semibold},
                              Cut{TextSize::body, Weight::regular},
                              Cut{TextSize::body, Weight::medium},
                              Cut{TextSize::body, Weight::semibold},
                              Cut{TextSize::title, Weight::regular},
                              Cut{TextSize::title, Weight::semibold},
                              Cut{TextSize::slide_small, Weight::regular},
                              Cut{TextSize::slide_small, Weight::medium},
                              Cut{TextSize::slide_text, Weight::regular},
                              Cut{TextSize::slide_text, Weight::semibold},
                              Cut{TextSize::slide_sentence, Weight::regular},
                              Cut{TextSize::slide_sentence, Weight::semibold},
                              Cut{TextSize::slide_title, Weight::semibold}};
/// As many of them are in every set.
constexpr std::size_t kUsualCuts = 8;

std::size_t index_of(TextSize size, Weight weight) {
  const std::size_t bolder = weight == Weight::regular ? 0 : 1;
  switch (size) {
    case TextSize::small:
    case TextSize::body:
      return static_cast<std::size_t>(size) * 3 + static_cast<std::size_t>(weight);
    case TextSize::title:
      return 6 + bolder;
    case TextSize::slide_small:
      return 8 + bolder;
    case TextSize::slide_text:
      return 10 + bolder;
    case TextSize::slide_sentence:
      return 12 + bolder;
    case TextSize::slide_title:
      return 14;
  }
  return 0;
}

// The atlas may be full of letters before it is built; a rectangle of it belongs to one of them.
struct Placed {
  int rectangle = 0;
  char32_t code_point = 0;
  Letter letter;
};

// ImGui builds the atlas with nothing but a blank; the letters are ours, as rectangles of the atlas.
ImFont* add_empty_font(ImFontAtlas& atlas, const Typeface& typeface, double em_px) {
  static constexpr ImWchar kBlank[] = {' ', ' ', 0};
  ImFontConfig config;
  config.GlyphRanges = kBlank;
  config.FontNo = typeface.first_file().index;
  config.EllipsisChar = 0x2026;
  const double line_px = (typeface.ascent_em() + typeface.descent_em()) * em_px;
  return atlas.AddFontFromFileTTF(typeface.first_file().path.c_str(), static_cast<float>(std::round(line_px)), &config);
}

bool fits_imgui(char32_t c) { return c <= IM_UNICODE_CODEPOINT_MAX; }

std::vector<Placed> add_letters(ImFontAtlas& atlas, const Typeface& typeface, ImFont* font, const Face& face,
                                std::span<const char32_t> code_points) {
  std::vector<Placed> placed;
  for (const char32_t c : code_points) {
    if (!fits_imgui(c)) continue;
    std::optional<Letter> letter = typeface.letter(c, face.em_px);
    if (!letter) continue;
    int rectangle = -1;
    if (letter->width > 0) {
      rectangle = atlas.AddCustomRectFontGlyph(font, static_cast<ImWchar>(c), letter->width, letter->height,
                                               static_cast<float>(letter->advance_px),
                                               ImVec2(0, static_cast<float>(face.ascent_px - letter->top_px)));
    }
    placed.push_back({rectangle, c, std::move(*letter)});
  }
  return placed;
}

void copy_coverage(ImFontAtlas& atlas, std::span<const Placed> placed) {
  for (const Placed& p : placed) {
    if (p.rectangle < 0) continue;
    const ImFontAtlasCustomRect* rect = atlas.GetCustomRectByIndex(p.rectangle);
    for (int y = 0; y < p.letter.height; ++y) {
      const auto row = p.letter.coverage.begin() + static_cast<std::ptrdiff_t>(y) * p.letter.width;
      std::copy_n(row, p.letter.width,
                  atlas.TexPixelsAlpha8 + static_cast<std::ptrdiff_t>(rect->Y + y) * atlas.TexWidth + rect->X);
    }
  }
}

ImFontGlyph* find_glyph(ImFont& font, char32_t c) {
  const auto at = std::find_if(font.Glyphs.begin(), font.Glyphs.end(),
                               [c](const ImFontGlyph& glyph) { return glyph.Codepoint == c; });
  return at == font.Glyphs.end() ? nullptr : at;
}

// Now that the atlas has placed the rectangles: true widths (the texture is finer across than the
// screen), and blanks, which have no rectangle.
void set_widths(ImFont& font, std::span<const Placed> placed) {
  for (const Placed& p : placed) {
    const auto advance = static_cast<float>(p.letter.advance_px);
    ImFontGlyph* glyph = find_glyph(font, p.code_point);
    if (glyph == nullptr) {
      font.AddGlyph(nullptr, static_cast<ImWchar>(p.code_point), 0, 0, 0, 0, 0, 0, 0, 0, advance);
      continue;
    }
    glyph->AdvanceX = advance;
    if (p.rectangle < 0) continue;
    glyph->X0 = static_cast<float>(p.letter.left_px);
    glyph->X1 = static_cast<float>(p.letter.left_px + static_cast<double>(p.letter.width) / kPixelsAcross);
  }
}

void make_digits_tabular(ImFont& font) {
  float widest = 0;
  for (char32_t c = U'0'; c <= U'9'; ++c) {
    if (const ImFontGlyph* glyph = find_glyph(font, c)) widest = std::max(widest, glyph->AdvanceX);
  }
  for (char32_t c = U'0'; c <= U'9'; ++c) {
    ImFontGlyph* glyph = find_glyph(font, c);
    if (glyph == nullptr) continue;
    const float shift = (widest - glyph->AdvanceX) / 2;
    glyph->X0 += shift;
    glyph->X1 += shift;
    glyph->AdvanceX = widest;
  }
}

void append(std::vector<char32_t>& to, char32_t first, char32_t last) {
  for (char32_t c = first; c <= last; ++c) to.push_back(c);
}

void sort_unique(std::vector<char32_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
}

template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  const char* at = text.data();
  const char* end = at + text.size();
  while (at < end) {
    unsigned int c = 0;
    at += std::max(1, ImTextCharFromUtf8(&c, at, end));
    visit(static_cast<char32_t>(c));
  }
}

}  // namespace

std::vector<char32_t> interface_code_points() {
  std::vector<char32_t> all;
  append(all, 0x20, 0x7E);
  append(all, 0xA0, 0x17F);     // Latin-1, Latin Extended-A
  append(all, 0x1A0, 0x1A1);    // Ơ ơ
  append(all, 0x1AF, 0x1B0);    // Ư ư
  append(all, 0x1EA0, 0x1EF9);  // Vietnamese
  append(all, 0x2010, 0x2026);  // dashes, quotes, bullet, ellipsis
  append(all, 0x2190, 0x2193);  // arrows
  constexpr char32_t kSigns[] = {U'\u2032', U'\u2033', U'\u20AB', U'\u2116', U'\u2212', U'\u2248',
                                 U'\u2260', U'\u2264', U'\u2265', U'\u2605', U'\u2606', U'\uFFFD'};
  all.insert(all.end(), std::begin(kSigns), std::end(kSigns));
  // Marks and blanks between U+2010 and U+2026 that typefaces need not have.
  std::erase_if(all, [](char32_t c) {
    return c == 0x2011 || c == 0x2015 || c == 0x2016 || c == 0x2017 || c == 0x201B || c == 0x201F ||
           (c >= 0x2023 && c <= 0x2025) || c == 0xAD;
  });
  return all;
}

FontSet::FontSet(ImFontAtlas& atlas, double scale, std::span<const char32_t> extra, bool is_for_slides)
    : scale_(scale), is_for_slides_(is_for_slides) {
  std::vector<char32_t> wanted = interface_code_points();
  wanted.insert(wanted.end(), extra.begin(), extra.end());
  sort_unique(wanted);

  const std::array<Typeface, 3> typefaces = {Typeface(font_files(Weight::regular)),
                                             Typeface(font_files(Weight::medium)),
                                             Typeface(font_files(Weight::semibold))};
  const std::size_t cuts = is_for_slides ? kCuts.size() : kUsualCuts;
  atlas.Clear();
  atlas.TexDesiredWidth = scale > 1.25 || is_for_slides ? 4096 : 2048;
  std::array<std::vector<Placed>, kCuts.size()> letters;
  for (std::size_t i = 0; i < cuts; ++i) {
    const Typeface& typeface = typefaces[static_cast<std::size_t>(kCuts[i].weight)];
    Face& face = faces_[i];
    face.em_px = size_of(kCuts[i].size) * scale;
    face.ascent_px = static_cast<int>(std::lround(typeface.ascent_em() * face.em_px));
    face.cap_height = typeface.cap_height_em() * face.em_px;
    face.font = add_empty_font(atlas, typeface, face.em_px);
    letters[i] = add_letters(atlas, typeface, face.font, face, wanted);
  }
  atlas.Build();
  for (std::size_t i = 0; i < cuts; ++i) {
    ImFont& font = *faces_[i].font;
    copy_coverage(atlas, letters[i]);
    set_widths(font, letters[i]);
    make_digits_tabular(font);
    font.Ascent = static_cast<float>(faces_[i].ascent_px);
    font.BuildLookupTable();
  }
  for (std::size_t i = cuts; i < kCuts.size(); ++i) faces_[i] = faces_[index_of(TextSize::title, kCuts[i].weight)];
  for (const Placed& p : letters[index_of(TextSize::body, Weight::regular)]) present_.push_back(p.code_point);
  std::set_difference(wanted.begin(), wanted.end(), present_.begin(), present_.end(), std::back_inserter(missing_));
}

const Face& FontSet::face(TextSize size, Weight weight) const { return faces_[index_of(size, weight)]; }

std::vector<char32_t> FontSet::uncovered(std::string_view text) const {
  std::vector<char32_t> found;
  for_each_code_point(text, [&](char32_t c) {
    if (c < U' ' || std::binary_search(present_.begin(), present_.end(), c)) return;
    if (!std::binary_search(missing_.begin(), missing_.end(), c)) found.push_back(c);
  });
  sort_unique(found);
  return found;
}

bool FontSet::covers(std::string_view text) const {
  bool covers_all = true;
  for_each_code_point(text, [&](char32_t c) {
    covers_all = covers_all && (c < U' ' || std::binary_search(present_.begin(), present_.end(), c));
  });
  return covers_all;
}

double FontSet::width_px(std::string_view text, TextSize size, Weight weight) const {
  const ImFont& font = *face(size, weight).font;
  double width = 0;
  for_each_code_point(text,
                      [&](char32_t c) { width += static_cast<double>(font.GetCharAdvance(static_cast<ImWchar>(c))); });
  return width;
}

TextWidth FontSet::measurer() const {
  return [this](const std::string& text, double size_px, Weight weight) {
    const double logical = size_px / scale_;
    const TextSize size = logical < 13 ? TextSize::small : logical < 18 ? TextSize::body : TextSize::title;
    return width_px(text, size, weight) * logical / size_of(size);
  };
}

void draw_text(ImDrawList& draw, const Face& face, Point baseline_left, Colour colour, std::string_view text) {
  const auto top = static_cast<float>(std::round(baseline_left.y) - face.ascent_px);
  auto x = static_cast<float>(baseline_left.x);
  const ImU32 packed_colour = packed(colour);
  draw.PushTextureID(face.font->ContainerAtlas->TexID);
  for_each_code_point(text, [&](char32_t c) {
    const ImFontGlyph* glyph = face.font->FindGlyph(static_cast<ImWchar>(c));
    if (glyph == nullptr) return;
    if (glyph->Visible != 0) {
      draw.PrimReserve(6, 4);
      draw.PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, packed_colour);
    }
    x += glyph->AdvanceX;
  });
  draw.PopTextureID();
}

void draw_text(ImDrawList& draw, const Face& face, Point baseline_left, Colour colour, Colour halo, double halo_px,
               std::string_view text) {
  constexpr int kDirections = 8;
  for (int i = 0; i < kDirections; ++i) {
    const double angle = 2 * std::numbers::pi * i / kDirections;
    // Whole pixels down: the letters are fitted to them.
    const Point at{baseline_left.x + halo_px * std::cos(angle),
                   baseline_left.y + std::round(halo_px * std::sin(angle))};
    draw_text(draw, face, at, halo, text);
  }
  draw_text(draw, face, baseline_left, colour, text);
}

}  // namespace ocop
