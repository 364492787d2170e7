#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "window/program.hpp"
#include "words/sentences.hpp"

namespace ocop {

ExportMatter Program::export_matter() const {
  return {session_.shared_picture(), session_.workspace().title, session_.workspace().scenes};
}

void Program::open_export() {
  const std::filesystem::path folder =
      has_own_file() ? session_.file()->parent_path() : std::filesystem::path(settings_.last_folder);
  const Workspace& workspace = session_.workspace();
  export_desk_.open(folder.string(), proposed_export_name(workspace.title, workspace.choices.as_of),
                    settings_.language);
  ask_for_thumbs();
}

void Program::draw_export(Requests& requests) {
  if (session_.picture() == nullptr) {
    export_desk_.close();
    return;
  }
  const ExportAnswer answer = export_desk_.draw(ui_, export_matter(), scene_shelf_.thumbs());
  requests.mend = answer.mends;
  if (answer.closes) export_desk_.close();
  if (answer.chooses_place) choose_export_place();
  if (answer.copies) copy_sheet();
  if (answer.writes) export_now(Overwrite::no);
  if (answer.closes || answer.mends) frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::mend_map(const MapFlaw& flaw, double now_s) {
  Workspace draft = session_.workspace();
  if (ocop::mend(flaw, *session_.picture(), draft.choices, export_desk_.order())) {
    apply(draft);
    return;
  }
  // Only the planner can tell: she is brought to where it is decided.
  export_desk_.close();
  if (flaw.kind == MapFlawKind::not_on_map) act(Action::review, now_s);
  if (flaw.kind == MapFlawKind::all_lapsed) ui_.focus_first("filter");
}

void Program::choose_export_place() {
  const ExportOrder& order = export_desk_.order();
  std::vector<std::string> folders;
  folders.reserve(settings_.recent.size());
  for (const RecentFile& file : settings_.recent) {
    folders.push_back(std::filesystem::path(file.path).parent_path().string());
  }
  file_panel_.open(FilePurpose::export_file, order.folder, order.file_name(), folders);
}

void Program::take_export_place(const std::string& chosen) {
  const ExportOrder& order = export_desk_.order();
  const std::filesystem::path path(chosen);
  const std::string ending = order.ending();
  const bool has_ending = !ending.empty() && path.extension() == ending;
  export_desk_.name_file(path.parent_path().string(), (has_ending ? path.stem() : path.filename()).string());
}

void Program::export_now(Overwrite overwrite) {
  if (export_.is_busy()) {
    say(Tone::warn, tr(settings_.language, "A file is still being written. Export again when it is done."));
    return;
  }
  if (session_.is_coarse()) {
    say(Tone::warn, tr(settings_.language, "The outlines are still being read. Export again in a moment."));
    return;
  }
  const ExportOrder order = export_desk_.order();
  if (const auto reason = why_not_exported(order, overwrite)) {
    if (reason->kind == FindingKind::output_exists) {
      replace_ = Replace{FilePurpose::export_file, order.path()};
    } else {
      finding_ = *reason;
    }
    return;
  }
  settings_.last_folder = order.folder;
  export_.start(order.path(), [matter = export_matter(), order, overwrite](Progress& progress) {
    return write_export(matter, order, overwrite, progress);
  });
  export_desk_.close();
}

/// The sheet of the dialog as a picture, drawn beside the dialog and handed to whoever pastes.
void Program::copy_sheet() {
  if (copier_.is_busy() || session_.is_coarse()) return;
  copier_.start([picture = session_.shared_picture(), options = preview_options(export_desk_.order())](
                    Progress& progress) { return sheet_png(*picture, options, progress); });
}

void Program::take_copy() {
  auto png = copier_.take();
  if (!png) return;
  const bool is_copied = *png && !(*png)->empty() && picture_clipboard_.copy(**std::move(png));
  if (is_copied) {
    say(Tone::ok, tr(settings_.language, "The picture is in the clipboard"));
  } else {
    say(Tone::bad, tr(settings_.language, "The picture could not be copied. Export it as a file instead."));
  }
}

}  // namespace ocop
