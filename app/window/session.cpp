#include "window/session.hpp"

#include <algorithm>
#include <utility>

namespace ocop {
namespace {

/// Atlases of earlier decisions that are kept for undo.
constexpr std::size_t kHeldAtlases = 6;

}  // namespace

void Session::take(Opened opened) {
  const bool is_first = !is_open() || opened.file != file_;
  workspace_ = std::move(opened.workspace);
  file_ = std::move(opened.file);
  atlas_ = std::move(opened.atlas);
  placement_ = std::move(opened.placement);
  picture_ = std::move(opened.picture);
  std::erase_if(held_, [&](const Held& held) { return held.decisions == workspace_.decisions; });
  held_.push_back({workspace_.decisions, atlas_, placement_});
  if (held_.size() > kHeldAtlases) held_.erase(held_.begin());
  if (is_first) {
    history_.emplace(workspace_);
    saved_ = workspace_;
  }
}

void Session::close() { *this = Session(); }

void Session::set_saved(const std::filesystem::path& file) {
  file_ = file;
  saved_ = workspace_;
}

bool Session::apply(const Workspace& draft) {
  if (draft == workspace_) return false;
  workspace_ = draft;
  remake_picture();
  return true;
}

void Session::remake_picture() {
  if (atlas_ == nullptr || atlas_->vintages.empty()) return;
  picture_ = make_picture(atlas_, placement_, workspace_.decisions.scope, workspace_.choices, picture_.get());
}

void Session::note(double now_s, bool is_dragging) {
  if (!history_) return;
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
    if (held == held_.end()) return OpenRequest{{}, workspace, file_};
    atlas_ = held->atlas;
    placement_ = held->placement;
    picture_ = nullptr;
  }
  workspace_ = workspace;
  remake_picture();
  return std::nullopt;
}

}  // namespace ocop
