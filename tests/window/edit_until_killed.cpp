#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <thread>

#include "window/work_keeper.hpp"

/// What the window does with work that is not saved, without a window: edits it all the time and lets a WorkKeeper
/// note it once a frame. Every edit is told with its time, in milliseconds of the steady clock, before it is made; what
/// was told survives a kill. Arguments: the folder of kept work, the file to tell in.
int main(int count, char** arguments) {
  using namespace ocop;
  if (count != 3) return 2;
  const auto now_ms = [] {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
  };
  const int told = ::open(arguments[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
  WorkKeeper keeper(arguments[1]);
  Workspace workspace;
  Ruling ruling;
  ruling.kind = RulingKind::alias;
  ruling.vintage = "2024";
  for (int edit = 1;; ++edit) {
    workspace.title = std::to_string(edit);
    ruling.name = "ấp " + workspace.title;
    if (edit % 4 == 0) workspace.decisions.rulings.push_back(ruling);
    ::dprintf(told, "%d %.3f\n", edit, now_ms());
    keeper.note(workspace, true, std::nullopt, now_ms() / 1000);
    std::this_thread::sleep_for(std::chrono::milliseconds(7));
  }
}
