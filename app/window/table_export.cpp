#include "window/table_export.hpp"

namespace ocop {

void TableExport::start(std::shared_ptr<const Picture> picture, Language language, const std::filesystem::path& path,
                        Overwrite overwrite) {
  path_ = path;
  job_.start([picture = std::move(picture), options = TableOptions{kind_, language}, path,
              overwrite](Progress& progress) { return write_table(*picture, options, path, overwrite, progress); });
}

std::optional<Result<void>> TableExport::take() {
  const std::optional<Result<Result<void>>> written = job_.take();
  if (!written) return std::nullopt;
  return *written ? **written : Result<void>(Failure(written->error()));
}

}  // namespace ocop
