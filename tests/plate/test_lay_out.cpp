#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "pictures.hpp"
#include "plate/layout_view.hpp"
#include "plate/marks.hpp"
#include "shape/inner_point.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

const std::string kProvince = std::string(OCOP_GEODATA_DIR) + "/binhduong_2024.shp";

/// Every letter 0.6 of the size wide.
double plain_width(const std::string& text, double size_px, Weight) {
  return 0.6 * size_px * static_cast<double>(text.size());
}

Frame frame_at(const Picture& picture, ViewSize size, double zoom) {
  Frame frame;
  frame.size = size;
  frame.text_width = plain_width;
  frame.camera = fit(main_body(picture), size, {20, 20, size.width - 40.0, size.height - 40.0});
  frame.camera = zoom_at(frame.camera, size, {size.width * 0.4, size.height * 0.6}, zoom);
  frame.obstacles = {{16, size.height - 200.0, 288, 180}};
  return frame;
}

bool is_inside(const Rect& r, ViewSize size) {
  return r.x >= 0 && r.y >= 0 && r.x + r.width <= size.width && r.y + r.height <= size.height;
}

}  // namespace

TEST_CASE("labels keep off each other, off marks and cards, and inside the view") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  std::size_t labels = 0;
  for (const ViewSize size : {ViewSize{1920, 1080}, ViewSize{960, 540}, ViewSize{400, 900}}) {
    for (const double zoom : {0.3, 1.0, 1.7, 4.0, 25.0}) {
      const Frame frame = frame_at(*picture, size, zoom);
      const Plate plate = lay_out(*picture, frame);
      labels += plate.labels.size();
      for (std::size_t i = 0; i < plate.labels.size(); ++i) {
        const Label& label = plate.labels[i];
        CHECK(is_inside(label.box, size));
        CHECK_FALSE(overlap(label.box, frame.obstacles.front()));
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(label.box, plate.labels[j].box));
        for (const Mark& mark : plate.marks) CHECK_FALSE(overlap(label.box, around(mark.at, 11, 11)));
      }
    }
  }
  CHECK(labels > 200);
}

TEST_CASE("a label on its own commune is white on dark fills and ink on light ones") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Plate plate = lay_out(*picture, frame_at(*picture, {1920, 1080}, 1));
  const Rgb ink = map_ink(Ground::light).text;
  int on_own = 0;
  for (const Label& label : plate.labels) {
    const Fill& fill = plate.fills[label.commune];
    if (label.halo != fill.colour) {
      CHECK(label.colour == ink);
      continue;
    }
    ++on_own;
    CHECK(label.colour == (lightness(fill.colour) < 56 ? rgb(0xFFFFFF) : ink));
    const Point middle = map_from_screen(plate.frame.camera, plate.frame.size, middle_of(label.box));
    CHECK(contains(atlas->vintages[0].borders.finest(), label.commune, middle));
  }
  CHECK(on_own > 10);
}

TEST_CASE("labels stay where they stood while the view moves") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  Frame frame = frame_at(*picture, {1200, 800}, 1);
  const Plate before = lay_out(*picture, frame);
  frame.camera.center.x += 3 * frame.camera.metres_per_pixel;
  const Plate after = lay_out(*picture, frame, &before);
  std::map<CommuneId, LabelSide> sides;
  for (const Label& label : before.labels) sides[label.commune] = label.side;
  std::size_t kept = 0;
  for (const Label& label : after.labels) {
    const auto was = sides.find(label.commune);
    if (was != sides.end() && was->second == label.side) ++kept;
  }
  // Three pixels to the side may cost a label at the edge or beside the card, not more.
  CHECK(kept + 2 >= before.labels.size());
}

TEST_CASE("a hovered commune has its label before all others") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  Frame frame = frame_at(*picture, {700, 500}, 1);
  std::set<CommuneId> named;
  for (const Label& label : lay_out(*picture, frame).labels) named.insert(label.commune);
  int gained = 0;
  for (CommuneId id = 0; id < 91; ++id) {
    if (named.contains(id)) continue;
    frame.focus.hovered = id;
    const std::vector<Label> labels = lay_out(*picture, frame).labels;
    const auto own = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.commune == id; });
    if (own == labels.end()) continue;  // under a card, or among marks on all sides
    CHECK(own == labels.begin());
    ++gained;
  }
  CHECK(gained > 10);
}

TEST_CASE("marks stand apart, the same way each time, and say where they come from") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Frame frame = frame_at(*picture, {1920, 1080}, 1);
  const Plate plate = lay_out(*picture, frame);
  REQUIRE(plate.marks.size() == picture->placement->producers.size());
  CHECK(plate.marks_hidden == 0);
  for (std::size_t i = 0; i < plate.marks.size(); ++i) {
    const Mark& a = plate.marks[i];
    CHECK(a.has_own_point == picture->placement->producers[a.producer].point.has_value());
    for (std::size_t j = 0; j < i; ++j) {
      const Mark& b = plate.marks[j];
      CHECK(std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) > 0.98 * kMarkPitch * frame.mark_px);
    }
  }
  const Plate again = lay_out(*picture, frame);
  for (std::size_t i = 0; i < plate.marks.size(); ++i) CHECK(again.marks[i].at == plate.marks[i].at);
  const Plate far = lay_out(*picture, frame_at(*picture, {1920, 1080}, 0.05));
  CHECK(far.marks.empty());
  CHECK(far.marks_hidden == static_cast<int>(plate.marks.size()));
}

TEST_CASE("the scale bar is a round length of at most 160 logical pixels") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  Frame frame = frame_at(*picture, {800, 600}, 1);
  const auto bar_at = [&](double metres_per_pixel, double scale) {
    frame.camera.metres_per_pixel = metres_per_pixel;
    frame.scale = scale;
    return lay_out(*picture, frame).scale_bar;
  };
  CHECK(bar_at(67.7, 1).length_km == doctest::Approx(10));  // 147.7 px; 20 km would be 295
  CHECK(bar_at(67.7, 1).length_px == doctest::Approx(10'000 / 67.7));
  CHECK(bar_at(67.7, 2).length_km == doctest::Approx(20));
  CHECK(bar_at(310.9, 1).length_km == doctest::Approx(20));
  CHECK(bar_at(1.5, 1).length_km == doctest::Approx(0.2));
}

TEST_CASE("the image finds at every inner point the commune that contains it, in the colour of its fill") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const ViewSize size{1920, 1080};
  const Camera camera = frame_at(*picture, size, 1).camera;
  const MapBorders& borders = atlas->vintages[0].borders;
  WorkerPool& pool = WorkerPool::shared();
  const IdImage image = scan_convert(borders.arcs, make_line_style(*picture), camera, size, pool);
  const std::vector<Fill> fills = make_fills(*picture, Ground::light);
  const std::vector<std::uint8_t> pixels = colour_pixels(image, fills, Ground::light, 1, pool);
  int seen = 0;
  for (CommuneId id = 0; id < borders.inner.size(); ++id) {
    const Point at = screen_from_map(camera, size, borders.inner[id]);
    if (at.x < 0 || at.y < 0 || at.x >= size.width || at.y >= size.height) continue;
    ++seen;
    const int x = static_cast<int>(at.x);
    const int y = static_cast<int>(at.y);
    CHECK(contains(borders.finest(), id, borders.inner[id]));
    CHECK(image.at(x, y) == id);
    const std::size_t p = 4 * static_cast<std::size_t>(y * size.width + x);
    CHECK(Rgb{pixels[p], pixels[p + 1], pixels[p + 2]} == fills[id].colour);
  }
  CHECK(seen == 91);
}
