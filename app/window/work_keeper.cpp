#include "window/work_keeper.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "base/atomic_file.hpp"
#include "workspace/workspace_json.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kEnding = ".kept";

/// When a process began, in ticks of the kernel; with its number it is never that of another one. 0: it is gone.
std::uint64_t start_of(std::int64_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string stat(std::istreambuf_iterator<char>(file), {});
  // The name may hold blanks and brackets; the 20th field behind it.
  std::size_t at = stat.rfind(')');
  if (at == std::string::npos) return 0;
  for (int field = 0; field < 20; ++field) {
    at = stat.find(' ', at + 1);
    if (at == std::string::npos) return 0;
  }
  std::uint64_t start = 0;
  std::from_chars(stat.data() + at + 1, stat.data() + stat.size(), start);
  return start;
}

/// `part` tells files of one process apart.
std::string own_name(const std::string& part = {}) {
  const std::int64_t process = ::getpid();
  return std::to_string(process) + "." + std::to_string(start_of(process)) + part + std::string(kEnding);
}

/// "1234.5678.kept"
bool belongs_to_running(const std::string& name) {
  std::int64_t process = 0;
  std::uint64_t start = 0;
  const char* end = name.data() + name.size();
  const auto number = std::from_chars(name.data(), end, process);
  if (number.ec != std::errc() || number.ptr == end || *number.ptr != '.') return false;
  std::from_chars(number.ptr + 1, end, start);
  return start != 0 && start_of(process) == start;
}

/// What a program that is gone was writing in its last moment.
void remove_half_written(const fs::path& path) {
  std::error_code ignored;
  const std::string name = path.filename().string().substr(1);
  if (path.extension() == kEnding && !belongs_to_running(name)) fs::remove(path, ignored);
}

std::int64_t seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Result<std::int64_t> write_work(const fs::path& path, const Workspace& workspace, const std::optional<fs::path>& file) {
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  fs::permissions(path.parent_path(), fs::perms::owner_all, ignored);
  Json json;
  json["kept"] = seconds_now();
  if (file) json["file"] = file->string();
  json["workspace"] = workspace_to_json(workspace);
  const Result<void> written =
      write_file(path, json.dump(-1, ' ', false, Json::error_handler_t::replace), Overwrite::yes);
  if (!written) return Failure(written.error());
  return json["kept"].get<std::int64_t>();
}

std::optional<KeptWork> read_work(const fs::path& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return std::nullopt;
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  if (!json.is_object() || !json.contains("workspace")) return std::nullopt;
  KeptWork work;
  work.path = path;
  try {
    work.kept_s = json.value("kept", std::int64_t{0});
    if (json.contains("file")) work.file = json["file"].get<std::string>();
    work.workspace = workspace_from_json(json["workspace"]);
  } catch (const Damage&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
  return work;
}

}  // namespace

fs::path recovery_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
    return fs::path(state) / "ocop-atlas" / "recovery";
  }
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : ".") / ".local" / "state" / "ocop-atlas" / "recovery";
}

std::vector<KeptWork> find_kept_work(const fs::path& folder) {
  std::vector<KeptWork> found;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) {
      remove_half_written(it->path());
    } else if (it->path().extension() != kEnding || belongs_to_running(name)) {
      continue;
    } else if (auto work = read_work(it->path())) {
      found.push_back(*std::move(work));
    }
  }
  std::ranges::sort(found, std::ranges::greater{}, &KeptWork::kept_s);
  return found;
}

std::optional<KeptWork> claim(const KeptWork& work) {
  static std::atomic<int> claimed = 0;
  KeptWork own = work;
  own.path = work.path.parent_path() / own_name("." + std::to_string(++claimed));
  std::error_code error;
  fs::rename(work.path, own.path, error);
  return error ? std::nullopt : std::optional(own);
}

void discard(const KeptWork& work) {
  std::error_code ignored;
  fs::remove(work.path, ignored);
}

WorkKeeper::WorkKeeper(const fs::path& folder) : path_(folder / own_name()) {}

WorkKeeper::~WorkKeeper() {
  if (job_) job_.reset();
  if (wanted_ == nullptr) {
    remove();
  } else if (written_ == nullptr || *written_ != *wanted_) {
    (void)write_work(path_, wanted_->workspace, wanted_->file);
  }
}

void WorkKeeper::remove() {
  std::error_code ignored;
  fs::remove(path_, ignored);
  written_.reset();
}

void WorkKeeper::take_written() {
  if (!job_) return;
  const auto result = job_->take();
  if (!result) return;
  job_.reset();
  const bool is_done = *result && **result;
  if (is_done) {
    written_ = std::exchange(writing_, nullptr);
    kept_s_ = ***result;
    has_failed_ = false;
  } else {
    if (!has_failed_) fault_ = *result ? (*result)->error() : result->error();
    has_failed_ = true;
    kept_s_.reset();
    writing_.reset();
  }
}

void WorkKeeper::note(const Workspace& workspace, bool is_unsaved, const std::optional<fs::path>& file, double now_s) {
  take_written();
  if (!is_unsaved) {
    wanted_.reset();
    kept_s_.reset();
    if (written_ != nullptr && !job_) {
      remove();
    }
    return;
  }
  if (wanted_ == nullptr || wanted_->workspace != workspace || wanted_->file != file) {
    const bool was_kept = wanted_ == nullptr || (written_ != nullptr && *written_ == *wanted_) ||
                          (writing_ != nullptr && *writing_ == *wanted_);
    wanted_ = std::make_shared<const Work>(Work{workspace, file});
    if (was_kept) changed_s_ = now_s;
  }
  const bool is_kept = written_ != nullptr && *written_ == *wanted_;
  // A disk that is full is tried again, not in every frame.
  if (job_ || is_kept || now_s < changed_s_ + kWithin_s) return;
  changed_s_ = now_s;
  writing_ = wanted_;
  job_ = std::make_unique<Job<Result<std::int64_t>>>();
  job_->start([path = path_, work = writing_](Progress&) { return write_work(path, work->workspace, work->file); });
}

std::optional<double> WorkKeeper::due_in_s(double now_s) const {
  if (job_) return 0.02;
  if (wanted_ == nullptr || (written_ != nullptr && *written_ == *wanted_)) return std::nullopt;
  return std::max(0.0, changed_s_ + kWithin_s - now_s);
}

void WorkKeeper::forget() {
  job_.reset();
  wanted_.reset();
  writing_.reset();
  kept_s_.reset();
  remove();
}

}  // namespace ocop
