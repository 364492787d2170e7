#include "register/producer_types.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

struct Form {
  std::string_view folded;
  ProducerType type;
};

/// Longer forms before those that they begin with. A form of one word is one that no Vietnamese name
/// contains without its diacritics.
constexpr std::array kForms = {
    Form{"cong ty", ProducerType::enterprise},
    Form{"cty", ProducerType::enterprise},
    Form{"ct tnhh", ProducerType::enterprise},
    Form{"tnhh", ProducerType::enterprise},
    Form{"doanh nghiep", ProducerType::enterprise},
    Form{"dntn", ProducerType::enterprise},
    Form{"chi nhanh", ProducerType::enterprise},
    Form{"tap doan", ProducerType::enterprise},
    Form{"xi nghiep", ProducerType::enterprise},
    Form{"joint stock", ProducerType::enterprise},
    Form{"enterprise", ProducerType::enterprise},
    Form{"company", ProducerType::enterprise},
    Form{"ltd", ProducerType::enterprise},
    Form{"to hop tac", ProducerType::cooperative_group},
    Form{"tht", ProducerType::cooperative_group},
    Form{"cooperative group", ProducerType::cooperative_group},
    Form{"cooperative", ProducerType::cooperative},
    Form{"hop tac xa", ProducerType::cooperative},
    Form{"lien hiep htx", ProducerType::cooperative},
    Form{"ho kinh doanh", ProducerType::household},
    Form{"ho san xuat", ProducerType::household},
    Form{"ho sxkd", ProducerType::household},
    Form{"ho sx", ProducerType::household},
    Form{"ho gia dinh", ProducerType::household},
    Form{"ho ca the", ProducerType::household},
    Form{"hkd", ProducerType::household},
    Form{"hkdct", ProducerType::household},
    Form{"co so", ProducerType::household},
    Form{"cs sx", ProducerType::household},
    Form{"cssx", ProducerType::household},
    Form{"cssxkd", ProducerType::household},
    Form{"household", ProducerType::household},
    Form{"production facility", ProducerType::household},
    Form{"trang trai", ProducerType::farm},
    Form{"nong trai", ProducerType::farm},
    Form{"farm", ProducerType::farm},
};

/// Words that mean a form only with their diacritics: "Hồ" is a lake, "ĐN" a province.
struct ExactForm {
  std::string_view folded;
  std::string_view written;  ///< exact_key
  ProducerType type;
};
constexpr std::array kExactForms = {ExactForm{"ho", "hộ", ProducerType::household},
                                    ExactForm{"dn", "dn", ProducerType::enterprise}};

/// The form that the word at `at` is with its diacritics, which the text still has.
std::optional<ProducerType> exact_form_at(const Words& folded, std::size_t at, std::string_view text) {
  const auto form = std::ranges::find(kExactForms, folded.list[at], &ExactForm::folded);
  if (form == kExactForms.end()) return std::nullopt;
  const std::string exact = exact_key(text);
  std::size_t start = 0;
  for (std::size_t word = 0; word < at; ++word) start = exact.find(' ', start) + 1;
  const std::string_view word = std::string_view(exact).substr(start, exact.find(' ', start) - start);
  return word == form->written ? std::optional(form->type) : std::nullopt;
}

std::optional<ProducerType> form_at(const Words& folded, std::size_t at) {
  const auto form = std::ranges::find_if(kForms, [&](const Form& f) { return folded.has_at(at, f.folded); });
  if (form != kForms.end()) return form->type;
  // HTX, HTXNN, HTXDVNN.
  if (folded.list[at].starts_with("htx")) return ProducerType::cooperative;
  return std::nullopt;
}

}  // namespace

ProducerType read_producer_type(std::string_view text) {
  if (const auto key = producer_type_of_key(text)) return *key;
  const Words folded(text);
  if (folded.key == "khac" || folded.key == "other") return ProducerType::other;
  for (std::size_t at = 0; at < folded.list.size(); ++at) {
    if (const auto type = form_at(folded, at)) return *type;
    if (const auto type = exact_form_at(folded, at, text)) return *type;
  }
  return ProducerType::unknown;
}

bool begins_with_producer_type(std::string_view text) {
  const Words folded(text);
  return !folded.list.empty() && (form_at(folded, 0) || exact_form_at(folded, 0, text));
}

}  // namespace ocop
