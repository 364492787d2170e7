#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <random>
#include <thread>

#include "demo_folder.hpp"
#include "window/session.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

/// The hand rests: what was changed becomes a step.
void rest(Session& session, double& now_s) {
  session.note(now_s, false);
  now_s += History::kRest_s + 0.01;
  session.note(now_s, false);
}

void open(Session& session, const std::vector<std::string>& paths) {
  const Session::Asked asked = session.asked();
  session.take(opened({paths, asked.workspace, asked.file}), asked);
}

void open_demo(Session& session, const TestFolder& folder) {
  session.take(opened({{folder.file("demo.ocop")}, {}, {}}), session.asked());
}

void untick_four_stars(Session& session) {
  Workspace draft = session.workspace();
  draft.choices.filter.stars.set(Stars::four, false);
  CHECK(session.apply(draft));
}

int products(const Session& session) { return session.picture()->totals->products; }

}  // namespace

TEST_CASE("nothing is open at first, and nothing is unsaved") {
  Session session;
  CHECK_FALSE(session.is_open());
  CHECK_FALSE(session.has_unsaved_changes());
  CHECK_FALSE(session.can_undo());
  CHECK_FALSE(session.can_redo());
  CHECK(session.picture() == nullptr);
  session.note(1, false);
}

TEST_CASE("a choice makes another picture, is taken back and made again") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  CHECK(products(session) == 103);
  CHECK_FALSE(session.apply(session.workspace()));
  double now_s = 0;
  untick_four_stars(session);
  CHECK(products(session) == 93);
  CHECK(session.has_unsaved_changes());
  rest(session, now_s);
  CHECK(session.can_undo());
  CHECK_FALSE(session.undo());
  CHECK(products(session) == 103);
  CHECK_FALSE(session.has_unsaved_changes());
  CHECK(session.can_redo());
  CHECK_FALSE(session.redo());
  CHECK(products(session) == 93);
  CHECK_FALSE(session.can_redo());
}

TEST_CASE("a change that has not rested is one step too") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  untick_four_stars(session);
  session.note(1, true);
  CHECK(session.is_resting_soon());
  CHECK(session.can_undo());
  CHECK_FALSE(session.undo());
  CHECK(products(session) == 103);
  CHECK_FALSE(session.redo());
  CHECK(products(session) == 93);
}

TEST_CASE("an import is undone and made again without reading a file") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  double now_s = 0;
  open(session, {folder.file("communes_2024.shp")});
  rest(session, now_s);
  open(session, {folder.file("register.csv")});
  rest(session, now_s);
  open(session, {folder.file("communes_2025.shp"), folder.file("crosswalk_2024_2025.csv")});
  rest(session, now_s);
  CHECK(session.atlas()->vintages.size() == 2);
  CHECK(products(session) == 103);
  fs::remove_all(folder.path());

  CHECK_FALSE(session.undo());
  CHECK(session.atlas()->vintages.size() == 1);
  CHECK(products(session) == 103);
  CHECK_FALSE(session.undo());
  CHECK(session.atlas()->registers.empty());
  CHECK(products(session) == 0);
  CHECK_FALSE(session.can_undo());
  CHECK_FALSE(session.redo());
  CHECK_FALSE(session.redo());
  CHECK(session.atlas()->vintages.size() == 2);
  CHECK(products(session) == 103);
  CHECK_FALSE(session.can_redo());
}

TEST_CASE("steps whose files are no longer held ask for them") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  double now_s = 0;
  open(session, {folder.file("communes_2024.shp")});
  rest(session, now_s);
  // Each register is another set of files; more of them than are held.
  constexpr int kImports = 7;
  for (int i = 0; i < kImports; ++i) {
    const std::string copy = folder.file("register_" + std::to_string(i) + ".csv");
    fs::copy_file(folder.file("register.csv"), copy);
    open(session, {copy});
    rest(session, now_s);
  }
  std::optional<OpenRequest> request;
  int steps = 0;
  while (session.can_undo() && !request) {
    request = session.undo();
    ++steps;
  }
  // Six sets of files are held, the present one among them.
  CHECK(steps == 6);
  REQUIRE(request);
  CHECK(request->base.decisions.sources.size() == 2);
  const Session::Asked asked = session.asked();
  session.take(opened(*request), asked);
  CHECK(session.workspace() == request->base);
  CHECK(products(session) == 103);
  CHECK(session.can_redo());
  CHECK(session.can_undo());
}

TEST_CASE("what is chosen while files are read stays chosen") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  const Session::Asked asked = session.asked();
  const Opened again = opened({{}, asked.workspace, asked.file});
  untick_four_stars(session);
  session.take(again, asked);
  CHECK(products(session) == 93);
  CHECK(session.has_unsaved_changes());
}

TEST_CASE("a ruling is kept at once, the rows follow; undo takes both back without reading a file") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  double now_s = 0;
  open_demo(session, folder);
  rest(session, now_s);
  CHECK_FALSE(session.placing());
  const Register& sheet = session.atlas()->registers.front();
  Workspace draft = session.workspace();
  draft.decisions.rulings.push_back(ruling_about(sheet, sheet.entries[0], "2024", std::nullopt));
  CHECK(session.apply(draft));
  CHECK(session.has_unsaved_changes());
  rest(session, now_s);
  const auto place_now = [&] {
    const auto placing = session.placing();
    REQUIRE(placing);
    Progress progress;
    session.take_placed(*placing, place_again(*placing, progress));
    CHECK_FALSE(session.placing());
  };
  place_now();
  const auto invalid = static_cast<std::size_t>(Fate::invalid);
  CHECK(session.picture()->totals->rows[invalid] == 1);
  CHECK(products(session) == 102);
  fs::remove_all(folder.path());
  CHECK_FALSE(session.undo());
  place_now();
  CHECK(products(session) == 103);
  CHECK_FALSE(session.redo());
  place_now();
  CHECK(products(session) == 102);
}

TEST_CASE("rows placed for other files are not taken") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  Workspace draft = session.workspace();
  Ruling ruling;
  ruling.file = "register.csv";
  ruling.row = 2;
  ruling.product = "?";
  draft.decisions.rulings.push_back(ruling);
  session.apply(draft);
  const auto placing = session.placing();
  REQUIRE(placing);
  const Session::Asked asked = session.asked();
  session.take(opened({{}, asked.workspace, asked.file}), asked);
  const auto placement = session.shared_placement();
  Progress progress;
  session.take_placed(*placing, place_again(*placing, progress));
  CHECK(session.shared_placement() == placement);
}

TEST_CASE("an import that is cancelled at any moment leaves the old picture as it was") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  // A register large enough to be interrupted.
  std::ifstream small(folder.file("register.csv"));
  std::string header;
  std::getline(small, header);
  const std::string rows{std::istreambuf_iterator<char>(small), std::istreambuf_iterator<char>()};
  std::ofstream large(folder.file("large.csv"));
  large << header << '\n';
  for (int i = 0; i < 100; ++i) large << rows;
  large.close();

  const Workspace workspace = session.workspace();
  const auto picture = session.shared_picture();
  const auto atlas = session.shared_atlas();
  std::mt19937 random(20250701);
  std::uniform_int_distribution<int> moment_us(0, 60000);
  int cancelled = 0;
  for (int i = 0; i < 10; ++i) {
    Loader loader;
    loader.start({{folder.file("large.csv")}, session.workspace(), session.file()});
    std::this_thread::sleep_for(std::chrono::microseconds(moment_us(random)));
    loader.cancel();
    std::optional<OpenResult> result;
    while (!(result = loader.take())) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (!*result) {
      CHECK(result->error().finding.kind == FindingKind::cancelled);
      ++cancelled;
    }
    CHECK(session.workspace() == workspace);
    CHECK(session.shared_picture() == picture);
    CHECK(session.shared_atlas() == atlas);
    CHECK_FALSE(session.has_unsaved_changes());
  }
  CHECK(cancelled > 0);
}

TEST_CASE("a saved workspace is not unsaved until the next change") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  open_demo(session, folder);
  CHECK(session.file() == fs::path(folder.file("demo.ocop")));
  untick_four_stars(session);
  session.set_saved(folder.file("other.ocop"));
  CHECK_FALSE(session.has_unsaved_changes());
  CHECK(session.file() == fs::path(folder.file("other.ocop")));
  CHECK_FALSE(session.undo());
  CHECK(session.has_unsaved_changes());
}

TEST_CASE("another workspace starts the history anew; closing leaves nothing") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  double now_s = 0;
  open_demo(session, folder);
  untick_four_stars(session);
  rest(session, now_s);
  fs::copy_file(folder.file("demo.ocop"), folder.file("second.ocop"));
  session.take(opened({{folder.file("second.ocop")}, {}, {}}), session.asked());
  CHECK_FALSE(session.can_undo());
  CHECK_FALSE(session.has_unsaved_changes());
  CHECK(products(session) == 103);
  session.close();
  CHECK_FALSE(session.is_open());
  CHECK(session.picture() == nullptr);
}
