#include "words/cluster_sentences.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <vector>

#include "picture/clusters.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr std::array kNames = {OCOP_N("A belt of gaps"), OCOP_N("A gap among strong neighbours"),
                               OCOP_N("A strong one among gaps"), OCOP_N("A strong belt")};
constexpr std::array kMeanings = {
    OCOP_N("Low, and so are the neighbours, more than chance would do"),
    OCOP_N("Low, while the neighbours are high: the neighbours know how"),
    OCOP_N("High, while the neighbours are low: something to spread from"),
    OCOP_N("High, and so are the neighbours, more than chance would do"),
};

}  // namespace

std::string name_of_cluster(Language language, int class_index) {
  return tr(language, kNames.at(static_cast<std::size_t>(class_index)));
}

std::string explain_cluster(Language language, int class_index) {
  return tr(language, kMeanings.at(static_cast<std::size_t>(class_index)));
}

std::string concentration_sentence(Language language, const Picture& picture) {
  const auto& found = picture.clusters->concentration;
  if (!found) return {};
  return fmt::format(fmt::runtime(tr(language, "Half of the products lie in {few} of {all} communes (Gini {gini}).")),
                     fmt::arg("few", whole(language, found->half_in)), fmt::arg("all", whole(language, found->units)),
                     fmt::arg("gini", decimal(language, found->gini, 2)));
}

std::string cluster_caption(Language language, const Picture& picture) {
  const Classes& classes = *picture.theme_classes;
  std::vector<std::string> parts;
  for (int c = 0; c < classes.count; ++c) {
    const int count = classes.communes_in.at(static_cast<std::size_t>(c));
    if (count > 0) parts.push_back(name_of_cluster(language, c) + ": " + whole(language, count));
  }
  std::string text = parts.empty() ? std::string(tr(language, "No cluster stands out from chance."))
                                   : fmt::format(fmt::runtime(tr(language, "{} communes.")), fmt::join(parts, ", "));
  const std::string spread = concentration_sentence(language, picture);
  return spread.empty() ? text : text + " " + spread;
}

}  // namespace ocop
