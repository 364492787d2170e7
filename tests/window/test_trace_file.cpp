#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "demo_folder.hpp"
#include "window/trace_file.hpp"

using namespace ocop;

namespace {

std::vector<nlohmann::json> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("a frame is one line with the keys of the contract, readable while the window lives") {
  const TestFolder folder;
  auto trace = TraceFile::open(folder.file("trace.jsonl"));
  REQUIRE(trace);
  FrameRecord frame;
  frame.frame = 7;
  frame.ms = 1234.5;
  frame.why = "input";
  frame.picture = "00ff";
  frame.selection = {"00167", "25741"};
  frame.complete = true;
  trace->write(frame, {{"filter.stars.4", WidgetKind::control, {0, 582, 319, 28}, "★★★★", false, ""},
                       {"top.saved", WidgetKind::text, {316, 16, 36.5, 16}, "Đã lưu", true, "Saved"}});
  trace->write({}, {});

  const auto lines = lines_of(folder.file("trace.jsonl"));
  REQUIRE(lines.size() == 2);
  const nlohmann::json& line = lines.front();
  CHECK(line.at("frame") == 7);
  CHECK(line.at("ms") == 1234.5);
  CHECK(line.at("why") == "input");
  CHECK(line.at("picture") == "00ff");
  CHECK(line.at("selection") == std::vector<std::string>{"00167", "25741"});
  CHECK(line.at("busy") == false);
  CHECK(line.at("complete") == true);
  const nlohmann::json wanted = nlohmann::json::parse(R"([
    {"id": "filter.stars.4", "kind": "control", "rect": [0, 582, 319, 28], "text": "★★★★", "clipped": false, "msgid": ""},
    {"id": "top.saved", "kind": "text", "rect": [316, 16, 36.5, 16], "text": "Đã lưu", "clipped": true, "msgid": "Saved"}])");
  CHECK(line.at("widgets") == wanted);
  CHECK(lines.back().at("complete") == false);
  CHECK(lines.back().at("widgets").empty());
}

TEST_CASE("text that is no UTF-8 and line breaks do not break a line") {
  const TestFolder folder;
  auto trace = TraceFile::open(folder.file("trace.jsonl"));
  REQUIRE(trace);
  trace->write({}, {{"a", WidgetKind::text, {}, "one\ntwo \xff", false, ""}});
  CHECK(lines_of(folder.file("trace.jsonl")).size() == 1);
}

TEST_CASE("a trace that cannot be written says so") {
  const TestFolder folder;
  const auto trace = TraceFile::open(folder.file("no/such/trace.jsonl"));
  REQUIRE_FALSE(trace);
  CHECK(trace.error().kind == FindingKind::output_unwritable);
  CHECK(trace.error().file == folder.file("no/such/trace.jsonl"));
}

TEST_CASE("time runs from the start of the process") {
  const double first = ms_since_process_start();
  CHECK(first >= 0);
  CHECK(first < 600'000);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const double passed = ms_since_process_start() - first;
  CHECK(passed >= 20);
}
