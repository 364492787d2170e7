#include <algorithm>

#include "window/program.hpp"

namespace ocop {

Finder::Ground Program::finder_ground() const {
  return {session_.shared_picture(), allowed(), settings_.recent_actions};
}

void Program::follow(const std::optional<Finder::Choice>& choice) {
  if (!choice) return;
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (choice->found) go_to(*choice->found, choice->is_added);
  if (!choice->action) return;
  const ActionRow& row = row_of(*choice->action);
  remember_action(settings_, row.id);
  if (row.is_allowed(allowed())) act(row.action, now_s_);
}

/// Selects what was found and brings it into view, on other boundaries where it is of those.
void Program::go_to(const Found& found, bool is_added) {
  const Picture& picture = *session_.picture();
  std::vector<CommuneId> communes = found.communes;
  std::size_t vintage = found.vintage;
  if (found.kind != FoundKind::commune) {
    vintage = picture.vintage;
    const ProducerId producer =
        found.kind == FoundKind::producer ? found.id : picture.placement->products[found.id].producer;
    std::optional<CommuneId> commune = picture.placement->vintages[vintage].producers[producer];
    if (found.kind == FoundKind::product) {
      const EntryPlace& place = picture.placement->vintages[vintage].products[found.id];
      if (place.commune) commune = place.commune;
    }
    if (commune) communes = {*commune};
  }
  if (communes.empty()) {
    say(Tone::warn, tr(settings_.language, "Not on the map: its commune is not known yet."),
        tr(settings_.language, "Review room"), [this] { act(Action::review, now_s_); });
    return;
  }
  if (vintage != picture.vintage) {
    Workspace draft = session_.workspace();
    draft.choices.vintage = session_.atlas()->vintages[vintage].set.vintage;
    apply(draft);
  } else if (is_added) {
    communes.insert(communes.end(), focus_.selected.begin(), focus_.selected.end());
  }
  ui_.clear_focus();
  select(std::move(communes));
  act(Action::fit_selection, now_s_);
  Requests card;
  if (found.kind == FoundKind::product) card.product = found.id;
  if (found.kind == FoundKind::producer) card.producer = found.id;
  cards_.open(card, session_.shared_placement());
}

}  // namespace ocop
