#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

// In the order of Evidence; `none` places nothing.
constexpr std::array kPlacedBy = {
    OCOP_N("Placed in {commune}."),
    OCOP_N("Placed in {commune} by hand."),
    OCOP_N("Placed in {commune} by its code."),
    OCOP_N("Placed in {commune} by the official product id."),
    OCOP_N("Placed in {commune} by its name."),
    OCOP_N("Placed in {commune} by its name without diacritics."),
    OCOP_N("Placed in {commune} by another name of it."),
    OCOP_N("Placed in {commune} by the crosswalk of old and new communes."),
    OCOP_N("Placed in {commune} by its coordinates."),
};

// In the order of Problem: what is odd and what to do.
constexpr std::array kProblemSentences = {
    OCOP_N("The old commune was split, and its name alone does not tell: choose one."),
    OCOP_N("“{place}” stands for several communes: add the district or the code."),
    OCOP_N("No commune named “{place}” is in the boundaries: check the spelling and the vintage."),
    OCOP_N("The place lies outside the boundaries: check it or open wider boundaries."),
    OCOP_N("The coordinates lie in another commune than the address: check both."),
    OCOP_N("Longitude and latitude stood the wrong way round and were swapped."),
    OCOP_N("The coordinates belong to another VN-2000 zone and were moved."),
    OCOP_N("Not recognised (0 to 2 stars, or only proposed), so it is no OCOP product yet."),
    OCOP_N("The row repeats another one and counts once."),
    OCOP_N("The row was set aside."),
    OCOP_N("There is no product name: fill it in."),
    OCOP_N("The stars cannot be read and count as unknown: write 3, 4 or 5."),
    OCOP_N("The date cannot be read and counts as unknown: write it as 31/12/2023."),
    OCOP_N("The producer type “{type}” is not known."),
    OCOP_N("The stars do not fit the score of {score}: check them."),
    OCOP_N("The row names no place: add a commune, a code or coordinates."),
};
static_assert(kProblemSentences.size() == kProblemCount);

/// One candidate: the name is known, but what stands there may not be a commune's name.
constexpr const char* kDoubtfulName =
    OCOP_N("“{place}” may be this commune, but nothing else in the row says so: add the district or the code.");

const char* sentence_of(Problem problem, const EntryPlace& place) {
  if (problem == Problem::ambiguous_name && place.candidates.size() == 1) return kDoubtfulName;
  return kProblemSentences.at(static_cast<std::size_t>(problem));
}

std::string stated_place(const Entry& entry) {
  if (!entry.commune.empty()) return entry.commune;
  if (!entry.address.empty()) return entry.address;
  return entry.code.empty() ? "?" : entry.code;
}

std::string outcome(Language language, const EntryPlace& place, const BoundarySet& set) {
  switch (place.fate) {
    case Fate::placed: {
      const std::string name = place.commune ? set.communes.at(*place.commune).name : "?";
      return fmt::format(fmt::runtime(tr(language, kPlacedBy.at(static_cast<std::size_t>(place.evidence)))),
                         fmt::arg("commune", name));
    }
    case Fate::ambiguous: {
      std::string names;
      for (const CommuneId id : place.candidates) names += (names.empty() ? "" : ", ") + set.communes.at(id).name;
      return fmt::format(fmt::runtime(tr(language, "A commune has to be chosen: {communes}.")),
                         fmt::arg("communes", names.empty() ? "?" : names));
    }
    case Fate::unplaced:
      return tr(language, "Could not be placed.");
    case Fate::invalid:
      return tr(language, "The row cannot be used.");
  }
  return {};
}

}  // namespace

std::string sentence(Language language, const Entry& entry, const EntryPlace& place, const BoundarySet& set) {
  std::string text = outcome(language, place, set);
  for (const Problem problem : place.problems) {
    text += ' ';
    text += fmt::format(fmt::runtime(tr(language, sentence_of(problem, place))), fmt::arg("place", stated_place(entry)),
                        fmt::arg("type", entry.producer_type_text.empty() ? "?" : entry.producer_type_text),
                        fmt::arg("score", entry.score ? decimal(language, *entry.score, 1) : "?"));
  }
  return text;
}

}  // namespace ocop
