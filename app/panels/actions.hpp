#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "panels/keys.hpp"

namespace ocop {

enum class Action : std::uint8_t {
  open,
  save,
  save_as,
  export_picture,
  reload,
  look_at_register,
  register_news,
  quit,
  undo,
  redo,
  clear_filter,
  clear_selection,
  pointer,
  lasso,
  fit,
  fit_selection,
  zoom_in,
  zoom_out,
  next_vintage,
  context_lines,
  scenes,
  scene_capture,
  scene_capture_again,
  table,
  charts,
  copy_table,
  present,
  present_in_window,
  gaps,
  export_gaps,
  time_strip,
  export_lapsing,
  export_upgrades,
  changes,
  export_changes,
  clusters,
  card_back,
  review,
  review_confirm,
  review_confirm_marked,
  review_mark,
  review_set_aside,
  review_later,
  review_search,
  export_corrections,
  import_corrections,
  larger,
  smaller,
  normal_size,
  full_screen,
  other_theme,
  other_language,
  settings,
  search,
  commands,
  keys,
  focus_region,
};

/// What decides whether an action is allowed now.
struct ActionState {
  bool has_map = false;
  bool has_selection = false;
  bool has_filter = false;
  bool has_two_vintages = false;
  bool has_context = false;
  bool has_sources = false;
  bool has_register = false;
  bool has_register_news = false;
  bool has_rows = false;  ///< of a register, and communes to place them in
  bool is_reviewing = false;
  bool has_rulings = false;
  bool has_scene = false;  ///< one that was gone to
  bool can_undo = false;
  bool can_redo = false;
  bool shows_table = false;
  bool shows_card = false;  ///< of a product or producer
};

/// One row for each action: menu, keys and buttons walk this table.
struct ActionRow {
  Action action;
  const char* id;             ///< "file.open", for the trace
  const char* name;           ///< msgid
  const char* explanation;    ///< msgid
  std::vector<Chord> chords;  ///< the first is shown
  /// Single letters and Home, and undo, which a field has of its own, act only while no text is typed.
  bool needs_free_keyboard = false;
  bool (*is_allowed)(const ActionState&) = nullptr;
};

std::span<const ActionRow> all_actions();
const ActionRow& row_of(Action action);

/// The action of a chord, whether or not it is allowed now; null when there is none.
const ActionRow* find_action(const Chord& chord);

}  // namespace ocop
