#include "sheet/canvas.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <numbers>

#include "sheet/png_bytes.hpp"

namespace ocop {
namespace {

template <auto Destroy>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    Destroy(handle);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using FontMap = std::unique_ptr<PangoFontMap, Release<g_object_unref>>;
using TextContext = std::unique_ptr<PangoContext, Release<g_object_unref>>;
using TextLayout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;

PangoWeight pango_weight(Weight weight) {
  static constexpr std::array kWeights = {PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_MEDIUM, PANGO_WEIGHT_SEMIBOLD};
  return kWeights.at(static_cast<std::size_t>(weight));
}

TextContext make_text_context(PangoFontMap* fonts) {
  TextContext context(pango_font_map_create_context(fonts));
  const FontOptions options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_cairo_context_set_resolution(context.get(), 96);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  return context;
}

TextLayout make_layout(PangoContext* context, std::span<const Run> runs, double size) {
  TextLayout layout(pango_layout_new(context));
  const Font font(pango_font_description_from_string("Inter, Noto Sans, DejaVu Sans, sans-serif"));
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font.get());
  std::string text;
  const Attributes attributes(pango_attr_list_new());
  PangoAttribute* digits = pango_attr_font_features_new("tnum=1");
  pango_attr_list_insert(attributes.get(), digits);
  for (const Run& run : runs) {
    PangoAttribute* weight = pango_attr_weight_new(pango_weight(run.weight));
    weight->start_index = static_cast<guint>(text.size());
    text += run.text;
    weight->end_index = static_cast<guint>(text.size());
    pango_attr_list_insert(attributes.get(), weight);
  }
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout.get(), attributes.get());
  return layout;
}

/// Size of the logical box of a layout.
Point extent_of(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return {static_cast<double>(logical.width) / PANGO_SCALE, static_cast<double>(logical.height) / PANGO_SCALE};
}

double baseline_of(PangoLayout* layout) { return static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE; }

void set_colour(cairo_t* cairo, Rgb colour) {
  cairo_set_source_rgb(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
}

void trace(cairo_t* cairo, std::span<const Point> corners) {
  cairo_new_path(cairo);
  for (const Point& corner : corners) cairo_line_to(cairo, corner.x, corner.y);
  cairo_close_path(cairo);
}

}  // namespace

struct Canvas::State {
  Surface surface;
  Context cairo;
  FontMap fonts;
  TextContext text;
};

Canvas::Canvas(ViewSize size, Rgb ground) : state_(std::make_shared<State>()) {
  state_->surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
  state_->cairo.reset(cairo_create(state_->surface.get()));
  state_->fonts.reset(pango_cairo_font_map_new());
  state_->text = make_text_context(state_->fonts.get());
  set_colour(state_->cairo.get(), ground);
  cairo_paint(state_->cairo.get());
}

bool Canvas::is_usable() const {
  return cairo_surface_status(state_->surface.get()) == CAIRO_STATUS_SUCCESS &&
         cairo_status(state_->cairo.get()) == CAIRO_STATUS_SUCCESS;
}

ViewSize Canvas::size() const {
  return {cairo_image_surface_get_width(state_->surface.get()), cairo_image_surface_get_height(state_->surface.get())};
}

void Canvas::begin_clip(const Rect& rect) {
  cairo_save(state_->cairo.get());
  cairo_rectangle(state_->cairo.get(), rect.x, rect.y, rect.width, rect.height);
  cairo_clip(state_->cairo.get());
}

void Canvas::end_clip() { cairo_restore(state_->cairo.get()); }

void Canvas::fill(const Rect& rect, Rgb colour) {
  cairo_t* cairo = state_->cairo.get();
  set_colour(cairo, colour);
  cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
  cairo_fill(cairo);
}

void Canvas::outline(const Rect& rect, Rgb colour, double width) {
  cairo_t* cairo = state_->cairo.get();
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_rectangle(cairo, rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width);
  cairo_stroke(cairo);
}

void Canvas::line(Point from, Point to, Rgb colour, double width) {
  cairo_t* cairo = state_->cairo.get();
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, width);
  cairo_move_to(cairo, from.x, from.y);
  cairo_line_to(cairo, to.x, to.y);
  cairo_stroke(cairo);
}

void Canvas::polygon(std::span<const Point> corners, Rgb colour) {
  set_colour(state_->cairo.get(), colour);
  trace(state_->cairo.get(), corners);
  cairo_fill(state_->cairo.get());
}

void Canvas::polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed) {
  cairo_t* cairo = state_->cairo.get();
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

void Canvas::circle(Point middle, double radius, Rgb colour) {
  cairo_t* cairo = state_->cairo.get();
  set_colour(cairo, colour);
  cairo_new_path(cairo);
  cairo_arc(cairo, middle.x, middle.y, radius, 0, 2 * std::numbers::pi);
  cairo_fill(cairo);
}

void Canvas::hatch(const Rect& rect, Rgb ground, Rgb colour, double scale) {
  fill(rect, ground);
  begin_clip(rect);
  const double step = 6 * scale * std::numbers::sqrt2;
  for (double along = 0; along < rect.width + rect.height; along += step) {
    line({rect.x + along, rect.y}, {rect.x + along - rect.height, rect.y + rect.height}, colour, 1.7 * scale);
  }
  end_clip();
}

void Canvas::image(Point at, ViewSize size, std::vector<std::uint8_t> rgba) {
  // Cairo keeps a pixel as a native number 0xXXRRGGBB.
  for (std::size_t p = 0; p + 3 < rgba.size(); p += 4) {
    const std::uint32_t pixel = std::uint32_t{0xFF} << 24U | std::uint32_t{rgba[p]} << 16U |
                                std::uint32_t{rgba[p + 1]} << 8U | std::uint32_t{rgba[p + 2]};
    std::copy_n(reinterpret_cast<const std::uint8_t*>(&pixel), 4, rgba.begin() + static_cast<std::ptrdiff_t>(p));
  }
  const Surface source(
      cairo_image_surface_create_for_data(rgba.data(), CAIRO_FORMAT_RGB24, size.width, size.height, 4 * size.width));
  cairo_t* cairo = state_->cairo.get();
  cairo_set_source_surface(cairo, source.get(), at.x, at.y);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
  cairo_rectangle(cairo, at.x, at.y, size.width, size.height);
  cairo_fill(cairo);
}

double Canvas::text_width(const std::string& text, const TextStyle& style) const {
  const Run run{text, style.weight};
  return extent_of(make_layout(state_->text.get(), {&run, 1}, style.size).get()).x;
}

void Canvas::text(Point at, const std::string& text, const TextStyle& style, Align align) {
  const Run run{text, style.weight};
  const TextLayout layout = make_layout(state_->text.get(), {&run, 1}, style.size);
  const double width = extent_of(layout.get()).x;
  const double back = align == Align::left ? 0 : align == Align::center ? width / 2 : width;
  set_colour(state_->cairo.get(), style.colour);
  cairo_move_to(state_->cairo.get(), at.x - back, at.y - baseline_of(layout.get()));
  pango_cairo_show_layout(state_->cairo.get(), layout.get());
}

void Canvas::text_with_halo(Point middle, const std::string& text, const TextStyle& style, Rgb halo,
                            double halo_width) {
  const Run run{text, style.weight};
  const TextLayout layout = make_layout(state_->text.get(), {&run, 1}, style.size);
  const Point extent = extent_of(layout.get());
  cairo_t* cairo = state_->cairo.get();
  cairo_move_to(cairo, middle.x - extent.x / 2, middle.y - extent.y / 2);
  pango_cairo_layout_path(cairo, layout.get());
  set_colour(cairo, halo);
  cairo_set_line_width(cairo, halo_width);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve(cairo);
  set_colour(cairo, style.colour);
  cairo_fill(cairo);
}

double Canvas::paragraph(Point top_left, double width, std::span<const Run> runs, const TextStyle& style,
                         int most_lines, bool draws) {
  const TextLayout layout = make_layout(state_->text.get(), runs, style.size);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height(layout.get(), -most_lines);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  pango_layout_set_line_spacing(layout.get(), 1.15F);
  if (draws) {
    set_colour(state_->cairo.get(), style.colour);
    cairo_move_to(state_->cairo.get(), top_left.x, top_left.y);
    pango_cairo_show_layout(state_->cairo.get(), layout.get());
  }
  return extent_of(layout.get()).y;
}

TextWidth sheet_text_width() {
  const auto ruler = std::make_shared<const Canvas>(ViewSize{1, 1}, Rgb{});
  return [ruler](const std::string& text, double size_px, Weight weight) {
    return ruler->text_width(text, {size_px, weight, {}});
  };
}

std::string Canvas::png() const {
  cairo_surface_flush(state_->surface.get());
  return png_bytes(cairo_image_surface_get_data(state_->surface.get()), size(),
                   static_cast<std::size_t>(cairo_image_surface_get_stride(state_->surface.get())));
}

}  // namespace ocop
