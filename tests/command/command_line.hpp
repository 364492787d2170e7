#pragma once

#include <string>
#include <vector>

/// A command line as main gets it; the program's name is added.
class CommandLine {
 public:
  explicit CommandLine(std::vector<std::string> words) : words_(std::move(words)) {
    words_.insert(words_.begin(), "ocop-atlas");
    for (const std::string& word : words_) argv_.push_back(word.c_str());
  }
  int argc() const { return static_cast<int>(argv_.size()); }
  const char* const* argv() const { return argv_.data(); }

 private:
  std::vector<std::string> words_;
  std::vector<const char*> argv_;
};
