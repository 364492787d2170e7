#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include "register/column_map_json.hpp"
#include "workspace/workspace_json.hpp"

namespace ocop {
namespace {

using Json = nlohmann::json;

/// One value of the file and the path of keys that leads to it.
class Node {
 public:
  Node(const Json& json, std::string path) : json_(&json), path_(std::move(path)) {}

  /// The value of a key, when it is there.
  std::optional<Node> find(const char* key) const {
    if (!json_->is_object()) damaged();
    const auto found = json_->find(key);
    if (found == json_->end()) return std::nullopt;
    return Node(*found, path_.empty() ? key : path_ + "." + key);
  }

  ColumnMap column_map() const {
    std::string wrong;
    auto map = column_map_from_json(*json_, wrong);
    if (!map) throw Damage{path_ + ": " + wrong};
    return *std::move(map);
  }

  bool is_null() const { return json_->is_null(); }
  std::string text() const { return json_->is_string() ? json_->get<std::string>() : damaged(); }
  double number() const {
    if (!json_->is_number() || !std::isfinite(json_->get<double>())) damaged();
    return json_->get<double>();
  }
  double number(double least, double most) const {
    if (number() < least || number() > most) damaged();
    return number();
  }
  bool is_true() const {
    if (!json_->is_boolean()) damaged();
    return json_->get<bool>();
  }
  int whole(int least, int most) const {
    if (!json_->is_number_integer()) damaged();
    const auto value = json_->get<std::int64_t>();
    if (value < least || value > most) damaged();
    return static_cast<int>(value);
  }

  bool yes_or_no() const {
    if (!json_->is_boolean()) damaged();
    return json_->get<bool>();
  }

  template <class Visit>
  void for_each(const Visit& visit) const {
    if (!json_->is_array()) damaged();
    for (std::size_t i = 0; i < json_->size(); ++i) visit(Node((*json_)[i], path_ + "[" + std::to_string(i) + "]"));
  }

  [[noreturn]] std::string damaged() const {
    constexpr std::size_t kShown = 40;
    std::string value = json_->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (value.size() > kShown) value = json_->type_name();
    throw Damage{(path_.empty() ? std::string("{}") : path_) + ": " + value};
  }

 private:
  const Json* json_;
  std::string path_;
};

std::string text_at(const Node& node, const char* key, std::string missing = {}) {
  const auto found = node.find(key);
  return found ? found->text() : std::move(missing);
}

Node needed(const Node& node, const char* key) {
  const auto found = node.find(key);
  if (!found) node.damaged();
  return *found;
}

template <class E>
E key_value(const Node& node, std::optional<E> (*of_key)(std::string_view)) {
  const std::optional<E> value = of_key(node.text());
  if (!value) node.damaged();
  return *value;
}

template <class E>
void read_key(const Node& node, const char* key, std::optional<E> (*of_key)(std::string_view), E& value) {
  if (const auto found = node.find(key)) value = key_value(*found, of_key);
}

std::optional<Stars> stars_of_key(std::string_view key) {
  for (const Stars stars : kStars) {
    if (key_of(stars) == key) return stars;
  }
  return std::nullopt;
}

template <class E, std::size_t N>
void read_keys(const Node& node, const char* key, std::optional<E> (*of_key)(std::string_view), KeySet<E, N>& set) {
  const auto found = node.find(key);
  if (!found) return;
  set = KeySet<E, N>::none();
  found->for_each([&](const Node& item) { set.set(key_value(item, of_key), true); });
}

std::optional<SourceKind> source_kind_of_key(std::string_view key) {
  if (key == "boundaries") return SourceKind::boundaries;
  if (key == "register") return SourceKind::register_table;
  if (key == "crosswalk") return SourceKind::crosswalk;
  if (key == "population") return SourceKind::population;
  if (key == "context") return SourceKind::context;
  if (key == "attributes") return SourceKind::attributes;
  return std::nullopt;
}

Source source_from(const Node& node) {
  Source source;
  source.kind = key_value(needed(node, "kind"), source_kind_of_key);
  source.path = needed(node, "path").text();
  if (source.path.empty()) needed(node, "path").damaged();
  source.layer = text_at(node, "layer");
  if (const auto epsg = node.find("epsg")) source.epsg = epsg->whole(1, 999999);
  source.sheet = text_at(node, "sheet");
  source.encoding = text_at(node, "encoding");
  source.address_vintage = text_at(node, "address_vintage");
  if (const auto columns = node.find("columns")) source.columns = columns->column_map();
  return source;
}

/// An official code, or "#12", the code made for the twelfth feature of a file without codes.
CommuneCode code_from(const Node& node) {
  const std::string text = node.text();
  if (const auto code = CommuneCode::parse(text)) return *code;
  if (!text.starts_with('#')) node.damaged();
  std::size_t feature = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), feature);
  if (error != std::errc{} || end != text.data() + text.size()) node.damaged();
  return CommuneCode::made(feature);
}

Ruling ruling_from(const Node& node) {
  Ruling ruling;
  read_key(node, "kind", ruling_kind_of_key, ruling.kind);
  if (ruling.kind == RulingKind::row) {
    ruling.file = needed(node, "file").text();
    if (const auto sheet = node.find("sheet")) ruling.sheet = sheet->text();
    ruling.row = needed(node, "row").whole(1, INT32_MAX);
  }
  ruling.product = text_at(node, "product");
  ruling.producer = text_at(node, "producer");
  ruling.place = text_at(node, "place");
  ruling.vintage = text_at(node, "vintage");
  ruling.name = text_at(node, "name");
  ruling.beside = text_at(node, "beside");
  const auto commune = node.find("commune");
  if (commune && !commune->is_null()) ruling.commune = code_from(*commune);
  return ruling;
}

Decisions decisions_from(const Node& node) {
  Decisions decisions;
  if (const auto sources = node.find("sources")) {
    sources->for_each([&](const Node& item) { decisions.sources.push_back(source_from(item)); });
  }
  if (const auto rulings = node.find("rulings")) {
    rulings->for_each([&](const Node& item) { decisions.rulings.push_back(ruling_from(item)); });
  }
  if (const auto maps = node.find("column_maps")) {
    maps->for_each([&](const Node& item) { decisions.column_maps.push_back(item.column_map()); });
  }
  if (const auto within = node.find("within")) {
    within->for_each([&](const Node& item) { decisions.scope.within.push_back(item.text()); });
  }
  return decisions;
}

Filter filter_from(const Node& node) {
  Filter filter;
  read_keys(node, "stars", stars_of_key, filter.stars);
  read_keys(node, "producer_types", producer_type_of_key, filter.producer_types);
  read_keys(node, "groups", group_of_key, filter.groups);
  read_keys(node, "statuses", status_of_key, filter.statuses);
  if (const auto years = node.find("years")) {
    std::vector<int>& chosen = filter.years.emplace();
    years->for_each([&](const Node& item) { chosen.push_back(item.whole(0, 9999)); });
    std::ranges::sort(chosen);
  }
  filter.text = text_at(node, "text");
  const auto texts = [](const Node& list) {
    std::vector<std::string> chosen;
    list.for_each([&](const Node& item) { chosen.push_back(item.text()); });
    std::ranges::sort(chosen);
    return chosen;
  };
  if (const auto districts = node.find("districts")) filter.districts = texts(*districts);
  if (const auto classes = node.find("commune_classes")) {
    classes->for_each([&](const Node& item) {
      filter.commune_classes[needed(item, "column").text()] = texts(needed(item, "values"));
    });
  }
  return filter;
}

Classing classing_from(const Node& node, Indicator indicator) {
  Classing classing = default_classing(indicator);
  read_key(node, "method", method_of_key, classing.method);
  if (const auto classes = node.find("classes")) classing.classes = classes->whole(1, 100);
  if (const auto breaks = node.find("breaks")) {
    classing.breaks.clear();
    breaks->for_each([&](const Node& item) {
      if (!classing.breaks.empty() && item.number() <= classing.breaks.back()) item.damaged();
      classing.breaks.push_back(item.number());
    });
  }
  if (const auto locked = node.find("is_locked")) classing.is_locked = locked->yes_or_no();
  return classing;
}

GapWeights gap_weights_from(const Node& node) {
  GapWeights weights;
  if (const auto population = node.find("population")) weights.population = population->whole(0, 100);
  if (const auto distance = node.find("distance")) weights.distance = distance->whole(0, 100);
  if (const auto neighbours = node.find("neighbours")) weights.neighbours = neighbours->whole(0, 100);
  return weights;
}

Target target_from(const Node& node) {
  Target target;
  if (const auto least = node.find("least")) target.least = least->whole(1, kMostLeast);
  if (const auto year = node.find("year")) target.year = year->whole(1900, 2200);
  const std::string vintage = text_at(node, "vintage");
  if (const auto tried = node.find("tried")) {
    tried->for_each([&](const Node& item) {
      try_products(target, vintage, code_from(needed(item, "commune")), needed(item, "products").whole(1, 1000));
    });
  }
  return target;
}

Choices choices_from(const Node& node) {
  Choices choices;
  choices.vintage = text_at(node, "vintage");
  choices.as_of = day_of_making();
  if (const auto as_of = node.find("as_of")) choices.as_of = key_value(*as_of, parse_iso_day);
  if (const auto filter = node.find("filter")) choices.filter = filter_from(*filter);
  read_key(node, "indicator", indicator_of_key, choices.indicator);
  choices.classing = classing_from(node, choices.indicator);
  read_key(node, "ramp", ramp_of_key, choices.ramp);
  if (const auto reversed = node.find("is_ramp_reversed")) choices.is_ramp_reversed = reversed->yes_or_no();
  if (const auto smoothed = node.find("is_smoothed")) choices.is_smoothed = smoothed->yes_or_no();
  read_key(node, "gap_kind", gap_kind_of_key, choices.gap_kind);
  if (const auto weights = node.find("gap_weights")) choices.gap_weights = gap_weights_from(*weights);
  if (const auto shows = node.find("shows_context")) choices.shows_context = shows->yes_or_no();
  read_key(node, "theme", map_theme_of_key, choices.theme);
  read_key(node, "form", map_form_of_key, choices.form);
  if (const auto since = node.find("since")) choices.since = key_value(*since, parse_iso_day);
  if (const auto target = node.find("target")) choices.target = target_from(*target);
  return choices;
}

SceneView view_from(const Node& node) {
  constexpr double kRoundTheWorld_km = 40100;
  return {needed(node, "lon").number(-180, 180), needed(node, "lat").number(-90, 90),
          needed(node, "width_km").number(1e-3, kRoundTheWorld_km)};
}

Scene scene_from(const Node& node) {
  Scene scene;
  scene.title = needed(node, "title").text();
  scene.sentence = text_at(node, "sentence");
  scene.notes = text_at(node, "notes");
  if (const auto view = node.find("view")) scene.view = view_from(*view);
  if (const auto highlighted = node.find("highlighted")) {
    highlighted->for_each([&](const Node& item) { scene.highlighted.push_back(code_from(item)); });
  }
  if (const auto is_instant = node.find("is_instant")) scene.is_instant = is_instant->is_true();
  scene.choices = choices_from(needed(node, "choices"));
  return scene;
}

}  // namespace

Workspace workspace_from_json(const Json& json) {
  const Json empty = Json::object();
  const Node root(json, {});
  Workspace workspace;
  workspace.title = text_at(root, "title");
  workspace.decisions = decisions_from(root.find("decisions").value_or(Node(empty, "decisions")));
  workspace.choices = choices_from(root.find("choices").value_or(Node(empty, "choices")));
  if (const auto scenes = root.find("scenes")) {
    scenes->for_each([&](const Node& item) { workspace.scenes.push_back(scene_from(item)); });
  }
  return workspace;
}

}  // namespace ocop
