#include "words/change_sentences.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "picture/changes.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr std::array kNames = {OCOP_N("new"),    OCOP_N("in force again"), OCOP_N("upgraded"), OCOP_N("downgraded"),
                               OCOP_N("lapsed"), OCOP_N("withdrawn"),      OCOP_N("as before")};
static_assert(kNames.size() == kChangeKinds.size());

}  // namespace

std::string name_of(Language language, ChangeKind kind) {
  return tr(language, kNames.at(static_cast<std::size_t>(kind)));
}

std::string change_caption(Language language, const Picture& picture) {
  const Changes& changes = *picture.changes;
  std::vector<std::string> parts;
  for (const ChangeKind kind : kChangeKinds) {
    const int count = changes.all.at(static_cast<std::size_t>(kind));
    if (count > 0) parts.push_back(whole(language, count) + " " + name_of(language, kind));
  }
  if (parts.empty()) parts.emplace_back(tr(language, "no product on either day"));
  return fmt::format(fmt::runtime(tr(language, "From {since} to {day}: {changes}.")),
                     fmt::arg("since", date(language, changes.since)),
                     fmt::arg("day", date(language, picture.choices.as_of)),
                     fmt::arg("changes", fmt::format("{}", fmt::join(parts, ", "))));
}

}  // namespace ocop
