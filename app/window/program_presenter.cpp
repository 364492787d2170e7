#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "window/keeping.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr ViewSize kNextSlide{1600, 900};

std::string time_of_day() {
  return clock_time(
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count());
}

}  // namespace

/// Beside a projector the first monitor has the notes; on a single one they are a window when it was asked for.
void Program::open_presenter(bool is_window) {
  const bool has_projector = NativeWindow::monitor_count() > 1 && !is_window;
  if (!has_projector && !is_window) return;
  const auto monitor = has_projector ? std::optional<std::size_t>(0) : std::nullopt;
  presenter_ = PresenterScreen::open(window_->handle(), tr(settings_.language, "Presenter"), monitor);
  if (presenter_ == nullptr) {
    say(Tone::warn, tr(settings_.language, "A second window could not be opened: the talk goes on without the notes."));
  }
}

std::string Program::what_audience_sees() const {
  const Language language = settings_.language;
  if (talk_->is_black) return tr(language, "A black screen.");
  const auto& communes = session_.atlas()->vintages[session_.picture()->vintage].set.communes;
  std::string said = fmt::format(fmt::runtime(tr(language, "Scene {}")), talk_->number + 1);
  if (talk_->has_spotlight && hovered_on_map_) {
    said += ", " + fmt::format(fmt::runtime(tr(language, "the spotlight on {}")), communes[*hovered_on_map_].name);
  }
  if (talk_->card)
    said += ", " + fmt::format(fmt::runtime(tr(language, "the card of {}")), communes[*talk_->card].name);
  return said + ".";
}

void Program::show_presenter(double now_s) {
  const bool has_projector = NativeWindow::monitor_count() > 1 && window_->is_full_screen();
  const ViewSize shown = window_->framebuffer_size();
  presenter_->next().ask({session_.shared_atlas(), session_.shared_placement(), session_.workspace().decisions.scope,
                          session_.workspace().title, talk_->scenes, talk_->number + 1, settings_.language,
                          kNextSlide});
  NotesContent content{.aspect = static_cast<double>(shown.width) / std::max(1, shown.height),
                       .thumbs = scene_shelf_.thumbs(),
                       .scenes = talk_->scenes,
                       .number = talk_->number,
                       .has_spotlight = talk_->has_spotlight,
                       .is_black = talk_->is_black,
                       .place = has_projector ? fmt::format(fmt::runtime(tr(settings_.language, "shown on screen {}")),
                                                            talk_->monitor + 1)
                                              : tr(settings_.language, "shown in the other window"),
                       .audience_sees = what_audience_sees(),
                       .elapsed_s = now_s - talk_->began_at_s,
                       .clock = time_of_day(),
                       .can_swap = has_projector};
  PresenterScreen::Look look;
  look.time_s = now_s;
  look.interface_scale = settings_.interface_scale;
  look.language = settings_.language;
  look.has_reduced_motion = settings_.reduced_motion;
  look.trace = trace_file_ ? &trace_ : nullptr;
  look.origin = window_->position();
  follow_presenter(presenter_->draw(look, std::move(content)), now_s);
}

/// The clock goes on; what the hand touched there is drawn.
void Program::wake_for_presenter(double now_s) {
  const double since_s = now_s - talk_->began_at_s;
  ui_.want_frame_in(1 - (since_s - std::floor(since_s)));
  if (const auto due = presenter_->next_frame_in_s()) ui_.want_frame_in(*due);
}

void Program::follow_presenter(const NotesAnswer& answer, double now_s) {
  const ViewSize size = window_->framebuffer_size();
  const auto before = talk_->pointed;
  talk_->pointed.reset();
  if (answer.pointer) talk_->pointed = {{answer.pointer->x * size.width, answer.pointer->y * size.height}};
  if (answer.is_clicked && talk_->pointed) {
    for (const bool is_down : {true, false}) {
      MouseButton button;
      button.at = *talk_->pointed;
      button.is_down = is_down;
      button.time_s = now_s;
      buttons_.push_back(button);
    }
  }
  const bool is_moved = before.has_value() != talk_->pointed.has_value() ||
                        (before && (before->x != talk_->pointed->x || before->y != talk_->pointed->y));
  if (is_moved || answer.is_clicked) frames_wanted_ = std::max(frames_wanted_, 2);
  if (answer.scene) show_in_talk(*answer.scene, now_s);
  constexpr std::array kKeys = {ShortcutKey::none, ShortcutKey::page_up, ShortcutKey::page_down, ShortcutKey::s,
                                ShortcutKey::b};
  if (answer.step == TalkStep::stop) {
    end_talk(now_s);
  } else if (answer.step != TalkStep::none) {
    talk_key({kKeys.at(static_cast<std::size_t>(answer.step))}, now_s);
  }
}

void Program::take_presenter_keys(double now_s) {
  if (presenter_ == nullptr) return;
  if (presenter_->window().take_close()) {
    end_talk(now_s);
    return;
  }
  for (const Chord& chord : presenter_->window().take_keys()) {
    if (!talk_) return;
    chord.key == ShortcutKey::escape ? void(close_in_talk(now_s)) : talk_key(chord, now_s);
  }
}

void Program::swap_screens() {
  talk_->monitor = talk_->monitor == 0 ? 1 : 0;
  window_->fill_screen(talk_->monitor);
  presenter_->window().move_to(talk_->monitor == 0 ? 1 : 0);
  frames_wanted_ = std::max(frames_wanted_, 3);
}

}  // namespace ocop
