#include "window/loader.hpp"

#include <algorithm>
#include <utility>

#include "base/thread_priority.hpp"
#include "base/worker_pool.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

bool is_read_from(const Vintage& vintage, const Source& source) {
  return source.kind == SourceKind::boundaries &&
         fs::path(vintage.set.file).filename() == fs::path(source.path).filename();
}

/// Takes away the boundaries whose vintage was opened anew, so that official outlines replace schematic
/// ones by opening one file. Sources from `old_count` on are new. True when something went.
bool replace_boundaries(std::vector<Source>& sources, std::size_t old_count, const Atlas& atlas) {
  // Of two sets of one vintage the one read later is called "2024 (its file)".
  const auto is_opened_anew = [&](const Vintage& older) {
    return older.set.vintage != "?" && std::ranges::any_of(atlas.vintages, [&](const Vintage& newer) {
             return newer.set.vintage.starts_with(older.set.vintage + " (") &&
                    std::any_of(sources.begin() + static_cast<std::ptrdiff_t>(old_count), sources.end(),
                                [&](const Source& source) { return is_read_from(newer, source); });
           });
  };
  std::vector<Source> kept;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto own =
        std::ranges::find_if(atlas.vintages, [&](const Vintage& v) { return is_read_from(v, sources[i]); });
    const bool goes = i < old_count && own != atlas.vintages.end() && is_opened_anew(*own);
    if (!goes) kept.push_back(sources[i]);
  }
  const bool is_changed = kept.size() < sources.size();
  sources = std::move(kept);
  return is_changed;
}

/// Turns named files into sources of the workspace, or the workspace itself when one is among them. Gives
/// the number of sources that were there before.
Result<std::size_t> take_files(const OpenRequest& request, Workspace& workspace, std::optional<fs::path>& file) {
  for (const std::string& path : request.paths) {
    if (!is_workspace_file(path)) continue;
    Result<Workspace> loaded = load_workspace(path);
    if (!loaded) return Failure(loaded.error());
    workspace = *std::move(loaded);
    file = fs::absolute(path);
  }
  const std::size_t old_count = workspace.decisions.sources.size();
  for (const std::string& path : request.paths) {
    if (is_workspace_file(path)) continue;
    if (const Result<void> readable = check_readable(path); !readable) return Failure(readable.error());
    const std::optional<SourceKind> kind = guess_source_kind(path);
    if (!kind) return failed(FindingKind::unknown_format, path);
    Source source;
    source.kind = *kind;
    source.path = fs::absolute(path).string();
    auto& sources = workspace.decisions.sources;
    const bool is_known = std::ranges::any_of(sources, [&](const Source& s) { return s.path == source.path; });
    if (!is_known) sources.push_back(source);
    if (source.kind == SourceKind::context) workspace.choices.shows_context = true;
  }
  return old_count;
}

bool has_kind(const std::vector<Source>& sources, SourceKind kind) {
  return std::ranges::any_of(sources, [kind](const Source& source) { return source.kind == kind; });
}

/// A scope is proposed when boundaries and register first come together; later "all communes" is what
/// the planner chose, and so it is in a saved workspace.
bool is_scope_open(const OpenRequest& request, const Workspace& workspace) {
  if (request.proposes_scope) return true;
  const bool is_saved = std::ranges::any_of(request.paths, is_workspace_file);
  if (request.paths.empty() || is_saved || !workspace.decisions.scope.within.empty()) return false;
  const std::vector<Source>& before = request.base.decisions.sources;
  return !has_kind(before, SourceKind::boundaries) || !has_kind(before, SourceKind::register_table);
}

/// Whether places in one are places in the other.
bool have_same_communes(const Atlas& a, const Atlas& b) {
  return std::ranges::equal(a.vintages, b.vintages, [](const Vintage& x, const Vintage& y) {
    return std::ranges::equal(x.set.communes, y.set.communes, {}, &Commune::code, &Commune::code);
  });
}

/// A picture of every vintage, since their neighbours are dear and the planner will switch; the one that is
/// shown last.
std::shared_ptr<const Picture> make_pictures(const Opened& opened) {
  const Workspace& workspace = opened.workspace;
  std::shared_ptr<const Picture> picture;
  const auto make = [&](const std::string& vintage) {
    Choices choices = workspace.choices;
    choices.vintage = vintage;
    picture = make_picture(opened.atlas, opened.placement, workspace.decisions.scope, choices, picture.get());
  };
  for (const Vintage& vintage : opened.atlas->vintages) {
    if (vintage.set.vintage != workspace.choices.vintage) make(vintage.set.vintage);
  }
  make(workspace.choices.vintage);
  return picture;
}

void place_and_picture(std::shared_ptr<const Atlas> atlas, bool proposes_scope, Opened& opened, Progress& progress) {
  const std::shared_ptr<const Atlas> before = std::exchange(opened.atlas, std::move(atlas));
  Workspace& workspace = opened.workspace;
  if (before == nullptr || !have_same_communes(*before, *opened.atlas)) {
    progress.begin(Stage::placing, 0);
    opened.placement = place(*opened.atlas, workspace.decisions.rulings, &progress);
  }
  if (opened.placement == nullptr) return;
  if (proposes_scope) workspace.decisions.scope = opened.placement->proposed_scope;
  if (opened.atlas->vintages.empty()) return;
  if (!opened.atlas->find_vintage(workspace.choices.vintage)) {
    workspace.choices.vintage = opened.atlas->vintages.back().set.vintage;
  }
  opened.picture = make_pictures(opened);
}

std::string title_of(const Workspace& workspace) {
  for (const SourceKind kind : {SourceKind::register_table, SourceKind::boundaries}) {
    for (const Source& source : workspace.decisions.sources) {
      if (source.kind == kind) return fs::path(source.path).stem().string();
    }
  }
  return {};
}

}  // namespace

FirstPicture first_picture_for(ViewSize window) {
  const bool is_large = window.width > 1920 || window.height > 1080;
  return is_large ? FirstPicture{3840, 2160} : FirstPicture{1920, 1080};
}

OpenResult open_request(const OpenRequest& request, Progress& progress, const std::function<void(Opened)>& give_first) {
  Opened opened;
  opened.workspace = request.base;
  opened.file = request.base_file;
  bool is_scope_asked = false;
  const auto fail = [&](const Finding& finding) {
    return tl::unexpected(OpenFailure{finding, opened.workspace, opened.file, is_scope_asked});
  };
  const Result<std::size_t> old_count = take_files(request, opened.workspace, opened.file);
  if (!old_count) return fail(old_count.error());
  std::vector<Source>& sources = opened.workspace.decisions.sources;
  const bool has_new_sources = sources.size() > *old_count;
  is_scope_asked = is_scope_open(request, opened.workspace);
  if (opened.workspace.title.empty()) opened.workspace.title = title_of(opened.workspace);
  if (opened.workspace.choices.as_of == Day{}) opened.workspace.choices.as_of = today();

  const fs::path folder = opened.file ? opened.file->parent_path() : fs::current_path();
  std::optional<AtlasReader> reader(std::in_place, sources, folder, opened.workspace.decisions.column_maps);
  auto atlas = reader->read(give_first ? request.first_picture : std::nullopt, progress);
  if (!atlas) return fail(atlas.error());
  if (replace_boundaries(sources, *old_count, **atlas)) {
    reader.emplace(sources, folder, opened.workspace.decisions.column_maps);
    atlas = reader->read(std::nullopt, progress);
    if (!atlas) return fail(atlas.error());
  }
  const bool is_as_saved = std::ranges::any_of(request.paths, is_workspace_file) && !has_new_sources;
  opened.differs_from_file = request.is_restored || (opened.file.has_value() && !is_as_saved);
  if ((*atlas)->is_coarse()) {
    if (!needs_true_outlines(**atlas, opened.workspace.choices)) {
      place_and_picture(*atlas, is_scope_asked, opened, progress);
      if (!progress.is_cancelled()) give_first(opened);
      opened.refines = true;
      // The map is in use by now.
      step_back();
      WorkerPool::shared().step_back();
    }
    atlas = reader->read(std::nullopt, progress);
    if (!atlas) return fail(atlas.error());
  }
  place_and_picture(*atlas, is_scope_asked && !opened.refines, opened, progress);
  if (progress.is_cancelled()) return fail(Finding{FindingKind::cancelled, {}, {}, {}, {}, {}});
  return opened;
}

void Loader::start(OpenRequest request) {
  request_ = std::move(request);
  gave_first_ = false;
  first_ = std::make_shared<First>();
  job_.start([asked = request_, first = first_](Progress& progress) {
    return open_request(asked, progress, [&](Opened opened) {
      const std::scoped_lock lock(first->mutex);
      first->opened = std::move(opened);
    });
  });
}

std::optional<Opened> Loader::take_first() {
  if (!job_.is_busy() || gave_first_) return std::nullopt;
  const std::scoped_lock lock(first_->mutex);
  std::optional<Opened> first = std::exchange(first_->opened, std::nullopt);
  gave_first_ = first.has_value();
  return first;
}

std::optional<OpenResult> Loader::take() {
  std::optional<Result<OpenResult>> result = job_.take();
  if (!result) return std::nullopt;
  if (*result) return **std::move(result);
  return tl::unexpected(OpenFailure{result->error(), request_.base, request_.base_file, request_.proposes_scope});
}

}  // namespace ocop
