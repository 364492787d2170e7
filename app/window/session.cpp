#include "window/session.hpp"

#include <algorithm>
#include <utility>

namespace ocop {
namespace {

/// Atlases of earlier decisions that are kept for undo.
constexpr std::size_t kHeldAtlases = 6;

/// What the planner changed while files were being read is kept; a vintage only if it is still there.
bool keep_changes(const Workspace& present, const Workspace& asked, Opened& opened) {
  const Workspace before = opened.workspace;
  if (present.choices != asked.choices) {
    const std::string vintage = opened.workspace.choices.vintage;
    opened.workspace.choices = present.choices;
    if (!opened.atlas->find_vintage(present.choices.vintage)) opened.workspace.choices.vintage = vintage;
  }
  if (present.scenes != asked.scenes) opened.workspace.scenes = present.scenes;
  if (present.decisions.rulings != asked.decisions.rulings) {
    opened.workspace.decisions.rulings = present.decisions.rulings;
  }
  if (present.decisions.scope != asked.decisions.scope) opened.workspace.decisions.scope = present.decisions.scope;
  return opened.workspace != before;
}

}  // namespace

void Session::take(Opened opened, const Asked& asked) {
  const std::vector<Ruling> opened_rulings = opened.workspace.decisions.rulings;
  const bool is_first = !is_open() || opened.file != asked.file;
  const bool is_changed = !is_first && keep_changes(workspace_, asked.workspace, opened);
  hold();
  placed_rulings_ = opened_rulings;
  workspace_ = std::move(opened.workspace);
  if (is_first) file_ = std::move(opened.file);
  atlas_ = std::move(opened.atlas);
  placement_ = std::move(opened.placement);
  picture_ = std::move(opened.picture);
  awaits_step_ = false;
  if (is_changed) remake_picture(picture_.get());
  std::erase_if(held_, [&](const Held& held) { return is_first || held.sources == workspace_.decisions.sources; });
  held_.push_back({workspace_.decisions.sources, placed_rulings_, atlas_, placement_, picture_});
  if (held_.size() > kHeldAtlases) held_.erase(held_.begin());
  if (is_first) {
    history_.emplace(workspace_);
    saved_ = opened.differs_from_file ? Workspace{} : workspace_;
  }
}

void Session::refine(Opened opened) {
  const auto held = std::ranges::find(held_, atlas_, &Held::atlas);
  atlas_ = std::move(opened.atlas);
  placement_ = std::move(opened.placement);
  picture_ = std::move(opened.picture);
  const bool is_changed =
      workspace_.choices != opened.workspace.choices || workspace_.decisions.scope != opened.workspace.decisions.scope;
  if (is_changed) remake_picture(picture_.get());
  placed_rulings_ = opened.workspace.decisions.rulings;
  if (held != held_.end()) *held = {held->sources, placed_rulings_, atlas_, placement_, picture_};
}

void Session::close() { *this = Session(); }

void Session::set_saved(const std::filesystem::path& file) {
  file_ = file;
  saved_ = workspace_;
}

bool Session::apply(const Workspace& draft) {
  if (draft == workspace_) return false;
  workspace_ = draft;
  remake_picture(picture_.get());
  return true;
}

void Session::remake_picture(const Picture* previous) {
  if (atlas_ == nullptr || atlas_->vintages.empty()) return;
  picture_ = make_picture(atlas_, placement_, workspace_.decisions.scope, workspace_.choices, previous);
}

/// Going back to these files needs neither reading nor finding neighbours again.
void Session::hold() {
  const auto held = std::ranges::find(held_, atlas_, &Held::atlas);
  if (held == held_.end()) return;
  held->rulings = placed_rulings_;
  held->placement = placement_;
  held->picture = picture_;
}

std::optional<Placing> Session::placing() const {
  if (atlas_ == nullptr || workspace_.decisions.rulings == placed_rulings_) return std::nullopt;
  return Placing{atlas_, placement_, picture_, workspace_};
}

void Session::take_placed(const Placing& placing, Placed placed) {
  if (placing.atlas != atlas_) return;
  placement_ = std::move(placed.placement);
  placed_rulings_ = placing.workspace.decisions.rulings;
  remake_picture(placed.picture.get());
}

void Session::note(double now_s, bool is_dragging) {
  if (!history_ || awaits_step_) return;
  const bool was_kept = history_->note(workspace_, now_s, is_dragging);
  is_step_pending_ = !was_kept && history_->is_waiting();
}

std::optional<OpenRequest> Session::undo() { return go_to(history_->undo(workspace_)); }

std::optional<OpenRequest> Session::redo() { return go_to(history_->redo()); }

std::optional<OpenRequest> Session::go_to(const Workspace& workspace) {
  if (workspace.decisions.sources == workspace_.decisions.sources) {
    workspace_ = workspace;
    remake_picture(picture_.get());
    return std::nullopt;
  }
  const auto held = std::ranges::find(held_, workspace.decisions.sources, &Held::sources);
  if (held == held_.end()) {
    awaits_step_ = true;
    return OpenRequest{{}, workspace, file_};
  }
  const Held& found = *held;
  hold();
  atlas_ = found.atlas;
  placement_ = found.placement;
  placed_rulings_ = found.rulings;
  workspace_ = workspace;
  picture_ = nullptr;
  remake_picture(found.picture.get());
  return std::nullopt;
}

}  // namespace ocop
