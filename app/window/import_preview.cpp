#include "window/import_preview.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "atlas/metres.hpp"
#include "workspace/workspace.hpp"

namespace ocop {
namespace {

std::size_t sheet_of(const RegisterPreview& preview, const std::string& asked) {
  const auto found = std::ranges::find(preview.sheets, asked, &SheetPreview::name);
  const bool is_asked = !asked.empty() && found != preview.sheets.end();
  return is_asked ? static_cast<std::size_t>(found - preview.sheets.begin()) : preview.proposed;
}

bool has_points(const Register& table) {
  return std::ranges::any_of(table.entries, [](const Entry& entry) { return entry.point.has_value(); });
}

/// The register alone on what is open: the same reading and placing that opening it brings.
std::optional<ImportForecast> foretell(const PreviewRequest& request, const ImportDesk& desk, Progress& progress) {
  if (request.atlas == nullptr || request.atlas->vintages.empty()) return std::nullopt;
  if (desk.sheet >= desk.preview.sheets.size() || !can_open(desk.preview.sheets[desk.sheet])) return std::nullopt;
  auto read = read_register(request.path, request.options, progress);
  if (!read) return std::nullopt;
  Atlas alone;
  alone.vintages = request.atlas->vintages;
  alone.crosswalks = request.atlas->crosswalks;
  alone.projection = request.atlas->projection;
  alone.registers.push_back(std::move(read->value));
  settle_metres(alone);
  if (alone.is_coarse() && has_points(alone.registers.front())) return std::nullopt;
  const auto placement = place(alone, request.rulings, &progress);
  if (placement == nullptr) return std::nullopt;
  ImportForecast forecast;
  for (const EntryPlace& entry : placement->vintages.at(request.vintage).entries) {
    switch (entry.fate) {
      case Fate::placed:
        ++forecast.placed;
        break;
      case Fate::ambiguous:
        ++forecast.ambiguous;
        break;
      case Fate::unplaced:
        ++forecast.unplaced;
        break;
      case Fate::invalid:
        ++forecast.invalid;
        break;
    }
  }
  return forecast;
}

std::optional<SourceKind> kind_of(const std::string& path) {
  return is_workspace_file(path) ? std::nullopt : guess_source_kind(path);
}

/// The boundaries and crosswalks among files that hold a register too; none when they cannot be read: opening them will
/// say why.
std::shared_ptr<const Atlas> read_beside(const std::vector<std::string>& paths,
                                         const std::optional<FirstPicture>& first_picture, Progress& progress) {
  std::vector<Source> sources;
  bool has_register = false;
  bool has_boundaries = false;
  for (const std::string& path : paths) {
    const auto kind = kind_of(path);
    has_register = has_register || kind == SourceKind::register_table;
    has_boundaries = has_boundaries || kind == SourceKind::boundaries;
    if (kind != SourceKind::boundaries && kind != SourceKind::crosswalk) continue;
    Source source;
    source.kind = *kind;
    source.path = std::filesystem::absolute(path).string();
    sources.push_back(std::move(source));
  }
  if (!has_register || !has_boundaries) return nullptr;
  auto atlas = AtlasReader(sources, {}).read(first_picture, progress);
  return atlas && !(*atlas)->vintages.empty() ? *std::move(atlas) : nullptr;
}

}  // namespace

Result<ImportDesk> preview_import(const PreviewRequest& request, Progress& progress) {
  auto preview = preview_register(request.path, request.options, progress);
  if (!preview) return Failure(std::move(preview.error()));
  if (preview->sheets.empty()) return failed(FindingKind::no_header, request.path);
  ImportDesk desk;
  desk.path = request.path;
  desk.options = request.options;
  desk.preview = *std::move(preview);
  desk.sheet = sheet_of(desk.preview, request.options.sheet);
  desk.forecast = foretell(request, desk, progress);
  if (progress.is_cancelled()) return failed(FindingKind::cancelled, request.path);
  return desk;
}

Sorted sort_files(const std::vector<std::string>& paths, const PreviewRequest& like, Progress& progress) {
  Sorted sorted;
  PreviewRequest request = like;
  const auto read_boundaries = [&](const std::optional<FirstPicture>& first_picture) {
    sorted.atlas = read_beside(paths, first_picture, progress);
    request.atlas = sorted.atlas;
    request.vintage = sorted.atlas ? sorted.atlas->vintages.size() - 1 : 0;
  };
  if (request.atlas == nullptr || request.atlas->vintages.empty()) {
    read_boundaries(request.first_picture);
  }
  for (const std::string& path : paths) {
    const bool is_register = kind_of(path) == SourceKind::register_table;
    request.path = path;
    auto desk = is_register ? preview_import(request, progress) : failed(FindingKind::unknown_format, path);
    if (desk && !desk->forecast && sorted.atlas && sorted.atlas->is_coarse()) {
      read_boundaries(std::nullopt);
      desk = preview_import(request, progress);
    }
    if (desk) {
      sorted.registers.push_back(*std::move(desk));
    } else {
      sorted.others.push_back(path);
    }
  }
  return sorted;
}

}  // namespace ocop
