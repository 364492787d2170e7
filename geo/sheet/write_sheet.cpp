#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "sheet/cairo_canvas.hpp"
#include "sheet/draw_sheet.hpp"
#include "sheet/look.hpp"
#include "sheet/sheet.hpp"
#include "sheet/svg_canvas.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

void fill_page(Canvas& canvas, const SheetOptions& options) {
  canvas.fill({0, 0, static_cast<double>(options.width_px), static_cast<double>(options.height_px)},
              sheet_look(options.ground).page);
}

std::string title_of(const Picture& picture, const SheetOptions& options) {
  return options.title.empty() ? caption(options.language, picture) : options.title;
}

/// The bytes of a file; empty when there is no memory, and none when cancelled.
std::optional<std::string> png_of(const Picture& picture, const SheetOptions& options, const Progress& progress) {
  ImageCanvas canvas({options.width_px, options.height_px}, sheet_look(options.ground).page);
  if (!canvas.is_usable()) return std::string();
  if (!draw_sheet(canvas, picture, options, progress)) return std::nullopt;
  return canvas.png();
}

std::optional<std::string> pdf_of(const Picture& picture, const SheetOptions& options, const Progress& progress) {
  constexpr double kPoints = 72;
  PdfCanvas canvas({options.width_px, options.height_px}, kPoints / options.dots_per_inch, title_of(picture, options),
                   day_of_making());
  if (options.ground == Ground::dark) fill_page(canvas, options);
  if (!draw_sheet(canvas, picture, options, progress)) return std::nullopt;
  return canvas.finish();
}

std::optional<std::string> svg_of(const Picture& picture, const SheetOptions& options, const Progress& progress) {
  constexpr double kMillimetres = 25.4;
  SvgCanvas canvas({options.width_px, options.height_px}, kMillimetres / options.dots_per_inch,
                   title_of(picture, options),
                   options.sentence.empty() ? caption(options.language, picture) : options.sentence,
                   options.language == Language::vi ? "vi" : "en");
  fill_page(canvas, options);
  if (!draw_sheet(canvas, picture, options, progress)) return std::nullopt;
  return canvas.finish();
}

std::string ending_of(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return ending;
}

}  // namespace

std::vector<std::uint8_t> sheet_preview(const Picture& picture, const SheetOptions& options, double by,
                                        const Progress& progress) {
  PreviewCanvas canvas({options.width_px, options.height_px}, sheet_look(options.ground).page, by);
  if (!canvas.is_usable() || !draw_sheet(canvas, picture, options, progress)) return {};
  return canvas.rgba();
}

std::string sheet_png(const Picture& picture, const SheetOptions& options, const Progress& progress) {
  return png_of(picture, options, progress).value_or(std::string());
}

std::span<const std::string_view> sheet_endings() {
  static constexpr std::array<std::string_view, 3> kEndings = {".png", ".pdf", ".svg"};
  return kEndings;
}

Result<void> write_sheet(const Picture& picture, const SheetOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress) {
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  progress.begin(Stage::drawing, 0);
  const std::string ending = ending_of(path);
  const auto bytes = ending == ".pdf"   ? pdf_of(picture, options, progress)
                     : ending == ".svg" ? svg_of(picture, options, progress)
                                        : png_of(picture, options, progress);
  if (!bytes) return failed(FindingKind::cancelled, path.string());
  if (bytes->empty()) return failed(FindingKind::output_unwritable, path.string(), {"no memory"});
  progress.begin(Stage::writing, 0);
  return write_file(path, *bytes, overwrite);
}

}  // namespace ocop
