#include "window/draw_plate.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <array>

#include "look/marks.hpp"
#include "look/paint.hpp"

namespace ocop {
namespace {

ImVec2 vec(Point p, const Rect& area) { return {static_cast<float>(p.x + area.x), static_cast<float>(p.y + area.y)}; }

/// The arcs of one commune as polylines of the given widths, widest first.
struct Stroke {
  Colour colour;
  double width = 1;
};
template <std::size_t N>
void outline_commune(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area, CommuneId commune,
                     const std::array<Stroke, N>& strokes) {
  const Frame& frame = plate.frame;
  const Arcs& arcs = picture.atlas->vintages[picture.vintage].borders.arcs.for_scale(frame.camera.metres_per_pixel);
  std::vector<ImVec2> points;
  for (const Stroke& stroke : strokes) {
    for (std::uint32_t i = arcs.unit_arcs[commune]; i < arcs.unit_arcs[commune + 1]; ++i) {
      const Arc& arc = arcs.arcs[arcs.unit_arc_ids[i]];
      points.clear();
      for (const Point p : arcs.points_of(arc))
        points.push_back(vec(screen_from_map(frame.camera, frame.size, p), area));
      ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), packed(stroke.colour), ImDrawFlags_None,
                            static_cast<float>(ui.px(stroke.width)));
    }
  }
}

void draw_focus(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area) {
  const Theme& theme = ui.theme();
  const Colour halo = theme.panel;
  const Focus& focus = plate.frame.focus;
  for (const CommuneId commune : focus.selected) {
    outline_commune(ui, plate, picture, area, commune, std::array{Stroke{halo, 6.5}, Stroke{theme.accent, 3}});
  }
  if (focus.hovered && !std::ranges::binary_search(focus.selected, *focus.hovered)) {
    outline_commune(ui, plate, picture, area, *focus.hovered, std::array{Stroke{halo, 4.5}, Stroke{theme.text, 2}});
  }
}

void draw_label(Ui& ui, const Label& label, const Picture& picture, const Rect& area) {
  const Face& face = ui.fonts().face(TextSize::small, Weight::medium);
  ImDrawList& draw = ui.draw();
  // The text stands on whole pixels, or it is blurred.
  const float x = std::floor(static_cast<float>(label.box.x + area.x) + 0.5F);
  const double middle = label.box.y + area.y + label.box.height / 2;
  const float y = std::floor(static_cast<float>(middle - face.em_px / 2) + 0.5F);
  const auto size = face.font->FontSize;
  const auto step = static_cast<float>(ui.scale());
  const std::uint32_t halo = packed(Colour(label.halo));
  static constexpr std::array<std::array<float, 2>, 12> kRing = {{{-1.5F, 0},
                                                                  {1.5F, 0},
                                                                  {0, -1.5F},
                                                                  {0, 1.5F},
                                                                  {-1, -1},
                                                                  {1, -1},
                                                                  {-1, 1},
                                                                  {1, 1},
                                                                  {-1, 0},
                                                                  {1, 0},
                                                                  {0, -1},
                                                                  {0, 1}}};
  for (const auto& offset : kRing) {
    draw.AddText(face.font, size, {x + offset[0] * step, y + offset[1] * step}, halo, label.text.c_str());
  }
  draw.AddText(face.font, size, {x, y}, packed(Colour(label.colour)), label.text.c_str());
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[label.commune];
  ui.record("map.label." + commune.code.text(), WidgetKind::label,
            {ui.logical(label.box.x + area.x), ui.logical(label.box.y + area.y), ui.logical(label.box.width),
             ui.logical(label.box.height)},
            label.text);
}

void draw_leader(Ui& ui, const Label& label, const Rect& area) {
  if (!label.leader) return;
  ui.draw().AddLine(vec(label.leader->first, area), vec(label.leader->second, area), packed(ui.theme().text2),
                    static_cast<float>(ui.px(1)));
}

void draw_producer(Ui& ui, const Mark& mark, const Plate& plate, const Rect& area) {
  const double size = ui.px(plate.frame.mark_px);
  draw_mark(ui.draw(), mark.type, {mark.at.x + area.x, mark.at.y + area.y},
            map_mark(ui.theme(), mark.stars, size, ui.scale(), mark.has_own_point));
  if (ui.trace() == nullptr) return;
  ui.record(fmt::format("map.mark.{}", mark.producer), WidgetKind::mark,
            {ui.logical(mark.at.x + area.x - size / 2), ui.logical(mark.at.y + area.y - size / 2), ui.logical(size),
             ui.logical(size)});
}

}  // namespace

void draw_plate(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area) {
  ui.push_layer(Layer::map);
  ui.push_clip({ui.logical(area.x), ui.logical(area.y), ui.logical(area.width), ui.logical(area.height)});
  for (const Dot& dot : plate.dots) {
    const Point at{ui.logical(dot.at.x + area.x), ui.logical(dot.at.y + area.y)};
    disc(ui, at, 5, ui.theme().panel);
    disc(ui, at, 4, Colour(dot.colour));
  }
  draw_focus(ui, plate, picture, area);
  for (const Label& label : plate.labels) draw_leader(ui, label, area);
  for (const Mark& mark : plate.marks) draw_producer(ui, mark, plate, area);
  for (const Label& label : plate.labels) draw_label(ui, label, picture, area);
  ui.pop_clip();
  ui.pop_layer();
}

}  // namespace ocop
