#include "process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

/// `log` takes what the program says; standard output too, unless it has a file of its own.
pid_t start(const std::vector<std::string>& command, const Environment& environment, const fs::path& output,
            const fs::path& log) {
  if (!is_installed(command.front())) throw std::runtime_error(command.front() + " is not installed");
  std::vector<char*> arguments;
  for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t pid = ::fork();
  if (pid < 0) throw std::runtime_error("cannot start " + command.front());
  if (pid > 0) return pid;
  // The child: nobody may outlive the test, even one that is killed.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);
  for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
  const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  const int out = output == log ? errors : ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::execvp(arguments.front(), arguments.data());
  ::_exit(127);
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int code_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

}  // namespace

Process::Process(const std::vector<std::string>& command, const Environment& environment, const fs::path& log)
    : pid_(start(command, environment, log, log)), log_(log) {}

Process::~Process() {
  if (exit_code()) return;
  // Xvfb takes its lock away when it is asked.
  ::kill(pid_, SIGTERM);
  if (wait(2)) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

std::optional<int> Process::exit_code() {
  int status = 0;
  if (!exit_code_ && ::waitpid(pid_, &status, WNOHANG) == pid_) exit_code_ = code_of(status);
  return exit_code_;
}

std::optional<int> Process::wait(double seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!exit_code() && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return exit_code_;
}

void Process::kill() {
  if (exit_code()) return;
  ::kill(pid_, SIGKILL);
  wait(2);
}

std::string Process::said() const { return text_of(log_); }

bool is_installed(const std::string& program) {
  if (program.find('/') != std::string::npos) return ::access(program.c_str(), X_OK) == 0;
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (::access((fs::path(folder) / program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

std::string output_of(const std::vector<std::string>& command, const Environment& environment) {
  const TemporaryFolder folder;
  const fs::path output = folder.path() / "output";
  const fs::path log = folder.path() / "errors";
  int status = 0;
  ::waitpid(start(command, environment, output, log), &status, 0);
  if (code_of(status) == 0) return text_of(output);
  throw std::runtime_error(command.front() + " failed: " + text_of(log));
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "ocop-e2e-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for temporary files");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace ocop::e2e
