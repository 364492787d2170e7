#include "command/output_file.hpp"

#include <algorithm>
#include <cctype>

#include "output/write_atlas.hpp"
#include "output/write_deck.hpp"
#include "output/write_page.hpp"
#include "output/write_table.hpp"
#include "sheet/sheet.hpp"

namespace ocop {
bool needs_register(const Invocation& invocation) {
  const bool exports_products = invocation.verb == Verb::export_table && invocation.table != TableKind::communes;
  return invocation.verb == Verb::check || invocation.verb == Verb::gaps || exports_products;
}

std::string ending_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return ending;
}

bool is_folder_output(const Invocation& invocation) {
  return invocation.verb == Verb::deck && ending_of(invocation.out).empty();
}

Words endings_for(Verb verb) {
  if (verb == Verb::gaps || verb == Verb::export_table) return {table_endings().begin(), table_endings().end()};
  if (verb == Verb::render) return {sheet_endings().begin(), sheet_endings().end()};
  if (verb == Verb::page) return {".html"};
  if (verb == Verb::atlas || verb == Verb::deck) return {".pdf"};
  return {};
}

Result<void> write_output(const Invocation& invocation, const Loaded& loaded, Progress& progress) {
  if (invocation.verb == Verb::render) {
    return write_sheet(*loaded.picture, sheet_options(invocation, loaded), invocation.out, invocation.overwrite,
                       progress);
  }
  const std::string title = invocation.title.empty() ? loaded.title : invocation.title;
  if (invocation.verb == Verb::deck) {
    const Picture& picture = *loaded.picture;
    const Talk talk{title, loaded.scenes, picture.scope};
    const auto slides = slides_of(talk, picture.atlas, picture.placement, invocation.language, Ground::dark);
    return is_folder_output(invocation) ? write_deck_pictures(slides, invocation.out, invocation.overwrite, progress)
                                        : write_deck(slides, title, invocation.out, invocation.overwrite, progress);
  }
  if (invocation.verb == Verb::atlas) {
    const AtlasOptions options{invocation.language, title};
    return write_atlas(*loaded.picture, options, invocation.out, invocation.overwrite, progress);
  }
  if (invocation.verb == Verb::page) {
    const PageOptions options{invocation.language, title};
    return write_page(*loaded.picture, options, invocation.out, invocation.overwrite, progress);
  }
  const TableKind kind = invocation.verb == Verb::gaps ? TableKind::gaps : invocation.table;
  return write_table(*loaded.picture, {kind, invocation.language}, invocation.out, invocation.overwrite, progress);
}

}  // namespace ocop
