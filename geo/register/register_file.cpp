#include "register/register_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "register/csv_sheet.hpp"
#include "register/layer_sheets.hpp"
#include "register/workbook_sheets.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

std::string first_bytes(const std::string& path) {
  constexpr std::size_t kCount = 4096;
  std::string bytes(kCount, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

std::string lower_extension(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

std::optional<Finding> why_not_readable(const std::string& path, const std::string& shown) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const auto because = [&](FindingKind kind, std::vector<std::string> args = {}) {
    return failed(kind, shown, std::move(args)).value();
  };
  if (!fs::exists(status)) return because(FindingKind::file_missing);
  if (fs::is_directory(status)) return because(FindingKind::file_is_folder);
  if (!fs::is_regular_file(status)) return because(FindingKind::not_a_regular_file);
  if (fs::file_size(path, error) == 0 && !error) return because(FindingKind::file_empty);
  if (std::ifstream file(path, std::ios::binary); !file) {
    return because(FindingKind::file_unreadable, {std::make_error_code(std::errc::permission_denied).message()});
  }
  return std::nullopt;
}

/// A workbook is told by its first bytes, whatever its name; a text by having no other binary mark.
Result<RegisterFormat> format_of(const std::string& path, const std::string& shown) {
  const std::string extension = lower_extension(path);
  const std::string start = first_bytes(path);
  const bool is_zip = start.starts_with("PK\x03\x04");
  const bool is_compound = start.starts_with("\xD0\xCF\x11\xE0");
  const bool is_zipped_kind = extension == ".xlsx" || extension == ".xlsm" || extension == ".ods";
  if (is_zipped_kind || extension == ".xls") {
    if (extension == ".xls" ? !is_compound && !is_zip : !is_zip)
      return failed(FindingKind::file_unreadable, shown, {"not a workbook"});
    return RegisterFormat::workbook;
  }
  if (looks_like_layer(path, start)) return RegisterFormat::layers;
  constexpr std::array<std::string_view, 4> kOtherBinary = {"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF", "\x89PNG"};
  if (std::ranges::any_of(kOtherBinary, [&](std::string_view mark) { return start.starts_with(mark); })) {
    return failed(FindingKind::unknown_format, shown);
  }
  return RegisterFormat::csv;
}

Result<std::vector<Sheet>> read_sheets(const std::string& path, const std::string& shown, RegisterFormat format,
                                       const RegisterOptions& options, Progress& progress) {
  if (format == RegisterFormat::workbook) return read_workbook_sheets(path, progress);
  if (format == RegisterFormat::layers) return read_layer_sheets(path, progress);
  auto sheet = read_csv_file(path, options.encoding, progress);
  if (!sheet) return tl::unexpected(sheet.error());
  if (!options.sheet.empty()) {
    return Failure(Finding{FindingKind::unknown_sheet, shown, std::nullopt, std::nullopt, options.sheet, {}});
  }
  std::vector<Sheet> sheets;
  sheets.push_back(std::move(*sheet));
  return sheets;
}

}  // namespace

Result<RegisterFile> open_register_file(const std::string& path, const RegisterOptions& options, Progress& progress) {
  RegisterFile file;
  file.shown = fs::path(path).filename().string();
  if (auto reason = why_not_readable(path, file.shown)) return Failure(std::move(*reason));
  const auto format = format_of(path, file.shown);
  if (!format) return tl::unexpected(format.error());
  file.format = *format;
  auto sheets = read_sheets(path, file.shown, *format, options, progress);
  if (!sheets) return tl::unexpected(sheets.error());
  file.sheets = std::move(*sheets);
  // In a text file the key was the encoding of its bytes already.
  const bool is_done = *format == RegisterFormat::csv && options.encoding == key_of(LegacyEncoding::windows_1258);
  for (Sheet& sheet : file.sheets) {
    file.tallies.push_back(tally_encodings(sheet));
    file.decoded.push_back(is_done ? std::vector<DecodedColumn>() : decode_legacy_text(sheet, options.encoding));
  }
  return file;
}

}  // namespace ocop
