#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "panels/dialogs.hpp"
#include "panels/settings_dialog.hpp"
#include "window/program.hpp"
#include "words/sentences.hpp"

namespace ocop {

void Program::keep_work(double now_s) {
  if (!is_running_) return;
  const std::string kept_at = keeping_.kept_at();
  const bool was_offered = keeping_.offered() != nullptr;
  keeping_.note(session_, now_s);
  if (kept_at != keeping_.kept_at()) frames_wanted_ = std::max(frames_wanted_, 1);
  if (!was_offered && keeping_.offered() != nullptr) frames_wanted_ = kFramesAfterLoad;
  if (missing_recent_.take()) frames_wanted_ = kFramesAfterLoad;
  if (const auto fault = keeping_.take_fault()) {
    say(Tone::warn, tr(settings_.language, "Unsaved changes cannot be kept: ") + sentence(settings_.language, *fault));
  }
  read_changed_files();
}

void Program::draw_settings() {
  LookSettings look{settings_.language, settings_.theme, settings_.high_contrast, settings_.interface_scale,
                    settings_.reduced_motion};
  shows_settings_ = draw_settings_dialog(ui_, look);
  settings_.language = look.language;
  settings_.theme = look.ground;
  settings_.high_contrast = look.has_high_contrast;
  settings_.reduced_motion = look.has_reduced_motion;
  const bool is_changed = look != shown_look_;
  if (look.scale != settings_.interface_scale) set_scale_step(look.scale - settings_.interface_scale);
  if (is_changed || !shows_settings_) frames_wanted_ = std::max(frames_wanted_, 2);
  shown_look_ = look;
}

void Program::offer_kept_work() {
  const KeptWork& work = *keeping_.offered();
  const std::string title = work.workspace.title.empty() ? "OCOP Atlas" : work.workspace.title;
  const std::string text = ui_.t("Changes in “{}”, kept at {}, were not written to a file.");
  const Answer answer = ask(
      ui_, "kept",
      {ui_.t("Restore the work that was not saved?"), fmt::format(fmt::runtime(text), title, clock_time(work.kept_s)),
       ui_.t("Restore"), ui_.t("Later"), ui_.t("Discard")});
  if (answer == Answer::accept) {
    if (const auto own = keeping_.restore()) {
      OpenRequest request{{}, own->workspace, own->file};
      request.is_restored = true;
      load(std::move(request));
    }
  } else if (answer == Answer::decline) {
    keeping_.put_off();
  } else if (answer == Answer::third) {
    keeping_.discard_offered();
  }
  if (answer != Answer::none) frames_wanted_ = std::max(frames_wanted_, 2);
}

/// What others wrote is read when nothing is asked and nothing else is being read; choices stay.
void Program::read_changed_files() {
  const bool is_quiet = !has_dialog() && !finder_.is_open() && !is_importing() && !loader_.is_busy() &&
                        !placer_.is_busy() && ui_.held().empty() && !ui_.is_typing();
  const std::vector<std::string> changed = keeping_.take_changed(is_quiet && session_.is_open());
  if (changed.empty()) return;
  std::string names = changed.front();
  for (std::size_t i = 1; i < changed.size(); ++i) names += ", " + changed[i];
  load({{}, session_.workspace(), session_.file()});
  say(Tone::plain, fmt::format(fmt::runtime(tr(settings_.language, "Changed by others and read again: {}")), names));
}

}  // namespace ocop
