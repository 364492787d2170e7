#pragma once

#include <condition_variable>
#include <mutex>
#include <ostream>
#include <thread>

#include "base/progress.hpp"
#include "words/language.hpp"

namespace ocop {

/// One line on a terminal that says what is being done, wiped when the work is over.
class ProgressLine {
 public:
  ProgressLine(std::ostream& err, Language language, const Progress& progress);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

 private:
  void run(Language language);

  std::ostream& err_;
  const Progress& progress_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_over_ = false;
  std::thread thread_;
};

}  // namespace ocop
