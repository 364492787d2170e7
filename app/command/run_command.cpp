#include "command/run_command.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "command/check_table.hpp"
#include "command/help.hpp"
#include "command/json.hpp"
#include "command/load.hpp"
#include "command/output_file.hpp"
#include "command/parse.hpp"
#include "command/progress_line.hpp"
#include "command/register_rows.hpp"
#include "plate/check_map.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

struct Streams {
  std::ostream& out;
  std::ostream& err;
};

int stop(const Streams& streams, Language language, const Trouble& trouble) {
  streams.err << sentence(language, trouble) << '\n';
  return trouble.exit_code;
}

void print_json(std::ostream& out, const Json& json) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::unique_ptr<ProgressLine> progress_line(const Streams& streams, const Invocation& invocation,
                                            const Progress& progress) {
  const bool is_terminal = &streams.err == &std::cerr && ::isatty(STDERR_FILENO) == 1;
  if (!is_terminal || invocation.is_quiet) return nullptr;
  return std::make_unique<ProgressLine>(streams.err, invocation.language, progress);
}

/// What the map says, and what to know before it is shown to others.
void print_caption(std::ostream& err, const Invocation& invocation, const Loaded& loaded) {
  const Language language = invocation.language;
  const Picture& picture = *loaded.picture;
  err << plain(filter_sentence(language, picture)) << '\n' << caption(language, picture) << '\n';
  const bool is_paper = ending_of(invocation.out) == ".pdf";
  const SheetOptions options = sheet_options(invocation, loaded);
  const auto type_pt = is_paper ? std::optional(smallest_type_pt(options)) : std::nullopt;
  for (const MapFlaw& flaw : find_flaws(picture, options.ground, type_pt)) {
    err << "- " << sentence(language, flaw) << '\n';
  }
}

int print_result(const Streams& streams, const Invocation& invocation, const Loaded& loaded) {
  const Picture& picture = *loaded.picture;
  switch (invocation.verb) {
    case Verb::stats:
      print_json(streams.out, stats_to_json(invocation.language, picture));
      break;
    case Verb::gaps:
      if (invocation.wants_json) print_json(streams.out, gaps_to_json(picture));
      break;
    case Verb::check:
      if (invocation.wants_json) {
        print_json(streams.out, check_to_json(invocation.language, picture));
      } else {
        print_check(streams.out, invocation.language, picture);
      }
      break;
    case Verb::render:
      if (!invocation.is_quiet) print_caption(streams.err, invocation, loaded);
      break;
    case Verb::export_table:
    case Verb::page:
    case Verb::atlas:
    case Verb::deck:
    case Verb::window:
      break;
  }
  if (!streams.out.flush()) {
    const Finding lost{FindingKind::output_unwritable, "stdout", {}, {}, {}, {::strerrordesc_np(errno)}};
    return stop(streams, invocation.language, {kExitOutput, lost});
  }
  if (invocation.verb != Verb::check) return kExitDone;
  const auto& rows = picture.totals->rows;
  const bool all_placed = std::ranges::all_of(rows.begin() + 1, rows.end(), [](int count) { return count == 0; });
  return all_placed ? kExitDone : kExitCheckFound;
}

int run_verb(const Streams& streams, const Invocation& invocation) {
  if (!invocation.out.empty() && !is_folder_output(invocation)) {
    if (const auto reason = why_not_writable(invocation.out, invocation.overwrite)) {
      return stop(streams, invocation.language, {kExitOutput, *reason});
    }
  }
  Progress progress;
  auto line = progress_line(streams, invocation, progress);
  const auto loaded = load(invocation, progress);
  Result<void> written;
  if (loaded && !invocation.out.empty()) written = write_output(invocation, *loaded, progress);
  line.reset();
  if (!loaded) return stop(streams, invocation.language, loaded.error());
  if (!written) return stop(streams, invocation.language, {kExitOutput, written.error()});
  return print_result(streams, invocation, *loaded);
}

}  // namespace

Outcome run_command(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  const Streams streams{out, err};
  const Understood<Invocation> invocation = parse_command_line(argc, argv);
  if (!invocation) return stop(streams, language_of(argc, argv), usage_trouble(invocation.error()));
  if (invocation->wants_help) {
    out << help_text(invocation->language);
    return kExitDone;
  }
  if (invocation->wants_version) {
    out << "ocop-atlas " << OCOP_VERSION << '\n';
    return kExitDone;
  }
  if (invocation->verb != Verb::window) return run_verb(streams, *invocation);
  const auto language = invocation->is_language_given ? std::optional(invocation->language) : std::nullopt;
  return WindowRequest{invocation->workspace, invocation->files, invocation->trace, language};
}

}  // namespace ocop
