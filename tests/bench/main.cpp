#include <fmt/format.h>

#include <cstring>

#include "made_inputs.hpp"
#include "words/language.hpp"
#include "worlds.hpp"

namespace {

using namespace ocop::bench;

/// Prints as usual and remembers whether something went wrong.
class WatchingReporter : public benchmark::ConsoleReporter {
 public:
  WatchingReporter() : ConsoleReporter(OO_None) {}
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) has_failed_ |= run.error_occurred;
    ConsoleReporter::ReportRuns(runs);
  }
  bool has_failed() const { return has_failed_; }

 private:
  bool has_failed_ = false;
};

/// Takes a flag of ours out of the arguments.
bool take_flag(int& argc, char** argv, const char* flag) {
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], flag) != 0) continue;
    std::copy(argv + i + 1, argv + argc, argv + i);
    --argc;
    return true;
  }
  return false;
}

}  // namespace

/// Times what the engine does, on worlds of growing size. `--reduced`: the demo alone. `--prepare`: only makes
/// the inputs that are made from others. Else the options of Google Benchmark.
int main(int argc, char** argv) {
  if (take_flag(argc, argv, "--prepare")) {
    const bool is_made = country_shapefile().has_value() && nine_countries().has_value();
    return is_made ? 0 : 1;
  }
  const bool is_reduced = take_flag(argc, argv, "--reduced");
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  const auto worlds = make_worlds(is_reduced);
  for (const auto& world : worlds) {
    add_reading(*world);
    add_picture(*world);
    add_map(*world);
  }
  add_classes(is_reduced);
  WatchingReporter reporter;
  const std::size_t count = benchmark::RunSpecifiedBenchmarks(&reporter);
  if (count == 0) fmt::print(stderr, "nothing was measured\n");
  return count == 0 || reporter.has_failed() ? 1 : 0;
}
