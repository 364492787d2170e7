#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "look/trace.hpp"

namespace ocop {

/// One line of the trace (`--trace FILE`), one a frame.
struct FrameRecord {
  std::int64_t frame = 0;
  double ms = 0;                       ///< since the process started
  double frame_ms = 0;                 ///< what the frame cost, without waiting
  std::string why;                     ///< what woke the window
  std::string picture;                 ///< hash
  std::vector<std::string> selection;  ///< codes
  bool busy = false;                   ///< background work is under way
  bool complete = false;               ///< the map stands at full detail
};

class TraceFile {
 public:
  static Result<TraceFile> open(const std::string& path);
  /// Writes and flushes, so that a reader sees whole lines while the window lives.
  void write(const FrameRecord& frame, const std::vector<WidgetRecord>& widgets);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

/// Milliseconds since the process started, by the system's own record of it.
double ms_since_process_start();

}  // namespace ocop
