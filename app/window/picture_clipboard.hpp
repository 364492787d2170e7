#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace ocop {

/// A picture in the clipboard of the X server (and, through it, of Wayland's desktops). GLFW knows text only. The
/// picture is handed out by a thread with a connection of its own until somebody else copies something, or the
/// program ends.
class PictureClipboard {
 public:
  PictureClipboard() = default;
  ~PictureClipboard() { stop(); }
  PictureClipboard(const PictureClipboard&) = delete;
  PictureClipboard& operator=(const PictureClipboard&) = delete;

  /// `png`: the bytes of a PNG file. False when there is no X server or it does not give the clipboard.
  bool copy(std::string png);

 private:
  void stop();

  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

}  // namespace ocop
