#include <fmt/format.h>

#include <array>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// What it is, why it matters, what the one button that mends it is called, and what is said where there is none.
struct FlawWords {
  const char* what;
  const char* why;
  const char* fix;
  const char* fine;
};

// In the order of MapFlawKind.
constexpr std::array kWords = {
    FlawWords{OCOP_N("Counts fill whole communes"), OCOP_N("Large communes look like more than they have."),
              OCOP_N("Show a rate"), OCOP_N("No counts filling areas")},
    FlawWords{OCOP_N("{count} classes"), OCOP_N("More than seven shades are not told apart."), OCOP_N("Take five"),
              OCOP_N("Not more than seven classes")},
    FlawWords{OCOP_N("{count} classes without a commune"), OCOP_N("The legend lists colours that are not on the map."),
              OCOP_N("Fit the classes"), OCOP_N("{count} classes, none of them empty")},
    FlawWords{OCOP_N("{count} expired products are counted"), OCOP_N("{other} are in force on the day of the map."),
              OCOP_N("Only those in force"), OCOP_N("No expired product is counted")},
    FlawWords{OCOP_N("No product is in force"), OCOP_N("All {count} had lapsed by the day of the map."),
              OCOP_N("Choose another day"), OCOP_N("Products are in force")},
    FlawWords{OCOP_N("{count} products are not on the map"),
              OCOP_N("{other} need a commune chosen; a sheet prints the number."), OCOP_N("Review the rows"),
              OCOP_N("Every product is on the map")},
    FlawWords{OCOP_N("A filter is on"),
              OCOP_N("The map shows {count} of {other} products; the filter is printed on the sheet."),
              OCOP_N("Show everything again"), OCOP_N("Nothing is filtered away")},
    FlawWords{OCOP_N("The boundaries of {text} were replaced"), OCOP_N("New units hold since 1 July 2025."),
              OCOP_N("Use the newest"), OCOP_N("The boundaries fit the day")},
    FlawWords{OCOP_N("Colours that look alike"),
              OCOP_N("Readers with a colour vision deficiency take two classes for one."), OCOP_N("Fewer classes"),
              OCOP_N("Told apart when colour blind")},
    FlawWords{OCOP_N("Greys that look alike"), OCOP_N("On a grey print two classes become one."),
              OCOP_N("Fewer classes"), OCOP_N("Told apart on a grey print")},
    FlawWords{OCOP_N("Type of {size} pt"), OCOP_N("Less than 7 pt is hard to read on paper."),
              OCOP_N("Enlarge to 7 pt"), OCOP_N("Type of 7 pt and more")},
};
static_assert(kWords.size() == kMapFlawKindCount);

std::string filled(Language language, const char* msgid, const MapFlaw& flaw) {
  return fmt::format(fmt::runtime(tr(language, msgid)), fmt::arg("count", whole(language, flaw.count)),
                     fmt::arg("other", whole(language, flaw.other)), fmt::arg("text", flaw.text),
                     fmt::arg("size", decimal(language, flaw.tenths / 10.0, 1)));
}

const FlawWords& words_of(const MapFlaw& flaw) { return kWords.at(static_cast<std::size_t>(flaw.kind)); }

}  // namespace

std::string name_of(Language language, const MapFlaw& flaw) { return filled(language, words_of(flaw).what, flaw); }
std::string explain(Language language, const MapFlaw& flaw) { return filled(language, words_of(flaw).why, flaw); }
std::string fix_of(Language language, const MapFlaw& flaw) { return filled(language, words_of(flaw).fix, flaw); }
std::string fine_of(Language language, const MapFlaw& flaw) { return filled(language, words_of(flaw).fine, flaw); }

std::string sentence(Language language, const MapFlaw& flaw) {
  return name_of(language, flaw) + ". " + explain(language, flaw);
}

}  // namespace ocop
