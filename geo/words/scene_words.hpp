#pragma once

#include <string>
#include <vector>

#include "picture/picture.hpp"
#include "words/language.hpp"
#include "workspace/scene.hpp"

namespace ocop {

/// What a scene says: its own sentence, else the caption of its picture.
std::string sentence_of(Language language, const Scene& scene, const Picture& picture);

/// A title for a new scene: the first sentence of the caption.
std::string proposed_title(Language language, const Picture& picture);

/// What the caption says behind that; empty when that is all.
std::string rest_of_caption(Language language, const Picture& picture);

/// "hạng từ 4 sao, HTX"; "mọi sản phẩm" without a filter.
std::string filter_in_short(Language language, const Filter& filter);

/// What a scene keeps, and what can differ from the screen.
enum class ScenePart : std::uint8_t { indicator, filter, as_of, vintage, highlighted, view };
inline constexpr std::size_t kScenePartCount = 6;
std::string name_of(Language language, ScenePart part);
/// The part of a scene in words; names of communes from `set`, the boundaries that the scene shows.
std::string value_of(Language language, const Scene& scene, ScenePart part, const BoundarySet& set);

/// In which parts a scene differs from what is on the screen, written as a scene.
std::vector<ScenePart> differing_parts(const Scene& scene, const Scene& screen);

}  // namespace ocop
