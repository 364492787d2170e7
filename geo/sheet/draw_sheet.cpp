#include "sheet/draw_sheet.hpp"

#include <algorithm>

#include "sheet/look.hpp"
#include "sheet/sections.hpp"
#include "sheet/sheet_map.hpp"

namespace ocop {
namespace {

/// More frames than this would leave no room for the numbers; further land is named.
constexpr std::size_t kMostInsets = 2;

/// Communes that neither the main map nor an inset shows whole.
std::vector<CommuneId> without_frame(const Picture& picture, const Plate& plate, const std::vector<FarLand>& insets) {
  std::vector<CommuneId> cropped = cropped_communes(picture, visible_box(plate.frame.camera, plate.frame.size));
  std::erase_if(cropped, [&](CommuneId id) {
    return std::any_of(insets.begin(), insets.end(), [id](const FarLand& land) {
      return std::find(land.communes.begin(), land.communes.end(), id) != land.communes.end();
    });
  });
  return cropped;
}

void draw_columns(const SheetContext& context, const SheetPage& page, std::vector<FarLand> far,
                  const Progress& progress) {
  if (far.size() > kMostInsets) far.resize(kMostInsets);
  std::vector<Section> sections = {legend_section(context), totals_section(context), marks_section(context),
                                   histogram_section(context), filter_section(context)};
  if (context.options.shows_part) far.clear();
  for (const FarLand& land : far) sections.push_back(inset_section(context, land, progress));
  const std::vector<CommuneId> outside = without_frame(context.picture, context.plate, far);
  if (!outside.empty()) {
    sections.push_back(context.options.shows_part ? part_section(context, outside.size())
                                                  : outside_section(context, outside));
  }
  std::erase_if(sections, [](const Section& section) { return section.draw == nullptr; });
  set_columns(sections, page.columns, page.unit);
}

}  // namespace

bool draw_sheet(Canvas& canvas, const Picture& picture, const SheetOptions& options, const Progress& progress) {
  const SheetPage page = lay_out_page(canvas.size(), options.scale);
  const Box body = options.shown ? *options.shown : main_body(picture);
  const SheetMap map{page.map, body, kMapScale * page.unit, SheetMap::Kind::main};
  const std::optional<Plate> plate = draw_map(canvas, picture, options, map, progress);
  if (!plate) return false;
  const SheetContext context{canvas, picture, options, *plate};
  draw_head(context, page.head, page.unit);
  const Box shown = visible_box(plate->frame.camera, plate->frame.size);
  draw_columns(context, page, find_far_land(picture, body, shown), progress);
  draw_foot(context, page.foot, page.unit);
  return !progress.is_cancelled();
}

}  // namespace ocop
