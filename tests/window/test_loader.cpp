#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <thread>

#include "demo_folder.hpp"
#include "window/session.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

Names vintages_of(const Opened& result) {
  Names names;
  for (const Vintage& vintage : result.atlas->vintages) names.push_back(vintage.set.vintage);
  return names;
}

Names sources_of(const Workspace& workspace) {
  Names names;
  for (const Source& source : workspace.decisions.sources) names.push_back(fs::path(source.path).filename().string());
  return names;
}

OpenFailure failure_of(const OpenRequest& request) {
  Progress progress;
  OpenResult result = open_request(request, progress);
  REQUIRE_FALSE(result);
  return result.error();
}

const Vintage& vintage(const Opened& result, const std::string& name) {
  const auto found = result.atlas->find_vintage(name);
  REQUIRE(found);
  return result.atlas->vintages[*found];
}

bool has_geodata() {
  if (fs::exists(OCOP_GEODATA_DIR "/binhduong_2024.shp")) return true;
  std::cout << "skipped: no official outlines in " << OCOP_GEODATA_DIR << "\n";
  return false;
}

OpenResult wait_for(Loader& loader) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(120);
  while (std::chrono::steady_clock::now() < end) {
    if (auto result = loader.take()) return *std::move(result);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  FAIL("the loader does not end");
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("a workspace opens with its boundaries, its register and its choices") {
  const TestFolder folder(TestFolder::With::demo);
  const Opened demo = opened({{folder.file("demo.ocop")}, {}, {}});
  CHECK(demo.file == fs::path(folder.file("demo.ocop")));
  CHECK(vintages_of(demo) == Names{"2024", "2025"});
  REQUIRE(demo.picture);
  CHECK(demo.picture->vintage == 0);
  CHECK(demo.picture->totals->products == 103);
  CHECK(demo.picture->totals->communes == 91);
  CHECK(demo.workspace.choices.as_of == make_day(2023, 12, 31));
  CHECK(demo.workspace.decisions.scope == Scope{});
}

TEST_CASE("a workspace with a file that it does not name is not as it was saved") {
  const TestFolder folder(TestFolder::With::demo);
  const std::string workspace = folder.file("demo.ocop");
  CHECK_FALSE(opened({{workspace}, {}, {}}).differs_from_file);
  const std::string known = folder.file("register.csv");
  CHECK_FALSE(opened({{workspace, known}, {}, {}}).differs_from_file);
  const std::string classes = folder.file("classes.csv");
  std::ofstream(classes) << "Mã xã,Loại xã\n25741,Xã nghèo\n";
  CHECK(opened({{workspace, classes}, {}, {}}).differs_from_file);
}

TEST_CASE("boundaries alone make a picture without products, as of today") {
  const TestFolder folder(TestFolder::With::demo);
  const Opened alone = opened({{folder.file("communes_2025.shp")}, {}, {}});
  CHECK_FALSE(alone.file);
  CHECK(vintages_of(alone) == Names{"2025"});
  CHECK(alone.workspace.title == "communes_2025");
  CHECK(alone.workspace.choices.as_of == today());
  REQUIRE(alone.picture);
  CHECK(alone.picture->totals->communes == 36);
  CHECK(alone.picture->totals->products == 0);
}

TEST_CASE("a register is added to the boundaries that are open, in either order") {
  const TestFolder folder(TestFolder::With::demo);
  const Opened boundaries = opened({{folder.file("communes_2024.shp")}, {}, {}});
  const Opened both = opened({{folder.file("register.csv")}, boundaries.workspace, {}});
  CHECK(sources_of(both.workspace) == Names{"communes_2024.shp", "register.csv"});
  REQUIRE(both.picture);
  CHECK(both.picture->totals->products == 103);
  CHECK(both.picture->totals->rows[static_cast<std::size_t>(Fate::placed)] == 98);

  const Opened rows = opened({{folder.file("register.csv")}, {}, {}});
  CHECK_FALSE(rows.picture);
  CHECK(rows.atlas->entry_count() == 103);
  const Opened again = opened({{folder.file("communes_2024.shp")}, rows.workspace, {}});
  REQUIRE(again.picture);
  CHECK(again.picture->totals->products == 103);
}

TEST_CASE("files in any order at once, and a file that is open already is not opened twice") {
  const TestFolder folder(TestFolder::With::demo);
  const Opened all = opened({{folder.file("crosswalk_2024_2025.csv"), folder.file("register.csv"),
                              folder.file("communes_2025.shp"), folder.file("communes_2024.shp")},
                             {},
                             {}});
  CHECK(vintages_of(all) == Names{"2024", "2025"});
  CHECK(all.workspace.choices.vintage == "2025");
  const Opened same = opened({{folder.file("register.csv"), folder.file("communes_2024.shp")}, all.workspace, {}});
  CHECK(same.workspace.decisions.sources == all.workspace.decisions.sources);
}

TEST_CASE("what cannot be opened is said, and what was open is kept") {
  const TestFolder folder(TestFolder::With::demo);
  const Opened demo = opened({{folder.file("demo.ocop")}, {}, {}});
  const OpenFailure missing = failure_of({{folder.file("none.shp")}, demo.workspace, demo.file});
  CHECK(missing.finding.kind == FindingKind::file_missing);
  CHECK(missing.workspace == demo.workspace);
  CHECK(missing.file == demo.file);

  CHECK(failure_of({{folder.path().string()}, {}, {}}).finding.kind == FindingKind::file_is_folder);
  std::ofstream(folder.file("note.docx")) << "words\n";
  CHECK(failure_of({{folder.file("note.docx")}, {}, {}}).finding.kind == FindingKind::unknown_format);
  CHECK(failure_of({{folder.file("none.ocop")}, {}, {}}).finding.kind == FindingKind::file_missing);
  std::ofstream(folder.file("broken.ocop")) << "{";
  CHECK(failure_of({{folder.file("broken.ocop")}, {}, {}}).finding.kind == FindingKind::workspace_damaged);
  fs::remove(folder.file("communes_2024.dbf"));
  CHECK(failure_of({{folder.file("communes_2024.shp")}, {}, {}}).finding.kind == FindingKind::shapefile_part_missing);
  fs::remove(folder.file("register.csv"));
  CHECK(failure_of({{folder.file("demo.ocop")}, {}, {}}).finding.file.find("communes_2024") != std::string::npos);
}

TEST_CASE("what is cancelled gives nothing") {
  const TestFolder folder(TestFolder::With::demo);
  Progress progress;
  progress.cancel();
  const OpenResult result = open_request({{folder.file("demo.ocop")}, {}, {}}, progress);
  REQUIRE_FALSE(result);
  CHECK(result.error().finding.kind == FindingKind::cancelled);
}

TEST_CASE("official outlines replace schematic ones by opening one file") {
  if (!has_geodata()) return;
  const TestFolder folder(TestFolder::With::demo);
  const Opened demo = opened({{folder.file("demo.ocop")}, {}, {}});
  const Opened official = opened({{OCOP_GEODATA_DIR "/binhduong_2024.shp"}, demo.workspace, demo.file});
  CHECK(vintages_of(official) == Names{"2024", "2025"});
  CHECK(vintage(official, "2024").set.file == "binhduong_2024.shp");
  CHECK_FALSE(vintage(official, "2024").set.is_schematic);
  CHECK(vintage(official, "2025").set.file == "communes_2025.shp");
  CHECK(official.workspace.choices.vintage == "2024");
  CHECK(official.picture->totals->products == 103);
  CHECK(official.picture->totals->communes == 91);
  CHECK(official.picture->totals->rows == demo.picture->totals->rows);
  const Names sources = sources_of(official.workspace);
  CHECK(std::ranges::count(sources, "communes_2024.shp") == 0);
  CHECK(std::ranges::count(sources, "binhduong_2024.shp") == 1);

  // It is a step that can be taken again from the workspace alone.
  const Opened again = opened({{}, official.workspace, official.file});
  CHECK(vintages_of(again) == Names{"2024", "2025"});
}

TEST_CASE("both official files at once, or together with the workspace, replace both") {
  if (!has_geodata()) return;
  const TestFolder folder(TestFolder::With::demo);
  const std::string old_file = OCOP_GEODATA_DIR "/binhduong_2024.shp";
  const std::string new_file = OCOP_GEODATA_DIR "/binhduong_2025.shp";
  const Opened demo = opened({{folder.file("demo.ocop")}, {}, {}});
  for (const OpenRequest& request : {OpenRequest{{new_file, old_file}, demo.workspace, demo.file},
                                     OpenRequest{{folder.file("demo.ocop"), old_file, new_file}, {}, {}}}) {
    const Opened official = opened(request);
    CHECK(vintages_of(official) == Names{"2024", "2025"});
    CHECK(vintage(official, "2024").set.file == "binhduong_2024.shp");
    CHECK(vintage(official, "2025").set.file == "binhduong_2025.shp");
    CHECK(official.workspace.choices.vintage == "2024");
  }
}

TEST_CASE("two files of one vintage that are opened together both stay") {
  const TestFolder folder(TestFolder::With::demo);
  for (const char* part : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
    fs::copy_file(folder.file(std::string("communes_2025") + part), folder.file(std::string("other") + part));
  }
  const Opened both = opened({{folder.file("communes_2025.shp"), folder.file("other.shp")}, {}, {}});
  CHECK(vintages_of(both) == Names{"2025", "2025 (other)"});
  // Opened again as they were, they stay too.
  CHECK(vintages_of(opened({{}, both.workspace, {}})) == Names{"2025", "2025 (other)"});
}

TEST_CASE("the loader works beside the window; the newest request counts") {
  const TestFolder folder(TestFolder::With::demo);
  Loader loader;
  CHECK_FALSE(loader.is_busy());
  CHECK_FALSE(loader.take());
  loader.start({{folder.file("demo.ocop")}, {}, {}});
  CHECK(loader.is_busy());
  CHECK(loader.progress() != nullptr);
  loader.start({{folder.file("communes_2025.shp")}, {}, {}});
  CHECK(loader.request().paths == Names{folder.file("communes_2025.shp")});
  const OpenResult result = wait_for(loader);
  REQUIRE(result);
  CHECK(vintages_of(*result) == Names{"2025"});
  CHECK_FALSE(loader.is_busy());
  CHECK_FALSE(loader.take());

  loader.start({{folder.file("demo.ocop")}, {}, {}});
  loader.cancel();
  const OpenResult cancelled = wait_for(loader);
  CHECK((cancelled || cancelled.error().finding.kind == FindingKind::cancelled));
  loader.start({{folder.file("demo.ocop")}, {}, {}});
}

TEST_CASE("a large file gives a first picture, and the true outlines follow with the same communes") {
  const std::string file = std::string(OCOP_GEODATA_DIR) + "/vietnam_2025.shp.zip";
  if (!std::filesystem::exists(file)) {
    MESSAGE("skipped: shared/geodata is not there");
    return;
  }
  OpenRequest request;
  request.paths = {file};
  request.first_picture = FirstPicture{1920, 1080};
  Progress progress;
  std::optional<Opened> first;
  const OpenResult result = open_request(request, progress, [&](Opened opened) { first = std::move(opened); });
  REQUIRE(first);
  REQUIRE(result);
  CHECK_FALSE(first->refines);
  CHECK(result->refines);
  CHECK(first->atlas->is_coarse());
  CHECK_FALSE(result->atlas->is_coarse());
  CHECK(first->placement == result->placement);
  CHECK(first->picture->gaps == nullptr);
  REQUIRE(result->picture->gaps != nullptr);
  CHECK(result->picture->gaps->size() == 3321);
  REQUIRE(first->atlas->vintages[0].set.communes.size() == 3321);

  // A session keeps what was chosen between the two.
  Session session;
  session.take(*first, {});
  Workspace draft = session.workspace();
  draft.choices.indicator = Indicator::producers;
  session.apply(draft);
  session.refine(*result);
  CHECK_FALSE(session.is_coarse());
  CHECK(session.workspace().choices.indicator == Indicator::producers);
  CHECK(session.picture()->choices.indicator == Indicator::producers);
  CHECK(session.picture()->atlas == result->atlas);
}
