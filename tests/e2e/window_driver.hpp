#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "display.hpp"
#include "process.hpp"
#include "shown_frame.hpp"

namespace ocop::e2e {

/// The real program in a real window, driven by the ids of its trace. Every wait polls, and fails the
/// test with what was waited for and what was seen.
class WindowDriver {
 public:
  /// `home` is the planner's: settings are kept there. `arguments` as after `ocop-atlas`.
  WindowDriver(const std::filesystem::path& home, std::vector<std::string> arguments);

  using Condition = std::function<bool(const ShownFrame&)>;
  /// The first complete frame, the present one included, for which the condition holds.
  const ShownFrame& wait_until(const std::string& what, const Condition& condition);
  const ShownFrame& wait_for(const std::string& id);
  const ShownFrame& wait_for_text(const std::string& id, const std::string& text);
  /// Until no frame has been drawn for a while.
  const ShownFrame& wait_until_still(double seconds = 0.4);

  /// The last complete frame.
  const ShownFrame& last_frame();
  /// Frames drawn so far, complete or not.
  std::size_t frame_count();

  void move_to(double x, double y);
  /// A place on the map; the frame that knows it.
  const ShownFrame& point_at(double x, double y);
  /// To where nothing lies under the pointer.
  void move_away();
  void click_at(double x, double y);
  void hover(const std::string& id);
  void click(const std::string& id);
  void control_click(const std::string& id);
  /// From corner to corner with the left button, while `keys` are held ("alt", "shift").
  void drag(const std::vector<std::pair<double, double>>& corners, const std::vector<std::string>& keys);
  /// Up is positive; the pointer stays where it is.
  void turn_wheel(int steps);
  /// As xdotool names them: "ctrl+shift+s".
  void press(const std::string& key);
  /// So quickly that several fall into one frame.
  void press_quickly(const std::vector<std::string>& keys);
  void type(const std::string& text);
  /// Clicks into a field and types over what stands there.
  void fill(const std::string& id, const std::string& text);
  void resize(int width, int height);

  /// When the window is still.
  Screenshot screenshot();

  /// As the system does, without warning.
  void kill();
  /// Ctrl+Q, without saving. The exit code; the sanitizers' when they found something.
  int quit();
  std::string said() const { return process_->said(); }

 private:
  void read_trace();
  /// Null when it did not come in time, or the program ended.
  const ShownFrame* look_for(const Condition& condition);
  [[noreturn]] void fail(const std::string& what);
  const Widget& widget(const std::string& id);

  TemporaryFolder folder_;
  std::filesystem::path trace_;
  std::unique_ptr<Process> process_;
  std::size_t read_bytes_ = 0;
  std::string half_line_;
  std::size_t frame_count_ = 0;
  ShownFrame last_;
  std::pair<std::string, std::string> pointer_;
};

}  // namespace ocop::e2e
