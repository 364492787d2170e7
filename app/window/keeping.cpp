#include "window/keeping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace ocop {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of(const Session& session) {
  std::vector<fs::path> files;
  if (!session.is_open()) return files;
  const fs::path folder = session.file() ? session.file()->parent_path() : fs::path();
  for (const Source& source : session.workspace().decisions.sources) files.push_back(folder / source.path);
  return files;
}

}  // namespace

std::string clock_time(std::int64_t seconds) {
  const auto moment = static_cast<std::time_t>(seconds);
  std::tm local{};
  ::localtime_r(&moment, &local);
  return fmt::format("{:02}:{:02}", local.tm_hour, local.tm_min);
}

Keeping::Keeping() : keeper_(recovery_folder()) {
  finder_.start([](Progress&) { return find_kept_work(recovery_folder()); });
}

void Keeping::note(const Session& session, double now_s) {
  if (auto found = finder_.take(); found && *found) offered_ = **std::move(found);
  const bool is_unsaved = session.has_unsaved_changes();
  keeper_.note(session.workspace(), is_unsaved, session.file(), now_s);
  if (restoring_ && is_restored_ && (keeper_.kept_s() || !is_unsaved)) {
    discard(*restoring_);
    restoring_.reset();
  }
  watch_.watch(files_of(session), now_s);
  watch_.look(now_s);
}

std::optional<double> Keeping::due_in_s(double now_s) const {
  if (finder_.is_busy()) return 0.05;
  std::optional<double> due = keeper_.due_in_s(now_s);
  if (const auto look = watch_.due_in_s(now_s)) due = due ? std::min(*due, *look) : *look;
  return due;
}

std::string Keeping::kept_at() const { return keeper_.kept_s() ? clock_time(*keeper_.kept_s()) : std::string(); }

std::optional<KeptWork> Keeping::restore() {
  std::optional<KeptWork> own = claim(offered_.front());
  offered_.erase(offered_.begin());
  restoring_ = own;
  is_restored_ = false;
  return own;
}

void Keeping::restored(bool is_open) {
  is_restored_ = is_open;
  if (!is_open) restoring_.reset();
}

void Keeping::discard_offered() {
  // Another program may be opening it: then it is that one's.
  if (const auto own = claim(offered_.front())) discard(*own);
  put_off();
}

std::vector<std::string> Keeping::take_changed(bool may_tell) {
  std::vector<std::string> names;
  if (!may_tell) return names;
  for (const fs::path& file : watch_.changed()) names.push_back(file.filename().string());
  if (!names.empty()) watch_.forget_changes();
  return names;
}

void MissingFiles::look(const std::vector<std::string>& files) {
  if (files == asked_) return;
  asked_ = files;
  job_.start([files](Progress&) {
    std::vector<std::string> missing;
    for (const std::string& file : files) {
      std::error_code error;
      if (!fs::exists(file, error) && !error) missing.push_back(file);
    }
    return missing;
  });
}

bool MissingFiles::take() {
  auto found = job_.take();
  const bool is_done = found.has_value();
  if (is_done && *found) missing_ = **std::move(found);
  return is_done;
}

bool MissingFiles::is_missing(const std::string& file) const {
  return std::ranges::find(missing_, file) != missing_.end();
}

}  // namespace ocop
