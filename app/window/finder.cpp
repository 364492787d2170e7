#include "window/finder.hpp"

#include <algorithm>
#include <iterator>

namespace ocop {

void Finder::open_search() {
  is_search_ = true;
  search_.restart();
  palette_.open();
}

void Finder::open_commands() {
  is_search_ = false;
  palette_.open();
}

void Finder::prepare(const Session& session, bool is_quiet) {
  if (auto made = job_.take(); made && *made) index_ = **made;
  const Picture* picture = session.picture();
  if (picture == nullptr || job_.is_busy() || !(is_quiet || is_open())) return;
  std::vector<Ruling> aliases;
  std::ranges::copy_if(session.workspace().decisions.rulings, std::back_inserter(aliases),
                       [](const Ruling& ruling) { return ruling.kind == RulingKind::alias; });
  const std::pair wanted(picture->atlas.get(), picture->placement.get());
  if (made_of_ == wanted && aliases_ == aliases) return;
  made_of_ = wanted;
  aliases_ = aliases;
  job_.start(
      [atlas = picture->atlas, placement = picture->placement, aliases = std::move(aliases)](Progress& progress) {
        return std::make_shared<const SearchIndex>(atlas, placement, aliases, progress);
      });
}

/// None while names of other files, or rows placed otherwise, are all there is.
std::shared_ptr<const SearchIndex> Finder::index_of(const Picture* picture) const {
  const bool is_current = index_ != nullptr && picture != nullptr && index_->atlas() == picture->atlas.get() &&
                          index_->placement() == picture->placement.get();
  return is_current ? index_ : nullptr;
}

const std::vector<PaletteGroup>& Finder::groups(Ui& ui, const Ground& ground) {
  if (!is_search_) return commands_.groups(ui, ground.allowed, ground.recent, palette_.typed());
  return search_.groups(ui, index_of(ground.picture.get()), ground.picture, palette_.typed());
}

std::optional<Finder::Choice> Finder::choose(const std::optional<Palette::Pick>& pick) {
  if (!pick) return std::nullopt;
  Choice choice;
  if (is_search_) {
    choice.found = search_.found(*pick);
    choice.is_added = pick->is_added;
  } else {
    choice.action = commands_.action(*pick);
  }
  if (!choice.is_added) palette_.close();
  return choice;
}

std::optional<Finder::Choice> Finder::draw(Ui& ui, const Ground& ground) {
  if (is_search_ && ground.picture == nullptr) {
    palette_.close();
    return std::nullopt;
  }
  const PaletteLook look =
      is_search_ ? SearchDesk::look(ui, *ground.picture, index_of(ground.picture.get()) != nullptr, palette_.typed())
                 : CommandDesk::look(ui);
  const Palette::Outcome outcome = palette_.draw(ui, look, groups(ui, ground));
  if (outcome.is_typed_anew || outcome.more) ui.want_frame_in(0);
  if (outcome.more) search_.show_all(*outcome.more);
  return outcome.is_typed_anew ? std::nullopt : choose(outcome.pick);
}

std::optional<Finder::Choice> Finder::press(Ui& ui, const Chord& chord, const Ground& ground) {
  if (chord == Chord{ShortcutKey::k, true} && is_search_) {
    open_commands();
  } else if (chord == Chord{ShortcutKey::f, true} && !is_search_ && ground.picture != nullptr) {
    open_search();
  } else {
    return choose(palette_.press(chord, groups(ui, ground)));
  }
  return std::nullopt;
}

}  // namespace ocop
