#include "window_driver.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace ocop::e2e {
namespace {

using Clock = std::chrono::steady_clock;

/// For one thing to happen on a loaded machine; with sanitizers a frame takes seconds.
#ifdef __SANITIZE_ADDRESS__
constexpr double kPatience_s = 150;
#else
constexpr double kPatience_s = 30;
#endif
constexpr auto kPoll = std::chrono::milliseconds(15);

Clock::time_point after(double seconds) {
  return Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

/// Mesa's driver keeps memory for the life of the process and is unloaded before its end, where no
/// suppression can name it. A leak counts when the program's own code is in it.
bool is_leak_of_others(const std::string& said) {
  const auto has = [&](const char* words) { return said.find(words) != std::string::npos; };
  return has("LeakSanitizer") && !has(" in ocop::") && !has("ERROR: AddressSanitizer") && !has("runtime error");
}

std::string place(double at) { return std::to_string(static_cast<int>(at)); }

}  // namespace

WindowDriver::WindowDriver(const std::filesystem::path& home, std::vector<std::string> arguments)
    : trace_(folder_.path() / "trace.jsonl") {
  std::vector<std::string> command = {OCOP_ATLAS};
  command.insert(command.end(), arguments.begin(), arguments.end());
  command.insert(command.end(), {"--trace", trace_.string()});
  const Display& screen = display();
  // Nothing may lie under the pointer before the test puts it there.
  screen.act({"mousemove", place(Display::kWidth - 1), place(Display::kHeight - 1)});
  process_ = std::make_unique<Process>(command,
                                       Environment{{"DISPLAY", screen.name()},
                                                   {"HOME", home.string()},
                                                   {"XDG_CONFIG_HOME", (home / "config").string()},
                                                   {"XDG_STATE_HOME", (home / "state").string()},
                                                   {"LC_ALL", "C.UTF-8"},
                                                   {"LIBGL_ALWAYS_SOFTWARE", "1"}},
                                       folder_.path() / "said.log");
  wait_until("the first complete frame", [](const ShownFrame&) { return true; });
}

void WindowDriver::read_trace() {
  std::ifstream file(trace_, std::ios::binary);
  if (!file) return;
  file.seekg(static_cast<std::streamoff>(read_bytes_));
  const std::string fresh{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  read_bytes_ += fresh.size();
  half_line_ += fresh;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = half_line_.find('\n', begin)) != std::string::npos; begin = end + 1) {
    ++frame_count_;
    ShownFrame frame = read_frame(half_line_.substr(begin, end - begin));
    if (frame.is_complete) last_ = std::move(frame);
  }
  half_line_.erase(0, begin);
}

void WindowDriver::fail(const std::string& what) {
  std::string message = "waited in vain for: " + what + "\nlast complete frame: " + std::to_string(last_.number) +
                        " (" + last_.why + ") of " + std::to_string(frame_count_) +
                        ", headline: " + last_.text("headline.products") + ", dialog: " + last_.text("failure.text") +
                        "\n" + said();
  if (const auto code = process_->exit_code()) message += "\nthe program ended with " + std::to_string(*code);
  FAIL(message);
  throw std::logic_error(message);
}

const ShownFrame* WindowDriver::look_for(const Condition& condition) {
  const auto end = after(kPatience_s);
  for (;;) {
    const bool has_ended = process_->exit_code().has_value();
    read_trace();
    if (last_.number >= 0 && condition(last_)) return &last_;
    if (has_ended || Clock::now() > end) return nullptr;
    std::this_thread::sleep_for(kPoll);
  }
}

const ShownFrame& WindowDriver::wait_until(const std::string& what, const Condition& condition) {
  if (const ShownFrame* frame = look_for(condition)) return *frame;
  fail(what);
}

const ShownFrame& WindowDriver::wait_for(const std::string& id) {
  return wait_until(id, [&](const ShownFrame& frame) { return frame.has(id); });
}

const ShownFrame& WindowDriver::wait_for_text(const std::string& id, const std::string& text) {
  std::string seen;
  const std::string what = id + " = " + text;
  const auto is_there = [&](const ShownFrame& frame) { return (seen = frame.text(id)) == text; };
  if (const ShownFrame* frame = look_for(is_there)) return *frame;
  fail(what + ", but it is " + seen);
}

const ShownFrame& WindowDriver::wait_until_still(double seconds) {
  const auto end = after(kPatience_s);
  std::size_t seen = frame_count();
  // Where a frame takes long, so does the wait for the next one.
  const auto rest = [&] { return after(std::max(seconds, 5 * last_.frame_ms / 1000)); };
  for (auto rested = rest(); Clock::now() < rested; std::this_thread::sleep_for(kPoll)) {
    if (Clock::now() > end) fail("a window that rests");
    if (frame_count() == seen) continue;
    seen = frame_count_;
    rested = rest();
  }
  return last_;
}

const ShownFrame& WindowDriver::last_frame() {
  read_trace();
  return last_;
}

std::size_t WindowDriver::frame_count() {
  read_trace();
  return frame_count_;
}

const Widget& WindowDriver::widget(const std::string& id) { return *wait_for(id).find(id); }

void WindowDriver::move_to(double x, double y) {
  pointer_ = {place(x), place(y)};
  display().act({"mousemove", pointer_.first, pointer_.second});
}

const ShownFrame& WindowDriver::point_at(double x, double y) {
  if (pointer_ == std::pair(place(x), place(y))) return last_frame();
  const std::string before = last_frame().text("status.place");
  move_to(x, y);
  return wait_until("another place under the pointer",
                    [&](const ShownFrame& frame) { return frame.text("status.place") != before; });
}

void WindowDriver::move_away() { move_to(Display::kWidth - 1, Display::kHeight - 1); }

void WindowDriver::click_at(double x, double y) { display().act({"mousemove", place(x), place(y), "click", "1"}); }

void WindowDriver::hover(const std::string& id) {
  const Box box = widget(id).box;
  move_to(box.middle_x(), box.middle_y());
}

void WindowDriver::click(const std::string& id) {
  const Box box = widget(id).box;
  click_at(box.middle_x(), box.middle_y());
}

void WindowDriver::control_click(const std::string& id) {
  hover(id);
  display().act({"keydown", "ctrl", "click", "1"});
  // The program must see the click while the key is down.
  wait_until_still();
  display().act({"keyup", "ctrl"});
}

void WindowDriver::drag(const std::vector<std::pair<double, double>>& corners, const std::vector<std::string>& keys) {
  move_to(corners.front().first, corners.front().second);
  std::vector<std::string> words;
  for (const std::string& key : keys) words.insert(words.end(), {"keydown", key});
  words.insert(words.end(), {"mousedown", "1"});
  // Each corner gets a frame of its own.
  for (const auto& [x, y] : corners) words.insert(words.end(), {"mousemove", place(x), place(y), "sleep", "0.2"});
  words.insert(words.end(), {"mouseup", "1"});
  display().act(words);
  wait_until_still();
  for (const std::string& key : keys) display().act({"keyup", key});
}

void WindowDriver::turn_wheel(int steps) {
  display().act({"click", "--repeat", std::to_string(std::abs(steps)), "--delay", "30", steps > 0 ? "4" : "5"});
}

void WindowDriver::press(const std::string& key) { display().act({"key", key}); }

void WindowDriver::press_quickly(const std::vector<std::string>& keys) {
  // GLFW takes two presses of one key in the same millisecond for one.
  std::vector<std::string> words = {"key", "--delay", "8"};
  words.insert(words.end(), keys.begin(), keys.end());
  display().act(words);
}

// Quicker, and letters are lost between two frames.
void WindowDriver::type(const std::string& text) { display().act({"type", "--delay", "100", text}); }

void WindowDriver::fill(const std::string& id, const std::string& text) {
  click(id);
  // The field has the keyboard a frame after the click.
  wait_until_still();
  press("ctrl+a");
  type(text);
  wait_for_text(id, text);
}

void WindowDriver::resize(int width, int height) {
  display().act(
      {"search", "--onlyvisible", "--name", "OCOP Atlas", "windowsize", std::to_string(width), std::to_string(height)});
  wait_until("a window " + std::to_string(width) + " wide", [&](const ShownFrame& frame) {
    const Widget* bar = frame.has("status") ? frame.find("status") : frame.find("review.bar");
    return bar != nullptr && bar->box.width == width && bar->box.bottom() == height;
  });
}

Screenshot WindowDriver::screenshot() {
  wait_until_still();
  return display().screenshot();
}

void WindowDriver::kill() { process_->kill(); }

int WindowDriver::quit() {
  press("ctrl+q");
  const auto end = after(kPatience_s);
  while (!process_->exit_code()) {
    if (Clock::now() > end) fail("the end of the program");
    if (last_frame().has("unsaved.third")) {
      click("unsaved.third");
      if (process_->wait(kPatience_s)) break;
    }
    std::this_thread::sleep_for(kPoll);
  }
  const int code = *process_->exit_code();
  return code != 0 && is_leak_of_others(said()) ? 0 : code;
}

}  // namespace ocop::e2e
