#include "sheet/typesetter.hpp"

#include <array>

#include "sheet/pango_text.hpp"

namespace ocop {
namespace {

using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using LineWalk = std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>>;

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

double units(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

/// The weight that holds at a byte of the paragraph.
Weight weight_at(std::span<const Run> runs, std::size_t byte) {
  std::size_t end = 0;
  for (const Run& run : runs) {
    end += run.text.size();
    if (byte < end) return run.weight;
  }
  return runs.empty() ? Weight::regular : runs.back().weight;
}

/// The pieces of one line. An ellipsis has no text of its own in Pango: it stands for what was left out.
void add_line(std::span<const Run> runs, const std::string& text, PangoLayoutIter* walk,
              std::vector<Typesetter::Piece>& pieces) {
  PangoLayoutLine* line = pango_layout_iter_get_line_readonly(walk);
  const double baseline = units(pango_layout_iter_get_baseline(walk));
  double x = 0;
  for (GSList* item = line->runs; item != nullptr; item = item->next) {
    auto* run = static_cast<PangoGlyphItem*>(item->data);
    PangoRectangle logical;
    pango_glyph_string_extents(run->glyphs, run->item->analysis.font, nullptr, &logical);
    const auto begin = static_cast<std::size_t>(run->item->offset);
    const auto length = static_cast<std::size_t>(run->item->length);
    const bool is_ellipsis = (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0;
    const std::string piece = is_ellipsis ? "…" : text.substr(begin, length);
    const Weight weight = weight_at(runs, begin);
    const bool continues = !pieces.empty() && pieces.back().baseline == baseline && pieces.back().weight == weight;
    if (continues) {
      pieces.back().text += piece;
    } else {
      pieces.push_back({x, baseline, piece, weight});
    }
    x += units(logical.width);
  }
}

}  // namespace

TextLayout make_layout(const Typesetter& typesetter, std::span<const Run> runs, double size) {
  TextLayout layout(pango_layout_new(typesetter.state().context.get()));
  const Font font(pango_font_description_from_string(kSheetFonts));
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

TextLayout make_line(const Typesetter& typesetter, const std::string& text, const TypeStyle& style) {
  const Run run{text, style.weight};
  return make_layout(typesetter, {&run, 1}, style.size);
}

void set_lines(PangoLayout* layout, double width, int most_lines) {
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height(layout, -most_lines);
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_line_spacing(layout, 1.15F);
}

Point extent_of(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return {units(logical.width), units(logical.height)};
}

double baseline_of(PangoLayout* layout) { return units(pango_layout_get_baseline(layout)); }

Typesetter::Typesetter() : state_(std::make_shared<State>()) {
  state_->fonts.reset(pango_cairo_font_map_new());
  state_->context = make_text_context(state_->fonts.get());
}

double Typesetter::width(const std::string& text, const TypeStyle& style) const {
  return extent_of(make_line(*this, text, style).get()).x;
}

double Typesetter::middle_to_baseline(const std::string& text, const TypeStyle& style) const {
  const TextLayout layout = make_line(*this, text, style);
  return baseline_of(layout.get()) - extent_of(layout.get()).y / 2;
}

Typesetter::Paragraph Typesetter::set(double width, std::span<const Run> runs, const TypeStyle& style,
                                      int most_lines) const {
  const TextLayout layout = make_layout(*this, runs, style.size);
  set_lines(layout.get(), width, most_lines);
  Paragraph paragraph;
  paragraph.height = extent_of(layout.get()).y;
  const std::string text = pango_layout_get_text(layout.get());
  const LineWalk walk(pango_layout_get_iter(layout.get()));
  do {
    add_line(runs, text, walk.get(), paragraph.pieces);
  } while (pango_layout_iter_next_line(walk.get()) != FALSE);
  return paragraph;
}

TextWidth sheet_text_width() {
  return [typesetter = Typesetter()](const std::string& text, double size_px, Weight weight) {
    return typesetter.width(text, {size_px, weight, {}});
  };
}

}  // namespace ocop
