#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include "window/work_keeper.hpp"

extern char** environ;

namespace ocop {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "keeper.XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Workspace titled(const std::string& title) {
  Workspace workspace;
  workspace.title = title;
  return workspace;
}

std::size_t count_files(const fs::path& folder) {
  if (!fs::exists(folder)) return 0;
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

/// As the window does, until it is quiet.
void keep(WorkKeeper& keeper, const Workspace& workspace, bool is_unsaved, double at_s) {
  for (int i = 0; i < 400; ++i) {
    keeper.note(workspace, is_unsaved, std::nullopt, at_s + i * 0.01);
    if (!keeper.due_in_s(at_s + i * 0.01)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

/// A name as that of a program that is gone.
fs::path leave_behind(const fs::path& folder) {
  const fs::path own = fs::directory_iterator(folder)->path();
  const fs::path left = folder / "999999999.1.kept";
  fs::rename(own, left);
  return left;
}

struct Victim {
  pid_t process = -1;
  fs::path told;
  double killed_ms = 0;
};

Victim start_victim(const fs::path& folder, int number) {
  Victim victim;
  victim.told = folder / ("told." + std::to_string(number));
  const std::string kept = (folder / "kept").string();
  const std::string told = victim.told.string();
  std::array<const char*, 4> arguments = {EDIT_UNTIL_KILLED, kept.c_str(), told.c_str(), nullptr};
  REQUIRE(::posix_spawn(&victim.process, EDIT_UNTIL_KILLED, nullptr, nullptr,
                        const_cast<char* const*>(arguments.data()), environ) == 0);
  return victim;
}

void kill_now(Victim& victim) {
  victim.killed_ms = now_ms();
  ::kill(victim.process, SIGKILL);
  int status = 0;
  ::waitpid(victim.process, &status, 0);
  REQUIRE(WIFSIGNALED(status));
}

/// The last edit that was more than a second old.
int last_safe_edit(const Victim& victim) {
  std::ifstream told(victim.told);
  int safe = 0;
  double at = 0;
  for (int edit = 0; told >> edit >> at;) {
    if (at <= victim.killed_ms - 1000) safe = edit;
  }
  return safe;
}

}  // namespace

TEST_CASE("Unsaved work is kept within half a second, and goes when it is saved") {
  const Folder folder;
  WorkKeeper keeper(folder.path());
  keeper.note(titled("a"), true, std::nullopt, 10);
  CHECK(count_files(folder.path()) == 0);
  CHECK(*keeper.due_in_s(10) == doctest::Approx(0.5));
  keeper.note(titled("b"), true, std::nullopt, 10.4);
  CHECK(*keeper.due_in_s(10.4) == doctest::Approx(0.1));  // not put off by the next edit
  keep(keeper, titled("b"), true, 10.5);
  CHECK(count_files(folder.path()) == 1);
  CHECK(keeper.kept_s());
  keep(keeper, titled("b"), false, 12);
  CHECK(count_files(folder.path()) == 0);
  CHECK_FALSE(keeper.kept_s());
}

TEST_CASE("Work of a running program is not offered; of one that is gone it is") {
  const Folder folder;
  WorkKeeper keeper(folder.path());
  keep(keeper, titled("mine"), true, 10);
  CHECK(find_kept_work(folder.path()).empty());
  leave_behind(folder.path());
  const auto found = find_kept_work(folder.path());
  REQUIRE(found.size() == 1);
  CHECK(found[0].workspace.title == "mine");
  CHECK_FALSE(found[0].file);
}

TEST_CASE("What was left behind goes to one program, and waits on when that one does not use it") {
  const Folder folder;
  {
    WorkKeeper keeper(folder.path());
    keeper.note(titled("left"), true, std::nullopt, 10);
  }
  leave_behind(folder.path());
  const KeptWork work = find_kept_work(folder.path()).at(0);
  const auto own = claim(work);
  REQUIRE(own);
  CHECK_FALSE(claim(work));
  CHECK(find_kept_work(folder.path()).empty());  // ours, and we run
  leave_behind(folder.path());
  CHECK(find_kept_work(folder.path()).at(0).workspace.title == "left");
  discard(find_kept_work(folder.path()).at(0));
  CHECK(count_files(folder.path()) == 0);
}

TEST_CASE("An end that nobody decided keeps the very last edit; a decision not to save keeps nothing") {
  const Folder folder;
  {
    WorkKeeper keeper(folder.path());
    keeper.note(titled("last"), true, std::nullopt, 10);
  }
  CHECK(count_files(folder.path()) == 1);
  leave_behind(folder.path());
  CHECK(find_kept_work(folder.path()).at(0).workspace.title == "last");
  {
    WorkKeeper keeper(folder.path());
    keep(keeper, titled("not wanted"), true, 10);
    keeper.forget();
  }
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("Damaged files are no reason not to start") {
  const Folder folder;
  std::ofstream(folder.path() / "1.1.kept") << "{";
  std::ofstream(folder.path() / "999999999.2.kept") << R"({"workspace": {"choices": 7}})";
  std::ofstream(folder.path() / "999999999.3.kept") << R"([1])";
  CHECK(find_kept_work(folder.path()).empty());
  CHECK(find_kept_work(folder.path() / "missing").empty());
}

TEST_CASE("A place that cannot be written is said once") {
  const Folder folder;
  std::ofstream(folder.path() / "file") << "";
  WorkKeeper keeper(folder.path() / "file" / "below");
  for (int i = 0; i < 300; ++i) {
    keeper.note(titled("a"), true, std::nullopt, 10 + i * 0.01);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(keeper.take_fault());
  CHECK_FALSE(keeper.take_fault());
  CHECK_FALSE(keeper.kept_s());
}

// Ten programs at once, ten times: they share the folder, and none disturbs another.
TEST_CASE("Killed a hundred times at any moment, a program loses at most the last second") {
  const Folder folder;
  std::mt19937 random(2023);  // NOLINT(cert-msc51-cpp): the same moments each time
  std::uniform_real_distribution<double> lifetime_ms(200, 2600);
  int kills_with_work = 0;
  for (int round = 0; round < 10; ++round) {
    std::vector<Victim> victims;
    for (int i = 0; i < 10; ++i) victims.push_back(start_victim(folder.path(), round * 10 + i));
    std::vector<double> ends;
    for (std::size_t i = 0; i < victims.size(); ++i) ends.push_back(now_ms() + lifetime_ms(random));
    std::ranges::sort(ends);
    for (std::size_t i = 0; i < victims.size(); ++i) {
      std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(std::max(0.0, ends[i] - now_ms())));
      kill_now(victims[i]);
      const auto kept = find_kept_work(folder.path() / "kept");
      const int safe = last_safe_edit(victims[i]);
      REQUIRE(kept.size() <= 1);
      const int found = kept.empty() ? 0 : std::stoi(kept[0].workspace.title);
      CAPTURE(safe);
      CHECK(found >= safe);
      if (kept.empty()) continue;
      ++kills_with_work;
      CHECK(kept[0].workspace.decisions.rulings.size() == static_cast<std::size_t>(found / 4));
      discard(kept[0]);
    }
  }
  CHECK(kills_with_work > 30);
}

}  // namespace ocop
