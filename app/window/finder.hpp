#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "panels/command_desk.hpp"
#include "panels/search_desk.hpp"
#include "window/job.hpp"
#include "window/session.hpp"

namespace ocop {

/// Ctrl F and Ctrl K: one palette over the window, for names on the map or for actions.
class Finder {
 public:
  void open_search();
  void open_commands();
  bool is_open() const { return palette_.is_open(); }

  /// Names are gathered in the background for what is shown; `is_quiet`: nobody waits for the processor.
  void prepare(const Session& session, bool is_quiet);
  /// Names are waited for.
  bool is_waiting() const { return is_open() && is_search_ && job_.is_busy(); }

  /// What was chosen.
  struct Choice {
    std::optional<Found> found;
    bool is_added = false;
    std::optional<Action> action;
  };
  struct Ground {
    std::shared_ptr<const Picture> picture;
    ActionState allowed;
    std::vector<std::string> recent;  ///< actions
  };
  std::optional<Choice> draw(Ui& ui, const Ground& ground);
  std::optional<Choice> press(Ui& ui, const Chord& chord, const Ground& ground);

 private:
  const std::vector<PaletteGroup>& groups(Ui& ui, const Ground& ground);
  std::shared_ptr<const SearchIndex> index_of(const Picture* picture) const;
  std::optional<Choice> choose(const std::optional<Palette::Pick>& pick);

  bool is_search_ = false;
  Palette palette_;
  SearchDesk search_;
  CommandDesk commands_;
  Job<std::shared_ptr<const SearchIndex>> job_;
  std::shared_ptr<const SearchIndex> index_;
  std::vector<Ruling> aliases_;  ///< that the index was made with, or is being made
  std::pair<const Atlas*, const Placement*> made_of_;
};

}  // namespace ocop
