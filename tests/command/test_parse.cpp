#include <doctest/doctest.h>

#include "command/parse.hpp"
#include "command_line.hpp"

using namespace ocop;
using Words = std::vector<std::string>;

namespace {

Understood<Invocation> parse(const Words& words) {
  const CommandLine line(words);
  return parse_command_line(line.argc(), line.argv());
}

Invocation understood(const Words& words) {
  const auto invocation = parse(words);
  if (!invocation) FAIL(sentence(Language::en, invocation.error()));
  return *invocation;
}

UsageProblem problem(const Words& words) {
  const auto invocation = parse(words);
  REQUIRE_FALSE(invocation);
  return invocation.error();
}

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

const Words kStats = {"stats", "--boundaries", "a.shp", "--json"};
const Words kRender = {"render", "--boundaries", "a.shp", "--out", "map.png"};

}  // namespace

TEST_CASE("no verb and open are the window") {
  CHECK(understood({}).verb == Verb::window);
  const Invocation invocation =
      understood({"open", "a.shp", "demo.ocop", "so.xlsx", "--trace", "t.jsonl", "--lang", "en"});
  CHECK(invocation.verb == Verb::window);
  CHECK(invocation.files == Words{"a.shp", "so.xlsx"});
  CHECK(invocation.workspace == "demo.ocop");
  CHECK(invocation.trace == "t.jsonl");
  CHECK(invocation.language == Language::en);
  CHECK(invocation.is_language_given);
  CHECK_FALSE(understood({"open"}).is_language_given);
  CHECK(problem({"open", "a.ocop", "b.ocop"}).kind == UsageKind::two_workspaces);
}

TEST_CASE("inputs become sources in their order") {
  const Invocation invocation = understood(
      {"check",        "--boundaries", "a.shp",    "b.gpkg", "--layer",    "xa",    "--crs",       "EPSG:9210",
       "--register",   "r.csv",        "--sheet",  "S",      "--encoding", "tcvn3", "--crosswalk", "c.csv",
       "--population", "p.csv",        "--within", "74,718", "--within",   "25747"});
  REQUIRE(invocation.sources.size() == 5);
  CHECK(invocation.sources[0] == Source{SourceKind::boundaries, "a.shp", "xa", 9210, "", "", {}, {}});
  CHECK(invocation.sources[1] == Source{SourceKind::boundaries, "b.gpkg", "xa", 9210, "", "", {}, {}});
  CHECK(invocation.sources[2] == Source{SourceKind::register_table, "r.csv", "", {}, "S", "tcvn3", {}, {}});
  CHECK(invocation.sources[3] == Source{SourceKind::crosswalk, "c.csv", "", {}, "", "", {}, {}});
  CHECK(invocation.sources[4] == Source{SourceKind::population, "p.csv", "", {}, "", "", {}, {}});
  CHECK(invocation.within == Words{"74", "718", "25747"});
}

TEST_CASE("context lines stand beside a workspace") {
  const Invocation invocation =
      understood({"render", "--workspace", "a.ocop", "--context", "roads.shp", "rivers.gpkg", "--out", "a.png"});
  REQUIRE(invocation.sources.size() == 2);
  CHECK(invocation.sources[0] == Source{SourceKind::context, "roads.shp", "", {}, "", "", {}, {}});
  CHECK(invocation.sources[1].path == "rivers.gpkg");
}

TEST_CASE("choices are read by their keys") {
  const Invocation invocation = understood(with(
      kStats,
      {"--vintage",        "2024",     "--as-of",   "2024-02-29", "--stars",        "4,5",         "--producer-type",
       "cooperative,farm", "--group",  "food",      "--status",   "valid,expiring", "--indicator", "share_4plus",
       "--method",         "quantile", "--classes", "4",          "--ramp",         "ochre"}));
  const ChoiceOptions& choices = invocation.choices;
  CHECK(choices.vintage == "2024");
  CHECK(choices.as_of == make_day(2024, 2, 29));
  CHECK(choices.stars->count() == 2);
  CHECK(choices.stars->has(Stars::five));
  CHECK(choices.producer_types->has(ProducerType::farm));
  CHECK(choices.groups->count() == 1);
  CHECK(choices.statuses->has(Status::expiring));
  CHECK(choices.indicator == Indicator::share_4plus);
  CHECK(choices.method == Method::quantile);
  CHECK(choices.classes == 4);
  CHECK(choices.ramp == Ramp::ochre);
  CHECK(understood(with(kStats, {"--breaks", "1,2.5,10"})).choices.breaks == std::vector<double>{1, 2.5, 10});
  CHECK(understood({"render", "--workspace", "w.ocop", "--out", "a.png", "--theme", "clusters"}).choices.theme ==
        MapTheme::clusters);
  CHECK(understood({"export", "--workspace", "w.ocop", "--out", "a.csv", "--table", "changes", "--since", "2022-12-31"})
            .choices.since == make_day(2022, 12, 31));
  CHECK(understood({"gaps", "--workspace", "w.ocop", "--json", "--kind", "no_4star"}).choices.gap_kind ==
        GapKind::no_4star);
}

TEST_CASE("the size of a picture") {
  CHECK(understood(kRender).size.width_px == 1920);
  CHECK(understood(kRender).size.height_px == 1080);
  const PictureSize pixels = understood(with(kRender, {"--size", "800x600"})).size;
  CHECK(pixels.width_px == 800);
  CHECK(pixels.height_px == 600);
  // 297 x 210 mm at 150 dots to the inch: 1753.9 x 1240.2.
  const PictureSize a4 = understood(with(kRender, {"--page", "a4"})).size;
  CHECK(a4.width_px == 1754);
  CHECK(a4.height_px == 1240);
  // Type has its size by its share of the page.
  CHECK(a4.scale == 1);
  const PictureSize slide = understood(with(kRender, {"--page", "slide"})).size;
  CHECK(slide.width_px == 1920);
  CHECK(slide.height_px == 1080);
  CHECK(understood(with(kRender, {"--page", "a3", "--dpi", "300"})).size.width_px == 4961);
  CHECK(understood(with(kRender, {"--size", "30000x30000"})).size.width_px == 30000);
}

TEST_CASE("flags") {
  const Invocation invocation = understood(with(kRender, {"--quiet", "--overwrite", "--title", "Xã trắng OCOP"}));
  CHECK(invocation.is_quiet);
  CHECK(invocation.overwrite == Overwrite::yes);
  CHECK(invocation.title == "Xã trắng OCOP");
  CHECK(invocation.language == Language::vi);
  CHECK(understood({"--help"}).wants_help);
  CHECK(understood({"stats", "--help"}).wants_help);
  CHECK(understood({"--version"}).wants_version);
}

TEST_CASE("everything that is wrong with a command line is told apart") {
  struct Case {
    Words words;
    UsageKind kind;
  };
  const std::vector<Case> cases = {
      {{"stat", "--json"}, UsageKind::unknown_command},
      {{"slides", "--workspace", "w.ocop", "--out", "a.pdf"}, UsageKind::unknown_command},
      {with(kStats, {"--colour", "red"}), UsageKind::unknown_option},
      {with(kStats, {"--form", "tiles"}), UsageKind::option_not_here},
      {with(kRender, {"--form", "squares"}), UsageKind::unknown_key},
      {with(kStats, {"--commune-class", "poor"}), UsageKind::unknown_key},
      {with(kStats, {"-x"}), UsageKind::unknown_option},
      {with(kStats, {"--out", "a.png"}), UsageKind::option_not_here},
      {with(kRender, {"--json"}), UsageKind::option_not_here},
      {{"check", "--workspace", "w.ocop", "--stars", "3"}, UsageKind::option_not_here},
      {{"stats", "more", "--boundaries", "a.shp", "--json"}, UsageKind::unexpected_word},
      {with(kStats, {"--ramp"}), UsageKind::value_missing},
      {{"stats", "--boundaries", "--json"}, UsageKind::value_missing},
      {{"stats", "--boundaries", "a.shp", "--json=yes"}, UsageKind::value_unwanted},
      {with(kStats, {"--ramp", "teal", "--ramp", "ochre"}), UsageKind::given_twice},
      {with(kStats, {"--ramp", "tael"}), UsageKind::unknown_key},
      {with(kStats, {"--stars", "3,6"}), UsageKind::unknown_key},
      {with(kStats, {"--stars", "3,"}), UsageKind::unknown_key},
      {with(kStats, {"--stars", ""}), UsageKind::unknown_key},
      {with(kStats, {"--lang", "fr"}), UsageKind::unknown_key},
      {with(kStats, {"--encoding", "latin1"}), UsageKind::unknown_key},
      {with(kRender, {"--page", "a5"}), UsageKind::unknown_key},
      {with(kStats, {"--as-of", "2023-02-29"}), UsageKind::bad_date},
      {with(kStats, {"--as-of", "31/12/2023"}), UsageKind::bad_date},
      {with(kStats, {"--classes", "0"}), UsageKind::bad_number},
      {with(kStats, {"--classes", "3.5"}), UsageKind::bad_number},
      {with(kRender, {"--page", "a4", "--dpi", "x"}), UsageKind::bad_number},
      {with(kRender, {"--size", "1920"}), UsageKind::bad_size},
      {with(kRender, {"--size", "0x100"}), UsageKind::bad_size},
      {with(kRender, {"--size", "100x-5"}), UsageKind::bad_size},
      {with(kRender, {"--size", "99999999999x5"}), UsageKind::bad_size},
      {with(kRender, {"--size", "30001x100"}), UsageKind::size_too_large},
      {with(kRender, {"--page", "a1", "--dpi", "1200"}), UsageKind::size_too_large},
      {{"render", "--boundaries", "a.shp", "--out", "map.jpg"}, UsageKind::bad_extension},
      {{"render", "--boundaries", "a.shp", "--out", "map"}, UsageKind::bad_extension},
      {with(kStats, {"--crs", "EPSG:1"}), UsageKind::unknown_epsg},
      {with(kStats, {"--crs", "vn2000"}), UsageKind::unknown_epsg},
      {with(kStats, {"--breaks", "3,1"}), UsageKind::bad_breaks},
      {with(kStats, {"--breaks", "0,1"}), UsageKind::bad_breaks},
      {with(kStats, {"--breaks", "1,nan"}), UsageKind::bad_breaks},
      {with(kStats, {"--breaks", "1,,2"}), UsageKind::bad_breaks},
      {with(kStats, {"--breaks", "1,3", "--method", "jenks"}), UsageKind::breaks_with_method},
      {with(kRender, {"--size", "10x10", "--page", "a4"}), UsageKind::size_with_page},
      {{"stats", "--json"}, UsageKind::no_inputs},
      {{"check", "--register", "r.csv"}, UsageKind::no_inputs},
      {{"stats", "--workspace", "w.ocop", "--boundaries", "a.shp", "--json"}, UsageKind::workspace_with},
      {{"stats", "--boundaries", "a.shp"}, UsageKind::no_json},
      {{"gaps", "--workspace", "w.ocop"}, UsageKind::no_json_or_output},
      {{"render", "--boundaries", "a.shp"}, UsageKind::no_output},
      {{"check", "--boundaries", "a.shp"}, UsageKind::no_register},
      {{"gaps", "--boundaries", "a.shp", "--json"}, UsageKind::no_register},
  };
  for (const Case& c : cases) {
    std::string line;
    for (const std::string& word : c.words) line += word + " ";
    CAPTURE(line);
    const auto invocation = parse(c.words);
    REQUIRE_FALSE(invocation);
    CAPTURE(sentence(Language::en, invocation.error()));
    CHECK(static_cast<int>(invocation.error().kind) == static_cast<int>(c.kind));
  }
}

TEST_CASE("a near miss comes with what was meant") {
  CHECK(problem({"stat", "--json"}).suggestion == "stats");
  CHECK(problem({"demo.ocop"}).suggestion == "open demo.ocop");
  CHECK(problem(with(kStats, {"--indicater", "products"})).suggestion == "--indicator");
  CHECK(problem(with(kStats, {"--indicater=products"})).subject == "--indicater");
  CHECK(problem(with(kStats, {"--indicator", "product"})).suggestion == "products");
  CHECK(problem(with(kStats, {"--ramp"})).subject == "--ramp");
  CHECK(problem({"stats", "--boundaries", "a.shp", "--json=yes"}).subject == "--json");
}

TEST_CASE("the language is known even when the rest is wrong") {
  const CommandLine english({"stats", "--lang", "en", "--nonsense"});
  CHECK(language_of(english.argc(), english.argv()) == Language::en);
  const CommandLine other({"stats", "--lang", "fr"});
  CHECK(language_of(other.argc(), other.argv()) == Language::vi);
  const CommandLine last({"stats", "--lang"});
  CHECK(language_of(last.argc(), last.argv()) == Language::vi);
}
