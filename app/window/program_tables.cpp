#include <fmt/format.h>

#include "window/program.hpp"
#include "words/sentences.hpp"

namespace ocop {

/// A second time shows the indicator again.
void Program::show_theme(MapTheme theme) {
  Workspace draft = session_.workspace();
  draft.choices.theme = draft.choices.theme == theme ? MapTheme::indicator : theme;
  apply(draft);
}

void Program::export_table(TableKind kind) {
  table_export_.choose(kind);
  open_file_panel(FilePurpose::export_table);
}

void Program::export_table_to(const std::string& path, Overwrite overwrite) {
  if (table_export_.is_busy() || session_.is_coarse()) {
    say(Tone::warn, tr(settings_.language, "The outlines are still being read. Export again in a moment."));
    return;
  }
  if (const auto reason = why_not_writable(path, overwrite)) {
    if (reason->kind == FindingKind::output_exists) {
      replace_ = Replace{FilePurpose::export_table, path};
    } else {
      finding_ = *reason;
    }
    return;
  }
  table_export_.start(session_.shared_picture(), settings_.language, path, overwrite);
}

void Program::take_table() {
  const auto written = table_export_.take();
  if (!written) return;
  frames_wanted_ = kFramesAfterLoad;
  if (*written) {
    say(Tone::ok, fmt::format(fmt::runtime(tr(settings_.language, "Table written: {}")),
                              table_export_.path().filename().string()));
  } else if (written->error().kind != FindingKind::cancelled) {
    finding_ = written->error();
    is_running_ = true;  // a window that was to close stays to say so
  }
}

}  // namespace ocop
