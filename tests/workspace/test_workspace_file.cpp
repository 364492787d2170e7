#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "workspace/workspace.hpp"

using namespace ocop;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for one test, gone with it.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("ocop_workspace_" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "so");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

fs::path write(const fs::path& path, const std::string& text) {
  std::ofstream(path) << text;
  return path;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Random workspaces: every field can have every kind of value.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}

  Workspace workspace(const fs::path& folder) {
    Workspace w;
    w.title = text();
    for (int i = below(4); i > 0; --i) w.decisions.sources.push_back(source(folder));
    for (int i = below(4); i > 0; --i) w.decisions.rulings.push_back(ruling());
    for (int i = below(3); i > 0; --i) w.decisions.scope.within.push_back(std::to_string(below(99999)));
    w.choices = choices();
    for (int i = below(3); i > 0; --i) w.scenes.push_back(scene());
    return w;
  }

 private:
  int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine_); }
  bool coin() { return below(2) == 1; }
  std::string text() {
    constexpr std::array kTexts = {"", "Phường Hiệp Thành", "a \"b\" \\ c", "dòng\nmới", "★ 5", "\t"};
    return kTexts.at(static_cast<std::size_t>(below(static_cast<int>(kTexts.size()))));
  }
  Source source(const fs::path& folder) {
    Source s;
    s.kind = static_cast<SourceKind>(below(4));
    s.path = (coin() ? folder / "so" / ("tệp " + std::to_string(below(9)) + ".csv") : fs::path("/srv/x.shp")).string();
    s.layer = text();
    if (coin()) s.epsg = 9205 + below(14);
    s.sheet = text();
    s.encoding = coin() ? "vni" : "";
    return s;
  }
  Ruling ruling() {
    Ruling r{text(),
             std::nullopt,
             1 + below(1000),
             text(),
             coin() ? "2024" : "2025",
             std::nullopt,
             RulingKind::row,
             {},
             {},
             {},
             {}};
    if (coin()) r.sheet = text();
    if (coin()) r.commune = coin() ? *CommuneCode::parse("00167") : CommuneCode::made(12);
    return r;
  }
  template <class E, std::size_t N>
  void shuffle(KeySet<E, N>& set) {
    for (std::size_t i = 0; i < N; ++i) set.set(static_cast<E>(i), coin());
  }
  Choices choices() {
    Choices c;
    c.vintage = coin() ? "" : "2024";
    c.as_of = make_day(2020 + below(9), 1 + below(12), 1 + below(28));
    shuffle(c.filter.producer_types);
    shuffle(c.filter.stars);
    shuffle(c.filter.groups);
    shuffle(c.filter.statuses);
    c.indicator = kIndicators.at(static_cast<std::size_t>(below(kIndicators.size())));
    c.classing.method = kMethods.at(static_cast<std::size_t>(below(kMethods.size())));
    c.classing.classes = 1 + below(7);
    c.classing.breaks.clear();
    double bound = 0;
    for (int i = below(5); i > 0; --i) c.classing.breaks.push_back(bound += (1 + below(1000)) / 7.0);
    c.ramp = kRamps.at(static_cast<std::size_t>(below(kRamps.size())));
    c.gap_kind = kGapKinds.at(static_cast<std::size_t>(below(kGapKinds.size())));
    c.gap_weights = {below(101), below(101), below(101)};
    return c;
  }

  Scene scene() {
    Scene s;
    s.title = text();
    s.sentence = text();
    s.notes = text();
    if (coin()) s.view = SceneView{106 + below(100) / 7.0, 11 + below(100) / 70.0, 1 + below(300) / 3.0};
    if (coin()) s.highlighted = {*CommuneCode::parse("00167"), CommuneCode::made(3)};
    s.is_instant = coin();
    s.choices = choices();
    return s;
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("load after save is the same") {
  const Folder folder;
  Dice dice(20231231);
  const fs::path path = folder / "vùng làm việc.ocop";
  for (int i = 0; i < 300; ++i) {
    const Workspace saved = dice.workspace(path.parent_path());
    REQUIRE(save_workspace(saved, path, Overwrite::yes));
    const Result<Workspace> loaded = load_workspace(path);
    REQUIRE(loaded);
    CHECK(*loaded == saved);
  }
}

TEST_CASE("a file of version 1 stays readable") {
  const Result<Workspace> loaded = load_workspace(fs::path(OCOP_FIXTURE_DIR) / "workspace" / "v1.ocop");
  REQUIRE(loaded);
  const fs::path folder = fs::path(OCOP_FIXTURE_DIR) / "workspace";
  CHECK(loaded->title == "Bình Dương – OCOP 12/2023");
  const auto& sources = loaded->decisions.sources;
  REQUIRE(sources.size() == 4);
  CHECK(sources[0] ==
        Source{SourceKind::boundaries, (folder / "communes_2024.gpkg").string(), "xa", 9210, "", "", {}, {}});
  CHECK(
      sources[1] ==
      Source{
          SourceKind::register_table, (folder / "so" / "register.xlsx").string(), "", {}, "Tổng hợp", "tcvn3", {}, {}});
  CHECK(sources[2].path == "/srv/ocop/crosswalk_2024_2025.csv");
  CHECK(sources[3].kind == SourceKind::population);
  REQUIRE(loaded->decisions.rulings.size() == 2);
  CHECK(loaded->decisions.rulings[0] == Ruling{"register.xlsx",
                                               "Tổng hợp",
                                               37,
                                               "Bánh tráng phơi sương",
                                               "2025",
                                               CommuneCode::parse("25747"),
                                               RulingKind::row,
                                               {},
                                               {},
                                               {},
                                               {}});
  CHECK(loaded->decisions.rulings[1] == Ruling{"register.csv", {}, 5, "", "2024", {}, RulingKind::row, {}, {}, {}, {}});
  CHECK(loaded->decisions.scope.within == std::vector<std::string>{"74", "00167"});
  const Choices& choices = loaded->choices;
  CHECK(choices.vintage == "2024");
  CHECK(choices.as_of == make_day(2023, 12, 31));
  CHECK(choices.filter.stars.count() == 2);
  CHECK(choices.filter.producer_types.has(ProducerType::cooperative_group));
  CHECK_FALSE(choices.filter.producer_types.has(ProducerType::farm));
  CHECK(choices.filter.groups.has(Group::unknown));
  CHECK_FALSE(choices.filter.statuses.has(Status::expired));
  CHECK(choices.indicator == Indicator::products_per_10k_people);
  CHECK(choices.classing == Classing{Method::manual, 4, {0.5, 1, 2.25}});
  CHECK(choices.ramp == Ramp::ochre);
  CHECK(choices.gap_kind == GapKind::no_4star);
  CHECK(choices.gap_weights == GapWeights{50, 30, 20});
  CHECK(loaded->scenes.empty());
}

TEST_CASE("context lines are kept, and whether they are shown; they are not unless a file says so") {
  const Folder folder;
  Workspace w;
  w.decisions.sources = {{SourceKind::context, (folder / "roads.shp").string(), "duong", {}, "", "", {}, {}}};
  w.choices.as_of = make_day(2023, 12, 31);
  w.choices.shows_context = true;
  REQUIRE(save_workspace(w, folder / "a.ocop", Overwrite::no));
  const Result<Workspace> loaded = load_workspace(folder / "a.ocop");
  REQUIRE(loaded);
  CHECK(loaded->decisions.sources == w.decisions.sources);
  CHECK(loaded->choices.shows_context);
  const Result<Workspace> older = load_workspace(fs::path(OCOP_FIXTURE_DIR) / "workspace" / "v1.ocop");
  REQUIRE(older);
  CHECK_FALSE(older->choices.shows_context);
  write(folder / "b.ocop", R"({"version": 1, "choices": {"shows_context": "yes"}})");
  CHECK(load_workspace(folder / "b.ocop").error().kind == FindingKind::workspace_damaged);
}

TEST_CASE("the map of gaps is kept") {
  const Folder folder;
  Workspace w;
  w.choices.theme = MapTheme::gaps;
  w.choices.gap_weights = {10, 20, 70};
  w.choices.target = {.least = 2, .year = 2030};
  try_products(w.choices.target, "2024", *CommuneCode::parse("25930"), 3);
  const fs::path path = folder / "gaps.ocop";
  REQUIRE(save_workspace(w, path, Overwrite::no));
  const auto loaded = load_workspace(path);
  REQUIRE(loaded);
  CHECK(loaded->choices.theme == MapTheme::gaps);
  CHECK(loaded->choices.gap_weights == GapWeights{10, 20, 70});
  CHECK(loaded->choices.target == w.choices.target);
}

TEST_CASE("sources beside or below the workspace are saved relative, others absolute") {
  const Folder folder;
  Workspace w;
  w.decisions.sources = {{SourceKind::boundaries, (folder / "xa.shp").string(), "", {}, "", "", {}, {}},
                         {SourceKind::register_table, (folder / "so/a.csv").string(), "", {}, "", "", {}, {}},
                         {SourceKind::crosswalk, "/srv/x.csv", "", {}, "", "", {}, {}}};
  const fs::path path = folder / "a.ocop";
  REQUIRE(save_workspace(w, path, Overwrite::no));
  const std::string text = text_of(path);
  CHECK(contains(text, "\"path\": \"xa.shp\""));
  CHECK(contains(text, "\"path\": \"so/a.csv\""));
  CHECK(contains(text, "\"path\": \"/srv/x.csv\""));

  // The folder as a whole can be moved.
  fs::create_directories(folder / "moved");
  fs::rename(path, folder / "moved/a.ocop");
  const auto moved = load_workspace(folder / "moved/a.ocop");
  REQUIRE(moved);
  CHECK(moved->decisions.sources[0].path == (folder / "moved/xa.shp").string());
}

TEST_CASE("what a file does not say has its default") {
  const Folder folder;
  const auto loaded =
      load_workspace(write(folder / "a.ocop", R"({"version": 1, "choices": {"indicator": "share_4plus"}})"));
  REQUIRE(loaded);
  CHECK(loaded->decisions == Decisions{});
  CHECK(loaded->choices.filter == Filter{});
  CHECK(loaded->choices.classing == default_classing(Indicator::share_4plus));
  CHECK(loaded->choices.as_of == today());
}

TEST_CASE("damage is named by its place") {
  const Folder folder;
  struct Case {
    const char* text;
    const char* what;
  };
  constexpr std::array kCases = {
      Case{R"({"version": 1, "choices": {"indicator": "xyz"}})", "choices.indicator: \"xyz\""},
      Case{R"({"version": 1, "choices": {"filter": {"stars": ["3", "6"]}}})", "choices.filter.stars[1]: \"6\""},
      Case{R"({"version": 1, "choices": {"as_of": "2023-02-31"}})", "choices.as_of: \"2023-02-31\""},
      Case{R"({"version": 1, "choices": {"classes": 2.5}})", "choices.classes: 2.5"},
      Case{R"({"version": 1, "choices": {"breaks": [3, 1]}})", "choices.breaks[1]: 1"},
      Case{R"({"version": 1, "title": 7})", "title: 7"},
      Case{R"({"version": 1, "decisions": []})", "decisions: []"},
      Case{R"({"version": 1, "decisions": {"sources": [{"kind": "register"}]}})",
           "decisions.sources[0]: {\"kind\":\"register\"}"},
      Case{R"({"version": 1, "decisions": {"rulings": [{"file": "a", "row": 1, "commune": "x"}]}})",
           "decisions.rulings[0].commune: \"x\""},
      Case{R"({"version": 1, "scenes": [{"title": "a"}]})", "scenes[0]: {\"title\":\"a\"}"},
      Case{R"({"version": 1, "scenes": [{"title": "a", "choices": {"ramp": "red"}}]})",
           "scenes[0].choices.ramp: \"red\""},
      Case{
          R"({"version": 1, "scenes": [{"title": "a", "view": {"lon": 106, "lat": 11, "width_km": 0}, "choices": {}}]})",
          "scenes[0].view.width_km: 0"},
      Case{R"({"title": "no version"})", "version"},
      Case{R"([1])", "version"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const auto loaded = load_workspace(write(folder / "a.ocop", c.text));
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().kind == FindingKind::workspace_damaged);
    CHECK(loaded.error().args == std::vector<std::string>{c.what});
  }
}

TEST_CASE("broken JSON is named by line and column") {
  const Folder folder;
  const auto loaded = load_workspace(write(folder / "a.ocop", "{\n  \"version\": 1,\n  \"title\": oops\n}\n"));
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().kind == FindingKind::workspace_damaged);
  CHECK(loaded.error().row == 3);
  CHECK(loaded.error().column == "12");
  CHECK(loaded.error().args == std::vector<std::string>{"\"title\": oops"});
}

TEST_CASE("a newer version, an empty file, no file and a folder are told apart") {
  const Folder folder;
  const auto newer = load_workspace(write(folder / "a.ocop", R"({"version": 2})"));
  REQUIRE_FALSE(newer);
  CHECK(newer.error().kind == FindingKind::workspace_newer);
  CHECK(newer.error().args == std::vector<std::string>{"2"});
  CHECK(load_workspace(write(folder / "b.ocop", "")).error().kind == FindingKind::file_empty);
  CHECK(load_workspace(folder / "c.ocop").error().kind == FindingKind::file_missing);
  CHECK(load_workspace(folder / "so").error().kind == FindingKind::file_is_folder);
}

TEST_CASE("an existing workspace is replaced only when asked") {
  const Folder folder;
  const fs::path path = write(folder / "a.ocop", "mine");
  const auto saved = save_workspace(Workspace{}, path, Overwrite::no);
  REQUIRE_FALSE(saved);
  CHECK(saved.error().kind == FindingKind::output_exists);
  CHECK(text_of(path) == "mine");
  CHECK(save_workspace(Workspace{}, path, Overwrite::yes));
}

TEST_CASE("years, text, locked breaks, a reversed ramp and smoothing are kept; older files have none of them") {
  const Folder folder;
  Workspace w;
  w.choices.as_of = make_day(2023, 12, 31);
  w.choices.filter.years = {{0, 2021, 2023}};
  w.choices.filter.text = "bưởi “da xanh”";
  w.choices.classing.is_locked = true;
  w.choices.is_ramp_reversed = true;
  w.choices.is_smoothed = true;
  w.choices.form = MapForm::tiles;
  w.choices.filter.districts = {{"", "722"}};
  w.choices.filter.commune_classes = {{"Nông thôn mới", {"", "nâng cao"}}};
  REQUIRE(save_workspace(w, folder / "a.ocop", Overwrite::no));
  const Result<Workspace> loaded = load_workspace(folder / "a.ocop");
  REQUIRE(loaded);
  CHECK(loaded->choices == w.choices);
  // No year at all is not any year.
  w.choices.filter.years.emplace();
  REQUIRE(save_workspace(w, folder / "a.ocop", Overwrite::yes));
  CHECK(load_workspace(folder / "a.ocop")->choices == w.choices);
  const Result<Workspace> older = load_workspace(fs::path(OCOP_FIXTURE_DIR) / "workspace" / "v1.ocop");
  REQUIRE(older);
  CHECK_FALSE(older->choices.filter.years);
  CHECK(older->choices.filter.text.empty());
  CHECK_FALSE(older->choices.classing.is_locked);
  CHECK_FALSE(older->choices.is_ramp_reversed);
  CHECK_FALSE(older->choices.is_smoothed);
}
