#include <fmt/format.h>

#include <array>

#include "words/numbers.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

// In the order of ReasonKind.
constexpr std::array kReasons = {
    OCOP_N("The address names it"),
    OCOP_N("The coordinates lie in it"),
    OCOP_N("Row {row}, of the same producer, lies there"),
    OCOP_N("Its name is nearly the same: “{text}”"),
    OCOP_N("Belongs to {text}, as the row says"),
    OCOP_N("Took in part of the former {text}"),
    OCOP_N("The coordinates lie {distance} away from it"),
    OCOP_N("No other row of this producer lies there"),
};

}  // namespace

std::string sentence(Language language, const Reason& reason) {
  const char* msgid = kReasons.at(static_cast<std::size_t>(reason.kind));
  if (reason.kind == ReasonKind::holds_land && reason.value) {
    msgid = OCOP_N("Took in about {share} of the area of the former {text}");
  }
  const double value = reason.value.value_or(0);
  return fmt::format(fmt::runtime(tr(language, msgid)), fmt::arg("row", reason.row), fmt::arg("text", reason.text),
                     fmt::arg("distance", distance(language, value)), fmt::arg("share", percent(language, value, 0)));
}

std::string title_of(Language language, Fate fate, Problem why) {
  if (fate == Fate::placed) return tr(language, "Placed by address, coordinates do not fit");
  switch (why) {
    case Problem::split_commune:
      return tr(language, "Old commune was split, the name alone does not tell");
    case Problem::point_elsewhere:
      return tr(language, "Coordinates lie outside the commune of the address");
    case Problem::outside_boundaries:
      return tr(language, "Place outside the open boundaries");
    case Problem::no_place:
      return tr(language, "The row names no place");
    default:
      return name_of(language, why);
  }
}

std::string shown_place(const Entry& entry) {
  std::string shown;
  for (const SharedText* const part : {&entry.address, &entry.commune, &entry.district, &entry.province}) {
    if (part->empty() || shown.find(*part) != std::string::npos) continue;
    shown += (shown.empty() ? "" : ", ") + *part;
  }
  if (shown.empty()) shown = entry.code.empty() ? entry.product_id : entry.code;
  return shown;
}

}  // namespace ocop
