#pragma once

#include <string>
#include <vector>

#include "panels/actions.hpp"
#include "panels/palette.hpp"

namespace ocop {

/// What Ctrl K shows: every action that is allowed now, by its name in either language.
class CommandDesk {
 public:
  /// `recent`: ids of actions, the last one first.
  const std::vector<PaletteGroup>& groups(Ui& ui, const ActionState& allowed, const std::vector<std::string>& recent,
                                          const std::string& typed);
  Action action(const Palette::Pick& pick) const { return actions_.at(pick.group).at(pick.row); }

  static PaletteLook look(Ui& ui);

 private:
  void add_group(Ui& ui, const char* id, const std::string& title, const std::vector<const ActionRow*>& rows,
                 const Typed& typed);

  std::vector<PaletteGroup> groups_;
  std::vector<std::vector<Action>> actions_;
};

/// Actions that answer what was typed, the closest first; equally close ones in the order of `recent`, then of the
/// table. All of them, recent ones first, for nothing typed.
std::vector<const ActionRow*> find_actions(const Typed& typed, const ActionState& allowed,
                                           const std::vector<std::string>& recent);

}  // namespace ocop
