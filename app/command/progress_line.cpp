#include "command/progress_line.hpp"

#include <array>
#include <chrono>
#include <string>

namespace ocop {
namespace {

constexpr std::string_view kWipe = "\r\033[K";

// In the order of Stage; nothing is said while idle.
constexpr std::array kStages = {"",
                                OCOP_N("Reading boundaries"),
                                OCOP_N("Reading the register"),
                                OCOP_N("Placing the register"),
                                OCOP_N("Drawing"),
                                OCOP_N("Writing")};

std::string line_of(Language language, const Progress& progress) {
  const char* msgid = kStages.at(static_cast<std::size_t>(progress.stage()));
  if (*msgid == '\0') return {};
  std::string line = tr(language, msgid);
  const auto total = progress.total();
  if (total > 0) line += " " + std::to_string(std::min<std::int64_t>(progress.done() * 100 / total, 100)) + "%";
  return line + " ...";
}

}  // namespace

ProgressLine::ProgressLine(std::ostream& err, Language language, const Progress& progress)
    : err_(err), progress_(progress), thread_([this, language] { run(language); }) {}

ProgressLine::~ProgressLine() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void ProgressLine::run(Language language) {
  constexpr std::chrono::milliseconds kPause(150);
  bool has_said = false;
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, kPause, [this] { return is_over_; })) {
    err_ << kWipe << line_of(language, progress_) << std::flush;
    has_said = true;
  }
  if (has_said) err_ << kWipe << std::flush;
}

}  // namespace ocop
