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
  if (present.decisions.scope != asked.decisions.scope) opened.workspace.decisions.scope = present.decisions.scope;
  return opened.workspace != before;
}

}  // namespace

void Session::take(Opened opened, const Asked& asked) {
  const bool is_first = !is_open() || opened.file != asked.file;
  const bool is_changed = !is_first && keep_changes(workspace_, asked.workspace, opened);
  hold();
  workspace_ = std::move(opened.workspace);
  if (is_first) file_ = std::move(opened.file);
  atlas_ = std::move(opened.atlas);
  placement_ = std::move(opened.placement);
  picture_ = std::move(opened.picture);
  awaits_step_ = false;
  if (is_changed) remake_picture(picture_.get());
  std::erase_if(held_, [&](const Held& held) { return is_first || held.decisions == workspace_.decisions; });
  held_.push_back({workspace_.decisions, atlas_, placement_, picture_});
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
  if (held != held_.end()) *held = {held->decisions, atlas_, placement_, picture_};
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
  if (held != held_.end()) held->picture = picture_;
}

void Session::note(double now_s, bool is_dragging) {
  if (!history_ || awaits_step_) return;
  const bool was_kept = history_->note(workspace_, now_s, is_dragging);
  is_step_pending_ = !was_kept && history_->is_waiting();
}

std::optional<OpenRequest> Session::undo() { return go_to(history_->undo(workspace_)); }

std::optional<OpenRequest> Session::redo() { return go_to(history_->redo()); }

std::optional<OpenRequest> Session::go_to(const Workspace& workspace) {
  const bool needs_other_files = workspace.decisions.sources != workspace_.decisions.sources ||
                                 workspace.decisions.rulings != workspace_.decisions.rulings;
  if (needs_other_files) {
    const auto held = std::ranges::find_if(held_, [&](const Held& h) {
      return h.decisions.sources == workspace.decisions.sources && h.decisions.rulings == workspace.decisions.rulings;
    });
    if (held == held_.end()) {
      awaits_step_ = true;
      return OpenRequest{{}, workspace, file_};
    }
    const std::shared_ptr<const Picture> previous = held->picture;
    const std::shared_ptr<const Atlas> atlas = held->atlas;
    const std::shared_ptr<const Placement> placement = held->placement;
    hold();
    atlas_ = atlas;
    placement_ = placement;
    workspace_ = workspace;
    picture_ = nullptr;
    remake_picture(previous.get());
    return std::nullopt;
  }
  workspace_ = workspace;
  remake_picture(picture_.get());
  return std::nullopt;
}

}  // namespace ocop
