#pragma once

#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "panels/keys.hpp"
#include "search/typed.hpp"

namespace ocop {

/// A text with the letters that were typed.
struct MarkedText {
  std::string text = {};
  std::vector<TextRange> found = {};
};

struct PaletteTag {
  std::string text = {};
  Tone tone = Tone::plain;
  std::optional<Icon> icon = {};
};

/// One thing to choose. At the left stands an icon, a swatch, a mark or stars, whichever is given.
struct PaletteRow {
  std::string id = {};
  std::optional<Icon> icon = {};
  std::optional<Rgb> swatch = {};
  bool is_hatched = false;
  std::optional<ProducerType> mark = {};
  Stars mark_stars = Stars::unknown;
  std::optional<int> stars = {};  ///< 0: unknown, an empty place
  MarkedText title = {};
  MarkedText subtitle = {};  ///< below the title
  MarkedText aside = {};     ///< beside the title, quieter
  std::string right = {};
  std::optional<PaletteTag> tag = {};  ///< instead of `right`
  std::string key = {};                ///< a cap at the right
};

struct PaletteGroup {
  std::string id = {};
  std::string title = {};
  std::string count = {};
  std::vector<PaletteRow> rows = {};
  std::string more = {};  ///< of the link that shows the rest; empty: all are here
};

struct PaletteHint {
  std::string key = {};
  std::string text = {};
};

struct PaletteLook {
  std::string id = {};
  std::string placeholder = {};
  std::string note = {};   ///< at the right of the field
  std::string empty = {};  ///< where nothing is found
  std::vector<PaletteHint> hints = {};
};

/// A field and what it finds, over everything else. Keys come in their order from the window, so that quick typing
/// and Enter choose what was typed.
class Palette {
 public:
  void open();
  void close() { is_open_ = false; }
  bool is_open() const { return is_open_; }
  const std::string& typed() const { return typed_; }

  struct Pick {
    std::size_t group = 0;
    std::size_t row = 0;
    bool is_added = false;  ///< with Ctrl: the palette stays open
  };
  struct Outcome {
    bool is_typed_anew = false;
    std::optional<Pick> pick;
    std::optional<std::size_t> more;  ///< group whose rest is wanted
  };
  /// Escape closes it, and so does a click outside.
  Outcome draw(Ui& ui, const PaletteLook& look, const std::vector<PaletteGroup>& groups);
  /// Up, Down, Page Up, Page Down, Tab to the next group, Enter, Ctrl Enter, Escape.
  std::optional<Pick> press(const Chord& chord, const std::vector<PaletteGroup>& groups);

 private:
  void step(int by, const std::vector<PaletteGroup>& groups);
  void go_to_next_group(bool is_back, const std::vector<PaletteGroup>& groups);
  void draw_rows(Ui& ui, const PaletteLook& look, const Rect& rect, const std::vector<PaletteGroup>& groups,
                 Outcome& outcome);

  bool is_open_ = false;
  bool is_new_ = false;
  bool reveals_ = false;  ///< the chosen row is brought into view
  std::string typed_;
  std::size_t at_ = 0;  ///< among the rows of all groups
  Point mouse_;         ///< where it was: a mouse at rest chooses nothing
};

/// Row number `at` of all groups.
std::optional<Palette::Pick> palette_row(const std::vector<PaletteGroup>& groups, std::size_t at);

}  // namespace ocop
