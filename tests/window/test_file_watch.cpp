#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "window/file_watch.hpp"

namespace ocop {
namespace {

namespace fs = std::filesystem;

struct Watched {
  fs::path folder;
  fs::path file;
  FileWatch watch;
  double now_s = 100;

  Watched() {
    std::string name = (fs::temp_directory_path() / "watch.XXXXXX").string();
    folder = ::mkdtemp(name.data());
    file = folder / "register.csv";
    write("a");
    watch.watch({file}, now_s);
    look();
  }
  ~Watched() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  void write(const std::string& text) const { std::ofstream(file) << text; }
  /// The next look, and until its answer came.
  void look() {
    now_s += FileWatch::kEvery_s;
    watch.look(now_s);
    for (int i = 0; i < 1000 && *watch.due_in_s(now_s) == doctest::Approx(0.05); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
      watch.look(now_s);
    }
  }
};

}  // namespace

TEST_CASE("A file that others wrote is told once it has come to rest") {
  Watched w;
  w.look();
  CHECK(w.watch.changed().empty());
  w.write("ab");
  w.look();
  CHECK(w.watch.changed().empty());  // may still be written
  w.write("abc");
  w.look();
  CHECK(w.watch.changed().empty());
  w.look();
  REQUIRE(w.watch.changed().size() == 1);
  CHECK(w.watch.changed()[0] == w.file);
  w.watch.forget_changes();
  w.look();
  w.look();
  CHECK(w.watch.changed().empty());
}

TEST_CASE("A file that is away for a moment, as when it is replaced, is told when it is back") {
  Watched w;
  fs::remove(w.file);
  w.look();
  w.look();
  CHECK(w.watch.changed().empty());
  w.write("new content");
  w.look();
  w.look();
  CHECK(w.watch.changed().size() == 1);
}

TEST_CASE("Nothing is looked after when nothing is open") {
  FileWatch watch;
  CHECK_FALSE(watch.due_in_s(1));
  watch.look(1);
  CHECK(watch.changed().empty());
}

}  // namespace ocop
