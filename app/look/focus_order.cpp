#include "look/focus_order.hpp"

#include <algorithm>

namespace ocop {

void FocusOrder::begin_frame() {
  last_ = std::move(now_);
  now_.clear();
}

void FocusOrder::add(std::string_view id) { now_.emplace_back(id); }

void FocusOrder::restart() { now_.clear(); }

void FocusOrder::next() { step(1); }

void FocusOrder::previous() { step(-1); }

// Without a focus the first step goes to the first widget, or backwards to the last.
void FocusOrder::step(int by) {
  if (last_.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(last_.size());
  const auto found = std::find(last_.begin(), last_.end(), focused_);
  const std::ptrdiff_t from = found != last_.end() ? found - last_.begin() : by > 0 ? -1 : count;
  focused_ = last_[static_cast<std::size_t>((from + by + count) % count)];
}

bool FocusOrder::set_first(std::string_view prefix) {
  const auto found =
      std::find_if(last_.begin(), last_.end(), [&](const std::string& id) { return id.starts_with(prefix); });
  if (found == last_.end()) return false;
  focused_ = *found;
  return true;
}

}  // namespace ocop
