#include "output/page_parts.hpp"
#include "sheet/path_data.hpp"
#include "sheet/source_line.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

using Json = nlohmann::ordered_json;

Json colours_to_json(const std::vector<Rgb>& colours) {
  Json json = Json::array();
  for (const Rgb colour : colours) json.push_back(css_colour(colour));
  return json;
}

template <class Keys>
Json names_of(Language language, const Keys& keys) {
  Json names = Json::object();
  for (const auto key : keys) names[std::string(key_of(key))] = name_of(language, key);
  return names;
}

Json names_in(Language language, const Picture& picture) {
  const Legend legend = make_indicator_legend(picture, Ground::light, language);
  return {{"indicator", legend.title},
          {"subtitle", legend.subtitle},
          {"classes", class_labels(language, picture)},
          {"types", names_of(language, kProducerTypes)},
          {"groups", names_of(language, kGroups)},
          {"statuses", names_of(language, kStatuses)},
          {"source", source_line(picture, language)},
          {"caption", caption(language, picture)}};
}

Json communes_to_json(const Picture& picture) {
  Json json = Json::array();
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  for (CommuneId id = 0; id < communes.size(); ++id) {
    if (!picture.mask->is_inside.at(id)) continue;
    const Commune& commune = communes[id];
    Json one{{"code", commune.code.text()}, {"name", commune.name}, {"district", commune.district}};
    one["population"] = commune.population ? Json(*commune.population) : Json(nullptr);
    one["area"] = commune.area_km2;
    json.push_back(std::move(one));
  }
  return json;
}

Json producers_to_json(const Picture& picture) {
  Json json = Json::array();
  for (const Producer& producer : picture.placement->producers) {
    json.push_back({{"name", producer.name}, {"type", key_of(producer.type)}});
  }
  return json;
}

Json products_to_json(const Picture& picture, const std::vector<std::optional<int>>& numbers) {
  Json json = Json::array();
  const Placement& placement = *picture.placement;
  for (ProductId id = 0; id < placement.products.size(); ++id) {
    if (!picture.passing->products.at(id)) continue;
    const Product& product = placement.products[id];
    const ProductState& state = picture.states->products.at(id);
    const auto& commune = placement.vintages.at(picture.vintage).products.at(id).commune;
    Json one{{"name", product.name},
             {"producer", product.producer},
             {"stars", key_of(stars_of(state.stars))},
             {"status", key_of(state.status)},
             {"group", key_of(product.group)},
             {"commune", commune ? numbers.at(*commune).value_or(-1) : -1}};
    if (const auto day = last_day(product.certificates.at(state.certificate))) one["lapses"] = iso(*day);
    json.push_back(std::move(one));
  }
  return json;
}

}  // namespace

std::vector<std::optional<int>> page_numbers(const Picture& picture) {
  std::vector<std::optional<int>> numbers(picture.mask->is_inside.size());
  int next = 0;
  for (std::size_t c = 0; c < numbers.size(); ++c) {
    if (picture.mask->is_inside[c]) numbers[c] = next++;
  }
  return numbers;
}

Json page_data(const Picture& picture, const PageOptions& options, const PageMap& map) {
  const MapInk& ink = map_ink(Ground::light);
  const auto star = [&](Stars stars) { return css_colour(ink.stars.at(static_cast<std::size_t>(stars))); };
  return {
      {"title", options.title},
      {"asOf", iso(picture.choices.as_of)},
      {"made", iso(day_of_making())},
      {"indicator", key_of(picture.choices.indicator)},
      {"isFiltered", picture.choices.filter != Filter{}},
      {"isSchematic", picture.atlas->vintages.at(picture.vintage).set.is_schematic},
      {"size", {map.width, map.height}},
      {"metresPerUnit", map.metres_per_unit},
      {"breaks", picture.classes->breaks},
      {"colours", colours_to_json(ramp_colours(picture.choices, picture.classes->count, Ground::light))},
      {"zero", css_colour(ink.zero)},
      {"starColours",
       {{"0", star(Stars::unknown)}, {"3", star(Stars::three)}, {"4", star(Stars::four)}, {"5", star(Stars::five)}}},
      {"words", {{"vi", page_words(Language::vi)}, {"en", page_words(Language::en)}}},
      {"names", {{"vi", names_in(Language::vi, picture)}, {"en", names_in(Language::en, picture)}}},
      {"communes", communes_to_json(picture)},
      {"producers", producers_to_json(picture)},
      {"products", products_to_json(picture, page_numbers(picture))}};
}

}  // namespace ocop
