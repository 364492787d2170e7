#include <fmt/format.h>

#include <array>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// What it is, why it matters, and what the one button that mends it is called.
struct FlawWords {
  const char* what;
  const char* why;
  const char* fix;
};

// In the order of MapFlawKind.
constexpr std::array kWords = {
    FlawWords{OCOP_N("Counts fill whole communes"), OCOP_N("Large communes look like more than they have."),
              OCOP_N("Show a rate")},
    FlawWords{OCOP_N("{count} classes"), OCOP_N("More than seven shades are not told apart."), OCOP_N("Take five")},
    FlawWords{OCOP_N("{count} classes without a commune"), OCOP_N("The legend lists colours that are not on the map."),
              OCOP_N("Fit the classes")},
    FlawWords{OCOP_N("{count} expired products are counted"), OCOP_N("{other} are in force on the day of the map."),
              OCOP_N("Only those in force")},
    FlawWords{OCOP_N("No product is in force"), OCOP_N("All {count} had lapsed by the day of the map."),
              OCOP_N("Choose another day")},
    FlawWords{OCOP_N("{count} products are not on the map"),
              OCOP_N("{other} of them wait for a commune to be chosen; the number is printed on the sheet."),
              OCOP_N("Review the rows")},
    FlawWords{OCOP_N("A filter is on"),
              OCOP_N("The map shows {count} of {other} products; the filter is printed on the sheet."),
              OCOP_N("Show everything again")},
    FlawWords{OCOP_N("The boundaries of {text} were replaced"),
              OCOP_N("New communes hold since 1 July 2025; say which ones are meant."), OCOP_N("Use the newest")},
    FlawWords{OCOP_N("Colours that look alike"),
              OCOP_N("Readers with a colour vision deficiency take two classes for one."), OCOP_N("Fewer classes")},
    FlawWords{OCOP_N("Greys that look alike"), OCOP_N("On a grey print two classes become one."),
              OCOP_N("Fewer classes")},
    FlawWords{OCOP_N("Type of {size} pt"), OCOP_N("Less than 7 pt is hard to read on paper."),
              OCOP_N("Enlarge to 7 pt")},
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

std::string sentence(Language language, const MapFlaw& flaw) {
  return name_of(language, flaw) + ". " + explain(language, flaw);
}

}  // namespace ocop
