#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// Which widget the keyboard is at. The order is that of drawing; the list of a frame is complete
/// when the frame ends, so a step is taken on the list of the frame before.
class FocusOrder {
 public:
  void begin_frame();
  /// A widget that can take the focus was drawn.
  void add(std::string_view id);
  /// Forgets what was added so far: a dialog or popup opened over it.
  void restart();

  void next();
  void previous();
  void set(std::string_view id) { focused_ = id; }
  void clear() { focused_.clear(); }
  /// The first widget whose id starts with `prefix`; false when there is none.
  bool set_first(std::string_view prefix);

  const std::string& focused() const { return focused_; }
  bool is_focused(std::string_view id) const { return !id.empty() && focused_ == id; }
  /// Ids of the last complete frame.
  const std::vector<std::string>& order() const { return last_; }

 private:
  void step(int by);

  std::string focused_;
  std::vector<std::string> last_;
  std::vector<std::string> now_;
};

}  // namespace ocop
