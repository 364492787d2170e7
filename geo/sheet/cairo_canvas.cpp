#include "sheet/cairo_canvas.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "plate/pixel_law.hpp"
#include "sheet/pango_text.hpp"
#include "sheet/png_bytes.hpp"

namespace ocop {
namespace {

void set_colour(cairo_t* cairo, Rgb colour) {
  cairo_set_source_rgb(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
}

void trace(cairo_t* cairo, std::span<const Point> corners) {
  cairo_new_path(cairo);
  for (const Point& corner : corners) cairo_line_to(cairo, corner.x, corner.y);
  cairo_close_path(cairo);
}

void trace(cairo_t* cairo, std::span<const Area> areas) {
  cairo_new_path(cairo);
  for (const Area& area : areas) {
    for (const std::vector<Point>& ring : area.rings) {
      cairo_new_sub_path(cairo);
      for (const Point& corner : ring) cairo_line_to(cairo, corner.x, corner.y);
      cairo_close_path(cairo);
    }
  }
}

/// Draws a line of text under which a search finds `whole`. False when it is not of one font.
bool show_as(cairo_t* cairo, PangoLayout* layout, const std::string& whole) {
  double x = 0;
  double y = 0;
  cairo_get_current_point(cairo, &x, &y);
  const GSList* runs = pango_layout_get_line_readonly(layout, 0)->runs;
  if (runs == nullptr || runs->next != nullptr) return false;
  const auto* run = static_cast<const PangoGlyphItem*>(runs->data);
  std::vector<cairo_glyph_t> glyphs;
  y += baseline_of(layout);
  for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
    if ((glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return false;
    glyphs.push_back({glyph.glyph, x + static_cast<double>(glyph.geometry.x_offset) / PANGO_SCALE,
                      y + static_cast<double>(glyph.geometry.y_offset) / PANGO_SCALE});
    x += static_cast<double>(glyph.geometry.width) / PANGO_SCALE;
  }
  cairo_scaled_font_t* font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run->item->analysis.font));
  if (font == nullptr) return false;
  cairo_set_scaled_font(cairo, font);
  const auto count = static_cast<int>(glyphs.size());
  const auto length = static_cast<int>(whole.size());
  const cairo_text_cluster_t cluster{length, count};
  cairo_show_text_glyphs(cairo, whole.data(), length, glyphs.data(), count, &cluster, 1, {});
  return true;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct CairoCanvas::State {
  Surface surface;
  Context cairo;
};

CairoCanvas::CairoCanvas(ViewSize size) : Canvas(size), state_(std::make_shared<State>()) {}

void CairoCanvas::begin_clip(const Rect& rect) {
  cairo_save(state().cairo.get());
  cairo_rectangle(state().cairo.get(), rect.x, rect.y, rect.width, rect.height);
  cairo_clip(state().cairo.get());
}

void CairoCanvas::end_clip() { cairo_restore(state().cairo.get()); }

void CairoCanvas::fill(const Rect& rect, Rgb colour) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
  cairo_fill(cairo);
}

void CairoCanvas::outline(const Rect& rect, Rgb colour, double width) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_rectangle(cairo, rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width);
  cairo_stroke(cairo);
}

void CairoCanvas::polygon(std::span<const Point> corners, Rgb colour) {
  set_colour(state().cairo.get(), colour);
  trace(state().cairo.get(), corners);
  cairo_fill(state().cairo.get());
}

void CairoCanvas::polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  if (is_dashed) {
    const std::array<double, 2> dash = {2.2 * width, 1.3 * width};
    cairo_set_dash(cairo, dash.data(), static_cast<int>(dash.size()), 0);
  }
  trace(cairo, corners);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void CairoCanvas::circle(Point middle, double radius, Rgb colour) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_new_path(cairo);
  cairo_arc(cairo, middle.x, middle.y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(cairo);
}

void CairoCanvas::lines(const Polylines& lines, Rgb colour, double width) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path(cairo);
  for (const std::vector<Point>& line : lines) {
    cairo_new_sub_path(cairo);
    for (const Point& p : line) cairo_line_to(cairo, p.x, p.y);
  }
  cairo_stroke(cairo);
}

void CairoCanvas::areas(std::span<const Area> areas, Rgb colour, double bleed) {
  cairo_t* cairo = state().cairo.get();
  set_colour(cairo, colour);
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width(cairo, bleed);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  trace(cairo, areas);
  cairo_fill_preserve(cairo);
  cairo_stroke(cairo);
}

void CairoCanvas::hatched_areas(std::span<const Area> areas, Rgb ground, Rgb colour, double scale) {
  this->areas(areas, ground, 0.5 * scale);
  cairo_t* cairo = state().cairo.get();
  cairo_save(cairo);
  trace(cairo, areas);
  cairo_clip(cairo);
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  cairo_clip_extents(cairo, &left, &top, &right, &bottom);
  Polylines strokes;
  const double step = double{kHatchStep} * scale * std::numbers::sqrt2;
  const double height = bottom - top;
  for (double along = left; along < right + height; along += step) {
    strokes.push_back({{along, top}, {along - height, bottom}});
  }
  lines(strokes, colour, double{kHatchWidth} * scale);
  cairo_restore(cairo);
}

void CairoCanvas::text(Point at, const std::string& text, const TypeStyle& style, Anchor align) {
  const TextLayout layout = make_line(typesetter(), text, style);
  const double width = extent_of(layout.get()).x;
  const double back = align == Anchor::left ? 0 : align == Anchor::center ? width / 2 : width;
  set_colour(state().cairo.get(), style.colour);
  cairo_move_to(state().cairo.get(), at.x - back, at.y - baseline_of(layout.get()));
  pango_cairo_show_layout(state().cairo.get(), layout.get());
}

void CairoCanvas::text_with_halo(Point middle, const std::string& text, const TypeStyle& style, Rgb halo,
                                 double halo_width, const std::string& whole) {
  const TextLayout layout = make_line(typesetter(), text, style);
  const Point extent = extent_of(layout.get());
  cairo_t* cairo = state().cairo.get();
  const auto begin = [&] { cairo_move_to(cairo, middle.x - extent.x / 2, middle.y - extent.y / 2); };
  begin();
  pango_cairo_layout_path(cairo, layout.get());
  set_colour(cairo, halo);
  cairo_set_line_width(cairo, halo_width);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve(cairo);
  set_colour(cairo, style.colour);
  if (!is_vector()) {
    cairo_fill(cairo);
    return;
  }
  // Live text over the drawn halo.
  cairo_new_path(cairo);
  begin();
  if (whole.empty() || !show_as(cairo, layout.get(), whole)) {
    begin();
    pango_cairo_show_layout(cairo, layout.get());
  }
}

double CairoCanvas::paragraph(Point top_left, double width, std::span<const Run> runs, const TypeStyle& style,
                              int most_lines, bool draws) {
  const TextLayout layout = make_layout(typesetter(), runs, style.size);
  set_lines(layout.get(), width, most_lines);
  if (draws) {
    set_colour(state().cairo.get(), style.colour);
    cairo_move_to(state().cairo.get(), top_left.x, top_left.y);
    pango_cairo_show_layout(state().cairo.get(), layout.get());
  }
  return extent_of(layout.get()).y;
}

ImageCanvas::ImageCanvas(ViewSize size, Rgb ground, double pixels_per_unit) : CairoCanvas(size) {
  const auto pixels = [&](int units) { return static_cast<int>(std::lround(units * pixels_per_unit)); };
  state().surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(size.width), pixels(size.height)));
  state().cairo.reset(cairo_create(state().surface.get()));
  set_colour(state().cairo.get(), ground);
  cairo_paint(state().cairo.get());
  cairo_scale(state().cairo.get(), pixels_per_unit, pixels_per_unit);
}

bool ImageCanvas::is_usable() const {
  return cairo_surface_status(state().surface.get()) == CAIRO_STATUS_SUCCESS &&
         cairo_status(state().cairo.get()) == CAIRO_STATUS_SUCCESS;
}

void ImageCanvas::image(Point at, ViewSize size, std::vector<std::uint8_t> rgba) {
  // Cairo keeps a pixel as a native number 0xXXRRGGBB.
  for (std::size_t p = 0; p + 3 < rgba.size(); p += 4) {
    const std::uint32_t pixel = std::uint32_t{0xFF} << 24U | std::uint32_t{rgba[p]} << 16U |
                                std::uint32_t{rgba[p + 1]} << 8U | std::uint32_t{rgba[p + 2]};
    std::copy_n(reinterpret_cast<const std::uint8_t*>(&pixel), 4, rgba.begin() + static_cast<std::ptrdiff_t>(p));
  }
  const Surface source(
      cairo_image_surface_create_for_data(rgba.data(), CAIRO_FORMAT_RGB24, size.width, size.height, 4 * size.width));
  cairo_t* cairo = state().cairo.get();
  cairo_set_source_surface(cairo, source.get(), at.x, at.y);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
  cairo_rectangle(cairo, at.x, at.y, size.width, size.height);
  cairo_fill(cairo);
}

std::string ImageCanvas::png() const {
  cairo_surface_flush(state().surface.get());
  return png_bytes(cairo_image_surface_get_data(state().surface.get()), size(),
                   static_cast<std::size_t>(cairo_image_surface_get_stride(state().surface.get())));
}

std::vector<std::uint8_t> ImageCanvas::rgba() const {
  cairo_surface_flush(state().surface.get());
  const unsigned char* data = cairo_image_surface_get_data(state().surface.get());
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(state().surface.get()));
  const auto width = static_cast<std::size_t>(cairo_image_surface_get_width(state().surface.get()));
  const auto height = static_cast<std::size_t>(cairo_image_surface_get_height(state().surface.get()));
  std::vector<std::uint8_t> pixels;
  pixels.reserve(4 * width * height);
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      std::uint32_t pixel = 0;
      std::copy_n(data + y * stride + 4 * x, 4, reinterpret_cast<std::uint8_t*>(&pixel));
      for (const unsigned shift : {16U, 8U, 0U}) pixels.push_back(static_cast<std::uint8_t>(pixel >> shift));
      pixels.push_back(0xFF);
    }
  }
  return pixels;
}

PdfCanvas::PdfCanvas(ViewSize size, double points_per_unit, const std::string& title, Day made)
    : CairoCanvas(size), bytes_(std::make_shared<std::string>()) {
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, bytes_.get(), size.width * points_per_unit,
                                                                 size.height * points_per_unit);
  state().surface.reset(surface);
  const std::string date = iso(made) + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "OCOP Atlas");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
  state().cairo.reset(cairo_create(surface));
  cairo_scale(state().cairo.get(), points_per_unit, points_per_unit);
}

void PdfCanvas::next_page() { cairo_show_page(state().cairo.get()); }

int PdfCanvas::add_bookmark(const std::string& title, int page, int parent) {
  const std::string where = "page=" + std::to_string(page);
  return cairo_pdf_surface_add_outline(state().surface.get(), parent, title.c_str(), where.c_str(),
                                       cairo_pdf_outline_flags_t{});
}

std::string PdfCanvas::finish() {
  state().cairo.reset();
  cairo_surface_finish(state().surface.get());
  if (cairo_surface_status(state().surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  return std::move(*bytes_);
}

}  // namespace ocop
