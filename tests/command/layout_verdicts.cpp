#include "layout_verdicts.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "run.hpp"

namespace {

using Json = nlohmann::json;

const std::string kFiles = OCOP_FIXTURE_DIR "/register/layouts/files/";
const std::string kData = OCOP_DATA_DIR "/";

/// What the row's own text is told of; such a problem must be there when expected and only then.
const std::set<std::string> kOfTheText = {"not_recognised",      "duplicate_row", "set_aside",
                                          "no_product",          "stars_unread",  "date_unread",
                                          "stars_against_score", "swapped_axes",  "point_elsewhere"};

class Verdicts {
 public:
  explicit Verdicts(const std::string& run) : run_(run) {}
  void add(const std::string& where, bool is_right, const std::string& difference) {
    list.push_back({run_ + "/" + where, is_right, is_right ? std::string() : difference});
  }
  void compare(const std::string& where, const Json& wanted, const Json& got) {
    add(where, wanted == got, "expected " + wanted.dump() + ", got " + got.dump());
  }

  std::vector<Verdict> list;

 private:
  std::string run_;
};

std::vector<std::string> words_of(const Json& run, const std::string& verb) {
  const std::string boundaries = run["boundaries"];
  const bool is_demo = boundaries.compare(0, 9, "communes_") == 0;
  std::vector<std::string> words = {verb, "--json", "--quiet", "--boundaries", (is_demo ? kData : kFiles) + boundaries};
  if (is_demo) words.insert(words.end(), {"--crosswalk", kData + "crosswalk_2024_2025.csv"});
  words.emplace_back("--register");
  for (const Json& file : run["registers"]) words.push_back(kFiles + file.get<std::string>());
  for (const Json& argument : run["arguments"]) words.push_back(argument);
  return words;
}

void judge_problems(const std::string& where, const Json& wanted, const Json& got, Verdicts& verdicts) {
  std::set<std::string> missing = wanted.get<std::set<std::string>>();
  bool is_right = true;
  for (const Json& problem : got) {
    const std::string key = problem;
    if (missing.erase(key) == 0 && kOfTheText.count(key) > 0) is_right = false;
  }
  verdicts.add(where, is_right && missing.empty(), "expected " + wanted.dump() + ", got " + got.dump());
}

void judge_entry(const std::string& where, const Json& wanted, const Json& got, Verdicts& verdicts) {
  for (const auto& [key, value] : wanted.items()) {
    const std::string field = where + "/" + key;
    const Json& said = got[key];
    if (key == "problems") {
      judge_problems(field, value, said, verdicts);
    } else if (key == "candidates") {
      verdicts.compare(field, Json(value.get<std::set<std::string>>()), Json(said.get<std::set<std::string>>()));
    } else if (key == "fate" && value.is_array()) {
      verdicts.add(field, std::find(value.begin(), value.end(), said) != value.end(),
                   "expected one of " + value.dump() + ", got " + said.dump());
    } else {
      verdicts.compare(field, value, said);
    }
  }
}

std::vector<Json> of_row(const Json& rows, const std::string& file, int row) {
  std::vector<Json> found;
  for (const Json& entry : rows) {
    if (entry["file"] == file && entry["row"] == row) found.push_back(entry);
  }
  return found;
}

void judge_rows(const Json& run, const Json& json, Verdicts& verdicts) {
  for (const Json& row : run["rows"]) {
    const int number = row["row"];
    const std::string where = "row " + std::to_string(number);
    const std::vector<Json> got = of_row(json["rows"], run["told"], number);
    const Json& wanted = row["entries"];
    std::string products;
    for (const Json& entry : got) products += " " + entry["product"].dump();
    verdicts.add(where + "/entries", got.size() == wanted.size(),
                 "expected " + std::to_string(wanted.size()) + ", got " + std::to_string(got.size()) + ":" + products);
    for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i) {
      judge_entry(wanted.size() == 1 ? where : where + "." + std::to_string(i + 1), wanted[i], got[i], verdicts);
    }
  }
}

void judge_ignored(const Json& run, const Json& json, Verdicts& verdicts) {
  for (const auto& [number, why] : run["ignored"].items()) {
    const std::vector<Json> got = of_row(json["ignored"], run["told"], std::stoi(number));
    verdicts.compare("row " + number + "/ignored", why, got.empty() ? Json() : got.front()["why"]);
  }
}

/// "by_status.withdrawn", "per_commune.25865.products"
Json at_path(Json json, const std::string& path) {
  std::istringstream parts(path);
  for (std::string part; std::getline(parts, part, '.');) {
    Json next;
    if (json.is_array()) {
      for (const Json& item : json) {
        if (item["code"] == part) next = item;
      }
    } else if (json.is_object()) {
      next = json.value(part, Json());
    }
    json = next;
  }
  return json;
}

void judge_stats(const Json& run, Verdicts& verdicts) {
  for (const Json& question : run.value("stats", Json::array())) {
    std::vector<std::string> words = words_of(run, "stats");
    std::string where = "stats";
    for (const Json& argument : question["arguments"]) {
      words.push_back(argument);
      where += " " + argument.get<std::string>();
    }
    const Run done = ::run(words);
    verdicts.add(where + "/exit", done.exit_code == 0,
                 "expected 0, got " + std::to_string(done.exit_code) + ": " + done.err);
    if (done.exit_code != 0) continue;
    const Json json = Json::parse(done.out);
    for (const auto& [path, value] : question["wanted"].items()) {
      verdicts.compare(where + "/" + path, value, at_path(json, path));
    }
  }
}

void judge_refusal(const Json& run, const Run& done, Verdicts& verdicts) {
  verdicts.compare("exit", run["refused"], done.exit_code);
  verdicts.add("sentence", done.err.find(run["told"].get<std::string>()) != std::string::npos,
               "expected a sentence that names the file, got " + done.err);
}

/// 1 when something is not placed.
int wanted_exit_code(const Json& json) {
  const auto& rows = json["rows"];
  return std::all_of(rows.begin(), rows.end(), [](const Json& row) { return row["fate"] == "placed"; }) ? 0 : 1;
}

}  // namespace

std::vector<Verdict> judge_run(const Json& run) {
  Verdicts verdicts(run["name"].get<std::string>());
  const Run done = ::run(words_of(run, "check"));
  if (run.contains("refused")) {
    judge_refusal(run, done, verdicts);
    return verdicts.list;
  }
  const bool is_read = done.exit_code == 0 || done.exit_code == 1;
  verdicts.add("exit", is_read, "expected 0 or 1, got " + std::to_string(done.exit_code) + ": " + done.err);
  if (!is_read) return verdicts.list;
  const Json json = Json::parse(done.out);
  verdicts.compare("exit when read", wanted_exit_code(json), done.exit_code);
  judge_rows(run, json, verdicts);
  judge_ignored(run, json, verdicts);
  for (const Json& text : run.value("absent", Json::array())) {
    verdicts.add("absent", done.out.find(text.get<std::string>()) == std::string::npos, text.dump() + " is there");
  }
  judge_stats(run, verdicts);
  return verdicts.list;
}
