#include "output/write_page.hpp"

#include <array>

#include "output/page_parts.hpp"
#include "output/page_sources.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Text between tags.
std::string as_html(std::string text) {
  replace_all(text, "&", "&amp;");
  replace_all(text, "<", "&lt;");
  replace_all(text, ">", "&gt;");
  return text;
}

std::string page_of(const Picture& picture, const PageOptions& options, const PageMap& map) {
  std::string data =
      page_data(picture, options, map).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // Nothing in the data may end the element that it stands in.
  replace_all(data, "<", "\\u003c");
  const std::string title = options.title.empty() ? tr(options.language, "OCOP products by commune") : options.title;
  const std::array<std::pair<const char*, std::string>, 8> parts = {{
      {"@LANG@", options.language == Language::vi ? "vi" : "en"},
      {"@STYLE@", page_sources::page_css},
      {"@SCRIPT@", std::string(page_sources::model_js) + page_sources::map_js + page_sources::panels_js},
      {"@CAPTION@", as_html(caption(options.language, picture))},
      {"@MAP@", map.main},
      {"@INSETS@", map.insets},
      {"@TITLE@", as_html(title)},
      {"@DATA@", data},
  }};
  std::string page;
  std::string_view left = page_sources::page_html;
  // In one walk, so that what was put in is not looked at again.
  for (std::size_t at = left.find('@'); at != std::string_view::npos; at = left.find('@')) {
    page += left.substr(0, at);
    left.remove_prefix(at);
    const auto part = std::ranges::find_if(parts, [&](const auto& one) { return left.starts_with(one.first); });
    page += part == parts.end() ? "@" : part->second;
    left.remove_prefix(part == parts.end() ? 1 : std::string_view(part->first).size());
  }
  return page.append(left);
}

}  // namespace

Result<void> write_page(const Picture& shown, const PageOptions& options, const std::filesystem::path& path,
                        Overwrite overwrite, Progress& progress) {
  const Picture picture = as_areas(shown);
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  progress.begin(Stage::drawing, 0);
  const auto map = make_page_map(picture, options.language, progress);
  if (!map || progress.is_cancelled()) return failed(FindingKind::cancelled, path.string());
  progress.begin(Stage::writing, 0);
  return write_file(path, page_of(picture, options, *map), overwrite);
}

}  // namespace ocop
