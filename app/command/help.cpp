#include "command/help.hpp"

#include <array>

#include <fmt/format.h>

#include "command/options.hpp"
#include "command/values.hpp"

namespace ocop {
namespace {

std::string line(const std::string& left, const std::string& right) { return fmt::format("  {:<28}{}\n", left, right); }

/// The keys that an option takes, for those with a closed list.
Words keys_for(Option option) {
  switch (option) {
    case Option::producer_type:
      return keys_of(kProducerTypes);
    case Option::group:
      return keys_of(kGroups);
    case Option::status:
      return keys_of(kStatuses);
    case Option::indicator:
      return keys_of(kIndicators);
    case Option::method:
      return keys_of(kMethods);
    case Option::ramp:
      return keys_of(kRamps);
    case Option::kind:
      return keys_of(kGapKinds);
    case Option::theme:
      return keys_of(kMapThemes);
    case Option::table:
      return keys_of(kTableKinds);
    case Option::page:
      return page_keys();
    case Option::encoding:
      return encoding_keys();
    default:
      return {};
  }
}

std::string section_text(Language language, OptionPart section, const char* heading) {
  std::string text = fmt::format("\n{}\n", heading);
  for (const OptionRow& row : option_table()) {
    if (row.section != section) continue;
    text += line(fmt::format("{} {}", row.name, row.value), tr(language, row.help));
    const Words keys = keys_for(row.option);
    if (!keys.empty()) text += line("", fmt::format("{}", fmt::join(keys, " ")));
  }
  return text;
}

}  // namespace

std::string help_text(Language language) {
  std::string text = fmt::format("{}\n\n", tr(language,
                                              "OCOP Atlas: OCOP products by commune, where there are some "
                                              "and where there are none."));
  for (const VerbRow& row : verb_table()) {
    text += fmt::format("  ocop-atlas {} {}\n", word_of(row.verb), row.usage);
    text += line("", tr(language, row.help));
  }
  text += section_text(language, OptionPart::inputs, tr(language, "INPUTS"));
  text += section_text(language, OptionPart::choices, tr(language, "CHOICES"));
  text += section_text(language, OptionPart::results, tr(language, "RESULTS"));
  text += section_text(language, OptionPart::everywhere, tr(language, "EVERYWHERE"));
  text += fmt::format("\n{}\n", tr(language,
                                   "Exit codes: 0 done, 1 check found rows to look at, 2 the command line is "
                                   "wrong, 3 an input cannot be read, 4 the output cannot be written."));
  return text;
}

}  // namespace ocop
