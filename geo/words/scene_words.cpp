#include "words/scene_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// A view that is off by less than this share of its width is the same to the eye.
constexpr double kSameView = 0.01;
constexpr double kKmOfDegree = 111.2;

bool is_same_view(const std::optional<SceneView>& a, const std::optional<SceneView>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  const double east_km = (a->lon - b->lon) * kKmOfDegree * std::cos(a->lat * 3.14159265358979 / 180);
  const double north_km = (a->lat - b->lat) * kKmOfDegree;
  return std::abs(a->width_km - b->width_km) <= kSameView * a->width_km &&
         std::hypot(east_km, north_km) <= kSameView * a->width_km;
}

bool is_same_look(const Choices& a, const Choices& b) {
  return a.indicator == b.indicator && a.classing == b.classing && a.ramp == b.ramp;
}

std::string names_of(Language language, const Scene& scene, const BoundarySet& set) {
  const std::vector<CommuneId> communes = highlighted_in(scene, set);
  if (communes.empty()) return tr(language, "no commune");
  if (communes.size() == 1) return set.communes[communes.front()].name;
  const auto count = static_cast<std::int64_t>(communes.size());
  return fmt::format("{} {}", whole(language, count), trn(language, "commune", "communes", count));
}

}  // namespace

std::string sentence_of(Language language, const Scene& scene, const Picture& picture) {
  return scene.sentence.empty() ? caption(language, picture) : scene.sentence;
}

std::string proposed_title(Language language, const Picture& picture) {
  std::string title = caption(language, picture);
  const std::size_t end = title.find(". ");
  if (end != std::string::npos) title.resize(end);
  while (title.ends_with('.')) title.pop_back();
  return title;
}

std::string rest_of_caption(Language language, const Picture& picture) {
  const std::string said = caption(language, picture);
  const std::size_t end = said.find(". ");
  return end == std::string::npos ? std::string() : said.substr(end + 2);
}

std::string name_of(Language language, ScenePart part) {
  switch (part) {
    case ScenePart::indicator:
      return tr(language, "Indicator");
    case ScenePart::filter:
      return trc(language, "scene", "Filter");
    case ScenePart::as_of:
      return tr(language, "As of");
    case ScenePart::vintage:
      return tr(language, "Boundaries");
    case ScenePart::highlighted:
      return tr(language, "Highlighted");
    case ScenePart::view:
      return trc(language, "scene", "View");
  }
  return {};
}

std::string value_of(Language language, const Scene& scene, ScenePart part, const BoundarySet& set) {
  switch (part) {
    case ScenePart::indicator:
      return name_of(language, scene.choices.indicator);
    case ScenePart::filter:
      return filter_in_short(language, scene.choices.filter);
    case ScenePart::as_of:
      return date(language, scene.choices.as_of);
    case ScenePart::vintage:
      return set.vintage;
    case ScenePart::highlighted:
      return names_of(language, scene, set);
    case ScenePart::view:
      if (!scene.view) return tr(language, "the whole area");
      return fmt::format(fmt::runtime(tr(language, "{} km wide")),
                         decimal(language, scene.view->width_km, scene.view->width_km < 10 ? 1 : 0));
  }
  return {};
}

std::vector<ScenePart> differing_parts(const Scene& scene, const Scene& screen) {
  std::vector<ScenePart> parts;
  const Choices& a = scene.choices;
  const Choices& b = screen.choices;
  if (!is_same_look(a, b)) parts.push_back(ScenePart::indicator);
  if (a.filter != b.filter) parts.push_back(ScenePart::filter);
  if (a.as_of != b.as_of) parts.push_back(ScenePart::as_of);
  if (a.vintage != b.vintage) parts.push_back(ScenePart::vintage);
  auto lit = scene.highlighted;
  auto selected = screen.highlighted;
  std::ranges::sort(lit, {}, &CommuneCode::text);
  std::ranges::sort(selected, {}, &CommuneCode::text);
  if (lit != selected) parts.push_back(ScenePart::highlighted);
  if (!is_same_view(scene.view, screen.view)) parts.push_back(ScenePart::view);
  return parts;
}

}  // namespace ocop
