#include "command/given.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "command/closest.hpp"

namespace ocop {
namespace {

CLI::Option* declare(CLI::App& app, const OptionRow& row, Words& words) {
  if (row.takes == Takes::nothing) return app.add_flag(row.name)->disable_flag_override();
  CLI::Option* option = app.add_option(row.name, words)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  if (row.takes != Takes::many) option->expected(1)->allow_extra_args(false);
  return option;
}

Words option_names() {
  Words names;
  for (const OptionRow& row : option_table()) names.emplace_back(row.name);
  return names;
}

/// "--boundaries --json": CLI11 takes the option for the value that is missing.
bool has_option_as_value(const Words& words) {
  const Words names = option_names();
  return std::ranges::any_of(words,
                             [&](const std::string& word) { return std::ranges::find(names, word) != names.end(); });
}

/// CLI11's only answers here are a missing value and a flag with a value; the option's name is the
/// first word of what it says.
UsageProblem problem_of(const CLI::ParseError& error) {
  const std::string said = error.what();
  const std::string word = said.substr(0, said.find_first_of(": "));
  const std::string name = word.starts_with("--") ? word : "--" + word;
  const bool is_flag = said.find("flag override") != std::string::npos;
  return {is_flag ? UsageKind::value_unwanted : UsageKind::value_missing, name, {}, {}, {}};
}

}  // namespace

Understood<Given> split_command_line(int argc, const char* const* argv) {
  Given given;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::array<CLI::Option*, kOptionCount> options{};
  for (const OptionRow& row : option_table()) {
    const auto i = static_cast<std::size_t>(row.option);
    options.at(i) = declare(app, row, given.words.at(i));
  }
  app.add_option("words", given.bare);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(problem_of(error));
  }
  for (const std::string& extra : app.remaining()) {
    const std::string name = extra.substr(0, extra.find('='));
    return tl::unexpected(UsageProblem{UsageKind::unknown_option, name, {}, {}, closest(name, option_names())});
  }
  for (const OptionRow& row : option_table()) {
    const auto i = static_cast<std::size_t>(row.option);
    given.is_there.at(i) = options.at(i)->count() > 0;
    if (has_option_as_value(given.words.at(i))) {
      return tl::unexpected(UsageProblem{UsageKind::value_missing, row.name, {}, {}, {}});
    }
    if (row.takes == Takes::one && given.words.at(i).size() > 1) {
      return tl::unexpected(UsageProblem{UsageKind::given_twice, row.name, {}, {}, {}});
    }
  }
  return given;
}

}  // namespace ocop
