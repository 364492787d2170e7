#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "command/run_command.hpp"
#include "window/program.hpp"

namespace {

/// The catalogues lie beside the program.
std::string catalogue_folder() {
  std::error_code ignored;
  return (std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "locale").string();
}

ocop::WindowOptions window_options(const ocop::WindowRequest& request) {
  ocop::WindowOptions options;
  if (request.workspace) options.files.push_back(*request.workspace);
  options.files.insert(options.files.end(), request.files.begin(), request.files.end());
  options.trace = request.trace.value_or("");
  options.language = request.language;
  options.demo = OCOP_DEMO;
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  // A limit on the size of files is an output that cannot be written, said in a sentence.
  std::signal(SIGXFSZ, SIG_IGN);
  ocop::init_words(catalogue_folder());
  const ocop::Outcome outcome = ocop::run_command(argc, argv, std::cout, std::cerr);
  if (const int* exit_code = std::get_if<int>(&outcome)) {
    // Everything is written and said: taking the libraries down one by one would only take time.
    std::cout.flush();
    std::cerr.flush();
    std::_Exit(*exit_code);
  }
  return ocop::run_window(window_options(std::get<ocop::WindowRequest>(outcome)));
}
