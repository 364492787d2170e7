#include <algorithm>
#include <array>
#include <string_view>

#include "admin/attributes.hpp"
#include "admin/crosswalk.hpp"
#include "admin/population.hpp"
#include "atlas/atlas.hpp"
#include "register/layer_sheets.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

bool is_text_table(const std::string& ending) { return ending == "csv" || ending == "tsv" || ending == "txt"; }

bool is_workbook(const std::string& ending) { return ending == "xlsx" || ending == "xls" || ending == "ods"; }

}  // namespace

std::optional<SourceKind> guess_source_kind(const std::filesystem::path& path) {
  if (looks_like_boundaries(path.string())) {
    if (looks_like_register_layer(path.string())) return SourceKind::register_table;
    return looks_like_context(path) ? SourceKind::context : SourceKind::boundaries;
  }
  const std::string ending = search_key(path.extension().string());
  if (is_workbook(ending) || ending == "dbf") return SourceKind::register_table;
  if (!is_text_table(ending)) return std::nullopt;
  if (looks_like_crosswalk(path.string())) return SourceKind::crosswalk;
  if (looks_like_population(path.string())) return SourceKind::population;
  if (looks_like_attributes(path.string())) return SourceKind::attributes;
  return SourceKind::register_table;
}

}  // namespace ocop
