#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "demo.hpp"
#include "sheet/path_data.hpp"
#include "sheet/sheet.hpp"
#include "workspace/workspace.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const Picture> picture_of(const fs::path& file) {
  const auto workspace = load_workspace(file);
  REQUIRE(workspace);
  Progress progress;
  const auto atlas = load_atlas(workspace->decisions.sources, file.parent_path(), progress);
  REQUIRE(atlas);
  const auto placement = place(**atlas, workspace->decisions.rulings, &progress);
  return make_picture(*atlas, placement, workspace->decisions.scope, workspace->choices, nullptr);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Pixel pixel_of(Rgb colour) { return {colour.r, colour.g, colour.b}; }

double median(std::vector<double> values) {
  REQUIRE_FALSE(values.empty());
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Where names say that the map stands in the window: most of them stand on the inner point of their commune.
Camera camera_from_names(const ShownFrame& frame, const Picture& picture) {
  struct Name {
    Point map;
    Point screen;
  };
  std::vector<Name> names;
  const Vintage& vintage = picture.atlas->vintages[picture.vintage];
  for (CommuneId id = 0; id < vintage.set.communes.size(); ++id) {
    const Widget* label = frame.find(label_of(vintage.set.communes[id].code.text()));
    if (label != nullptr) names.push_back({vintage.borders.inner[id], {label->box.middle_x(), label->box.middle_y()}});
  }
  std::vector<double> scales;
  for (const Name& a : names) {
    for (const Name& b : names) {
      const double metres = std::hypot(a.map.x - b.map.x, a.map.y - b.map.y);
      const double pixels = std::hypot(a.screen.x - b.screen.x, a.screen.y - b.screen.y);
      if (pixels > 300) scales.push_back(metres / pixels);
    }
  }
  Camera camera;
  camera.metres_per_pixel = median(scales);
  std::vector<double> x;
  std::vector<double> y;
  for (const Name& name : names) {
    x.push_back(name.map.x - (name.screen.x - Display::kWidth / 2.0) * camera.metres_per_pixel);
    y.push_back(name.map.y + (name.screen.y - Display::kHeight / 2.0) * camera.metres_per_pixel);
  }
  camera.center = {median(x), median(y)};
  return camera;
}

/// The window, with what is known of it.
struct Seen {
  ShownFrame frame;
  Screenshot pixels;
  IdImage ids;

  Seen(WindowDriver& window, const Picture& picture) : frame(still(window)), pixels(window.screenshot()) {
    ids = scan_convert(picture.atlas->vintages[picture.vintage].borders.arcs, make_line_style(picture),
                       camera_from_names(frame, picture), {Display::kWidth, Display::kHeight}, WorkerPool::shared());
  }

  static ShownFrame still(WindowDriver& window) {
    window.move_away();
    return window.wait_until_still();
  }

  bool is_covered(int x, int y) const {
    constexpr double kHalo = 6;
    return std::ranges::any_of(frame.widgets, [&](const Widget& w) {
      return x > w.box.x - kHalo && x < w.box.right() + kHalo && y > w.box.y - kHalo && y < w.box.bottom() + kHalo;
    });
  }

  /// Wholly of that commune, with its neighbours too.
  bool is_inside(int x, int y, CommuneId id) const {
    for (int j = y - 2; j <= y + 2; ++j) {
      for (int i = x - 2; i <= x + 2; ++i) {
        const auto p = static_cast<std::size_t>(j) * Display::kWidth + static_cast<std::size_t>(i);
        if (ids.first[p] != id || ids.share[p] != 255 || ids.line[p] != 0) return false;
      }
    }
    return true;
  }

  /// What the five free pixels of the commune that are nearest to its inner point mostly show: a line that leads to a
  /// name may cross one of them. Nothing where names and marks leave less.
  std::optional<Pixel> colour_near(Point inner, CommuneId id) const {
    const Point at = screen_from_map(ids.camera, ids.size, inner);
    std::vector<std::pair<double, Pixel>> free;
    constexpr int kNear = 40;
    for (int y = static_cast<int>(at.y) - kNear; y < static_cast<int>(at.y) + kNear; ++y) {
      for (int x = static_cast<int>(at.x) - kNear; x < static_cast<int>(at.x) + kNear; ++x) {
        const bool is_seen = x > 2 && y > 2 && x + 3 < Display::kWidth && y + 3 < Display::kHeight;
        if (is_seen && is_inside(x, y, id) && !is_covered(x, y))
          free.emplace_back(std::hypot(x - at.x, y - at.y), pixels.at(x, y));
      }
    }
    if (free.size() < 5) return std::nullopt;
    std::ranges::sort(free, {}, &std::pair<double, Pixel>::first);
    for (std::size_t i = 0; i < 5; ++i) {
      const auto same = std::ranges::count(free.begin(), free.begin() + 5, free[i].second,
                                           [](const auto& one) { return one.second; });
      if (same >= 3) return free[i].second;
    }
    return free.front().second;
  }
};

/// A P6 file, as pdftoppm writes it.
class PaperImage {
 public:
  explicit PaperImage(const std::string& bytes) {
    std::istringstream head(bytes);
    std::string magic;
    int most = 0;
    head >> magic >> width_ >> height_ >> most;
    REQUIRE(magic == "P6");
    REQUIRE(most == 255);
    data_ = bytes.substr(static_cast<std::size_t>(head.tellg()) + 1);
  }
  Pixel at(Point p) const {
    const auto i =
        3 * (static_cast<std::size_t>(p.y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(p.x));
    const auto channel = [&](std::size_t c) { return static_cast<int>(static_cast<unsigned char>(data_.at(i + c))); };
    return {channel(0), channel(1), channel(2)};
  }

 private:
  int width_ = 0;
  int height_ = 0;
  std::string data_;
};

/// By code.
std::map<std::string, std::string> fills_of_page(const std::string& page) {
  std::map<std::string, std::string> fills;
  const std::string start = "<path data-code=\"";
  for (std::size_t at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
    const std::size_t fill = page.find("fill=\"", at);
    fills[page.substr(at + start.size(), 5)] = page.substr(fill + 6, 7);
  }
  return fills;
}

TEST_CASE("Window, sheet and page show every commune in one colour") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const auto picture = picture_of(demo.home.demo());
  const Vintage& vintage = picture->atlas->vintages[picture->vintage];

  const std::string folder = demo.home.path().string();
  SheetOptions options;
  options.shows_names = false;
  options.shows_marks = false;
  Progress progress;
  REQUIRE(write_sheet(*picture, options, folder + "/sheet.pdf", Overwrite::no, progress));
  const PaperImage sheet(output_of({"pdftoppm", "-r", "96", folder + "/sheet.pdf"}));
  output_of({OCOP_ATLAS, "page", "--workspace", demo.home.demo().string(), "--out", folder + "/page.html", "--quiet"});
  const auto page = fills_of_page(bytes_of(folder + "/page.html"));
  REQUIRE(page.size() == 91);

  const std::vector<Fill> fills = make_fills(*picture, Ground::light);
  std::vector<CommuneId> covered;
  const Seen whole(window, *picture);
  for (CommuneId id = 0; id < fills.size(); ++id) {
    const std::string code = vintage.set.communes[id].code.text();
    CAPTURE(code);
    const Point inner = vintage.borders.inner[id];
    CHECK(sheet.at(place_on_sheet(*picture, options, inner)) == pixel_of(fills[id].colour));
    CHECK(page.at(code) == css_colour(fills[id].colour));
    const auto colour = whole.colour_near(inner, id);
    if (colour) CHECK(*colour == pixel_of(fills[id].colour));
    if (!colour) covered.push_back(id);
  }
  CHECK(covered.size() < 6);
  // Those that names and marks hide are seen from nearer.
  for (const CommuneId id : covered) {
    CAPTURE(vintage.set.communes[id].name);
    const Point inner = vintage.borders.inner[id];
    const Point at = screen_from_map(whole.ids.camera, whole.ids.size, inner);
    window.move_to(at.x, at.y);
    window.turn_wheel(4);
    const auto colour = Seen(window, *picture).colour_near(inner, id);
    REQUIRE(colour);
    CHECK(*colour == pixel_of(fills[id].colour));
    window.press("Home");
    window.wait_until_still();
  }
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
