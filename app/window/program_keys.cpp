#include <algorithm>
#include <cmath>
#include <utility>

#include "window/program.hpp"

namespace ocop {
namespace {

constexpr double kPanStep_px = 80;

}  // namespace

void Program::take_events(Requests& requests) {
  for (const InputEvent& event : window_->take_events()) {
    if (const auto* dropped = std::get_if<FilesDropped>(&event)) {
      requests.open.insert(requests.open.end(), dropped->paths.begin(), dropped->paths.end());
    } else if (std::holds_alternative<CloseAsked>(event)) {
      requests.ask(Action::quit);
    } else if (const auto* button = std::get_if<MouseButton>(&event)) {
      buttons_.push_back(*button);
    } else {
      pressed_.push_back(std::get<KeyPress>(event).chord);
    }
  }
}

void Program::take_keys(double now_s) {
  const std::vector<Chord> pressed = std::exchange(pressed_, {});
  const bool is_asking = has_dialog() || desk_.shows_pairs;
  const bool was_finding = finder_.is_open();
  follow(std::exchange(clicked_, std::nullopt));
  take_presenter_keys(now_s);
  for (const Chord& chord : pressed) {
    if (talk_) {
      talk_key(chord, now_s);
      continue;
    }
    // Enter may be the one that opened the list of pairs: only the order of the keys tells.
    if (desk_.shows_pairs && chord == Chord{ShortcutKey::enter} && ui_.focused().empty())
      act_in_review(Action::review_confirm);
    if (is_asking) break;
    if (finder_.is_open()) {
      follow(finder_.press(ui_, chord, finder_ground()));
      continue;
    }
    if (is_importing()) {
      if (chord == Chord{ShortcutKey::enter} && ui_.focused().empty() && !ui_.any_popup_is_open()) accept_import();
      const ActionRow* own = find_action(chord);
      const bool is_of_view = own != nullptr && own->is_allowed({}) && own->action != Action::open;
      if (is_of_view && !ui_.any_popup_is_open()) act(own->action, now_s);
      continue;
    }
    const ActionRow* row = find_action(chord);
    const bool keyboard_is_free = !ui_.is_typing() && !ui_.any_popup_is_open();
    // They press the button that has the focus.
    const bool is_pressing = chord.key == ShortcutKey::enter || chord.key == ShortcutKey::space;
    if (is_pressing && !ui_.focused().empty()) continue;
    if (session_.picture() != nullptr && !is_review_ready() && go_to_scene_by_key(chord, now_s)) continue;
    if (row != nullptr) {
      if (row->is_allowed(allowed()) && (!row->needs_free_keyboard || keyboard_is_free)) act(row->action, now_s);
    } else if (keyboard_is_free && ui_.focused().empty() && session_.picture() != nullptr) {
      if (is_review_ready()) {
        review_key(chord);
      } else if (chord.alt) {
        step_by_key(chord.key);
      } else if (!chord.ctrl) {
        move_by_key(chord.key);
      }
    }
  }
  // What lies on top closes first; widgets and dialogs took the key before if it was theirs.
  if (is_asking || was_finding || !ui_.take(Key::escape)) return;
  close_topmost(now_s);
}

/// Dialogs and popups took the key before; the selection comes last.
void Program::close_topmost(double now_s) {
  if (close_in_talk(now_s)) return;
  if (is_importing()) {
    ui_.focused().empty() ? cancel_import() : ui_.clear_focus();
  } else if (hand_.has_lasso()) {
    hand_.take_lasso(false);
  } else if (is_review_ready()) {
    ui_.focused().empty() ? enter_or_leave_review(now_s) : ui_.clear_focus();
  } else if (session_.picture() != nullptr && cards_.shown(*session_.picture())) {
    cards_.go_back();
  } else if (session_.picture() != nullptr && session_.workspace().choices.theme != MapTheme::indicator) {
    ui_.clear_focus();
    show_theme(session_.workspace().choices.theme);
  } else if (drawer_.is_open()) {
    drawer_.close();
  } else if (time_.is_open) {
    act(Action::time_strip, now_s);
  } else if (!focus_.selected.empty() && !edits_scene()) {
    select({});
  } else if (scene_desk_.is_open && ui_.focused().empty()) {
    scene_desk_.is_open = false;
  } else {
    ui_.clear_focus();
  }
}

void Program::move_by_key(ShortcutKey key) {
  const double step = kPanStep_px * scale();
  switch (key) {
    case ShortcutKey::left:
      view_.pan_by(step, 0);
      break;
    case ShortcutKey::right:
      view_.pan_by(-step, 0);
      break;
    case ShortcutKey::up:
      view_.pan_by(0, step);
      break;
    case ShortcutKey::down:
      view_.pan_by(0, -step);
      break;
    default:
      return;
  }
  frames_wanted_ = std::max(frames_wanted_, 1);
}

void Program::step_by_key(ShortcutKey key) {
  const Point way = key == ShortcutKey::left    ? Point{-1, 0}
                    : key == ShortcutKey::right ? Point{1, 0}
                    : key == ShortcutKey::up    ? Point{0, 1}
                    : key == ShortcutKey::down  ? Point{0, -1}
                                                : Point{};
  const Picture& picture = *session_.picture();
  if ((way.x == 0 && way.y == 0) || picture.values->communes.empty()) return;
  const auto& inner = picture.borders().inner;
  if (focus_.selected.empty()) {
    // Begins in the middle of what is seen.
    const Point middle = view_.target().center;
    const auto nearest =
        std::ranges::min_element(inner, {}, [&](Point p) { return std::hypot(p.x - middle.x, p.y - middle.y); });
    select({static_cast<CommuneId>(nearest - inner.begin())});
    return;
  }
  if (picture.neighbours == nullptr) return;
  const CommuneId from = focus_.selected.front();
  std::optional<CommuneId> best;
  double best_turn = 0.2;  // a neighbour counts as lying that way when it is within 78 degrees of it
  for (const CommuneId neighbour : (*picture.neighbours)[from]) {
    const Point to{inner[neighbour].x - inner[from].x, inner[neighbour].y - inner[from].y};
    const double turn = (to.x * way.x + to.y * way.y) / std::max(1.0, std::hypot(to.x, to.y));
    if (turn > best_turn) {
      best_turn = turn;
      best = neighbour;
    }
  }
  if (best) select({*best});
}

}  // namespace ocop
