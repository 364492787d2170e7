#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "coverage/filter.hpp"
#include "coverage/indicator.hpp"
#include "picture/map_flaw.hpp"
#include "picture/picture.hpp"
#include "register/entry.hpp"
#include "words/language.hpp"

namespace ocop {

/// What was found and what to do, one sentence or two; names the file.
std::string sentence(Language language, const Finding& finding);

/// For a window that asks: what was found, without what to type on a command line. Only kinds that propose
/// something differ from `sentence`.
std::string question(Language language, const Finding& finding);

/// Something to know before a map is shown: what it is, why it matters, what the button that mends it says; and the
/// first two as one line.
std::string name_of(Language language, const MapFlaw& flaw);
std::string explain(Language language, const MapFlaw& flaw);
std::string fix_of(Language language, const MapFlaw& flaw);
/// Where it was looked for and not found.
std::string fine_of(Language language, const MapFlaw& flaw);
std::string sentence(Language language, const MapFlaw& flaw);

/// What became of a row and why.
std::string sentence(Language language, const Entry& entry, const EntryPlace& place, const BoundarySet& set);

std::string name_of(Language language, ProducerType type);        ///< "Hợp tác xã"
std::string short_name_of(Language language, ProducerType type);  ///< "HTX"
std::string name_of(Language language, Group group);
std::string name_of(Language language, Status status);
std::string name_of(Language language, Indicator indicator);
std::string explain(Language language, Indicator indicator);  ///< one sentence, with the denominator
std::string name_of(Language language, Method method);
std::string name_of(Language language, GapKind kind);
std::string name_of(Language language, Problem problem);
std::string name_of(Language language, Fate fate);

/// "4–6", "7 trở lên", "0 – chưa có sản phẩm": labels of the classes from low to high.
std::vector<std::string> class_labels(Language language, const Picture& picture);

/// The active filter as one sentence made of parts; a part that can be removed knows which facet it
/// is.
enum class Facet : std::uint8_t {
  none,
  producer_types,
  stars,
  groups,
  statuses,
  years,
  text,
  districts,
  classes,
  as_of
};
struct SentencePart {
  std::string text;
  Facet facet = Facet::none;  ///< none: plain words between the chips
  bool is_strong = false;     ///< the number
};
std::vector<SentencePart> filter_sentence(Language language, const Picture& picture);
std::string plain(const std::vector<SentencePart>& parts);

/// "54 trong 91 xã chưa có sản phẩm OCOP. Mười sản phẩm 4 sao ở 8 xã."
std::string caption(Language language, const Picture& picture);

/// The same without its last clause, where there is little room.
std::string short_caption(Language language, const Picture& picture);

/// Whether the map counts what was ever recognised or what is in force, with both numbers and the day.
std::string basis_sentence(Language language, const Picture& picture);

}  // namespace ocop
