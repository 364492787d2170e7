#include "window/draw_plate.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "look/marks.hpp"
#include "look/paint.hpp"

namespace ocop {
namespace {

ImVec2 vec(Point p, const Rect& area) { return {static_cast<float>(p.x + area.x), static_cast<float>(p.y + area.y)}; }

/// More selected communes than this are outlined by a thin line.
constexpr std::size_t kManySelected = 100;

struct Stroke {
  Colour colour;
  double width = 1;
};

/// Draws borders round communes, those between two of them left out.
class Outliner {
 public:
  Outliner(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area)
      : ui_(ui),
        frame_(plate.frame),
        arcs_(picture.borders().arcs.for_scale(frame_.camera.metres_per_pixel)),
        area_(area),
        view_(visible_box(frame_.camera, frame_.size)) {}

  /// `communes` sorted.
  void draw(std::span<const CommuneId> communes, const Stroke& stroke) {
    const auto is_one = [&](std::uint32_t unit) { return std::ranges::binary_search(communes, unit); };
    for (const CommuneId commune : communes) {
      for (std::uint32_t i = arcs_.unit_arcs[commune]; i < arcs_.unit_arcs[commune + 1]; ++i) {
        const std::uint32_t id = arcs_.unit_arc_ids[i];
        const Arc& arc = arcs_.arcs[id];
        if (arcs_.boxes[id].overlaps(view_) && !(is_one(arc.left) && is_one(arc.right))) draw(arc, stroke);
      }
    }
  }

 private:
  void draw(const Arc& arc, const Stroke& stroke) {
    points_.clear();
    for (const Point p : arcs_.points_of(arc)) {
      points_.push_back(vec(screen_from_map(frame_.camera, frame_.size, p), area_));
    }
    ui_.draw().AddPolyline(points_.data(), static_cast<int>(points_.size()), packed(stroke.colour), ImDrawFlags_None,
                           static_cast<float>(ui_.px(stroke.width)));
  }

  Ui& ui_;
  const Frame& frame_;
  const Arcs& arcs_;
  const Rect& area_;
  Box view_;
  std::vector<ImVec2> points_;
};

/// The largest below; a selected or hovered one has the rim of its outline.
void draw_circles(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area) {
  const Theme& theme = ui.theme();
  const Focus& focus = plate.frame.focus;
  for (const Circle& circle : plate.circles) {
    const Point at{ui.logical(circle.at.x + area.x), ui.logical(circle.at.y + area.y)};
    const double radius = ui.logical(circle.radius_px);
    const bool is_selected = std::ranges::binary_search(focus.selected, circle.commune);
    const bool is_hovered = focus.hovered == circle.commune;
    const double rim = is_selected || is_hovered ? 3 : 1;
    disc(ui, at, radius + rim, is_selected ? theme.accent : is_hovered ? theme.text : theme.panel);
    disc(ui, at, radius, Colour(circle.colour));
    if (ui.trace() == nullptr) continue;
    const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[circle.commune];
    ui.record("map.circle." + commune.code.text(), WidgetKind::mark,
              {at.x - radius, at.y - radius, 2 * radius, 2 * radius});
  }
}

/// Communes that lost everything.
void draw_lost(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area) {
  if (picture.lost == nullptr || picture.shown_theme() != MapTheme::indicator) return;
  Outliner outliner(ui, plate, picture, area);
  for (const CommuneId& commune : *picture.lost) {
    outliner.draw(std::span(&commune, 1), {Colour(map_ink(ui.theme().ground).gap), 2});
  }
}

void draw_focus(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area) {
  const Theme& theme = ui.theme();
  const Focus& focus = plate.frame.focus;
  Outliner outliner(ui, plate, picture, area);
  const bool are_many = focus.selected.size() > kManySelected;
  if (!are_many) outliner.draw(focus.selected, {theme.panel, 6.5});
  outliner.draw(focus.selected, {theme.accent, are_many ? 1.5 : 3});
  if (focus.hovered && !std::ranges::binary_search(focus.selected, *focus.hovered)) {
    const std::array hovered = {*focus.hovered};
    outliner.draw(hovered, {theme.panel, 4.5});
    outliner.draw(hovered, {theme.text, 2});
  }
}

/// Where the copies of a text stand that make its halo; fewer while the map moves.
using Ring = std::vector<std::array<float, 2>>;
const Ring& ring_of_halo(bool is_moving) {
  static const Ring whole = {{-1.5F, 0}, {1.5F, 0}, {0, -1.5F}, {0, 1.5F}, {-1, -1}, {1, -1},
                             {-1, 1},    {1, 1},    {-1, 0},    {1, 0},    {0, -1},  {0, 1}};
  static const Ring light = {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
  return is_moving ? light : whole;
}

/// Labels are of two sizes: on the screen, and for a projector.
TextSize size_of_labels(const Frame& frame) {
  return frame.label_px < size_of(TextSize::slide_small) ? TextSize::small : TextSize::slide_small;
}

void draw_label(Ui& ui, const Label& label, const Plate& plate, const Picture& picture, const Rect& area,
                const Ring& halo_ring) {
  const Face& face = ui.fonts().face(size_of_labels(plate.frame), Weight::medium);
  ImDrawList& draw = ui.draw();
  // The text stands on whole pixels, or it is blurred.
  const float x = std::floor(static_cast<float>(label.box.x + area.x) + 0.5F);
  const double middle = label.box.y + area.y + label.box.height / 2;
  const float y = std::floor(static_cast<float>(middle - face.em_px / 2) + 0.5F);
  const auto size = face.font->FontSize;
  const auto step = static_cast<float>(ui.scale() * plate.frame.label_px / size_of(TextSize::small));
  const std::uint32_t halo = packed(Colour(label.halo));
  for (const auto& offset : halo_ring) {
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

void draw_producer(Ui& ui, const Mark& mark, const Plate& plate, const Rect& area, bool is_moving) {
  const double size = ui.px(plate.frame.mark_px);
  draw_mark(ui.draw(), mark.type, {mark.at.x + area.x, mark.at.y + area.y},
            map_mark(ui.theme(), mark.stars, size, ui.scale(), mark.has_own_point || is_moving));
  if (ui.trace() == nullptr) return;
  ui.record(fmt::format("map.mark.{}", mark.producer), WidgetKind::mark,
            {ui.logical(mark.at.x + area.x - size / 2), ui.logical(mark.at.y + area.y - size / 2), ui.logical(size),
             ui.logical(size)});
}

void draw_context(Ui& ui, const Plate& plate, const Rect& area) {
  const std::uint32_t colour = packed(Colour(map_ink(plate.frame.ground).context_line));
  std::vector<ImVec2> points;
  for (const auto& line : plate.context) {
    points.clear();
    for (const Point p : line) points.push_back(vec(p, area));
    ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), colour, ImDrawFlags_None,
                          static_cast<float>(ui.px(1)));
  }
}

void draw_badge(Ui& ui, const Badge& badge, const Plate& plate, const Picture& picture, const Rect& area) {
  const Theme& theme = ui.theme();
  const Point at{ui.logical(badge.at.x + area.x), ui.logical(badge.at.y + area.y)};
  const double radius = ui.logical(badge.diameter_px) / 2;
  const bool is_selected = std::ranges::binary_search(plate.frame.focus.selected, badge.commune);
  const Colour rim = map_ink(theme.ground).priority.back();
  disc(ui, at, radius, is_selected ? theme.panel : rim);
  disc(ui, at, radius - 1.5, is_selected ? theme.accent : theme.panel);
  const Rect box{at.x - radius, at.y - 8, 2 * radius, 16};
  ui.text("", box, badge.text,
          {.size = TextSize::small,
           .weight = Weight::semibold,
           .colour = is_selected ? theme.on_accent : theme.text,
           .align = Align::center});
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[badge.commune];
  ui.record("map.badge." + commune.code.text(), WidgetKind::mark,
            {at.x - radius, at.y - radius, 2 * radius, 2 * radius}, badge.text);
}

}  // namespace

void draw_plate(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area, bool is_moving) {
  ui.push_layer(Layer::map);
  ui.push_clip({ui.logical(area.x), ui.logical(area.y), ui.logical(area.width), ui.logical(area.height)});
  draw_context(ui, plate, area);
  for (const Dot& dot : plate.dots) {
    const Point at{ui.logical(dot.at.x + area.x), ui.logical(dot.at.y + area.y)};
    const double radius = ui.logical(dot.diameter_px) / 2;
    disc(ui, at, radius + 1, ui.theme().panel);
    disc(ui, at, radius, Colour(dot.colour));
  }
  draw_lost(ui, plate, picture, area);
  draw_focus(ui, plate, picture, area);
  draw_circles(ui, plate, picture, area);
  for (const Label& label : plate.labels) draw_leader(ui, label, area);
  for (const Mark& mark : plate.marks) draw_producer(ui, mark, plate, area, is_moving);
  for (const Label& label : plate.labels) draw_label(ui, label, plate, picture, area, ring_of_halo(is_moving));
  for (const TileNumber& number : plate.numbers) {
    const Point at{ui.logical(number.at.x + area.x), ui.logical(number.at.y + area.y)};
    ui.text(
        "", {at.x - 60, at.y - 14, 60, 16}, number.text,
        {.size = TextSize::small, .weight = Weight::semibold, .colour = Colour(number.colour), .align = Align::right});
  }
  for (const Badge& badge : plate.badges) draw_badge(ui, badge, plate, picture, area);
  ui.pop_clip();
  ui.pop_layer();
}

}  // namespace ocop
