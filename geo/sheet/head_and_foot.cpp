#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/date.hpp"
#include "sheet/look.hpp"
#include "sheet/sections.hpp"
#include "sheet/source_line.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// The caption's first sentence without its full stop, and what follows.
std::pair<std::string, std::string> split_caption(const std::string& caption) {
  const std::size_t end = caption.find(". ");
  if (end == std::string::npos) {
    return {caption.ends_with('.') ? caption.substr(0, caption.size() - 1) : caption, std::string()};
  }
  return {caption.substr(0, end), caption.substr(end + 2)};
}

/// The one province of the communes in scope, or nothing.
std::string common_province(const Picture& picture) {
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  std::string province;
  for (std::size_t c = 0; c < communes.size(); ++c) {
    if (!picture.mask->is_inside[c]) continue;
    if (communes[c].province.empty() || (!province.empty() && communes[c].province != province)) return {};
    province = communes[c].province;
  }
  return province;
}

}  // namespace

void draw_head(const SheetContext& context, const Rect& head, double unit) {
  const Language language = context.options.language;
  const SheetLook& look = sheet_look(context.options.ground);
  const auto [first, rest] = split_caption(caption(language, context.picture));
  const std::string title = context.options.title.empty() ? first : context.options.title;
  const std::string province = common_province(context.picture);
  const std::string day = date(language, context.picture.choices.as_of);
  std::string subtitle = province.empty() ? day : province + ", " + day;
  const std::string said = !context.options.sentence.empty() ? context.options.sentence
                           : context.options.title.empty()   ? rest
                                                             : caption(language, context.picture);
  if (!said.empty()) subtitle += ": " + said;

  double room = head.width;
  if (context.plate.is_schematic) {
    const std::string tag = tr(language, "Schematic outlines");
    const TypeStyle style{kSmallSize * unit, Weight::semibold, look.warn};
    const double width = context.canvas.text_width(tag, style) + 28 * unit;
    const Rect box{head.x + head.width - width, head.y + 6 * unit, width, 32 * unit};
    context.canvas.outline(box, look.warn, std::max(1.0, unit));
    context.canvas.text({box.x + box.width / 2, box.y + 21 * unit}, tag, style, Anchor::center);
    room -= width + 24 * unit;
  }
  // A long title is set smaller before it is cut.
  double size = kTitleSize * unit;
  const double width = context.canvas.text_width(title, {size, Weight::semibold, look.text});
  size *= std::clamp(room / std::max(width, 1.0), 0.55, 1.0);
  const Run title_run{title, Weight::semibold};
  const double height =
      context.canvas.paragraph({head.x, head.y}, room, {&title_run, 1}, {size, Weight::semibold, look.text}, 1);
  const Run subtitle_run{subtitle, Weight::regular};
  context.canvas.paragraph({head.x, head.y + height + 8 * unit}, head.width, {&subtitle_run, 1},
                           {kSubtitleSize * unit, Weight::regular, look.text2}, 2);
}

void draw_foot(const SheetContext& context, const Rect& foot, double unit) {
  const Language language = context.options.language;
  const SheetLook& look = sheet_look(context.options.ground);
  const TypeStyle style{kSmallSize * unit, Weight::regular, look.text2};
  context.canvas.line({foot.x, foot.y}, {foot.x + foot.width, foot.y}, look.rule, std::max(1.0, unit));
  const std::string made = fmt::format(fmt::runtime(tr(language, "Made on {day} · OCOP Atlas")),
                                       fmt::arg("day", date(language, day_of_making())));
  const double made_width = context.canvas.text_width(made, style);
  std::vector<Run> runs = source_runs(context.picture, language);
  if (context.plate.is_schematic) {
    runs.push_back(
        {std::string(" ") + tr(language, "The outlines are schematic: not for measuring."), Weight::semibold});
  }
  const double top = foot.y + 12 * unit;
  context.canvas.paragraph({foot.x, top}, foot.width - made_width - 32 * unit, runs, style, 2);
  const Run run{made, Weight::regular};
  context.canvas.paragraph({foot.x + foot.width - made_width, top}, made_width + unit, {&run, 1}, style, 1);
}

}  // namespace ocop
