#include <fmt/format.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "sheet/cairo_canvas.hpp"
#include "sheet/look.hpp"
#include "sheet/sheet_map.hpp"

using namespace ocop;

/// For every commune of a boundary file its class, inner point in degrees, the radius of the circle that fits there,
/// and its place in a picture that `render` makes of the same input: as JSON on stdout.
int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr, "inner_points BOUNDARIES REGISTER WIDTH HEIGHT\n");
    return 2;
  }
  std::vector<Source> sources(2);
  sources[0].path = argv[1];
  sources[1].path = argv[2];
  sources[1].kind = SourceKind::register_table;
  Progress progress;
  const auto atlas = load_atlas(sources, {}, progress);
  if (!atlas) return 3;
  Choices choices;
  choices.as_of = make_day(2023, 12, 31);
  const auto picture = make_picture(*atlas, place(**atlas, {}), {}, choices, nullptr);

  const SheetPage page = lay_out_page({std::atoi(argv[3]), std::atoi(argv[4])}, 1);
  ImageCanvas canvas(page.size, sheet_look(Ground::light).page);
  const SheetMap map{page.map, main_body(*picture), kMapScale * page.unit, SheetMap::Kind::main};
  const auto plate = draw_map(canvas, *picture, {}, map, progress);
  if (!plate) return 3;
  const Frame& frame = plate->frame;
  const Vintage& vintage = picture->atlas->vintages.front();
  nlohmann::json out;
  for (CommuneId id = 0; id < vintage.set.communes.size(); ++id) {
    const Commune& commune = vintage.set.communes[id];
    const Point at = screen_from_map(frame.camera, frame.size, vintage.borders.inner[id]);
    out["communes"].push_back({{"code", commune.code.text()},
                               {"class", picture->classes->of_commune[id]},
                               {"lon", commune.inner.lon},
                               {"lat", commune.inner.lat},
                               {"radius_m", commune.inner_radius_m},
                               {"x", at.x + page.map.x},
                               {"y", at.y + page.map.y}});
  }
  out["metres_per_pixel"] = frame.camera.metres_per_pixel;
  const auto text_of = [](Rgb c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); };
  for (const LegendRow& row : plate->legend.rows) {
    if (row.kind == LegendRowKind::colour_class || row.kind == LegendRowKind::zero) {
      const int index = row.kind == LegendRowKind::zero ? kClassZero : row.class_index;
      out["colours"][std::to_string(index)] = text_of(*row.colour);
      out["labels"][std::to_string(index)] = row.label;
    }
  }
  fmt::print("{}\n", out.dump());
  return 0;
}
