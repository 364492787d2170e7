#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>

#include "panels/dialogs.hpp"
#include "panels/register_news.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {

bool Program::has_dialog() const {
  return file_panel_.is_open() || failure_ || finding_ || replace_ || leaving_ != Leaving::no || shows_keys_ ||
         shows_settings_ || news_.is_open || export_desk_.is_open() ||
         (keeping_.offered() != nullptr && !loader_.is_busy());
}

void Program::draw_dialogs(Requests& requests) {
  if (failure_) {
    answer_failure();
  } else if (finding_) {
    const FailureAnswer answer = draw_failure(ui_, *finding_);
    if (answer == FailureAnswer::choose_other_file) open_file_panel(file_panel_.purpose());
    if (answer != FailureAnswer::none) finding_.reset();
  } else if (replace_) {
    ask_whether_to_replace();
  } else if (leaving_ != Leaving::no) {
    ask_whether_to_save(requests);
  } else if (file_panel_.is_open()) {
    if (const auto outcome = file_panel_.draw(ui_, has_system_dialog_)) {
      file_chosen(file_panel_.purpose(), *outcome);
    } else if (!file_panel_.is_open()) {
      after_saving_ = Leaving::no;
      to_mend_.reset();
    }
  } else if (keeping_.offered() != nullptr && !loader_.is_busy()) {
    offer_kept_work();
  } else if (export_desk_.is_open()) {
    draw_export(requests);
  } else if (shows_settings_) {
    draw_settings();
  } else if (news_.is_open) {
    news_.is_open = draw_register_news(ui_, news_.changes());
  } else if (shows_keys_) {
    shows_keys_ = draw_keys_page(ui_);
  } else if (finder_.is_open()) {
    clicked_ = finder_.draw(ui_, finder_ground());
  }
}

void Program::ask_whether_to_replace() {
  const std::string name = std::filesystem::path(replace_->path).filename().string();
  const Answer answer = ask(ui_, "replace",
                            {ui_.t("Replace the file?"),
                             fmt::format(fmt::runtime(ui_.t("“{}” is already there.")), name),
                             ui_.t("Replace"),
                             ui_.t("Keep it"),
                             {}});
  if (answer == Answer::accept) {
    const Replace replace = *replace_;
    replace_.reset();
    if (replace.purpose == FilePurpose::export_file) {
      export_now(Overwrite::yes);
    } else if (replace.purpose == FilePurpose::export_table) {
      export_table_to(replace.path, Overwrite::yes);
    } else if (replace.purpose == FilePurpose::export_corrections) {
      export_corrections_to(replace.path, Overwrite::yes);
    } else {
      save_to(replace.path, Overwrite::yes);
    }
  } else if (answer == Answer::decline) {
    replace_.reset();
    after_saving_ = Leaving::no;
  }
}

void Program::ask_whether_to_save(Requests& requests) {
  const std::string& title = session_.workspace().title;
  const Answer answer = ask(ui_, "unsaved",
                            {ui_.t("Save the changes first?"),
                             fmt::format(fmt::runtime(ui_.t("Changes in “{}” are not written to a file yet.")), title),
                             ui_.t("Save and go on"), ui_.t("Stay here"), ui_.t("Do not save")});
  const Leaving leaving = leaving_;
  if (answer != Answer::none) leaving_ = Leaving::no;
  if (answer == Answer::accept) {
    if (has_own_file()) {
      save_to(session_.file()->string(), Overwrite::yes);
    } else {
      after_saving_ = leaving;
      requests.ask(Action::save_as);
    }
  }
  const bool may_go = answer == Answer::third || (answer == Answer::accept && !session_.has_unsaved_changes());
  if (answer == Answer::third) keeping_.forget();
  if (may_go) go_on(leaving);
}

void Program::draw_notices(Requests& requests) {
  const Rect window = ui_.window();
  // Above the bars with the buttons.
  constexpr double kBars = 120;
  const double foot = is_review_ready() || is_importing() ? kBars : kStatusHeight;
  const bool is_loading = (loader_.is_busy() && !loader_.is_refining()) || export_.is_busy() || sorter_.is_busy();
  if (is_loading) {
    ProgressCard notice;
    const Progress* progress = loader_.is_busy()   ? loader_.progress()
                               : export_.is_busy() ? export_.progress()
                                                   : sorter_.progress();
    const bool is_placing = progress != nullptr && progress->stage() == Stage::placing;
    notice.title = export_.is_busy() ? ui_.t("Writing the file...")
                   : is_placing      ? ui_.t("Finding each row's commune...")
                                     : ui_.t("Reading the files...");
    if (progress != nullptr && progress->total() > 0) {
      notice.share = static_cast<double>(progress->done()) / static_cast<double>(progress->total());
      notice.amount = fmt::format("{} / {}", whole(settings_.language, progress->done()),
                                  whole(settings_.language, progress->total()));
    }
    notice.cancel = ui_.t("Cancel");
    ui_.push_layer(Layer::toast);
    const Rect place{window.x + (window.width - 424) / 2, window.height - foot - 24 - kProgressCardHeight, 424,
                     kProgressCardHeight};
    if (progress_card(ui_, "progress", place, notice)) requests.cancel_loading = true;
    ui_.pop_layer();
  }
  std::erase_if(said_, [&](const Said& said) { return said.until_s <= now_s_; });
  double bottom = window.height - foot - 24 - (is_loading ? kProgressCardHeight + 12 : 0);
  std::function<void()> asked_for;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    const double width = std::min(toast_width(ui_, said_[i].toast), window.width - 32);
    bottom -= kToastHeight;
    const ToastAction action = toast(ui_, "toast." + std::to_string(i),
                                     {(window.width - width) / 2, bottom, width, kToastHeight}, said_[i].toast);
    if (action != ToastAction::none) said_[i].until_s = 0;
    if (action == ToastAction::action && said_[i].act) asked_for = said_[i].act;
    bottom -= 8;
  }
  // May say more.
  if (asked_for) asked_for();
}

}  // namespace ocop
