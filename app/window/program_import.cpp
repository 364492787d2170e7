#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "panels/import_panel.hpp"
#include "window/program.hpp"
#include "words/numbers.hpp"
#include "words/register_words.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

std::string shown_size(Language language, const std::string& path) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (error) return "?";
  const double kilobytes = static_cast<double>(bytes) / 1000;
  return kilobytes < 1000 ? decimal(language, kilobytes, kilobytes < 10 ? 1 : 0) + " kB"
                          : decimal(language, kilobytes / 1000, 1) + " MB";
}

Source source_of(const ImportDesk& desk) {
  Source source;
  source.kind = SourceKind::register_table;
  source.path = fs::absolute(desk.path).string();
  source.sheet = desk.options.sheet;
  source.encoding = desk.options.encoding;
  source.columns = desk.options.columns;
  return source;
}

/// The answers are kept for files of the same shape; the last ones count.
void keep_answers(const ImportDesk& desk, std::vector<ColumnMap>& maps) {
  if (!desk.options.columns || desk.options.columns->shape.empty()) return;
  std::erase_if(maps, [&](const ColumnMap& map) { return map.shape == desk.options.columns->shape; });
  maps.push_back(*desk.options.columns);
}

bool has_kind(const std::vector<Source>& sources, SourceKind kind) {
  return std::ranges::any_of(sources, [kind](const Source& source) { return source.kind == kind; });
}

}  // namespace

PreviewRequest Program::preview_request(const std::string& path, const RegisterOptions& options) const {
  PreviewRequest request{path,
                         options,
                         session_.shared_atlas(),
                         0,
                         session_.workspace().decisions.rulings,
                         first_picture_for(window_->framebuffer_size())};
  request.options.known_columns = session_.workspace().decisions.column_maps;
  if (session_.picture() != nullptr) request.vintage = session_.picture()->vintage;
  if (import_ && import_->atlas) {
    request.atlas = import_->atlas;
    request.vintage = import_->atlas->vintages.size() - 1;
  }
  return request;
}

/// Registers are looked at first; everything goes on without a question when nothing is doubtful.
void Program::look_at_files(const std::vector<std::string>& paths) {
  import_.reset();
  sorter_.start(
      [paths, like = preview_request({}, {})](Progress& progress) { return sort_files(paths, like, progress); });
}

void Program::take_sorted() {
  auto sorted = sorter_.take();
  if (!sorted) return;
  frames_wanted_ = kFramesAfterLoad;
  why_ = "preview";
  if (!*sorted) {
    say(Tone::bad, sentence(settings_.language, sorted->error()));
    return;
  }
  Import import;
  import.paths = std::move((*sorted)->others);
  import.atlas = std::move((*sorted)->atlas);
  for (ImportDesk& desk : (*sorted)->registers) {
    if (doubts_of(desk.preview, desk.sheet, desk.options).empty()) {
      import.paths.push_back(desk.path);
      import.plain.push_back(desk.path);
    } else {
      import.waiting.push_back(std::move(desk));
    }
  }
  import_ = std::move(import);
  if (import_->waiting.empty()) finish_import();
}

/// A register that is open already, with the answers that it was read with.
void Program::look_at_source(const Source& source) {
  RegisterOptions options;
  options.sheet = source.sheet;
  options.encoding = source.encoding;
  options.columns = source.columns;
  const fs::path folder = session_.file() ? session_.file()->parent_path() : fs::current_path();
  import_ = Import();
  import_->is_asked_for = true;
  previewer_.start([request = preview_request((folder / source.path).string(), options)](Progress& progress) {
    return preview_import(request, progress);
  });
}

void Program::take_preview() {
  auto preview = previewer_.take();
  if (!preview || !import_) return;
  frames_wanted_ = kFramesAfterLoad;
  why_ = "preview";
  Result<ImportDesk> desk = *preview ? **std::move(preview) : Result<ImportDesk>(Failure(preview->error()));
  if (!desk) {
    if (desk.error().kind != FindingKind::cancelled) finding_ = desk.error();
    import_.reset();
    return;
  }
  if (import_->waiting.empty()) {
    import_->waiting.push_back(*std::move(desk));
  } else {
    desk->first_column = import_->waiting.front().first_column;
    import_->waiting.front() = *std::move(desk);
  }
}

void Program::draw_import_room() {
  ImportDesk& desk = import_->waiting.front();
  const RegisterOptions before = desk.options;
  ImportAround around;
  around.is_reading = previewer_.is_busy();
  if (import_->size.empty()) import_->size = shown_size(settings_.language, desk.path);
  around.size = import_->size;
  around.comes_with_others = !import_->paths.empty();
  around.further = import_->waiting.size() - 1;
  const ImportAnswer answer = draw_import(ui_, ui_.window(), around, desk);
  if (!has_same_answers(before, desk.options)) {
    previewer_.start([request = preview_request(desk.path, desk.options)](Progress& progress) {
      return preview_import(request, progress);
    });
  }
  if (answer == ImportAnswer::cancel) cancel_import();
  if (answer == ImportAnswer::open) accept_import();
}

void Program::cancel_import() {
  previewer_.cancel();
  sorter_.cancel();
  import_.reset();
  ui_.clear_focus();
  frames_wanted_ = std::max(frames_wanted_, 2);
}

void Program::accept_import() {
  if (!import_ || import_->waiting.empty() || previewer_.is_busy()) return;
  ImportDesk desk = std::move(import_->waiting.front());
  if (!can_open(desk.preview.sheets[desk.sheet])) {
    import_->waiting.front() = std::move(desk);
    return;
  }
  import_->waiting.pop_front();
  import_->size.clear();
  // What was seen and not contradicted is an answer too.
  confirm_columns(desk);
  import_->answered.push_back(source_of(desk));
  keep_answers(desk, import_->maps);
  ui_.clear_focus();
  frames_wanted_ = std::max(frames_wanted_, 2);
  if (import_->waiting.empty()) finish_import();
}

void Program::finish_import() {
  Import import = *std::exchange(import_, std::nullopt);
  OpenRequest request{import.paths, session_.workspace(), session_.file()};
  Decisions& decisions = request.base.decisions;
  const bool had_both =
      has_kind(decisions.sources, SourceKind::boundaries) && has_kind(decisions.sources, SourceKind::register_table);
  request.proposes_scope = !import.answered.empty() && !had_both && decisions.scope.within.empty();
  for (Source& source : import.answered) {
    const auto known = std::ranges::find(decisions.sources, source.path, &Source::path);
    if (known != decisions.sources.end()) {
      source.address_vintage = known->address_vintage;
      *known = std::move(source);
    } else {
      decisions.sources.push_back(std::move(source));
    }
  }
  for (const ColumnMap& map : import.maps) {
    std::erase_if(decisions.column_maps, [&](const ColumnMap& m) { return m.shape == map.shape; });
    decisions.column_maps.push_back(map);
  }
  if (!import.answered.empty()) {
    load(std::move(request));
  } else if (!import.paths.empty()) {
    open_known(import.paths);
  }
  for (const std::string& path : import.plain) {
    say(Tone::ok,
        fmt::format(fmt::runtime(tr(settings_.language, "{} is read as its headings say")),
                    fs::path(path).filename().string()),
        tr(settings_.language, "See how"), [this, path] { look_at_path(path); });
  }
}

void Program::tell_register_news() {
  if (!news_.take()) return;
  frames_wanted_ = kFramesAfterLoad;
  why_ = "register news";
  const std::vector<RegisterChange>& changes = news_.changes();
  const std::string more = changes.size() == 1 ? "" : fmt::format(" (+{})", changes.size() - 1);
  say(Tone::ok, change_sentence(settings_.language, changes.front()) + more, tr(settings_.language, "Show"),
      [this] { act(Action::register_news, now_s_); });
}

void Program::look_at_path(const std::string& path) {
  const std::string absolute = fs::absolute(path).string();
  for (const Source& source : session_.workspace().decisions.sources) {
    if (source.kind == SourceKind::register_table && source.path == absolute) return look_at_source(source);
  }
}

void Program::look_at_register() {
  for (const Source& source : session_.workspace().decisions.sources) {
    if (source.kind == SourceKind::register_table) return look_at_source(source);
  }
}

}  // namespace ocop
