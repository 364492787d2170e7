#include "register/workbook_sheets.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>

#include "register/ods_book.hpp"
#include "register/xlsx_book.hpp"
#include "register/xml_stream.hpp"

namespace ocop {
namespace {

/// A setting of GDAL's for this thread while it lives.
class ThreadOption {
 public:
  ThreadOption(const char* key, const char* value) : key_(key) { CPLSetThreadLocalConfigOption(key, value); }
  ~ThreadOption() { CPLSetThreadLocalConfigOption(key_, nullptr); }
  ThreadOption(const ThreadOption&) = delete;
  ThreadOption& operator=(const ThreadOption&) = delete;

 private:
  const char* key_;
};

/// GDAL's messages of this thread are not printed while it lives.
class QuietErrors {
 public:
  QuietErrors() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  ~QuietErrors() { CPLPopErrorHandler(); }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
};

using Workbook = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, decltype(&GDALClose)>;
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, decltype(&OGR_F_Destroy)>;

Workbook open_workbook(const std::string& path) {
  const char* const drivers[] = {"XLS", nullptr};
  return {GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr), &GDALClose};
}

Sheet copy_layer(OGRLayerH layer, const std::atomic<bool>& is_cancelled) {
  Sheet sheet;
  sheet.name = OGR_L_GetName(layer);
  OGR_L_ResetReading(layer);
  while (!is_cancelled) {
    const Feature row(OGR_L_GetNextFeature(layer), &OGR_F_Destroy);
    if (!row) break;
    for (int column = 0; column < OGR_F_GetFieldCount(row.get()); ++column) {
      sheet.add_cell(OGR_F_GetFieldAsString(row.get(), column));
    }
    sheet.end_row(static_cast<int>(OGR_F_GetFID(row.get())));
  }
  return sheet;
}

Result<std::vector<Sheet>> parse(const std::string& path, const std::atomic<bool>& is_cancelled) {
  const std::string shown = std::filesystem::path(path).filename().string();
  const ThreadOption xls_headers("OGR_XLS_HEADERS", "DISABLE");
  const ThreadOption xls_types("OGR_XLS_FIELD_TYPES", "STRING");
  const QuietErrors quiet;
  CPLErrorReset();
  const Workbook workbook = open_workbook(path);
  if (!workbook) return failed(FindingKind::file_unreadable, shown, {CPLGetLastErrorMsg()});
  std::vector<Sheet> sheets;
  const int layers = GDALDatasetGetLayerCount(workbook.get());
  sheets.reserve(static_cast<std::size_t>(layers));
  for (int i = 0; i < layers; ++i) {
    sheets.push_back(copy_layer(GDALDatasetGetLayer(workbook.get(), i), is_cancelled));
  }
  if (is_cancelled) return failed(FindingKind::cancelled, shown);
  return sheets;
}

/// Threads whose result nobody waits for any more; the program ends after them.
class LeftBehind {
 public:
  ~LeftBehind() {
    for (std::thread& thread : threads_) thread.join();
  }
  void add(std::thread thread) {
    const std::lock_guard lock(mutex_);
    threads_.push_back(std::move(thread));
  }

 private:
  std::mutex mutex_;
  std::vector<std::thread> threads_;
};

LeftBehind& left_behind() {
  static LeftBehind threads;
  return threads;
}

/// On a thread of its own, which is left behind when the planner does not wait.
Result<std::vector<Sheet>> read_xls_sheets(const std::string& path, Progress& progress) {
  GDALAllRegister();
  progress.begin(Stage::reading_register, 0);
  const auto is_cancelled = std::make_shared<std::atomic<bool>>(false);
  std::packaged_task<Result<std::vector<Sheet>>()> task([path, is_cancelled] { return parse(path, *is_cancelled); });
  auto result = task.get_future();
  std::thread worker(std::move(task));
  constexpr auto kBetweenLooks = std::chrono::milliseconds(5);
  while (result.wait_for(kBetweenLooks) != std::future_status::ready) {
    if (!progress.is_cancelled()) continue;
    *is_cancelled = true;
    left_behind().add(std::move(worker));
    return failed(FindingKind::cancelled, std::filesystem::path(path).filename().string());
  }
  worker.join();
  return result.get();
}

}  // namespace

Result<std::vector<Sheet>> read_workbook_sheets(const std::string& path, Progress& progress) {
  if (size_of_part(path, "xl/workbook.xml") > 0) return read_xlsx_sheets(path, progress);
  if (size_of_part(path, "content.xml") > 0) return read_ods_sheets(path, progress);
  return read_xls_sheets(path, progress);
}

}  // namespace ocop
