#include "output/write_atlas.hpp"

#include "output/atlas_page.hpp"
#include "sheet/cairo_canvas.hpp"
#include "sheet/draw_sheet.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kDotsPerInch = 150;

std::vector<CommuneId> communes_in_scope(const Picture& picture) {
  std::vector<CommuneId> communes;
  for (CommuneId id = 0; id < picture.mask->is_inside.size(); ++id) {
    const bool has_land = !picture.atlas->vintages.at(picture.vintage).borders.boxes.at(id).is_empty();
    if (picture.mask->is_inside[id] && has_land) communes.push_back(id);
  }
  // Districts together, in the order of their codes.
  const std::vector<Commune>& all = picture.atlas->vintages.at(picture.vintage).set.communes;
  std::ranges::stable_sort(communes, {}, [&](CommuneId id) {
    return std::tuple(all[id].province_code, all[id].district_code, all[id].district);
  });
  return communes;
}

/// Bookmarks of communes, below their district where they have one.
class Bookmarks {
 public:
  explicit Bookmarks(PdfCanvas& canvas) : canvas_(canvas) {}

  void add(const Commune& commune, int page) {
    if (commune.district != district_) {
      district_ = commune.district;
      parent_ = district_.empty() ? 0 : canvas_.add_bookmark(district_, page, 0);
    }
    canvas_.add_bookmark(commune.name, page, parent_);
  }

 private:
  PdfCanvas& canvas_;
  std::string district_;
  int parent_ = 0;
};

bool draw_cover(PdfCanvas& canvas, const Picture& picture, const AtlasOptions& options, const Progress& progress) {
  SheetOptions sheet;
  sheet.width_px = kAtlasPage.width;
  sheet.height_px = kAtlasPage.height;
  sheet.dots_per_inch = kDotsPerInch;
  sheet.language = options.language;
  sheet.title = options.title;
  return draw_sheet(canvas, picture, sheet, progress);
}

/// Every page; false when cancelled.
bool draw_pages(PdfCanvas& canvas, const Picture& picture, const AtlasOptions& options, const std::string& title,
                Progress& progress) {
  const std::vector<CommuneId> communes = communes_in_scope(picture);
  int pages = 1;
  for (const CommuneId id : communes) pages += pages_of(picture, id);
  progress.begin(Stage::drawing, pages);
  if (!draw_cover(canvas, picture, options, progress)) return false;
  canvas.add_bookmark(title, 1, 0);
  progress.advance();

  const ProducerPlaces places(picture);
  const AtlasContext context{canvas, picture, options.language, places, title, pages};
  Bookmarks bookmarks(canvas);
  int page = 1;
  for (const CommuneId id : communes) {
    canvas.next_page();
    bookmarks.add(picture.atlas->vintages.at(picture.vintage).set.communes[id], ++page);
    if (!draw_atlas_page(context, id, page, progress)) return false;
    const int more = pages_of(picture, id) - 1;
    for (int part = 1; part <= more; ++part) {
      canvas.next_page();
      draw_more_products(context, id, part, ++page);
    }
    progress.advance(1 + more);
    if (progress.is_cancelled()) return false;
  }
  return true;
}

}  // namespace

Result<void> write_atlas(const Picture& shown, const AtlasOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress) {
  const Picture picture = as_areas(shown);
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  const std::string title = options.title.empty() ? tr(options.language, "OCOP products by commune") : options.title;
  PdfCanvas canvas(kAtlasPage, 72 / kDotsPerInch, title, day_of_making());
  if (!draw_pages(canvas, picture, options, title, progress)) return failed(FindingKind::cancelled, path.string());
  progress.begin(Stage::writing, 0);
  const std::string bytes = canvas.finish();
  if (bytes.empty()) return failed(FindingKind::output_unwritable, path.string(), {"no memory"});
  return write_file(path, bytes, overwrite);
}

}  // namespace ocop
