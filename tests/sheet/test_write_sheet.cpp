#include <doctest/doctest.h>
#include <png.h>
#include <stdlib.h>

#include <pugixml.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "../plate/pictures.hpp"
#include "sheet/far_land.hpp"
#include "sheet/path_data.hpp"
#include "sheet/sheet.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

namespace fs = std::filesystem;

const std::string kProvince = std::string(OCOP_GEODATA_DIR) + "/binhduong_2024.shp";
const std::string kCity = std::string(OCOP_GEODATA_DIR) + "/hcmc_2025.shp";

/// A folder of its own, gone at the end.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "ocop_sheet_XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;
  Rgb at(Point p) const {
    const std::size_t i =
        3 * (static_cast<std::size_t>(p.y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(p.x));
    return {rgb.at(i), rgb.at(i + 1), rgb.at(i + 2)};
  }
  int count(Rgb colour) const {
    int n = 0;
    for (std::size_t p = 0; p + 2 < rgb.size(); p += 3) n += Rgb{rgb[p], rgb[p + 1], rgb[p + 2]} == colour;
    return n;
  }
};

/// What a command prints.
std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = ::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) text.append(buffer.data(), n);
  ::pclose(pipe);
  return text;
}

Pixels pixels_of(const fs::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  Pixels pixels;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return pixels;
  image.format = PNG_FORMAT_RGB;
  pixels = {static_cast<int>(image.width), static_cast<int>(image.height), {}};
  pixels.rgb.resize(PNG_IMAGE_SIZE(image));
  png_image_finish_read(&image, nullptr, pixels.rgb.data(), 0, nullptr);
  return pixels;
}

Result<void> write(const Picture& picture, const fs::path& path, const SheetOptions& options = {}) {
  Progress progress;
  return write_sheet(picture, options, path, Overwrite::no, progress);
}

}  // namespace

TEST_CASE("a sheet has the size asked for, the colours of the legend, and the same bytes each time") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Folder folder;
  ::setenv("SOURCE_DATE_EPOCH", "1704067200", 1);
  REQUIRE(write(*picture, folder.path / "a.png"));
  REQUIRE(write(*picture, folder.path / "b.png"));
  ::unsetenv("SOURCE_DATE_EPOCH");
  CHECK(bytes_of(folder.path / "a.png") == bytes_of(folder.path / "b.png"));
  const Pixels pixels = pixels_of(folder.path / "a.png");
  CHECK(pixels.width == 1920);
  CHECK(pixels.height == 1080);
  // A swatch is 28 x 18 pixels; every class lies on the map too.
  for (const std::uint32_t hex : {0x86C5B5U, 0x489D98U, 0x1F7476U, 0x0A424BU, 0xEAE6DBU}) {
    CAPTURE(hex);
    CHECK(pixels.count(rgb(hex)) > 2 * 28 * 18);
  }
  CHECK(pixels.count(rgb(0xFFFFFF)) > 1920 * 1080 / 3);
}

TEST_CASE("a vector sheet is the same bytes each time, and has its words as text") {
  const auto atlas = atlas_of(kCity);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Folder folder;
  ::setenv("SOURCE_DATE_EPOCH", "1704067200", 1);
  for (const char* ending : {".pdf", ".svg"}) {
    CAPTURE(ending);
    const std::string file = (folder.path / "sheet").string();
    REQUIRE(write(*picture, file + "a" + ending));
    REQUIRE(write(*picture, file + "b" + ending));
    CHECK(bytes_of(file + "a" + ending) == bytes_of(file + "b" + ending));
  }
  ::unsetenv("SOURCE_DATE_EPOCH");
  pugi::xml_document svg;
  REQUIRE(svg.load_file((folder.path / "sheeta.svg").c_str()));
  std::size_t paths = 0;
  for (const auto& path : svg.select_nodes("//path[@data-code]")) {
    paths += 1;
    CHECK_FALSE(std::string(path.node().child_value("title")).empty());
  }
  CHECK(paths >= 168);
  CHECK_FALSE(svg.select_nodes("//text[text()='Cần Giờ']").empty());
  const std::string text = output_of("pdftotext -layout '" + (folder.path / "sheeta.pdf").string() + "' -");
  // A search finds the whole name where the map shows the short one.
  CHECK(text.find("Xã Cần Giờ") != std::string::npos);
  CHECK(text.find("168") != std::string::npos);
  const std::string fonts = output_of("pdffonts '" + (folder.path / "sheeta.pdf").string() + "' | tail -n +3");
  CHECK(fonts.find("Inter") != std::string::npos);
  std::istringstream lines(fonts);
  for (std::string line; std::getline(lines, line);) CHECK(line.find(" yes yes yes ") != std::string::npos);
}

TEST_CASE("PNG, PDF and SVG have the colour of the class at the inner point of every commune") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Folder folder;
  SheetOptions options;
  options.shows_names = false;
  options.shows_marks = false;
  for (const char* ending : {"png", "pdf", "svg"})
    REQUIRE(write(*picture, folder.path / ("s." + std::string(ending)), options));
  output_of("pdftoppm -r 96 -png '" + (folder.path / "s.pdf").string() + "' '" + (folder.path / "p").string() + "'");
  const Pixels png = pixels_of(folder.path / "s.png");
  const Pixels pdf = pixels_of(folder.path / "p-1.png");
  REQUIRE(pdf.width == png.width);
  REQUIRE(pdf.height == png.height);
  pugi::xml_document svg;
  REQUIRE(svg.load_file((folder.path / "s.svg").c_str()));
  const std::vector<Fill> fills = make_fills(*picture, Ground::light);
  const Vintage& vintage = atlas->vintages.front();
  for (CommuneId id = 0; id < fills.size(); ++id) {
    const std::string code = vintage.set.communes[id].code.text();
    CAPTURE(code);
    const Point at = place_on_sheet(*picture, options, vintage.borders.inner[id]);
    CHECK(png.at(at) == fills[id].colour);
    CHECK(pdf.at(at) == fills[id].colour);
    const pugi::xml_node path = svg.select_node(("//path[@data-code='" + code + "']").c_str()).node();
    CHECK(std::string(path.parent().attribute("fill").value()) == css_colour(fills[id].colour));
  }
}

TEST_CASE("small and upright sheets are written too") {
  const auto atlas = atlas_of(kCity);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Folder folder;
  for (const ViewSize size : {ViewSize{640, 480}, ViewSize{800, 1130}, ViewSize{60, 40}}) {
    SheetOptions options;
    options.width_px = size.width;
    options.height_px = size.height;
    options.ground = Ground::dark;
    options.language = Language::en;
    const fs::path path = folder.path / (std::to_string(size.width) + ".png");
    REQUIRE(write(*picture, path, options));
    CHECK(pixels_of(path).width == size.width);
    CHECK(pixels_of(path).height == size.height);
  }
}

TEST_CASE("an existing file is kept, a missing folder is reported, a cancelled sheet leaves nothing") {
  const auto atlas = atlas_of(kProvince);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Folder folder;
  std::ofstream(folder.path / "old.png") << "old";
  CHECK(write(*picture, folder.path / "old.png").error().kind == FindingKind::output_exists);
  CHECK(bytes_of(folder.path / "old.png") == "old");
  CHECK(write(*picture, folder.path / "none" / "a.png").error().kind == FindingKind::output_unwritable);
  Progress progress;
  progress.cancel();
  CHECK(write_sheet(*picture, {}, folder.path / "c.png", Overwrite::no, progress).error().kind ==
        FindingKind::cancelled);
  CHECK_FALSE(fs::exists(folder.path / "c.png"));
}

TEST_CASE("Côn Đảo gets a frame of its own with its distance") {
  const auto atlas = atlas_of(kCity);
  if (!atlas) return;
  const auto picture = scattered_picture(atlas);
  const Box body = main_body(*picture);
  const std::vector<FarLand> far = find_far_land(*picture, body, body);
  REQUIRE(far.size() == 1);
  REQUIRE(far[0].communes.size() == 1);
  CHECK(atlas->vintages[0].set.communes[far[0].communes[0]].name == "Đặc khu Côn Đảo");
  // By hand: Cape Vũng Tàu 10.33° N 107.08° E to the north of Côn Sơn 8.77° N 106.71° E is 177 km.
  CHECK(far[0].distance_km > 165);
  CHECK(far[0].distance_km < 180);
  CHECK(cropped_communes(*picture, body) == far[0].communes);
  CHECK(find_far_land(*picture, body, whole_extent(*picture)).empty());
}
