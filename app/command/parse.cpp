#include "command/parse.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "command/closest.hpp"
#include "command/given.hpp"
#include "command/output_file.hpp"
#include "command/values.hpp"
#include "workspace/workspace.hpp"

namespace ocop {
namespace {

using Refusal = tl::unexpected<UsageProblem>;

Refusal wrong(UsageKind kind, std::string subject, std::string value = {}, std::string suggestion = {}) {
  return Refusal(UsageProblem{kind, std::move(subject), std::move(value), {}, std::move(suggestion)});
}

Understood<Verb> read_verb(const Given& given) {
  if (given.bare.empty()) return Verb::window;
  if (const auto verb = verb_of_word(given.bare.front())) return *verb;
  const std::string& word = given.bare.front();
  if (word.find_first_of("./") != std::string::npos) {
    return wrong(UsageKind::unknown_command, word, {}, "open " + word);
  }
  Words verbs;
  for (const VerbRow& row : verb_table()) verbs.emplace_back(word_of(row.verb));
  return wrong(UsageKind::unknown_command, word, {}, closest(word, verbs));
}

std::optional<UsageProblem> find_misplaced(const Given& given, Verb verb) {
  if (verb != Verb::window && given.bare.size() > 1) {
    return UsageProblem{UsageKind::unexpected_word, given.bare[1], {}, {}, {}};
  }
  for (const OptionRow& row : option_table()) {
    if (!given.has(row.option) || row.is_known_to(verb)) continue;
    return UsageProblem{UsageKind::option_not_here, row.name, std::string(word_of(verb)), {}, {}};
  }
  return std::nullopt;
}

/// Takes the value of an option that was understood, or hands its problem on.
class Reader {
 public:
  template <class To, class From>
  void take(To& to, const Understood<From>& read) {
    if (read) {
      to = *read;
    } else if (!problem_) {
      problem_ = read.error();
    }
  }
  void refuse(UsageProblem problem) {
    if (!problem_) problem_ = std::move(problem);
  }
  const std::optional<UsageProblem>& problem() const { return problem_; }

 private:
  std::optional<UsageProblem> problem_;
};

std::vector<std::string> sorted_places(std::vector<std::string> words) {
  std::ranges::replace(words, std::string("unknown"), std::string());
  std::ranges::sort(words);
  return words;
}

/// "COLUMN=VALUE,..."
void read_places(const Given& given, ChoiceOptions& choices, Reader& reader) {
  if (given.has(Option::district)) choices.districts = sorted_places(given.list(Option::district));
  for (const std::string& word : given.all(Option::commune_class)) {
    const std::size_t at = word.find('=');
    if (at == std::string::npos || at == 0) {
      reader.refuse({UsageKind::unknown_key, "--commune-class", word, {"COLUMN=VALUE"}, {}});
      return;
    }
    std::vector<std::string> values;
    for (std::size_t begin = at + 1; begin <= word.size();) {
      const std::size_t end = std::min(word.find(',', begin), word.size());
      values.push_back(word.substr(begin, end - begin));
      begin = end + 1;
    }
    choices.commune_classes[word.substr(0, at)] = sorted_places(std::move(values));
  }
}

void read_choices(const Given& given, ChoiceOptions& choices, Reader& reader) {
  if (given.has(Option::vintage)) choices.vintage = given.one(Option::vintage);
  if (given.has(Option::since)) reader.take(choices.since, read_day(Option::since, given.one(Option::since)));
  if (given.has(Option::as_of)) reader.take(choices.as_of, read_day(Option::as_of, given.one(Option::as_of)));
  const auto take_keys = [&](Option option, auto& to, const auto& all) {
    if (given.has(option)) reader.take(to, read_keys(option, given.list(option), all));
  };
  const auto take_key = [&](Option option, auto& to, const auto& all) {
    if (given.has(option)) reader.take(to, read_key(option, given.one(option), all));
  };
  take_keys(Option::stars, choices.stars, kStars);
  take_keys(Option::producer_type, choices.producer_types, kProducerTypes);
  take_keys(Option::group, choices.groups, kGroups);
  take_keys(Option::status, choices.statuses, kStatuses);
  take_key(Option::indicator, choices.indicator, kIndicators);
  take_key(Option::method, choices.method, kMethods);
  take_key(Option::ramp, choices.ramp, kRamps);
  take_key(Option::form, choices.form, kMapForms);
  choices.is_ramp_reversed = given.has(Option::reverse_ramp);
  choices.is_smoothed = given.has(Option::smooth);
  if (given.has(Option::text)) choices.text = given.one(Option::text);
  if (given.has(Option::years)) {
    std::vector<int> years;
    for (const std::string& piece : given.list(Option::years)) {
      if (piece == "unknown") {
        years.push_back(0);
        continue;
      }
      std::optional<int> year;
      reader.take(year, read_number(Option::years, piece, 1900, 2100));
      if (year) years.push_back(*year);
    }
    std::ranges::sort(years);
    choices.years = std::move(years);
  }
  read_places(given, choices, reader);
  take_key(Option::kind, choices.gap_kind, kGapKinds);
  take_key(Option::theme, choices.theme, kMapThemes);
  if (given.has(Option::classes)) {
    reader.take(choices.classes, read_number(Option::classes, given.one(Option::classes), 1, 12));
  }
  if (given.has(Option::breaks)) reader.take(choices.breaks, read_breaks(given.list(Option::breaks)));
  if (choices.breaks && choices.method && *choices.method != Method::manual) {
    reader.refuse({UsageKind::breaks_with_method, "--breaks", std::string(key_of(*choices.method)), {}, {}});
  }
}

void read_sources(const Given& given, Invocation& invocation, Reader& reader) {
  Source boundaries;
  if (given.has(Option::layer)) boundaries.layer = given.one(Option::layer);
  if (given.has(Option::crs)) reader.take(boundaries.epsg, read_epsg(given.one(Option::crs)));
  Source table;
  table.kind = SourceKind::register_table;
  if (given.has(Option::sheet)) table.sheet = given.one(Option::sheet);
  if (given.has(Option::encoding)) reader.take(table.encoding, read_encoding(given.one(Option::encoding)));
  if (given.has(Option::columns)) invocation.columns = given.one(Option::columns);
  if (given.has(Option::corrections)) invocation.corrections = given.all(Option::corrections);
  const auto add = [&](Option option, Source source) {
    for (const std::string& path : given.all(option)) {
      source.path = path;
      invocation.sources.push_back(source);
    }
  };
  add(Option::boundaries, boundaries);
  add(Option::register_files, table);
  Source other;
  other.kind = SourceKind::crosswalk;
  add(Option::crosswalk, other);
  other.kind = SourceKind::population;
  add(Option::population, other);
  other.kind = SourceKind::attributes;
  add(Option::attributes, other);
  other.kind = SourceKind::context;
  add(Option::context, other);
}

void read_inputs(const Given& given, Invocation& invocation, Reader& reader) {
  if (given.has(Option::workspace)) {
    invocation.workspace = given.one(Option::workspace);
    for (const OptionRow& row : option_table()) {
      const bool may_stand =
          row.option == Option::workspace || row.option == Option::within || row.option == Option::context;
      if (row.section != OptionPart::inputs || may_stand || !given.has(row.option)) continue;
      reader.refuse({UsageKind::workspace_with, row.name, {}, {}, {}});
    }
  }
  if (given.has(Option::within)) invocation.within = given.list(Option::within);
  read_sources(given, invocation, reader);
  if (!given.has(Option::workspace) && !given.has(Option::boundaries)) {
    reader.refuse({UsageKind::no_inputs, {}, {}, {}, {}});
  }
}

void read_output_file(const Given& given, Invocation& invocation, Reader& reader) {
  if (given.has(Option::table))
    reader.take(invocation.table, read_key(Option::table, given.one(Option::table), kTableKinds));
  if (given.has(Option::out)) invocation.out = given.one(Option::out);
  if (invocation.out.empty()) {
    const std::string word(word_of(invocation.verb));
    const bool may_print = invocation.verb == Verb::gaps;
    if (may_print && !invocation.wants_json) reader.refuse({UsageKind::no_json_or_output, word, {}, {}, {}});
    if (!may_print) reader.refuse({UsageKind::no_output, word, {}, {}, {}});
    return;
  }
  const Words endings = endings_for(invocation.verb);
  // A folder is no file of a wrong kind: that is said when the output is looked at.
  std::error_code ignored;
  const bool is_known =
      std::ranges::find(endings, ending_of(invocation.out)) != endings.end() || is_folder_output(invocation);
  if (!is_known && !std::filesystem::is_directory(invocation.out, ignored)) {
    reader.refuse({UsageKind::bad_extension, "--out", invocation.out.string(), endings, {}});
  }
}

void read_picture_size(const Given& given, Invocation& invocation, Reader& reader) {
  std::optional<int> dpi;
  if (given.has(Option::dpi)) reader.take(dpi, read_number(Option::dpi, given.one(Option::dpi), 10, 2400));
  if (given.has(Option::size) && given.has(Option::page)) {
    reader.refuse({UsageKind::size_with_page, {}, {}, {}, {}});
  } else if (given.has(Option::page)) {
    reader.take(invocation.size, read_page(given.one(Option::page), dpi));
  } else {
    if (given.has(Option::size)) reader.take(invocation.size, read_size(given.one(Option::size)));
    if (dpi) {
      invocation.size.scale = *dpi / 96.0;
      invocation.size.dots_per_inch = *dpi;
    }
  }
  if (given.has(Option::title)) invocation.title = given.one(Option::title);
  if (given.has(Option::scene)) invocation.scene = given.one(Option::scene);
}

void read_window_files(const Given& given, Invocation& invocation, Reader& reader) {
  if (given.has(Option::trace)) invocation.trace = given.one(Option::trace);
  for (std::size_t i = 1; i < given.bare.size(); ++i) {
    if (!is_workspace_file(given.bare[i])) {
      invocation.files.push_back(given.bare[i]);
    } else if (invocation.workspace) {
      reader.refuse({UsageKind::two_workspaces, {}, {}, {}, {}});
    } else {
      invocation.workspace = given.bare[i];
    }
  }
}

bool has_register(const Invocation& invocation) {
  return std::ranges::any_of(invocation.sources, [](const Source& s) { return s.kind == SourceKind::register_table; });
}

void read_verb_options(const Given& given, Invocation& invocation, Reader& reader) {
  const Verb verb = invocation.verb;
  const std::string word(word_of(verb));
  if (verb == Verb::window) return read_window_files(given, invocation, reader);
  read_inputs(given, invocation, reader);
  read_choices(given, invocation.choices, reader);
  invocation.wants_json = given.has(Option::json);
  if (verb == Verb::stats && !invocation.wants_json) reader.refuse({UsageKind::no_json, word, {}, {}, {}});
  if (verb != Verb::stats && verb != Verb::check) read_output_file(given, invocation, reader);
  read_picture_size(given, invocation, reader);
  if (needs_register(invocation) && !invocation.workspace && !has_register(invocation)) {
    reader.refuse({UsageKind::no_register, word, {}, {}, {}});
  }
}

Understood<Language> read_language(const Given& given) {
  if (!given.has(Option::lang) || given.one(Option::lang) == "vi") return Language::vi;
  if (given.one(Option::lang) == "en") return Language::en;
  return Refusal(unknown_key(Option::lang, given.one(Option::lang), {"vi", "en"}));
}

}  // namespace

Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang=en" || (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en")) {
      return Language::en;
    }
  }
  return Language::vi;
}

Understood<Invocation> parse_command_line(int argc, const char* const* argv) {
  const Understood<Given> given = split_command_line(argc, argv);
  if (!given) return Refusal(given.error());
  Invocation invocation;
  Reader reader;
  reader.take(invocation.language, read_language(*given));
  invocation.is_language_given = given->has(Option::lang);
  invocation.wants_help = given->has(Option::help);
  invocation.wants_version = given->has(Option::version);
  if (invocation.wants_help || invocation.wants_version) return invocation;
  reader.take(invocation.verb, read_verb(*given));
  if (const auto& problem = reader.problem()) return Refusal(*problem);
  if (const auto misplaced = find_misplaced(*given, invocation.verb)) return Refusal(*misplaced);
  invocation.is_quiet = given->has(Option::quiet);
  invocation.overwrite = given->has(Option::overwrite) ? Overwrite::yes : Overwrite::no;
  read_verb_options(*given, invocation, reader);
  if (const auto& problem = reader.problem()) return Refusal(*problem);
  return invocation;
}

}  // namespace ocop
