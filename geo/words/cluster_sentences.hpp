#pragma once

#include <string>

#include "picture/picture.hpp"
#include "words/language.hpp"

namespace ocop {

/// "A belt of gaps", "a gap among strong neighbours": the classes of a map of clusters in plain words.
std::string name_of_cluster(Language language, int class_index);
/// What the class means, in a sentence.
std::string explain_cluster(Language language, int class_index);

/// "Half of the products lie in 8 of 91 communes (Gini 0.74)."; empty when there is nothing to share out.
std::string concentration_sentence(Language language, const Picture& picture);

/// How many of each, or that chance explains everything.
std::string cluster_caption(Language language, const Picture& picture);

}  // namespace ocop
