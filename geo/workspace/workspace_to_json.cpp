#include <span>

#include "register/column_map_json.hpp"
#include "workspace/workspace_json.hpp"

namespace ocop {
namespace {

using Json = nlohmann::ordered_json;

std::string_view kind_key(SourceKind kind) {
  switch (kind) {
    case SourceKind::boundaries:
      return "boundaries";
    case SourceKind::register_table:
      return "register";
    case SourceKind::crosswalk:
      return "crosswalk";
    case SourceKind::population:
      return "population";
    case SourceKind::context:
      return "context";
    case SourceKind::attributes:
      return "attributes";
  }
  return {};
}

Json source_to_json(const Source& source) {
  Json json{{"kind", kind_key(source.kind)}, {"path", source.path}};
  if (!source.layer.empty()) json["layer"] = source.layer;
  if (source.epsg) json["epsg"] = *source.epsg;
  if (!source.sheet.empty()) json["sheet"] = source.sheet;
  if (!source.encoding.empty()) json["encoding"] = source.encoding;
  if (!source.address_vintage.empty()) json["address_vintage"] = source.address_vintage;
  if (source.columns) json["columns"] = column_map_to_json(*source.columns);
  return json;
}

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json ruling_to_json(const Ruling& ruling) {
  Json json = Json::object();
  if (ruling.kind != RulingKind::row) json["kind"] = key_of(ruling.kind);
  if (ruling.kind == RulingKind::row) {
    json["file"] = ruling.file;
    if (ruling.sheet) json["sheet"] = *ruling.sheet;
    json["row"] = ruling.row;
    json["product"] = ruling.product;
  }
  put(json, "producer", ruling.producer);
  put(json, "place", ruling.place);
  put(json, "name", ruling.name);
  put(json, "beside", ruling.beside);
  if (ruling.kind == RulingKind::producer) return json;
  json["vintage"] = ruling.vintage;
  json["commune"] = ruling.commune ? Json(ruling.commune->text()) : Json(nullptr);
  return json;
}

Json decisions_to_json(const Decisions& decisions) {
  Json json{{"sources", Json::array()}, {"rulings", Json::array()}, {"within", decisions.scope.within}};
  for (const Source& source : decisions.sources) json["sources"].push_back(source_to_json(source));
  for (const Ruling& ruling : decisions.rulings) json["rulings"].push_back(ruling_to_json(ruling));
  for (const ColumnMap& map : decisions.column_maps) json["column_maps"].push_back(column_map_to_json(map));
  return json;
}

template <class E, std::size_t N>
Json keys_of(const KeySet<E, N>& set, std::span<const E, N> all) {
  Json keys = Json::array();
  for (const E value : all) {
    if (set.has(value)) keys.push_back(key_of(value));
  }
  return keys;
}

Json filter_to_json(const Filter& filter) {
  Json json{{"stars", keys_of(filter.stars, std::span(kStars))},
            {"producer_types", keys_of(filter.producer_types, std::span(kProducerTypes))},
            {"groups", keys_of(filter.groups, std::span(kGroups))},
            {"statuses", keys_of(filter.statuses, std::span(kStatuses))}};
  if (filter.years) json["years"] = *filter.years;
  put(json, "text", filter.text);
  if (filter.districts) json["districts"] = *filter.districts;
  for (const auto& [column, values] : filter.commune_classes) {
    json["commune_classes"].push_back({{"column", column}, {"values", values}});
  }
  return json;
}

Json target_to_json(const Target& target) {
  Json json{{"least", target.least}};
  if (target.year) json["year"] = *target.year;
  put(json, "vintage", target.vintage);
  for (const TriedProducts& tried : target.tried) {
    json["tried"].push_back({{"commune", tried.commune.text()}, {"products", tried.products}});
  }
  return json;
}

Json choices_to_json(const Choices& choices) {
  Json json{{"vintage", choices.vintage},
            {"as_of", iso(choices.as_of)},
            {"filter", filter_to_json(choices.filter)},
            {"indicator", key_of(choices.indicator)},
            {"method", key_of(choices.classing.method)},
            {"classes", choices.classing.classes},
            {"breaks", choices.classing.breaks},
            {"is_locked", choices.classing.is_locked},
            {"ramp", key_of(choices.ramp)},
            {"is_ramp_reversed", choices.is_ramp_reversed},
            {"is_smoothed", choices.is_smoothed},
            {"gap_kind", key_of(choices.gap_kind)},
            {"gap_weights",
             {{"population", choices.gap_weights.population},
              {"distance", choices.gap_weights.distance},
              {"neighbours", choices.gap_weights.neighbours}}},
            {"shows_context", choices.shows_context},
            {"theme", key_of(choices.theme)},
            {"target", target_to_json(choices.target)}};
  if (choices.form != MapForm::areas) json["form"] = key_of(choices.form);
  if (choices.since) json["since"] = iso(*choices.since);
  return json;
}

Json scene_to_json(const Scene& scene) {
  Json json{{"title", scene.title}};
  put(json, "sentence", scene.sentence);
  put(json, "notes", scene.notes);
  if (scene.view) {
    json["view"] = {{"lon", scene.view->lon}, {"lat", scene.view->lat}, {"width_km", scene.view->width_km}};
  }
  for (const CommuneCode& code : scene.highlighted) json["highlighted"].push_back(code.text());
  if (scene.is_instant) json["is_instant"] = true;
  json["choices"] = choices_to_json(scene.choices);
  return json;
}

}  // namespace

Json workspace_to_json(const Workspace& workspace) {
  Json json{{"version", kWorkspaceVersion},
            {"title", workspace.title},
            {"decisions", decisions_to_json(workspace.decisions)},
            {"choices", choices_to_json(workspace.choices)}};
  for (const Scene& scene : workspace.scenes) json["scenes"].push_back(scene_to_json(scene));
  return json;
}

}  // namespace ocop
