#include <algorithm>
#include <cctype>
#include <optional>

#include "workspace/workspace_json.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) { return fs::absolute(path).lexically_normal().parent_path(); }

/// Relative to `folder` where it lies in it or below, so that the folder can be moved as a whole.
std::string path_to_save(const std::string& source, const fs::path& folder) {
  const fs::path path = fs::path(source).lexically_normal();
  if (path.is_relative()) return path.generic_string();
  const fs::path relative = path.lexically_relative(folder);
  const bool lies_below = !relative.empty() && *relative.begin() != "..";
  return lies_below ? relative.generic_string() : path.generic_string();
}

std::string loaded_path(const std::string& saved, const fs::path& folder) {
  return (folder / fs::path(saved)).lexically_normal().string();
}

/// At most `bytes` of UTF-8, no letter cut in two.
std::string cut(std::string text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

/// Where the parser stopped: line, column and what stands there.
Finding damaged_syntax(const fs::path& path, const std::string& text, std::size_t byte) {
  const std::size_t at = std::min(byte == 0 ? 0 : byte - 1, text.size());
  const std::string before = text.substr(0, at);
  const std::size_t line_start = before.rfind('\n') == std::string::npos ? 0 : before.rfind('\n') + 1;
  const std::size_t line_end = std::min(text.find('\n', at), text.size());
  const std::string line = cut(text.substr(line_start, line_end - line_start), 40);
  return {FindingKind::workspace_damaged,
          path.string(),
          static_cast<int>(std::ranges::count(before, '\n')) + 1,
          std::to_string(at - line_start + 1),
          std::nullopt,
          {line.substr(std::min(line.find_first_not_of(" \t"), line.size()))}};
}

std::optional<std::int64_t> version_of(const nlohmann::json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto version = json.find("version");
  if (version == json.end() || !version->is_number_integer() || *version < 1) return std::nullopt;
  return version->get<std::int64_t>();
}

Result<Workspace> parse_workspace(const fs::path& path, const std::string& text) {
  nlohmann::json json;
  try {
    json = nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    return Failure(damaged_syntax(path, text, error.byte));
  }
  const std::optional<std::int64_t> version = version_of(json);
  if (!version) return failed(FindingKind::workspace_damaged, path.string(), {"version"});
  if (*version > kWorkspaceVersion) {
    return failed(FindingKind::workspace_newer, path.string(), {std::to_string(*version)});
  }
  try {
    return workspace_from_json(json);
  } catch (const Damage& damage) {
    return failed(FindingKind::workspace_damaged, path.string(), {damage.what});
  }
}

}  // namespace

bool is_workspace_file(const fs::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending == ".ocop";
}

Result<void> save_workspace(const Workspace& workspace, const fs::path& path, Overwrite overwrite) {
  Workspace saved = workspace;
  for (Source& source : saved.decisions.sources) source.path = path_to_save(source.path, folder_of(path));
  const nlohmann::ordered_json json = workspace_to_json(saved);
  const auto replace = nlohmann::ordered_json::error_handler_t::replace;
  return write_file(path, json.dump(2, ' ', false, replace) + "\n", overwrite);
}

Result<Workspace> load_workspace(const fs::path& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return Failure(text.error());
  if (text->empty()) return failed(FindingKind::file_empty, path.string());
  Result<Workspace> workspace = parse_workspace(path, *text);
  if (!workspace) return workspace;
  for (Source& source : workspace->decisions.sources) source.path = loaded_path(source.path, folder_of(path));
  return workspace;
}

}  // namespace ocop
