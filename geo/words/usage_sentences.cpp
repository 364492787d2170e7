#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "words/usage.hpp"

namespace ocop {
namespace {

// In the order of UsageKind.
constexpr std::array kSentences = {
    OCOP_N("There is no command “{subject}”; --help lists those there are."),
    OCOP_N("There is no option {subject}; --help lists those there are."),
    OCOP_N("The command {value} has no option {subject}; --help lists those it has."),
    OCOP_N("“{subject}” is not understood at its place on the command line."),
    OCOP_N("The option {subject} needs a value after it."),
    OCOP_N("The option {subject} takes no value."),
    OCOP_N("The option {subject} stands more than once; give it once."),
    OCOP_N("{subject} does not know “{value}”; it knows {allowed}."),
    OCOP_N("{subject} needs a day that exists, written as 2023-12-31; “{value}” is not one."),
    OCOP_N("{subject} needs a number from {least} to {most}; “{value}” is not one."),
    OCOP_N("--size needs width and height in pixels, written as 1920x1080; “{value}” is not that."),
    OCOP_N("A picture of {value} pixels is too large; a side may have 30,000 at most."),
    OCOP_N("{value} has an ending that cannot be written; write to {allowed}."),
    OCOP_N("--crs needs the number of a known coordinate system, such as EPSG:9210; “{value}” is not one."),
    OCOP_N("--breaks needs ascending numbers above zero, such as 1,3,6; “{value}” is not that."),
    OCOP_N("--breaks sets the bounds by hand and does not go with --method {value}."),
    OCOP_N("--method manual needs the bounds for this indicator: add --breaks."),
    OCOP_N("--size and --page do not go together; give one of them."),
    OCOP_N("There is nothing to read: give --workspace FILE or --boundaries FILE."),
    OCOP_N("{subject} does not go with --workspace, which names its own files."),
    OCOP_N("Only one workspace can be opened at a time."),
    OCOP_N("{subject} needs --json."),
    OCOP_N("{subject} needs --json or --out FILE."),
    OCOP_N("{subject} needs --out FILE."),
    OCOP_N("{subject} needs a register: add --register FILE."),
    OCOP_N("--within: no commune, district or province has the code “{value}” in {subject}."),
    OCOP_N("The vintage {value} is not open; open are {allowed}."),
    OCOP_N("The workspace has no scene “{value}”; its scenes are {allowed}."),
    OCOP_N("There are no scenes to show: give --workspace FILE with scenes that were made in the window."),
};
static_assert(kSentences.size() == kUsageKindCount);

}  // namespace

std::string sentence(Language language, const UsageProblem& problem) {
  const std::string allowed = fmt::format("{}", fmt::join(problem.allowed, ", "));
  const auto allowed_at = [&](std::size_t i) { return i < problem.allowed.size() ? problem.allowed[i] : "?"; };
  std::string text =
      fmt::format(fmt::runtime(tr(language, kSentences.at(static_cast<std::size_t>(problem.kind)))),
                  fmt::arg("subject", problem.subject), fmt::arg("value", problem.value), fmt::arg("allowed", allowed),
                  fmt::arg("least", allowed_at(0)), fmt::arg("most", allowed_at(1)));
  if (problem.suggestion.empty()) return text;
  return text + " " +
         fmt::format(fmt::runtime(tr(language, "Did you mean {suggestion}?")),
                     fmt::arg("suggestion", problem.suggestion));
}

}  // namespace ocop
