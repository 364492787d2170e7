#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <span>

#include "plate/camera.hpp"
#include "sheet/typesetter.hpp"

namespace ocop {

/// Owners of the handles of Cairo and Pango; for the .cpp files of this room.
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

struct Typesetter::State {
  FontMap fonts;
  TextContext context;
};

TextLayout make_layout(const Typesetter& typesetter, std::span<const Run> runs, double size);
TextLayout make_line(const Typesetter& typesetter, const std::string& text, const TypeStyle& style);
/// Breaks the lines of a layout.
void set_lines(PangoLayout* layout, double width, int most_lines);

/// Size of the logical box of a layout.
Point extent_of(PangoLayout* layout);
double baseline_of(PangoLayout* layout);

}  // namespace ocop
