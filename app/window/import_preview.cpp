#include "window/import_preview.hpp"

#include <algorithm>
#include <utility>

#include "workspace/workspace.hpp"

namespace ocop {
namespace {

std::size_t sheet_of(const RegisterPreview& preview, const std::string& asked) {
  const auto found = std::ranges::find(preview.sheets, asked, &SheetPreview::name);
  const bool is_asked = !asked.empty() && found != preview.sheets.end();
  return is_asked ? static_cast<std::size_t>(found - preview.sheets.begin()) : preview.proposed;
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
  const auto placement = place(alone, request.rulings);
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
  for (const std::string& path : paths) {
    const bool is_register = !is_workspace_file(path) && guess_source_kind(path) == SourceKind::register_table;
    PreviewRequest request = like;
    request.path = path;
    auto desk = is_register ? preview_import(request, progress) : failed(FindingKind::unknown_format, path);
    if (desk) {
      sorted.registers.push_back(*std::move(desk));
    } else {
      sorted.others.push_back(path);
    }
  }
  return sorted;
}

}  // namespace ocop
