#include "text/place_name.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/normal.hpp"
#include "text/unit_words.hpp"

namespace ocop {
namespace {

/// Marks that stand round a name without belonging to it.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kLoose = " .,;:-()[]\"'";
  const std::size_t first = text.find_first_not_of(kLoose);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kLoose) - first + 1);
}

/// Names that are always written short.
struct ShortName {
  std::string_view folded;
  std::string_view full;
};
constexpr std::array kShortNames = {ShortName{"hcm", "Hồ Chí Minh"}, ShortName{"tphcm", "Hồ Chí Minh"}};

PlaceName named(UnitKind kind, std::string_view bare) {
  PlaceName name{kind, std::string(bare), exact_key(bare), folded_key(bare)};
  const auto known = std::ranges::find(kShortNames, std::string_view(name.folded), &ShortName::folded);
  if (known == kShortNames.end()) return name;
  return {UnitKind::thanh_pho, name.bare, exact_key(known->full), folded_key(known->full)};
}

}  // namespace

bool is_commune_kind(UnitKind kind) {
  return kind == UnitKind::xa || kind == UnitKind::phuong || kind == UnitKind::thi_tran || kind == UnitKind::dac_khu;
}

bool is_district_kind(UnitKind kind) {
  return kind == UnitKind::huyen || kind == UnitKind::quan || kind == UnitKind::thi_xa || kind == UnitKind::thanh_pho;
}

bool is_province_kind(UnitKind kind) { return kind == UnitKind::tinh || kind == UnitKind::thanh_pho; }

PlaceName take_apart(std::string_view name) { return take_apart(name, is_ascii(name)); }

PlaceName take_apart(std::string_view name, bool may_lack_diacritics) {
  const std::string text = clean(name);
  std::string_view bare = trimmed(text);
  if (const auto type = leading_type(bare, may_lack_diacritics))
    return named(type->kind, trimmed(bare.substr(type->bytes)));
  if (const auto type = trailing_type(bare)) {
    bare.remove_suffix(type->bytes);
    return named(type->kind, trimmed(bare));
  }
  return as_bare_name(bare);
}

PlaceName as_bare_name(std::string_view name) {
  const std::string text = clean(name);
  return named(UnitKind::none, trimmed(text));
}

}  // namespace ocop
