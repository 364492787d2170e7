#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ocop {

/// What the program is asked to do; `window` is also the answer to no verb at all.
enum class Verb : std::uint8_t { window, stats, check, gaps, render, export_table, page, atlas, deck };

/// The word on the command line: "open" for the window.
std::string_view word_of(Verb verb);
std::optional<Verb> verb_of_word(std::string_view word);

struct VerbRow {
  Verb verb;
  const char* usage;  ///< what follows the word
  const char* help;   ///< msgid
};
std::span<const VerbRow> verb_table();

enum class Option : std::uint8_t {
  workspace,
  boundaries,
  layer,
  crs,
  within,
  register_files,
  sheet,
  encoding,
  columns,
  corrections,
  crosswalk,
  population,
  attributes,
  context,
  vintage,
  as_of,
  since,
  stars,
  producer_type,
  group,
  status,
  indicator,
  method,
  classes,
  breaks,
  ramp,
  reverse_ramp,
  smooth,
  years,
  text,
  district,
  commune_class,
  kind,
  theme,
  form,
  table,
  json,
  out,
  size,
  page,
  dpi,
  title,
  scene,
  lang,
  quiet,
  overwrite,
  trace,
  help,
  version,
};
inline constexpr std::size_t kOptionCount = 49;

enum class Takes : std::uint8_t { nothing, one, list, many };
enum class OptionPart : std::uint8_t { inputs, choices, results, everywhere };

/// One option: the parser, the help and the check "does this verb know it" walk the same table.
struct OptionRow {
  Option option;
  const char* name;
  Takes takes;
  OptionPart section;
  unsigned verbs;     ///< bits of Verb
  const char* value;  ///< "FILE..."
  const char* help;   ///< msgid

  bool is_known_to(Verb verb) const { return (verbs >> static_cast<unsigned>(verb) & 1U) != 0; }
};

/// In the order of Option.
std::span<const OptionRow> option_table();
const OptionRow& row_of(Option option);

}  // namespace ocop
