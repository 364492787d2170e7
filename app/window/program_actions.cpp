#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <limits>

#include "panels/commune_facts.hpp"
#include "panels/dialogs.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

constexpr double kZoomStep = 1.5;
constexpr double kPanStep_px = 80;
constexpr double kToast_s = 5;

/// "103 sản phẩm · 91 xã · ranh giới 2024", for the list of files opened before.
std::string summary_of(Language language, const Picture& picture) {
  const Totals& totals = *picture.totals;
  return fmt::format("{} {} · {} {} · {} {}", whole(language, totals.products),
                     trn(language, "product", "products", totals.products), whole(language, totals.communes),
                     trn(language, "commune", "communes", totals.communes), tr(language, "boundaries"),
                     picture.atlas->vintages[picture.vintage].set.vintage);
}

}  // namespace

void Program::take_results(double) {
  if (auto image = map_worker_.take()) {
    const bool is_current = session_.picture() != nullptr && image->request.atlas == session_.shared_atlas() &&
                            image->request.vintage == session_.picture()->vintage;
    if (is_current) {
      map_drawer_.set_image(image->image);
      image_ = std::move(image->image);
      image_request_ = std::move(image->request);
      frames_wanted_ = std::max(frames_wanted_, 1);
      why_ = "map image";
    }
  }
  if (auto result = loader_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    why_ = "loaded";
    if (*result) {
      session_.take(**std::move(result));
      fonts_are_stale_ = true;
      new_map_is_shown();
    } else if (result->error().finding.kind != FindingKind::cancelled) {
      failure_ = std::move(result->error());
    }
  }
  if (const auto written = export_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    if (*written) {
      say(Tone::ok,
          fmt::format(fmt::runtime(tr(settings_.language, "Picture written: {}")), export_.path().filename().string()));
    } else if (written->error().kind != FindingKind::cancelled) {
      finding_ = written->error();
    }
  }
  if (const auto chosen = system_dialog_.take()) {
    frames_wanted_ = kFramesAfterLoad;
    if (!chosen->empty()) file_chosen({*chosen, false});
  }
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
  view_.set_extent(main_body(*session_.picture()), whole_extent(*session_.picture()), true);
  window_->set_title(session_.workspace().title + " – OCOP Atlas");
  if (session_.file()) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    remember(settings_, {session_.file()->string(), session_.workspace().title,
                         summary_of(settings_.language, *session_.picture()),
                         std::chrono::duration_cast<std::chrono::seconds>(now).count()});
    settings_.last_workspace = session_.file()->string();
    save_settings(settings_, settings_path());
  }
}

ActionState Program::allowed() const {
  ActionState state;
  state.has_map = session_.picture() != nullptr;
  state.has_selection = !focus_.selected.empty();
  state.has_filter = session_.is_open() && has_filter(session_.workspace().choices.filter);
  state.has_two_vintages = session_.is_open() && session_.atlas()->vintages.size() > 1;
  state.has_sources = session_.is_open();
  state.can_undo = session_.can_undo();
  state.can_redo = session_.can_redo();
  return state;
}

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
  const bool has_dialog =
      file_panel_.is_open() || failure_ || finding_ || replace_ || leaving_ != Leaving::no || shows_keys_;
  for (const Chord& chord : pressed) {
    if (has_dialog) break;
    const ActionRow* row = find_action(chord);
    const bool keyboard_is_free = !ui_.is_typing() && !ui_.any_popup_is_open();
    if (row != nullptr) {
      if (row->is_allowed(allowed()) && (!row->needs_free_keyboard || keyboard_is_free)) act(row->action, now_s);
    } else if (keyboard_is_free && ui_.focused().empty() && session_.picture() != nullptr) {
      if (chord.alt) {
        step_by_key(chord.key);
      } else if (!chord.ctrl) {
        move_by_key(chord.key);
      }
    }
  }
  // What lies on top closes first; widgets and dialogs took the key before if it was theirs.
  if (has_dialog || !ui_.take(Key::escape)) return;
  if (!focus_.selected.empty()) {
    select({});
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
  const auto& inner = picture.atlas->vintages[picture.vintage].borders.inner;
  if (focus_.selected.empty()) {
    // Begins in the middle of what is seen.
    const Point middle = view_.target().center;
    const auto nearest =
        std::ranges::min_element(inner, {}, [&](Point p) { return std::hypot(p.x - middle.x, p.y - middle.y); });
    select({static_cast<CommuneId>(nearest - inner.begin())});
    return;
  }
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

void Program::apply(const Workspace& draft) {
  const std::size_t old_vintage = session_.picture() != nullptr ? session_.picture()->vintage : 0;
  const bool has_other_scope = draft.decisions.scope != session_.workspace().decisions.scope;
  if (!session_.apply(draft)) return;
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (has_other_scope && session_.picture() != nullptr) {
    view_.set_extent(main_body(*session_.picture()), whole_extent(*session_.picture()), true);
    plate_.reset();
  }
  if (session_.picture() != nullptr && session_.picture()->vintage != old_vintage) vintage_changed(old_vintage);
}

void Program::vintage_changed(std::size_t) {
  // Both vintages lie on one map plane: the view stays where it is.
  focus_ = {};
  hovered_on_map_.reset();
  lines_.reset();
  plate_.reset();
  image_request_.reset();
  map_drawer_.forget_image();
  scopes_ = scope_choices(*session_.atlas(), session_.picture()->vintage);
  view_.set_extent(main_body(*session_.picture()), whole_extent(*session_.picture()), false);
  frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::select(std::vector<CommuneId> communes) {
  std::ranges::sort(communes);
  const auto repeated = std::ranges::unique(communes);
  communes.erase(repeated.begin(), repeated.end());
  if (communes == focus_.selected) return;
  focus_.selected = std::move(communes);
  if (arrangement_.room == Room::rails && !focus_.selected.empty()) open_rail_ = OpenRail::right;
  frames_wanted_ = std::max(frames_wanted_, 2);
}

std::optional<CommuneId> Program::commune_at(Point in_area) {
  if (!image_ || image_->first.empty()) return std::nullopt;
  // The image may be of the camera of a moment ago.
  const Point map = map_from_screen(view_.camera(now_s_), view_.size(), in_area);
  const Point pixel = screen_from_map(image_->camera, image_->size, map);
  const int x = static_cast<int>(std::floor(pixel.x));
  const int y = static_cast<int>(std::floor(pixel.y));
  if (x < 0 || y < 0 || x >= image_->size.width || y >= image_->size.height) return std::nullopt;
  const std::uint32_t unit = image_->at(x, y);
  if (unit == kOutside || unit >= session_.picture()->values->communes.size()) return std::nullopt;
  return unit;
}

void Program::point_at_map() {
  hovered_on_map_.reset();
  if (hand_outcome_.pointer && !hand_outcome_.is_dragging) hovered_on_map_ = commune_at(*hand_outcome_.pointer);
}

void Program::click_map() {
  for (const MapClick& click : hand_outcome_.clicks) {
    const std::optional<CommuneId> commune = commune_at(click.at);
    if (!commune) {
      if (!click.is_added) select({});
      continue;
    }
    std::vector<CommuneId> selected = click.is_added ? focus_.selected : std::vector<CommuneId>{};
    if (std::erase(selected, *commune) == 0) selected.push_back(*commune);
    select(std::move(selected));
  }
}

void Program::carry_out(const Requests& requests, double now_s) {
  for (const Action action : requests.actions) act(action, now_s);
  if (requests.select) select(*requests.select);
  if (session_.picture() != nullptr) {
    point_at_map();
    click_map();
    const std::optional<CommuneId> hovered = hovered_on_map_ ? hovered_on_map_ : requests.hover;
    if (hovered != focus_.hovered) {
      focus_.hovered = hovered;
      frames_wanted_ = std::max(frames_wanted_, 1);
    }
    if (requests.zoom_to) {
      const auto& boxes = session_.picture()->atlas->vintages[session_.picture()->vintage].borders.boxes;
      view_.fit_box(boxes[*requests.zoom_to], now_s);
    }
  }
  if (requests.copy) {
    window_->copy_text(*requests.copy);
    say(Tone::ok, tr(settings_.language, "Copied"));
  }
  if (requests.cancel_loading) {
    loader_.cancel();
    if (export_.is_busy()) export_.cancel();
  }
  if (!requests.open.empty()) open_files(requests.open);
  if (forgets_recent_) {
    settings_.recent.clear();
    forgets_recent_ = false;
  }
}

void Program::act(Action action, double now_s) {
  frames_wanted_ = std::max(frames_wanted_, 2);
  const Rect free = view_.area();
  const Point middle{free.width / 2, free.height / 2};
  switch (action) {
    case Action::open:
      open_file_panel(FilePurpose::open);
      break;
    case Action::save:
      has_own_file() ? save_to(session_.file()->string(), Overwrite::yes)
                     : open_file_panel(FilePurpose::save_workspace);
      break;
    case Action::save_as:
      open_file_panel(FilePurpose::save_workspace);
      break;
    case Action::export_picture:
      open_file_panel(FilePurpose::export_png);
      break;
    case Action::reload:
      loader_.start({{}, session_.workspace(), session_.file()});
      break;
    case Action::quit:
      ask_to_quit();
      break;
    case Action::undo:
      go_in_history(&Session::undo);
      break;
    case Action::redo:
      go_in_history(&Session::redo);
      break;
    case Action::clear_filter: {
      Workspace draft = session_.workspace();
      draft.choices.filter = {};
      apply(draft);
      break;
    }
    case Action::clear_selection:
      select({});
      break;
    case Action::fit:
      view_.fit(now_s);
      break;
    case Action::fit_selection: {
      Box box;
      const auto& boxes = session_.picture()->atlas->vintages[session_.picture()->vintage].borders.boxes;
      for (const CommuneId id : focus_.selected) box.add(boxes[id]);
      view_.fit_box(box, now_s);
      break;
    }
    case Action::zoom_in:
      view_.zoom_by(kZoomStep, middle, now_s);
      break;
    case Action::zoom_out:
      view_.zoom_by(1 / kZoomStep, middle, now_s);
      break;
    case Action::next_vintage: {
      const auto& vintages = session_.atlas()->vintages;
      Workspace draft = session_.workspace();
      draft.choices.vintage = vintages[(session_.picture()->vintage + 1) % vintages.size()].set.vintage;
      apply(draft);
      break;
    }
    case Action::larger:
      set_scale_step(0.25);
      break;
    case Action::smaller:
      set_scale_step(-0.25);
      break;
    case Action::normal_size:
      set_scale_step(1 - settings_.interface_scale);
      break;
    case Action::full_screen:
      window_->toggle_full_screen();
      break;
    case Action::other_theme:
      settings_.theme = settings_.theme == Ground::light ? Ground::dark : Ground::light;
      break;
    case Action::other_language:
      settings_.language = settings_.language == Language::vi ? Language::en : Language::vi;
      break;
    case Action::keys:
      shows_keys_ = true;
      break;
    case Action::focus_region:
      ui_.focused().empty() ? static_cast<void>(ui_.focus_first("filter")) : ui_.clear_focus();
      break;
  }
}

void Program::go_in_history(std::optional<OpenRequest> (Session::*step)()) {
  const std::shared_ptr<const Atlas> atlas = session_.shared_atlas();
  const std::size_t vintage = session_.picture() != nullptr ? session_.picture()->vintage : 0;
  if (auto request = (session_.*step)()) {
    loader_.start(*std::move(request));
  } else if (session_.shared_atlas() != atlas) {
    new_map_is_shown();
  } else if (session_.picture() != nullptr && session_.picture()->vintage != vintage) {
    vintage_changed(vintage);
  }
}

void Program::set_scale_step(double by) {
  settings_.interface_scale = std::clamp(settings_.interface_scale + by, 0.75, 2.0);
  lines_.reset();
  plate_.reset();
}

void Program::ask_to_quit() {
  if (session_.has_unsaved_changes()) {
    leaving_ = Leaving::quit;
  } else {
    is_running_ = false;
  }
}

void Program::open_files(const std::vector<std::string>& paths) {
  const bool has_workspace =
      std::ranges::any_of(paths, [](const std::string& p) { return fs::path(p).extension() == ".ocop"; });
  if (has_workspace && session_.has_unsaved_changes()) {
    files_after_ = paths;
    leaving_ = Leaving::open;
    return;
  }
  if (!paths.empty()) settings_.last_folder = fs::path(paths.front()).parent_path().string();
  if (has_workspace) {
    loader_.start({paths, {}, {}});
  } else {
    loader_.start({paths, session_.workspace(), session_.file()});
  }
}

bool Program::has_own_file() const {
  std::error_code ignored;
  return session_.file() && !fs::equivalent(*session_.file(), options_.demo, ignored);
}

void Program::open_file_panel(FilePurpose purpose) {
  const fs::path folder = has_own_file() && purpose != FilePurpose::open ? session_.file()->parent_path()
                                                                         : fs::path(settings_.last_folder);
  const std::string title = session_.workspace().title.empty() ? std::string("OCOP") : session_.workspace().title;
  std::string name = title;
  std::ranges::replace(name, '/', '-');
  file_panel_.open(purpose, folder, purpose == FilePurpose::export_png ? name + ".png" : name + ".ocop");
}

void Program::file_chosen(const FilePanel::Outcome& outcome) {
  const FilePurpose purpose = file_panel_.purpose();
  settings_.last_folder = file_panel_.folder().string();
  if (outcome.asks_system_dialog) {
    system_dialog_.start(purpose, file_panel_.folder(), session_.workspace().title);
    return;
  }
  if (outcome.paths.empty()) return;
  switch (purpose) {
    case FilePurpose::open:
      open_files(outcome.paths);
      break;
    case FilePurpose::save_workspace:
      save_to(outcome.paths.front(), Overwrite::no);
      break;
    case FilePurpose::export_png:
      export_to(outcome.paths.front(), Overwrite::no);
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
    return;
  }
  session_.set_saved(path);
  say(Tone::ok, fmt::format(fmt::runtime(tr(settings_.language, "Saved: {}")), fs::path(path).filename().string()));
  if (session_.picture() != nullptr) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    remember(settings_, {path, session_.workspace().title, summary_of(settings_.language, *session_.picture()),
                         std::chrono::duration_cast<std::chrono::seconds>(now).count()});
  }
  settings_.last_workspace = path;
  save_settings(settings_, settings_path());
}

void Program::export_to(const std::string& path, Overwrite overwrite) {
  if (const auto reason = why_not_writable(path, overwrite)) {
    if (reason->kind == FindingKind::output_exists) {
      replace_ = Replace{FilePurpose::export_png, path};
    } else {
      finding_ = *reason;
    }
    return;
  }
  SheetOptions options;
  options.language = settings_.language;
  // A picture for a page: A4 across at 200 dots to the inch.
  options.width_px = 2339;
  options.height_px = 1654;
  export_.start(session_.shared_picture(), options, path, overwrite);
}

void Program::answer_failure() {
  const FailureAnswer answer = draw_failure(ui_, failure_->finding);
  if (answer == FailureAnswer::none) return;
  OpenFailure failure = *std::exchange(failure_, std::nullopt);
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (answer == FailureAnswer::choose_other_file) open_file_panel(FilePurpose::open);
  if (answer != FailureAnswer::use_proposed_crs) return;
  for (Source& source : failure.workspace.decisions.sources) {
    const bool is_the_one = fs::path(source.path).filename() == fs::path(failure.finding.file).filename();
    if (is_the_one && source.kind == SourceKind::boundaries) source.epsg = proposed_epsg(failure.finding);
  }
  loader_.start({{}, failure.workspace, failure.file});
}

void Program::say(Tone tone, const std::string& text) {
  Toast toast;
  toast.tone = tone;
  toast.text = text;
  toast.close_tooltip = tr(settings_.language, "Close");
  said_.push_back({toast, now_s_ + kToast_s});
  if (said_.size() > 3) said_.pop_front();
  frames_wanted_ = std::max(frames_wanted_, 2);
}

}  // namespace ocop
