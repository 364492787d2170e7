#include "workspace/workspace.hpp"

namespace ocop {

History::History(Workspace initial) { steps_.push_back(std::make_shared<const Workspace>(std::move(initial))); }

bool History::note(const Workspace& present, double now_s, bool is_dragging) {
  if (present == *steps_[at_]) {
    pending_.reset();
    return false;
  }
  if (!pending_ || present != *pending_) {
    pending_ = std::make_shared<const Workspace>(present);
    pending_since_s_ = now_s;
    return false;
  }
  if (is_dragging) {
    pending_since_s_ = now_s;
    return false;
  }
  if (now_s - pending_since_s_ < kRest_s) return false;
  keep(pending_);
  return true;
}

void History::keep(std::shared_ptr<const Workspace> step) {
  steps_.resize(at_ + 1);
  steps_.push_back(std::move(step));
  ++at_;
  pending_.reset();
}

bool History::is_waiting() const { return pending_ != nullptr; }
bool History::can_undo() const { return at_ > 0 || pending_ != nullptr; }
bool History::can_redo() const { return at_ + 1 < steps_.size() && pending_ == nullptr; }

Workspace History::undo(const Workspace& present) {
  if (present != *steps_[at_]) keep(std::make_shared<const Workspace>(present));
  pending_.reset();
  if (at_ > 0) --at_;
  return *steps_[at_];
}

Workspace History::redo() {
  if (can_redo()) ++at_;
  return *steps_[at_];
}

}  // namespace ocop
