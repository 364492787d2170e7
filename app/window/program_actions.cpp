#include <algorithm>
#include <cmath>
#include <utility>

#include "window/program.hpp"

namespace ocop {
namespace {

constexpr double kZoomStep = 1.5;

}  // namespace

ActionState Program::allowed() const {
  ActionState state;
  state.has_map = session_.picture() != nullptr;
  state.has_selection = !focus_.selected.empty();
  state.has_filter = session_.is_open() && has_filter(session_.workspace().choices.filter);
  state.has_two_vintages = session_.is_open() && session_.atlas()->vintages.size() > 1;
  state.has_context = state.has_map && !session_.atlas()->contexts.empty();
  state.has_sources = session_.is_open();
  state.has_register_news = !news_.changes().empty();
  state.has_register = session_.is_open() && !session_.atlas()->registers.empty();
  state.has_rulings = session_.is_open() && !session_.workspace().decisions.rulings.empty();
  state.has_rows = state.has_map && session_.atlas()->entry_count() > 0;
  state.is_reviewing = is_review_ready();
  state.has_scene = scene_desk_.current.has_value();
  // What is being read would come on top of another step than the one it was asked from.
  state.can_undo = session_.can_undo() && !loader_.is_busy();
  state.shows_card = state.has_map && cards_.shown(*session_.picture()).has_value();
  state.shows_table = state.has_map && drawer_.shows(DrawerTab::table);
  state.can_redo = session_.can_redo() && !loader_.is_busy();
  return state;
}

void Program::apply(const Workspace& draft) {
  const std::size_t old_vintage = session_.picture() != nullptr ? session_.picture()->vintage : 0;
  const auto old_tiles = session_.picture() != nullptr ? session_.picture()->tiles : nullptr;
  const bool has_other_scope = draft.decisions.scope != session_.workspace().decisions.scope;
  if (!session_.apply(draft)) return;
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (has_other_scope && session_.picture() != nullptr) {
    view_.set_extent(main_body(*session_.picture()), whole_extent(*session_.picture()), true);
    plate_.reset();
  }
  if (session_.picture() != nullptr && session_.picture()->vintage != old_vintage) vintage_changed(old_vintage);
  if (session_.picture() != nullptr && session_.picture()->tiles != old_tiles) land_changed();
}

/// From outlines to tiles or back: nothing of the image is where it was.
void Program::land_changed() {
  lines_.reset();
  plate_.reset();
  image_.reset();
  image_request_.reset();
  map_drawer_.forget_image();
  view_.set_extent(main_body(*session_.picture()), whole_extent(*session_.picture()), true);
  frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::vintage_changed(std::size_t) {
  // Both vintages lie on one map plane: the view stays where it is.
  focus_ = {};
  hovered_on_map_.reset();
  lines_.reset();
  plate_.reset();
  image_.reset();
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
  cards_.close();
  if (communes == focus_.selected) return;
  focus_.selected = std::move(communes);
  if (arrangement_.room == Room::rails && !focus_.selected.empty()) open_rail_ = OpenRail::right;
  frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::carry_out(const Requests& requests, const Picture* drawn, double now_s) {
  for (const Action action : requests.actions) act(action, now_s);
  add_corrections();
  const Picture* present = session_.picture();
  const bool is_same_map =
      drawn != nullptr && present != nullptr && drawn->atlas == present->atlas && drawn->vintage == present->vintage;
  if (is_same_map && requests.select) select(*requests.select);
  if (is_same_map && requests.try_product) try_product(*requests.try_product);
  if (is_same_map) cards_.open(requests, session_.shared_placement());
  if (is_same_map) {
    point_at_map();
    click_map();
    if (hand_outcome_.pick) pick_on_map(*hand_outcome_.pick);
    const std::optional<CommuneId> hovered = hovered_on_map_ ? hovered_on_map_ : requests.hover;
    if (hovered != focus_.hovered) {
      focus_.hovered = hovered;
      frames_wanted_ = std::max(frames_wanted_, 1);
    }
    if (requests.zoom_to) {
      const auto& boxes = session_.picture()->borders().boxes;
      view_.fit_box(boxes[*requests.zoom_to], now_s);
    }
  }
  if (requests.mend) mend_map(*requests.mend, now_s);
  if (requests.go_to_scene) go_to_scene(*requests.go_to_scene, now_s);
  if (requests.copy) {
    window_->copy_text(*requests.copy);
    say(Tone::ok, tr(settings_.language, "Copied"));
  }
  if (requests.cancel_loading) {
    sorter_.cancel();
    loader_.cancel();
    if (export_.is_busy()) export_.cancel();
    table_export_.cancel();
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
      open_export();
      break;
    case Action::reload:
      if (!loader_.is_busy()) load({{}, session_.workspace(), session_.file()});
      break;
    case Action::quit:
      if (talk_) end_talk(now_s);
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
    case Action::pointer:
      hand_.take_lasso(false);
      break;
    case Action::lasso:
      hand_.take_lasso(!hand_.has_lasso());
      break;
    case Action::fit:
      view_.fit(now_s);
      break;
    case Action::fit_selection: {
      Box box;
      const auto& boxes = session_.picture()->borders().boxes;
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
    case Action::scenes:
    case Action::scene_capture:
    case Action::scene_capture_again:
      drawer_.close();
      act_on_scene(action);
      break;
    case Action::table:
      scene_desk_.is_open = false;
      drawer_.toggle(DrawerTab::table);
      break;
    case Action::charts:
      scene_desk_.is_open = false;
      drawer_.toggle(DrawerTab::charts);
      break;
    case Action::copy_table:
      window_->copy_text(drawer_.as_text(settings_.language, session_.shared_picture(), focus_));
      say(Tone::ok, tr(settings_.language, "Copied"));
      break;
    case Action::present_in_window:
      if (!talk_ && session_.picture() != nullptr) start_talk(now_s, true);
      break;
    case Action::present:
      start_talk(now_s);
      break;
    case Action::search:
      is_review_ready() ? act_in_review(Action::review_search) : finder_.open_search();
      break;
    case Action::commands:
      finder_.open_commands();
      break;
    case Action::gaps:
      show_theme(MapTheme::gaps);
      break;
    case Action::changes:
      show_theme(MapTheme::changes);
      break;
    case Action::clusters:
      show_theme(MapTheme::clusters);
      break;
    case Action::export_changes:
      export_table(TableKind::changes);
      break;
    case Action::export_gaps:
      export_table(TableKind::gaps);
      break;
    case Action::export_lapsing:
      export_table(TableKind::expiring);
      break;
    case Action::export_upgrades:
      export_table(TableKind::upgrades);
      break;
    case Action::time_strip:
      toggle_time();
      break;
    case Action::card_back:
      cards_.go_back();
      break;
    case Action::register_news:
      news_.is_open = true;
      break;
    case Action::look_at_register:
      look_at_register();
      break;
    case Action::review:
      enter_or_leave_review(now_s);
      break;
    case Action::review_confirm:
    case Action::review_confirm_marked:
    case Action::review_mark:
    case Action::review_set_aside:
    case Action::review_later:
    case Action::review_search:
      act_in_review(action);
      break;
    case Action::export_corrections:
      open_file_panel(FilePurpose::export_corrections);
      break;
    case Action::import_corrections:
      open_file_panel(FilePurpose::open_corrections);
      break;
    case Action::context_lines: {
      Workspace draft = session_.workspace();
      draft.choices.shows_context = !draft.choices.shows_context;
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
      go_to_next_theme(settings_);
      break;
    case Action::other_language:
      settings_.language = settings_.language == Language::vi ? Language::en : Language::vi;
      break;
    case Action::settings:
      shows_settings_ = true;
      break;
    case Action::keys:
      shows_keys_ = true;
      break;
    case Action::focus_region:
      if (!ui_.focused().empty()) {
        ui_.clear_focus();
      } else if (!ui_.focus_first("filter")) {
        ui_.focus_first("top");  // the panels are folded away
      }
      break;
  }
}

void Program::go_in_history(std::optional<OpenRequest> (Session::*step)()) {
  const std::shared_ptr<const Atlas> atlas = session_.shared_atlas();
  const std::size_t vintage = session_.picture() != nullptr ? session_.picture()->vintage : 0;
  if (auto request = (session_.*step)()) {
    load(*std::move(request));
  } else if (session_.shared_atlas() != atlas) {
    new_map_is_shown();
  } else if (session_.picture() != nullptr && session_.picture()->vintage != vintage) {
    vintage_changed(vintage);
  }
}

void Program::set_scale_step(double by) {
  settings_.interface_scale = std::clamp(settings_.interface_scale + by, kLeastScale, kMostScale);
  lines_.reset();
  plate_.reset();
}

}  // namespace ocop
