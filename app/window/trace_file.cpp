#include "window/trace_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace ocop {

Result<TraceFile> TraceFile::open(const std::string& path) {
  TraceFile trace;
  trace.file_.reset(std::fopen(path.c_str(), "w"));
  if (!trace.file_) return failed(FindingKind::output_unwritable, path, {std::strerror(errno)});
  return trace;
}

void TraceFile::write(const FrameRecord& frame, const std::vector<WidgetRecord>& widgets) {
  nlohmann::ordered_json line;
  line["frame"] = frame.frame;
  line["ms"] = frame.ms;
  line["frame_ms"] = frame.frame_ms;
  line["why"] = frame.why;
  line["picture"] = frame.picture;
  line["selection"] = frame.selection;
  line["busy"] = frame.busy;
  line["complete"] = frame.complete;
  auto& list = line["widgets"] = nlohmann::ordered_json::array();
  for (const WidgetRecord& widget : widgets) {
    list.push_back({{"id", widget.id},
                    {"kind", key_of(widget.kind)},
                    {"rect", {widget.rect.x, widget.rect.y, widget.rect.width, widget.rect.height}},
                    {"text", widget.text},
                    {"clipped", widget.clipped},
                    {"msgid", widget.msgid}});
  }
  const std::string text = line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  std::fwrite(text.data(), 1, text.size(), file_.get());
  std::fflush(file_.get());
}

double ms_since_process_start() {
  // Field 22 of /proc/self/stat: start time in clock ticks since boot; the name in field 2 may hold blanks.
  static const double start_s = [] {
    std::ifstream file("/proc/self/stat");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i) fields >> field;
    return std::strtod(field.c_str(), nullptr) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  }();
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - start_s) * 1000;
}

}  // namespace ocop
