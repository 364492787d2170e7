#include "look/icons.hpp"

#include <imgui.h>

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

#include "look/marks.hpp"

namespace ocop {
namespace {

// Paths on the grid of 16, y down, one stroke after another:
//   M x y  begins a line     L x y  goes on      Z  closes it
//   A cx cy r from to        goes on along an arc, degrees clockwise from the right
//   E cx cy rx ry from to    the same on an ellipse
//   O cx cy r                a circle            R x y w h r  a rounded rectangle
//   D x y r                  a filled dot
constexpr std::array<std::string_view, kIconCount> kPaths = {
    /* search */ "O 7 7 4.5 M 10.4 10.4 L 13.5 13.5",
    /* undo */ "M 5.5 3 L 2.5 6 L 5.5 9 M 2.5 6 L 9.75 6 A 9.75 9.25 3.25 -90 90 L 6 12.5",
    /* redo */ "M 10.5 3 L 13.5 6 L 10.5 9 M 13.5 6 L 6.25 6 A 6.25 9.25 3.25 270 90 L 10 12.5",
    /* export_ */
    "M 2.5 10 L 2.5 11.5 A 4 11.5 1.5 180 90 L 12 13 A 12 11.5 1.5 90 0 L 13.5 10 M 8 10 L 8 2.5 "
    "M 5 5.5 L 8 2.5 L 11 5.5",
    /* present */ "R 2 2.5 12 8.5 1.5 M 8 11 L 8 13.5 M 5.25 13.5 L 10.75 13.5",
    /* picture */ "R 2 3 12 10 1.5 M 2.5 11.5 L 6 7.75 L 8.75 10.5 L 10.75 8.5 L 13.5 11.25 D 10.6 5.9 0.9",
    /* chevron_down */ "M 4.25 6.25 L 8 10 L 11.75 6.25",
    /* chevron_right */ "M 6.25 4.25 L 10 8 L 6.25 11.75",
    /* chevron_left */ "M 9.75 4.25 L 6 8 L 9.75 11.75",
    /* chevron_up */ "M 4.25 9.75 L 8 6 L 11.75 9.75",
    /* cross */ "M 4.25 4.25 L 11.75 11.75 M 11.75 4.25 L 4.25 11.75",
    /* plus */ "M 8 3.5 L 8 12.5 M 3.5 8 L 12.5 8",
    /* minus */ "M 3.5 8 L 12.5 8",
    /* fit */
    "M 2.75 6 L 2.75 2.75 L 6 2.75 M 10 2.75 L 13.25 2.75 L 13.25 6 M 13.25 10 L 13.25 13.25 L 10 13.25 "
    "M 6 13.25 L 2.75 13.25 L 2.75 10",
    /* pointer */ "M 3.25 2.75 L 13.25 7.25 L 8.9 8.9 L 7.25 13.25 Z",
    /* lasso */
    "E 8 6.75 5.5 4.25 100 140 E 8 6.75 5.5 4.25 165 200 E 8 6.75 5.5 4.25 222 262 "
    "E 8 6.75 5.5 4.25 284 324 E 8 6.75 5.5 4.25 346 382 E 8 6.75 5.5 4.25 44 80 "
    "M 4.6 10.1 A 5.6 11.2 1.3 200 20 L 6 13.5",
    /* warning */ "M 8 2.5 L 14 13.25 L 2 13.25 Z M 8 6.5 L 8 9.25 D 8 11.25 0.9",
    /* check */ "M 3.25 8.5 L 6.5 11.75 L 12.75 4.75",
    /* calendar */ "R 2.5 3.5 11 10 1.5 M 2.5 7 L 13.5 7 M 5.5 2 L 5.5 4.75 M 10.5 2 L 10.5 4.75",
    /* clock */ "O 8 8 5.75 M 8 4.75 L 8 8 L 10.25 9.5",
    /* lock */ "R 3 7 10 6.75 1.5 M 5 7 L 5 5.25 A 8 5.25 3 180 360 L 11 7",
    /* unlock */ "R 3 7 10 6.75 1.5 M 5 7 L 5 5 A 8 5 3 180 340",
    /* funnel */ "M 2.5 3 L 13.5 3 L 9.5 8 L 9.5 11.75 L 6.5 13.5 L 6.5 8 Z",
    /* pin */ "M 8 14 A 8 6.75 4.5 146 394 Z O 8 6.75 1.6",
    /* layers */ "M 8 2.25 L 14 5.75 L 8 9.25 L 2 5.75 Z M 2 9.75 L 8 13.25 L 14 9.75",
    /* table */ "R 2 3 12 10.5 1.5 M 2 6.5 L 14 6.5 M 2 10 L 14 10 M 6.5 3 L 6.5 13.5",
    /* bars */ "M 2.5 13.25 L 13.5 13.25 M 4.25 10.5 L 4.25 8 M 8 10.5 L 8 3 M 11.75 10.5 L 11.75 5.75",
    /* copy */ "R 5.5 5.5 8 8 1.5 M 3.75 10.5 A 4 9 1.5 100 180 L 2.5 4 A 4 4 1.5 180 270 L 9 2.5 A 9 4 1.5 270 350",
    /* sliders */ "M 2 5 L 8 5 O 10 5 2 M 12 5 L 14 5 M 2 11 L 4 11 O 6 11 2 M 8 11 L 14 11",
    /* folder */
    "M 2 5 A 3.25 4.5 1.25 180 270 L 6 3.25 L 7.75 5 L 12.75 5 A 12.75 6.25 1.25 270 360 L 14 11.5 "
    "A 12.75 11.75 1.25 0 90 L 3.25 13 A 3.25 11.75 1.25 90 180 Z",
    /* file */
    "M 9.25 2 L 4.75 2 A 4.75 3.25 1.25 270 180 L 3.5 12.75 A 4.75 12.75 1.25 180 90 L 11.25 14 "
    "A 11.25 12.75 1.25 90 0 L 12.5 5.25 Z M 9.25 2 L 9.25 5.25 L 12.5 5.25",
    /* download */
    "M 2.5 10 L 2.5 11.5 A 4 11.5 1.5 180 90 L 12 13 A 12 11.5 1.5 90 0 L 13.5 10 M 8 2.5 L 8 9.75 "
    "M 5 6.75 L 8 9.75 L 11 6.75",
    /* play */ "M 4.75 3 L 12.75 8 L 4.75 13 Z",
    /* globe */ "O 8 8 5.75 M 2.25 8 L 13.75 8 E 8 8 2.5 5.75 0 360 Z",
    /* sun */
    "O 8 8 2.75 M 8 1.75 L 8 2.75 M 8 13.25 L 8 14.25 M 1.75 8 L 2.75 8 M 13.25 8 L 14.25 8 "
    "M 3.6 3.6 L 4.3 4.3 M 11.7 11.7 L 12.4 12.4 M 12.4 3.6 L 11.7 4.3 M 4.3 11.7 L 3.6 12.4",
    /* moon */ "A 8 8 5.5 0 270 A 10.75 5.25 3.89 225 45 Z",
    /* settings */
    "O 8 8 1.9 O 8 8 4.4 M 8 2 L 8 3.4 M 8 12.6 L 8 14 M 2 8 L 3.4 8 M 12.6 8 L 14 8 "
    "M 3.76 3.76 L 4.75 4.75 M 11.25 11.25 L 12.24 12.24 M 12.24 3.76 L 11.25 4.75 M 4.75 11.25 L 3.76 12.24",
    /* map */ "M 2 4 L 6 2.5 L 10 4 L 14 2.5 L 14 12 L 10 13.5 L 6 12 L 2 13.5 Z M 6 2.5 L 6 12 M 10 4 L 10 13.5",
    /* target */ "O 8 8 5.75 O 8 8 2.5",
    /* arrow_right */ "M 3 8 L 13 8 M 9.25 4.25 L 13 8 L 9.25 11.75",
    /* arrow_down */ "M 8 3 L 8 13 M 4.25 9.25 L 8 13 L 11.75 9.25",
    /* arrow_up */ "M 8 13 L 8 3 M 4.25 6.75 L 8 3 L 11.75 6.75",
    /* info */ "O 8 8 5.75 M 8 7.5 L 8 11 D 8 5.25 0.9",
    /* keyboard */
    "R 1.5 4 13 8.5 1.5 D 4.5 6.9 0.75 D 6.85 6.9 0.75 D 9.2 6.9 0.75 D 11.5 6.9 0.75 M 5.5 9.75 L 10.5 9.75",
    /* trash */ "M 2.5 4.5 L 13.5 4.5 M 6 4.5 L 6 2.5 L 10 2.5 L 10 4.5 M 4 4.5 L 4.6 13.5 L 11.4 13.5 L 12 4.5",
    /* sign */ "",
};

// Draws one path.
class Pen {
 public:
  Pen(ImDrawList& draw, Point center, double size_px, double line_px, Colour colour)
      : draw_(draw),
        left_(center.x - size_px / 2),
        top_(center.y - size_px / 2),
        unit_(size_px / 16),
        line_(static_cast<float>(line_px > 0 ? line_px : size_px * 1.5 / 16)),
        colour_(packed(colour)) {}

  void follow(std::string_view path) {
    rest_ = path;
    while (const char command = next_command()) obey(command);
    end_stroke(false);
  }

 private:
  void obey(char command) {
    switch (command) {
      case 'M':
        end_stroke(false);
        [[fallthrough]];
      case 'L': {
        const double x = number();
        add(x, number());
        break;
      }
      case 'Z':
        end_stroke(true);
        break;
      case 'A':
      case 'E':
        arc(command == 'E');
        break;
      case 'O':
        circle();
        break;
      case 'R':
        rounded_rect();
        break;
      default:
        dot();
    }
  }

  void arc(bool is_ellipse) {
    const double cx = number();
    const double cy = number();
    const double rx = number();
    const double ry = is_ellipse ? number() : rx;
    const double from = number();
    const double to = number();
    if (is_ellipse) end_stroke(false);
    add_arc(cx, cy, rx, ry, from, to);
  }

  void add_arc(double cx, double cy, double rx, double ry, double from, double to) {
    const int steps = std::max(3, static_cast<int>(std::fabs(to - from) / 12));
    for (int i = 0; i <= steps; ++i) {
      const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 180;
      add(cx + rx * std::cos(angle), cy + ry * std::sin(angle));
    }
  }

  void circle() {
    end_stroke(false);
    const double x = number();
    const double y = number();
    const double r = number();
    draw_.AddCircle(place(x, y), length(r), colour_, 0, line());
  }

  void rounded_rect() {
    end_stroke(false);
    const double x = number();
    const double y = number();
    const double right = x + number();
    const double bottom = y + number();
    const double r = number();
    add_arc(x + r, y + r, r, r, 180, 270);
    add_arc(right - r, y + r, r, r, 270, 360);
    add_arc(right - r, bottom - r, r, r, 0, 90);
    add_arc(x + r, bottom - r, r, r, 90, 180);
    end_stroke(true);
  }

  void dot() {
    end_stroke(false);
    const double x = number();
    const double y = number();
    const double r = number();
    draw_.AddCircleFilled(place(x, y), length(r), colour_);
  }

  // A point twice would give the line no direction there.
  void add(double x, double y) {
    const ImVec2 at = place(x, y);
    if (points_.empty() || std::hypot(at.x - points_.back().x, at.y - points_.back().y) > 0.05F) points_.push_back(at);
  }

  void end_stroke(bool is_closed) {
    if (is_closed && points_.size() > 2 &&
        std::hypot(points_.front().x - points_.back().x, points_.front().y - points_.back().y) < 0.05F) {
      points_.pop_back();
    }
    const auto count = static_cast<int>(points_.size());
    if (count >= 2) {
      draw_.AddPolyline(points_.data(), count, colour_, is_closed ? ImDrawFlags_Closed : ImDrawFlags_None, line());
      if (!is_closed) {
        draw_.AddCircleFilled(points_.front(), line() / 2, colour_);
        draw_.AddCircleFilled(points_.back(), line() / 2, colour_);
      }
    }
    points_.clear();
  }

  char next_command() {
    const std::size_t at = rest_.find_first_not_of(' ');
    if (at == std::string_view::npos) return 0;
    const char command = rest_[at];
    rest_.remove_prefix(at + 1);
    return command;
  }

  double number() {
    rest_.remove_prefix(rest_.find_first_not_of(' '));
    double value = 0;
    const auto end = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value).ptr;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

  ImVec2 place(double x, double y) const {
    return {static_cast<float>(left_ + x * unit_), static_cast<float>(top_ + y * unit_)};
  }
  float length(double grid) const { return static_cast<float>(grid * unit_); }
  float line() const { return line_; }

  ImDrawList& draw_;
  double left_;
  double top_;
  double unit_;
  float line_;
  ImU32 colour_;
  std::string_view rest_;
  std::vector<ImVec2> points_;
};

}  // namespace

void draw_icon(ImDrawList& draw, Icon icon, Point center, double size_px, Colour colour, double line_px) {
  if (icon == Icon::sign) {
    draw_sign(draw, center, size_px, colour, {255, 255, 255});
    return;
  }
  // Lines stand on the grid of the screen.
  const Point snapped{std::round(center.x - size_px / 2) + size_px / 2,
                      std::round(center.y - size_px / 2) + size_px / 2};
  Pen(draw, snapped, size_px, line_px, colour).follow(kPaths[static_cast<std::size_t>(icon)]);
}

void draw_sign(ImDrawList& draw, Point center, double size_px, Colour body, Colour star) {
  constexpr int kCorners = 6;
  std::array<ImVec2, kCorners> hexagon;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = (i * 60 - 90) * std::numbers::pi / 180;
    hexagon[static_cast<std::size_t>(i)] = {static_cast<float>(center.x + size_px / 2 * std::cos(angle)),
                                            static_cast<float>(center.y + size_px / 2 * std::sin(angle))};
  }
  draw.AddConvexPolyFilled(hexagon.data(), kCorners, packed(body));
  draw_star(draw, center, size_px * 0.56, star);
}

}  // namespace ocop
