#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "picture/focus.hpp"
#include "picture/picture.hpp"
#include "picture/ramp.hpp"
#include "plate/camera.hpp"
#include "plate/id_image.hpp"
#include "words/language.hpp"

namespace ocop {

enum class Weight : std::uint8_t { regular, medium, semibold };
/// Width in pixels of a text at a size in pixels.
using TextWidth = std::function<double(const std::string& text, double size_px, Weight weight)>;

/// How a picture is to be laid out.
struct Frame {
  ViewSize size;
  double scale = 1;  ///< device pixels to a logical pixel
  Camera camera;
  Ground ground = Ground::light;
  Language language = Language::vi;
  Focus focus;
  std::vector<Rect> obstacles;  ///< cards that labels stay away from, pixels
  std::vector<Rect> elsewhere;  ///< parts of the map that an inset shows: without names, marks and dots
  TextWidth text_width;
  double label_px = 12;  ///< logical
  double mark_px = 11;   ///< logical
  bool shows_marks = true;
  bool shows_labels = true;
};

/// How one commune is filled.
struct Fill {
  Rgb colour;
  bool is_hatched = false;
  int class_index = kClassZero;
  friend bool operator==(const Fill&, const Fill&) = default;
};

/// Where a name stands, seen from its commune's inner point.
enum class LabelSide : std::uint8_t { pole, below, above, right, left, led_out };

struct Label {
  std::string text;
  CommuneId commune = 0;
  Rect box;  ///< where the text stands
  Rgb colour;
  Rgb halo;
  std::optional<std::pair<Point, Point>> leader;  ///< from commune to text
  LabelSide side = LabelSide::pole;
};

struct Mark {
  Point at;
  ProducerType type = ProducerType::unknown;
  Stars stars = Stars::unknown;  ///< best
  bool has_own_point = false;    ///< false: stands at the inner point, dashed outline
  ProducerId producer = 0;
  CommuneId commune = 0;
};

/// A commune too small to see, as a dot of guaranteed size.
struct Dot {
  Point at;
  Rgb colour;
  CommuneId commune = 0;
  double diameter_px = 0;
};

/// A circle whose area stands for the value of a commune.
struct Circle {
  Point at;
  double radius_px = 0;
  Rgb colour;
  CommuneId commune = 0;
};

/// The value of a commune in the corner of its tile.
struct TileNumber {
  Point at;  ///< right end of the base line
  std::string text;
  Rgb colour;
  CommuneId commune = 0;
};

/// A short text in a disc that stands for a commune: its rank among the gaps, or the products tried there.
struct Badge {
  Point at;
  double diameter_px = 0;
  std::string text;
  CommuneId commune = 0;
  friend bool operator==(const Badge&, const Badge&) = default;
};

struct ScaleBar {
  double length_px = 0;
  double length_km = 0;  ///< whole to the eye: 1, 2, 5, 10 ...
};

enum class LegendRowKind : std::uint8_t {
  colour_class,
  zero,
  no_data,
  not_on_map,
  uncertain,  ///< of the classes above, those that perhaps are no gap: drawn indented
  covered,    ///< no gap
  sized,      ///< with a circle
  lost,       ///< of those with zero, the ones that had something: drawn indented
};
struct LegendRow {
  LegendRowKind kind = LegendRowKind::colour_class;
  int class_index = 0;
  std::string label;
  std::optional<Rgb> colour;
  bool is_hatched = false;
  int count = 0;
  std::string unit;    ///< "xã", "sp"
  std::string detail;  ///< quieter, after the label: "từ 45"
};
/// One size of the key of circles.
struct LegendCircle {
  double radius = 0;  ///< logical pixels
  std::string label;
  Rgb colour;
};
struct Legend {
  std::string title;
  std::string subtitle;                    ///< "số đếm, không chia theo dân số"
  std::vector<LegendRow> rows;             ///< highest class first, then zero, no data, not on the map
  std::string note;                        ///< empty, or why there are fewer classes
  std::vector<LegendCircle> circles = {};  ///< of a map of circles, the largest first
  bool has_marks = true;                   ///< producers stand on the map
};

/// A picture laid out for one frame: plain records that a drawer only walks.
struct Plate {
  Frame frame;
  std::vector<Fill> fills;                  ///< by CommuneId
  std::vector<std::vector<Point>> context;  ///< quiet lines under marks and names, 1 logical pixel wide
  std::vector<Label> labels;
  std::vector<Mark> marks;
  std::vector<Dot> dots;
  std::vector<Circle> circles;  ///< the largest first
  std::vector<TileNumber> numbers;
  std::vector<Badge> badges;
  int marks_hidden = 0;  ///< producers without a mark, since their marks would hide the land
  ScaleBar scale_bar;    ///< of length 0 on a map that is not to scale
  Legend legend;
  bool is_schematic = false;
  bool has_few_names = false;  ///< communes are so small that names are the exception
};

/// `previous` keeps labels from flickering: a label that stood stays where it can.
Plate lay_out(const Picture& picture, const Frame& frame, const Plate* previous = nullptr);

/// Of what the map shows.
Legend make_legend(const Picture& picture, Ground ground, Language language);
/// Of the classes of the indicator, whatever the map shows.
Legend make_indicator_legend(const Picture& picture, Ground ground, Language language);
/// Of the classes that the map shows, from low to high.
std::vector<Rgb> class_colours(const Picture& picture, Ground ground);
std::vector<Fill> make_fills(const Picture& picture, Ground ground);
LineStyle make_line_style(const Picture& picture);

/// The box that the opening view shows: the scope, without units that lie far offshore.
Box main_body(const Picture& picture);
/// Everything that the vintage holds.
Box whole_extent(const Picture& picture);

/// Colours of the map, 4 bytes a pixel (R, G, B, A), page where no commune lies: the law that the
/// window's shader follows too.
std::vector<std::uint8_t> colour_pixels(const IdImage& image, const std::vector<Fill>& fills, Ground ground,
                                        double scale, WorkerPool& pool);

}  // namespace ocop
