#include "window/loader.hpp"

#include <algorithm>
#include <utility>

#include "window/native_window.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

bool is_workspace(const std::string& path) { return fs::path(path).extension() == ".ocop"; }

/// A boundary source whose vintage is there twice: the one opened first gives way, so that official
/// outlines replace schematic ones by opening one file.
std::optional<std::size_t> replaced_source(const std::vector<Source>& sources, std::size_t old_count,
                                           const Atlas& atlas) {
  const auto has_newer_twin = [&](const Vintage& older) {
    return std::ranges::any_of(atlas.vintages, [&](const Vintage& newer) {
      return newer.set.vintage.starts_with(older.set.vintage + " (") || newer.set.vintage == older.set.vintage + "*";
    });
  };
  for (std::size_t i = 0; i < old_count; ++i) {
    if (sources[i].kind != SourceKind::boundaries) continue;
    const std::string name = fs::path(sources[i].path).filename().string();
    const auto of_source = std::ranges::find_if(
        atlas.vintages, [&](const Vintage& v) { return fs::path(v.set.file).filename().string() == name; });
    if (of_source != atlas.vintages.end() && has_newer_twin(*of_source)) return i;
  }
  return std::nullopt;
}

/// Turns named files into sources of the workspace, or the workspace itself when one is among them.
Result<void> take_files(const OpenRequest& request, Workspace& workspace, std::optional<fs::path>& file) {
  for (const std::string& path : request.paths) {
    if (!is_workspace(path)) continue;
    Result<Workspace> loaded = load_workspace(path);
    if (!loaded) return Failure(loaded.error());
    workspace = *std::move(loaded);
    file = fs::absolute(path);
  }
  for (const std::string& path : request.paths) {
    if (is_workspace(path)) continue;
    if (const Result<void> readable = check_readable(path); !readable) return readable;
    const std::optional<SourceKind> kind = guess_source_kind(path);
    if (!kind) return failed(FindingKind::unknown_format, path);
    Source source;
    source.kind = *kind;
    source.path = fs::absolute(path).string();
    auto& sources = workspace.decisions.sources;
    const bool is_known = std::ranges::any_of(sources, [&](const Source& s) { return s.path == source.path; });
    if (!is_known) sources.push_back(source);
  }
  return {};
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

OpenResult open_request(const OpenRequest& request, Progress& progress) {
  Opened opened;
  opened.workspace = request.base;
  opened.file = request.base_file;
  const auto fail = [&](const Finding& finding) {
    return tl::unexpected(OpenFailure{finding, opened.workspace, opened.file});
  };
  if (const Result<void> taken = take_files(request, opened.workspace, opened.file); !taken) return fail(taken.error());
  std::vector<Source>& sources = opened.workspace.decisions.sources;
  if (opened.workspace.title.empty()) opened.workspace.title = title_of(opened.workspace);
  if (opened.workspace.choices.as_of == Day{}) opened.workspace.choices.as_of = today();

  const fs::path folder = opened.file ? opened.file->parent_path() : fs::current_path();
  auto atlas = load_atlas(sources, folder, progress);
  if (!atlas) return fail(atlas.error());
  if (const auto replaced = replaced_source(sources, request.base.decisions.sources.size(), **atlas)) {
    sources.erase(sources.begin() + static_cast<std::ptrdiff_t>(*replaced));
    atlas = load_atlas(sources, folder, progress);
    if (!atlas) return fail(atlas.error());
  }
  opened.atlas = *atlas;
  progress.begin(Stage::placing, 0);
  opened.placement = place(*opened.atlas, opened.workspace.decisions.rulings);
  Workspace& workspace = opened.workspace;
  if (request.base.decisions.scope.within.empty() && workspace.decisions.scope.within.empty()) {
    workspace.decisions.scope = opened.placement->proposed_scope;
  }
  if (!opened.atlas->vintages.empty()) {
    if (!opened.atlas->find_vintage(workspace.choices.vintage)) {
      workspace.choices.vintage = opened.atlas->vintages.back().set.vintage;
    }
    opened.picture =
        make_picture(opened.atlas, opened.placement, workspace.decisions.scope, workspace.choices, nullptr);
  }
  if (progress.is_cancelled()) return fail(Finding{FindingKind::cancelled, {}, {}, {}, {}, {}});
  return opened;
}

Loader::~Loader() {
  cancel();
  if (thread_.joinable()) thread_.join();
}

void Loader::start(OpenRequest request) {
  cancel();
  finish();
  request_ = std::move(request);
  progress_ = std::make_shared<Progress>();
  thread_ = std::thread([this, asked = request_, progress = progress_] {
    OpenResult result = open_request(asked, *progress);
    {
      const std::scoped_lock lock(mutex_);
      result_ = std::move(result);
    }
    NativeWindow::wake();
  });
}

void Loader::cancel() {
  if (progress_) progress_->cancel();
}

void Loader::finish() {
  if (thread_.joinable()) thread_.join();
  result_.reset();
  progress_.reset();
}

std::optional<OpenResult> Loader::take() {
  std::optional<OpenResult> result;
  {
    const std::scoped_lock lock(mutex_);
    result = std::exchange(result_, std::nullopt);
  }
  if (result) finish();
  return result;
}

}  // namespace ocop
