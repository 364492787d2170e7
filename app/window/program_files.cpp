#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "panels/dialogs.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

constexpr double kToast_s = 5;

/// "103 sản phẩm · 91 xã · ranh giới 2024", for the list of files opened before.
std::string summary_of(Language language, const Picture& picture) {
  const Totals& totals = *picture.totals;
  return fmt::format("{} {} · {} {} · {} {}", whole(language, totals.products),
                     trn(language, "product", "products", totals.products), whole(language, totals.communes),
                     trn(language, "commune", "communes", totals.communes), tr(language, "boundaries"),
                     picture.atlas->vintages[picture.vintage].set.vintage);
}

/// Puts a workspace file at the head of those opened before.
void note_opened(Settings& settings, const fs::path& file, const Workspace& workspace, const Picture& picture) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  remember(settings, {file.string(), workspace.title, summary_of(settings.language, picture),
                      std::chrono::duration_cast<std::chrono::seconds>(now).count()});
  settings.last_workspace = file.string();
  save_settings(settings, settings_path());
}

bool has_failed(const Source& source, const OpenFailure& failure) {
  return fs::path(source.path).filename() == fs::path(failure.finding.file).filename();
}

std::string with_ending(fs::path path, FilePurpose purpose) {
  const std::string ending = ending_of(purpose);
  const bool is_table = purpose == FilePurpose::export_table &&
                        std::ranges::find(table_endings(), path.extension()) != table_endings().end();
  const bool has_ending =
      is_table || path.extension() == ending || (purpose == FilePurpose::save_workspace && is_workspace_file(path));
  if (!has_ending) path += ending;
  return path.string();
}

std::string proposed_name(Language language, const Workspace& workspace, FilePurpose purpose) {
  std::string name = workspace.title.empty() ? "OCOP" : workspace.title;
  std::ranges::replace(name, '/', '-');
  if (purpose == FilePurpose::export_corrections) name += std::string(" - ") + tr(language, "corrections");
  if (purpose == FilePurpose::export_table) name += std::string(" - ") + tr(language, "list");
  return name + ending_of(purpose);
}

}  // namespace

void Program::take_results(double) {
  if (auto image = map_worker_.take()) {
    const bool is_current = session_.picture() != nullptr && image->request.atlas == session_.shared_atlas() &&
                            image->request.vintage == session_.picture()->vintage;
    if (is_current) {
      const MapColours& colours = image->request.colours;
      map_drawer_.set_image(image->ids, image->pixels, *colours.fills, colours.ground);
      image_ = image->ids;
      image_request_ = std::move(image->request);
      frames_wanted_ = std::max(frames_wanted_, 1);
      why_ = "map image";
    }
  }
  if (export_desk_.take_preview()) frames_wanted_ = std::max(frames_wanted_, 1);
  take_copy();
  if (presenter_ && presenter_->next().take()) frames_wanted_ = std::max(frames_wanted_, 1);
  if (scene_shelf_.take()) frames_wanted_ = std::max(frames_wanted_, 1);
  if (drawer_.take_results()) frames_wanted_ = std::max(frames_wanted_, 1);
  if (const auto fault = map_worker_.take_fault()) say(Tone::bad, sentence(settings_.language, *fault));
  if (auto first = loader_.take_first()) {
    frames_wanted_ = kFramesAfterLoad;
    why_ = "first picture";
    session_.take(*std::move(first), asked_);
    fonts_are_stale_ = true;
    new_map_is_shown();
  }
  const bool was_first_given = loader_.is_refining();
  if (auto result = loader_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    why_ = "loaded";
    keeping_.restored(result->has_value());
    keeping_.files_were_read();
    if (*result && (*result)->refines && was_first_given) {
      session_.refine(**std::move(result));
      plate_.reset();
    } else if (*result) {
      const SelectedCodes selected = selected_codes();
      const bool is_same_work = (*result)->file == session_.file();
      const auto before = session_.shared_picture();
      session_.take(**std::move(result), asked_);
      if (is_same_work) news_.compare(before, session_.shared_picture());
      fonts_are_stale_ = true;
      new_map_is_shown();
      select_again(selected);
    } else {
      session_.give_up_step();
      // What was asked for in between ended the reading of the true outlines.
      if (session_.is_coarse() && !loader_.request().paths.empty()) load({{}, session_.workspace(), session_.file()});
      const Finding& finding = result->error().finding;
      const bool is_silent = finding.kind == FindingKind::cancelled ||
                             (finding.kind == FindingKind::file_missing && loader_.request().is_reopened);
      if (!is_silent) failure_ = std::move(result->error());
    }
  }
  keep_work(now_s_);
  take_sorted();
  take_preview();
  tell_register_news();
  take_table();
  place_rows_again();
  prepare_review();
  const bool was_waiting = finder_.is_waiting();
  finder_.prepare(session_, is_complete());
  if (was_waiting && !finder_.is_waiting()) frames_wanted_ = kFramesAfterLoad;
  if (const auto written = export_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    if (*written) {
      say(Tone::ok,
          fmt::format(fmt::runtime(tr(settings_.language, "Written: {}")), export_.path().filename().string()));
    } else if (written->error().kind != FindingKind::cancelled) {
      finding_ = written->error();
      is_running_ = true;  // a window that was to close stays to say so
    }
  }
  if (const auto chosen = system_dialog_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    if (chosen->empty()) {
      after_saving_ = Leaving::no;
      to_mend_.reset();
    }
    if (!chosen->empty()) file_chosen(system_dialog_.purpose(), {*chosen, false});
  }
}

/// Follows what the planner rules, also while she goes on ruling.
void Program::place_rows_again() {
  if (auto placed = placer_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    why_ = "placed";
    placing_failed_ = !*placed;
    if (!*placed) {
      say(Tone::bad, sentence(settings_.language, placed->error()));
    } else if ((*placed)->placement != nullptr) {
      session_.take_placed(placing_, **std::move(placed));
    }
  }
  auto wanted = session_.placing();
  if (!wanted) return;
  const bool is_same =
      placing_.atlas == wanted->atlas && placing_.workspace.decisions.rulings == wanted->workspace.decisions.rulings;
  // A fault would only come again.
  if (is_same && (placer_.is_busy() || placing_failed_)) return;
  placing_ = *std::move(wanted);
  placing_failed_ = false;
  placer_.start([placing = placing_](Progress& progress) { return place_again(placing, progress); });
}

Program::SelectedCodes Program::selected_codes() const {
  SelectedCodes selected;
  if (session_.picture() == nullptr) return selected;
  const BoundarySet& set = session_.atlas()->vintages[session_.picture()->vintage].set;
  selected.vintage = set.vintage;
  for (const CommuneId id : focus_.selected) selected.codes.push_back(set.communes[id].code);
  return selected;
}

/// Files that were read again hold the same communes under other numbers.
void Program::select_again(const SelectedCodes& selected) {
  if (session_.picture() == nullptr) return;
  const BoundarySet& set = session_.atlas()->vintages[session_.picture()->vintage].set;
  if (set.vintage != selected.vintage) return;
  std::vector<CommuneId> communes;
  for (const CommuneCode& code : selected.codes) {
    if (const auto id = set.find(code)) communes.push_back(*id);
  }
  select(std::move(communes));
}

void Program::new_map_is_shown() {
  focus_ = {};
  hovered_on_map_.reset();
  lines_.reset();
  image_.reset();
  image_request_.reset();
  plate_.reset();
  map_drawer_.forget_image();
  if (session_.picture() == nullptr) return;
  scopes_ = scope_choices(*session_.atlas(), session_.picture()->vintage);
  const Box body = main_body(*session_.picture());
  const Box whole = whole_extent(*session_.picture());
  if (!view_.has_extent(body, whole)) view_.set_extent(body, whole, true);
  window_->set_title(session_.workspace().title + " – OCOP Atlas");
  if (session_.file()) note_opened(settings_, *session_.file(), session_.workspace(), *session_.picture());
}

void Program::ask_to_quit() {
  if (session_.has_unsaved_changes()) {
    leaving_ = Leaving::quit;
  } else {
    // An edit may have been undone in this very frame.
    keeping_.forget();
    is_running_ = false;
  }
}

void Program::go_on(Leaving where) {
  if (where == Leaving::quit) is_running_ = false;
  if (where == Leaving::open) load({files_after_, {}, {}});
}

void Program::load(OpenRequest request) {
  asked_ = session_.asked();
  request.first_picture = first_picture_for(window_->framebuffer_size());
  loader_.start(std::move(request));
}

void Program::open_files(const std::vector<std::string>& paths) {
  const bool has_workspace = std::ranges::any_of(paths, is_workspace_file);
  if (has_workspace && session_.has_unsaved_changes()) {
    files_after_ = paths;
    leaving_ = Leaving::open;
    return;
  }
  if (!paths.empty()) settings_.last_folder = fs::path(paths.front()).parent_path().string();
  has_workspace ? load({paths, {}, {}}) : look_at_files(paths);
}

void Program::open_known(const std::vector<std::string>& paths) {
  if (loader_.is_busy() && !loader_.progress()->is_cancelled()) {
    // What is being read comes too.
    OpenRequest request = loader_.request();
    request.paths.insert(request.paths.end(), paths.begin(), paths.end());
    loader_.start(std::move(request));
  } else {
    load({paths, session_.workspace(), session_.file()});
  }
}

bool Program::has_own_file() const {
  std::error_code ignored;
  return session_.file() && !fs::equivalent(*session_.file(), options_.demo, ignored);
}

void Program::open_file_panel(FilePurpose purpose) {
  const fs::path folder =
      has_own_file() && is_saving(purpose) ? session_.file()->parent_path() : fs::path(settings_.last_folder);
  std::vector<std::string> folders;
  folders.reserve(settings_.recent.size());
  for (const RecentFile& file : settings_.recent) folders.push_back(fs::path(file.path).parent_path().string());
  file_panel_.open(purpose, folder, proposed_name(settings_.language, session_.workspace(), purpose), folders);
}

void Program::file_chosen(FilePurpose purpose, const FilePanel::Outcome& outcome) {
  if (outcome.asks_system_dialog) {
    settings_.last_folder = file_panel_.folder().string();
    system_dialog_.start(purpose, file_panel_.folder(),
                         !is_saving(purpose) ? "" : proposed_name(settings_.language, session_.workspace(), purpose));
    return;
  }
  if (outcome.paths.empty()) return;
  const std::string& chosen = outcome.paths.front();
  settings_.last_folder = fs::path(chosen).parent_path().string();
  switch (purpose) {
    case FilePurpose::open:
      if (to_mend_ && std::ranges::none_of(outcome.paths, is_workspace_file)) {
        mend(*std::exchange(to_mend_, std::nullopt), outcome.paths);
      } else {
        open_files(outcome.paths);
      }
      to_mend_.reset();
      break;
    case FilePurpose::save_workspace:
      save_to(with_ending(chosen, purpose), Overwrite::no);
      break;
    case FilePurpose::export_file:
      take_export_place(chosen);
      break;
    case FilePurpose::export_corrections:
      export_corrections_to(with_ending(chosen, purpose), Overwrite::no);
      break;
    case FilePurpose::open_corrections:
      import_corrections(outcome.paths);
      break;
    case FilePurpose::export_table:
      export_table_to(with_ending(chosen, purpose), Overwrite::no);
      break;
  }
}

void Program::save_to(const std::string& path, Overwrite overwrite) {
  const Result<void> saved = save_workspace(session_.workspace(), path, overwrite);
  if (!saved && saved.error().kind == FindingKind::output_exists) {
    replace_ = Replace{FilePurpose::save_workspace, path};
    return;
  }
  if (!saved) {
    finding_ = saved.error();
    after_saving_ = Leaving::no;
    return;
  }
  session_.set_saved(path);
  say(Tone::ok, fmt::format(fmt::runtime(tr(settings_.language, "Saved: {}")), fs::path(path).filename().string()));
  if (session_.picture() != nullptr) note_opened(settings_, path, session_.workspace(), *session_.picture());
  go_on(std::exchange(after_saving_, Leaving::no));
}

void Program::answer_failure() {
  const FailureAnswer answer = draw_failure(ui_, failure_->finding);
  if (answer == FailureAnswer::none) return;
  OpenFailure failure = *std::exchange(failure_, std::nullopt);
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (answer == FailureAnswer::choose_other_file) {
    to_mend_ = std::move(failure);
    open_file_panel(FilePurpose::open);
    return;
  }
  if (answer != FailureAnswer::use_proposed_crs) return;
  for (Source& source : failure.workspace.decisions.sources) {
    if (has_failed(source, failure) && source.kind == SourceKind::boundaries) {
      source.epsg = proposed_epsg(failure.finding);
    }
  }
  load({{}, failure.workspace, failure.file, failure.proposes_scope});
}

/// A source that is missing or bad gives way to the files; the rest of what was to be opened stays.
void Program::mend(OpenFailure failure, const std::vector<std::string>& paths) {
  std::erase_if(failure.workspace.decisions.sources, [&](const Source& source) { return has_failed(source, failure); });
  load({paths, failure.workspace, failure.file, failure.proposes_scope});
}

void Program::say(Tone tone, const std::string& text, const std::string& action, std::function<void()> act) {
  Toast toast;
  toast.tone = tone;
  toast.text = text;
  toast.close_tooltip = tr(settings_.language, "Close");
  toast.action = action;
  said_.push_back({toast, now_s_ + kToast_s, std::move(act)});
  if (said_.size() > 3) said_.pop_front();
  frames_wanted_ = std::max(frames_wanted_, 2);
}

}  // namespace ocop
