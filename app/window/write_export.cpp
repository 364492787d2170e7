#include "window/write_export.hpp"

#include "output/write_atlas.hpp"
#include "output/write_deck.hpp"
#include "output/write_page.hpp"
#include "output/write_table.hpp"

namespace ocop {

Result<void> write_export(const ExportMatter& matter, const ExportOrder& order, Overwrite overwrite,
                          Progress& progress) {
  const Picture& picture = *matter.picture;
  const std::string title = order.title.empty() ? matter.title : order.title;
  switch (order.kind) {
    case ExportKind::sheet:
      return write_sheet(picture, sheet_options(order), order.path(), overwrite, progress);
    case ExportKind::atlas:
      return write_atlas(picture, {order.language, title}, order.path(), overwrite, progress);
    case ExportKind::page:
      return write_page(picture, {order.language, title}, order.path(), overwrite, progress);
    case ExportKind::table:
      return write_table(picture, {kTableKinds.at(order.table), order.language}, order.path(), overwrite, progress);
    case ExportKind::deck: {
      const Talk talk{matter.title, matter.scenes, picture.scope};
      const auto slides = slides_of(talk, picture.atlas, picture.placement, order.language, Ground::dark);
      return order.deck_is_folder ? write_deck_pictures(slides, order.path(), overwrite, progress)
                                  : write_deck(slides, matter.title, order.path(), overwrite, progress);
    }
  }
  return {};
}

std::optional<Finding> why_not_exported(const ExportOrder& order, Overwrite overwrite) {
  if (order.kind == ExportKind::deck && order.deck_is_folder) return std::nullopt;
  return why_not_writable(order.path(), overwrite);
}

}  // namespace ocop
