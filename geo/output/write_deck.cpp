#include "output/write_deck.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "sheet/cairo_canvas.hpp"
#include "sheet/draw_slide.hpp"
#include "sheet/look.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

/// A slide of 13 1/3 inches, as presentation programs have them.
constexpr double kPointsPerPixel = 0.5;

std::string title_of(const DeckSlide& slide) {
  if (!slide.options.title.empty()) return slide.options.title;
  const std::string said = caption(slide.options.language, *slide.picture);
  return said.substr(0, said.find(". "));
}

/// A title as the name of a file on any system.
std::string as_file_name(std::string title) {
  for (char& c : title) {
    if (static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
      c = '-';
  }
  constexpr std::size_t kMostBytes = 120;
  if (title.size() > kMostBytes) {
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80U) --end;
    title.resize(end);
  }
  while (title.ends_with(' ') || title.ends_with('.')) title.pop_back();
  return title;
}

Result<std::string> png_of(const DeckSlide& slide, const fs::path& path, const Progress& progress) {
  ImageCanvas canvas(slide.options.size, sheet_look(slide.options.ground).page);
  if (!canvas.is_usable()) return failed(FindingKind::output_unwritable, path.string(), {"no memory"});
  if (!draw_slide(canvas, *slide.picture, slide.options, progress)) {
    return failed(FindingKind::cancelled, path.string());
  }
  return canvas.png();
}

}  // namespace

std::vector<DeckSlide> slides_of(const Talk& talk, const std::shared_ptr<const Atlas>& atlas,
                                 const std::shared_ptr<const Placement>& placement, Language language, Ground ground) {
  std::vector<DeckSlide> slides;
  const Picture* previous = nullptr;
  for (const Scene& scene : talk.scenes) {
    DeckSlide slide;
    slide.picture = make_picture(atlas, placement, talk.scope, scene.choices, previous);
    slide.options.language = language;
    slide.options.ground = ground;
    slide.options.kicker = talk.title;
    slide.options.title = scene.title;
    slide.options.sentence = scene.sentence;
    if (scene.view && atlas->projection) slide.options.shown = box_of(*scene.view, *atlas->projection);
    slide.options.highlighted = highlighted_in(scene, atlas->vintages.at(slide.picture->vintage).set);
    slide.options.number = slides.size();
    slide.options.count = talk.scenes.size();
    slides.push_back(std::move(slide));
    previous = slides.back().picture.get();
  }
  return slides;
}

Result<void> write_deck(const std::vector<DeckSlide>& slides, const std::string& title, const fs::path& path,
                        Overwrite overwrite, Progress& progress) {
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  progress.begin(Stage::drawing, static_cast<std::int64_t>(slides.size()));
  PdfCanvas canvas(slides.front().options.size, kPointsPerPixel, title, day_of_making());
  int page = 0;
  for (const DeckSlide& slide : slides) {
    if (page > 0) canvas.next_page();
    canvas.add_bookmark(title_of(slide), ++page, 0);
    canvas.fill({0, 0, static_cast<double>(slide.options.size.width), static_cast<double>(slide.options.size.height)},
                sheet_look(slide.options.ground).page);
    if (!draw_slide(canvas, *slide.picture, slide.options, progress)) {
      return failed(FindingKind::cancelled, path.string());
    }
    progress.advance();
  }
  progress.begin(Stage::writing, 0);
  const std::string bytes = canvas.finish();
  if (bytes.empty()) return failed(FindingKind::output_unwritable, path.string(), {"no memory"});
  return write_file(path, bytes, overwrite);
}

std::vector<std::string> picture_names(const std::vector<DeckSlide>& slides) {
  std::vector<std::string> names;
  names.reserve(slides.size());
  for (const DeckSlide& slide : slides) {
    names.push_back(as_file_name(fmt::format("{:02} {}", names.size() + 1, title_of(slide))) + ".png");
  }
  return names;
}

Result<void> write_deck_pictures(const std::vector<DeckSlide>& slides, const fs::path& folder, Overwrite overwrite,
                                 Progress& progress) {
  std::error_code error;
  const bool is_new = fs::create_directory(folder, error);
  if (!fs::is_directory(folder)) {
    return failed(FindingKind::output_unwritable, folder.string(),
                  {error ? ::strerrordesc_np(error.value()) : "not a folder"});
  }
  std::vector<fs::path> added;
  // Half a talk is worse than none.
  const auto give_up = [&](const Finding& finding) -> Result<void> {
    std::error_code ignored;
    for (const fs::path& path : added) fs::remove(path, ignored);
    if (is_new) fs::remove(folder, ignored);  // only when it is empty
    return Failure(finding);
  };
  const std::vector<std::string> names = picture_names(slides);
  for (const std::string& name : names) {
    if (const auto reason = why_not_writable(folder / name, overwrite)) return give_up(*reason);
  }
  progress.begin(Stage::drawing, static_cast<std::int64_t>(slides.size()));
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const fs::path path = folder / names[i];
    const Result<std::string> png = png_of(slides[i], path, progress);
    if (!png) return give_up(png.error());
    if (!fs::exists(path)) added.push_back(path);
    if (const Result<void> written = write_file(path, *png, overwrite); !written) return give_up(written.error());
    progress.advance();
  }
  return {};
}

}  // namespace ocop
