#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "atlas/atlas.hpp"
#include "base/atomic_file.hpp"
#include "command/options.hpp"
#include "output/table.hpp"
#include "picture/choices.hpp"
#include "words/usage.hpp"

namespace ocop {

/// A value, or what is wrong with the command line.
template <class T>
using Understood = tl::expected<T, UsageProblem>;

/// Choices named on the command line; what is empty stays as the workspace or the default has it.
struct ChoiceOptions {
  std::optional<std::string> vintage;
  std::optional<Day> as_of;
  std::optional<Day> since;
  std::optional<MapTheme> theme;
  std::optional<KeySet<Stars, 4>> stars;
  std::optional<KeySet<ProducerType, 7>> producer_types;
  std::optional<KeySet<Group, 8>> groups;
  std::optional<KeySet<Status, 5>> statuses;
  std::optional<Indicator> indicator;
  std::optional<Method> method;
  std::optional<int> classes;
  std::optional<std::vector<double>> breaks;
  std::optional<Ramp> ramp;
  std::optional<MapForm> form;
  std::optional<std::vector<int>> years;
  std::optional<std::string> text;
  std::optional<std::vector<std::string>> districts;                ///< "" for unknown ones
  std::map<std::string, std::vector<std::string>> commune_classes;  ///< by column
  bool is_ramp_reversed = false;
  bool is_smoothed = false;
  std::optional<GapKind> gap_kind;
};

/// Size of a picture in pixels; `scale` enlarges type and lines beside what the size of the page gives them.
struct PictureSize {
  int width_px = 1920;
  int height_px = 1080;
  double scale = 1;
  double dots_per_inch = 96;
};

/// A command line that was understood.
struct Invocation {
  Verb verb = Verb::window;
  bool wants_help = false;
  bool wants_version = false;
  Language language = Language::vi;
  bool is_language_given = false;
  bool is_quiet = false;
  Overwrite overwrite = Overwrite::no;
  // the window
  std::vector<std::string> files;
  std::optional<std::string> trace;
  // inputs: a workspace or sources
  std::optional<std::string> workspace;
  std::vector<Source> sources;
  std::string columns;                   ///< file of --columns
  std::vector<std::string> corrections;  ///< files of --corrections
  std::optional<std::vector<std::string>> within;
  ChoiceOptions choices;
  std::optional<std::string> scene;  ///< of the workspace
  // results
  bool wants_json = false;
  std::filesystem::path out;
  TableKind table = TableKind::communes;
  PictureSize size;
  std::string title;
};

}  // namespace ocop
