#include "look/typeface.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <cmath>
#include <stdexcept>

namespace ocop {
namespace {

struct DoneFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using FaceHandle = std::unique_ptr<FT_FaceRec_, DoneFace>;
struct DoneLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using LibraryHandle = std::unique_ptr<FT_LibraryRec_, DoneLibrary>;

// Averages each texture pixel with its neighbours: one sample then covers one device pixel.
Letter take_bitmap(const FT_GlyphSlot slot) {
  const FT_Bitmap& bitmap = slot->bitmap;
  Letter letter;
  letter.advance_px = static_cast<double>(slot->linearHoriAdvance) / 65536.0 / kPixelsAcross;
  if (bitmap.width == 0 || bitmap.rows == 0) return letter;
  const int from = static_cast<int>(bitmap.width);
  letter.width = from + kPixelsAcross - 1;
  letter.height = static_cast<int>(bitmap.rows);
  constexpr int kMiddle = kPixelsAcross / 2;
  letter.left_px = static_cast<double>(slot->bitmap_left - kMiddle) / kPixelsAcross;
  letter.top_px = slot->bitmap_top;
  letter.coverage.resize(static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height));
  std::size_t at = 0;
  for (int y = 0; y < letter.height; ++y) {
    const std::uint8_t* row = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
    for (int x = 0; x < letter.width; ++x, ++at) {
      int sum = 0;
      for (int k = x - kPixelsAcross + 1; k <= x; ++k) sum += k >= 0 && k < from ? row[k] : 0;
      letter.coverage[at] = static_cast<std::uint8_t>(sum / kPixelsAcross);
    }
  }
  return letter;
}

}  // namespace

struct Typeface::State {
  struct Opened {
    FontFile file;
    FaceHandle face;
  };
  LibraryHandle library;
  std::vector<Opened> faces;

  FT_Face first() const { return faces.front().face.get(); }
  double em(long units) const { return static_cast<double>(units) / first()->units_per_EM; }
};

Typeface::Typeface(const std::vector<FontFile>& files) : state_(std::make_unique<State>()) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType cannot be started");
  state_->library.reset(library);
  for (const FontFile& file : files) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.path.c_str(), file.index, &face) != 0) continue;
    FaceHandle owned(face);
    if (FT_IS_SCALABLE(face)) state_->faces.push_back({file, std::move(owned)});
  }
  if (state_->faces.empty()) throw std::runtime_error("no typeface is installed: Inter (fonts-inter) is missing");
}

Typeface::~Typeface() = default;
Typeface::Typeface(Typeface&&) noexcept = default;

const FontFile& Typeface::first_file() const { return state_->faces.front().file; }
double Typeface::ascent_em() const { return state_->em(state_->first()->ascender); }
double Typeface::descent_em() const { return state_->em(-state_->first()->descender); }

double Typeface::cap_height_em() const {
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(state_->first(), FT_SFNT_OS2));
  // 0.7 em is what most sans-serifs are near to.
  return os2 != nullptr && os2->version >= 2 && os2->sCapHeight > 0 ? state_->em(os2->sCapHeight) : 0.7;
}

std::optional<Letter> Typeface::letter(char32_t code_point, double em_px) const {
  for (const State::Opened& opened : state_->faces) {
    FT_Face face = opened.face.get();
    const FT_UInt glyph = FT_Get_Char_Index(face, code_point);
    if (glyph == 0) continue;
    const auto size = static_cast<FT_F26Dot6>(std::lround(em_px * 64));
    if (FT_Set_Char_Size(face, size, size, 72 * kPixelsAcross, 72) != 0) continue;
    if (FT_Load_Glyph(face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) continue;
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) continue;
    return take_bitmap(face->glyph);
  }
  return std::nullopt;
}

}  // namespace ocop
