#include "look/marked_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "look/lines.hpp"

namespace ocop {
namespace {

struct Piece {
  std::string_view text;
  bool is_marked = false;
};

std::vector<Piece> pieces_of(std::string_view text, std::span<const TextRange> marked) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  for (const TextRange& range : marked) {
    const std::size_t begin = std::min(range.begin, text.size());
    const std::size_t end = std::min(range.end, text.size());
    if (begin > at) pieces.push_back({text.substr(at, begin - at), false});
    if (end > begin) pieces.push_back({text.substr(begin, end - begin), true});
    at = std::max(at, end);
  }
  if (at < text.size()) pieces.push_back({text.substr(at), false});
  return pieces;
}

TextStyle style_of(const Ui& ui, const Piece& piece, TextStyle style) {
  if (piece.is_marked) {
    style.weight = Weight::semibold;
    style.colour = ui.theme().accent;
  }
  return style;
}

/// The beginning of `text` that stays when it is shortened to `shown`, which may end in "…".
std::size_t common_bytes(std::string_view text, std::string_view shown) {
  return static_cast<std::size_t>(std::ranges::mismatch(text, shown).in1 - text.begin());
}

}  // namespace

double marked_text_width(const Ui& ui, std::string_view text, std::span<const TextRange> marked,
                         const TextStyle& style) {
  double width = 0;
  for (const Piece& piece : pieces_of(text, marked)) width += ui.text_width(piece.text, style_of(ui, piece, style));
  return width;
}

double marked_text(Ui& ui, std::string_view id, const Rect& box, std::string_view text,
                   std::span<const TextRange> marked, const TextStyle& style) {
  const double whole = marked_text_width(ui, text, marked, style);
  const bool fits = whole <= box.width + 0.1;
  const TextStyle wide{.size = style.size, .weight = marked.empty() ? style.weight : Weight::semibold};
  const std::string shown =
      fits ? std::string(text)
           : shorten(text, box.width, [&](std::string_view part) { return ui.text_width(part, wide); });
  std::vector<TextRange> ranges;
  const std::size_t kept = common_bytes(text, shown);
  for (TextRange range : marked) {
    range.end = std::min(range.end, kept);
    if (range.begin < range.end) ranges.push_back(range);
  }
  const double height = line_height_of(style.size);
  double x = box.x;
  for (const Piece& piece : pieces_of(shown, ranges)) {
    const TextStyle own = style_of(ui, piece, style);
    const double width = ui.text_width(piece.text, own);
    ui.text({}, {x, box.y, width + 1, box.height}, piece.text, own);
    x += width;
  }
  const Rect drawn{box.x, box.y + (box.height - height) / 2, x - box.x, height};
  ui.record(id, WidgetKind::text, drawn, text, !fits);
  if (!fits && ui.hovers(box)) {
    Control over;
    over.is_hovered = true;
    ui.tooltip(id, box, over, text);
  }
  return x - box.x;
}

}  // namespace ocop
