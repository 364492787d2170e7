#include "look/font_files.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace ocop {
namespace {

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

int fontconfig_weight(Weight weight) {
  switch (weight) {
    case Weight::regular:
      return FC_WEIGHT_REGULAR;
    case Weight::medium:
      return FC_WEIGHT_MEDIUM;
    case Weight::semibold:
      return FC_WEIGHT_DEMIBOLD;
  }
  return FC_WEIGHT_REGULAR;
}

// fontconfig always answers with something: the answer counts only when it is of the family asked for.
std::optional<FontFile> find(const char* family, Weight weight, bool any_family) {
  const Pattern wanted(FcPatternCreate(), FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, fontconfig_weight(weight));
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
  // A variable font would be opened at its default weight.
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern match(FcFontMatch(nullptr, wanted.get(), &result), FcPatternDestroy);
  if (!match) return std::nullopt;
  FcChar8* found_family = nullptr;
  FcChar8* path = nullptr;
  int index = 0;
  if (FcPatternGetString(match.get(), FC_FAMILY, 0, &found_family) != FcResultMatch) return std::nullopt;
  if (FcPatternGetString(match.get(), FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  if (!any_family && std::string(reinterpret_cast<const char*>(found_family)) != family) return std::nullopt;
  FcPatternGetInteger(match.get(), FC_INDEX, 0, &index);
  return FontFile{reinterpret_cast<const char*>(path), index};
}

}  // namespace

std::vector<FontFile> font_files(Weight weight) {
  std::vector<FontFile> files;
  const auto add = [&](const char* family, bool any_family) {
    const auto file = find(family, weight, any_family);
    const auto is_same = [&](const FontFile& f) { return f.path == file->path && f.index == file->index; };
    if (file && std::none_of(files.begin(), files.end(), is_same)) files.push_back(*file);
  };
  add("Inter", false);
  add("Noto Sans", false);
  add("DejaVu Sans", false);
  add("sans-serif", true);
  return files;
}

}  // namespace ocop
