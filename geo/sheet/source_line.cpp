#include "sheet/source_line.hpp"

#include <fmt/format.h>

#include <cmath>

#include "words/numbers.hpp"

namespace ocop {
namespace {

std::string degrees_and_minutes(double degrees) {
  const auto minutes = static_cast<int>(std::lround(degrees * 60));
  return fmt::format("{}°{:02}′", minutes / 60, minutes % 60);
}

std::string join(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ", ")); }

std::vector<std::string> source_files(const Atlas& atlas) {
  std::vector<std::string> files;
  files.reserve(atlas.registers.size());
  for (const Register& r : atlas.registers) files.push_back(r.sheet ? r.file + " (" + *r.sheet + ")" : r.file);
  return files;
}

}  // namespace

std::vector<Run> source_runs(const Picture& picture, Language language) {
  const Atlas& atlas = *picture.atlas;
  const BoundarySet& set = atlas.vintages.at(picture.vintage).set;
  std::vector<Run> runs;
  const auto add = [&](const char* heading, const std::string& text) {
    runs.push_back({std::string(runs.empty() ? "" : " ") + heading + " ", Weight::semibold});
    runs.push_back({text + ".", Weight::regular});
  };
  const std::vector<std::string> files = source_files(atlas);
  if (!files.empty()) add(tr(language, "Source:"), join(files));
  const std::string units =
      fmt::format(fmt::runtime(trn(language, "{n} unit, {vintage} ({file})", "{n} units, {vintage} ({file})",
                                   static_cast<std::int64_t>(set.communes.size()))),
                  fmt::arg("n", whole(language, static_cast<std::int64_t>(set.communes.size()))),
                  fmt::arg("vintage", set.vintage), fmt::arg("file", set.file));
  add(tr(language, "Boundaries:"), units);
  if (atlas.projection) {
    add(tr(language, "Projection:"),
        fmt::format(fmt::runtime(tr(language, "transverse Mercator, central meridian {meridian}")),
                    fmt::arg("meridian", degrees_and_minutes(atlas.projection->central_meridian()))));
  }
  return runs;
}

std::string source_line(const Picture& picture, Language language) {
  std::string line;
  for (const Run& run : source_runs(picture, language)) line += run.text;
  return line;
}

}  // namespace ocop
