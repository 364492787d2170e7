#include "register/row_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "register/producer_types.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

using Parts = std::vector<std::string>;

constexpr std::string_view kLoose = " .,;:";

std::string trimmed(std::string_view text) {
  std::string part = clean(text);
  while (!part.empty() && kLoose.find(part.back()) != std::string_view::npos) part.pop_back();
  part.erase(0, std::min(part.find_first_not_of(kLoose), part.size()));
  return part;
}

/// Cut outside brackets, empty parts left out.
Parts split(std::string_view text, std::string_view signs) {
  Parts parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '(') ++depth;
    if (at < text.size() && text[at] == ')' && depth > 0) --depth;
    if (at < text.size() && (depth > 0 || signs.find(text[at]) == std::string_view::npos)) continue;
    std::string part = trimmed(text.substr(start, at - start));
    if (!part.empty()) parts.push_back(std::move(part));
    start = at + 1;
  }
  return parts;
}

bool names_producer(std::string_view text) { return read_producer_type(text) != ProducerType::unknown; }

/// "1. ", "2 ", "- ", ". ": what a line of a list begins with.
std::string_view without_numbering(std::string_view text) {
  std::size_t at = text.find_first_not_of(" .-+*");
  if (at == std::string_view::npos) return {};
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  constexpr std::size_t kMostDigits = 4;
  if (end > at && end - at <= kMostDigits && end < text.size() &&
      std::string_view(".)/ ").find(text[end]) != text.npos) {
    at = text.find_first_not_of(" .)/", end);
  }
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

/// Producer and address of "Công ty TNHH Hoa Dừa, xã An Thành, huyện Bình Sơn".
void take_producer(std::string_view text, RowForm& form) {
  const std::size_t comma = std::min(text.find(','), text.size());
  form.producer = trimmed(text.substr(0, comma));
  if (comma < text.size()) form.address = trimmed(text.substr(comma + 1));
}

/// One "names (bracket)" of a cell.
struct Bracketed {
  std::string before;
  std::string inside;
};

std::optional<std::vector<Bracketed>> read_brackets(std::string_view text) {
  std::vector<Bracketed> all;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('(', at);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    all.push_back({trimmed(text.substr(at, open - at)), trimmed(text.substr(open + 1, close - open - 1))});
    at = close + 1;
  }
  if (!trimmed(text.substr(at)).empty()) return std::nullopt;
  return all;
}

/// "cùng phường Hòa Hiệp", "đều ở xã An Thành": the place of all producers named before.
std::optional<std::string> shared_place(const Bracketed& last) {
  if (!last.before.empty()) return std::nullopt;
  for (const std::string_view word : {"cùng ở ", "cùng ", "đều ở ", "đều tại ", "đều "}) {
    if (last.inside.starts_with(word)) return last.inside.substr(word.size());
  }
  return std::nullopt;
}

std::vector<RowForm> read_bracket_forms(std::string_view text) {
  auto brackets = read_brackets(text);
  if (!brackets || brackets->empty()) return {};
  std::optional<std::string> place;
  if (brackets->size() > 1) place = shared_place(brackets->back());
  if (place) brackets->pop_back();
  std::vector<RowForm> forms;
  for (const Bracketed& bracket : *brackets) {
    RowForm form;
    take_producer(bracket.inside, form);
    form.products = split(bracket.before, ",;");
    if (form.products.empty() || !names_producer(form.producer)) return {};
    if (form.address.empty() && place) form.address = *place;
    forms.push_back(std::move(form));
  }
  return forms;
}

/// "Mật hoa dừa - Công ty TNHH Hoa Dừa, xã An Thành.": the last dash before a legal form parts them.
std::vector<RowForm> read_dash_form(std::string_view text) {
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    for (std::size_t at = text.find(dash); at != std::string_view::npos; at = text.find(dash, at + 1)) {
      const std::string_view behind = text.substr(at + dash.size());
      if (!begins_with_producer_type(behind)) continue;
      RowForm form;
      form.products = split(text.substr(0, at), ";");
      take_producer(behind, form);
      if (form.products.empty()) return {};
      return {form};
    }
  }
  return {};
}

/// "Công ty CP Ong Rừng (huyện Bình Sơn): Mật ong gừng, Mật ong nghệ."
std::vector<RowForm> read_colon_form(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !begins_with_producer_type(text.substr(0, colon))) return {};
  RowForm form;
  const std::string_view who = text.substr(0, colon);
  const std::size_t open = who.find('(');
  if (open != std::string_view::npos && trimmed(who).ends_with(')')) {
    form.producer = trimmed(who.substr(0, open));
    form.address = trimmed(who.substr(open + 1, who.rfind(')') - open - 1));
  } else {
    take_producer(who, form);
  }
  form.products = split(text.substr(colon + 1), ",;");
  if (form.products.empty() || form.producer.empty()) return {};
  return {form};
}

/// Whether a part of prose begins with the words, and what follows them.
std::optional<std::string> behind_words(const std::string& part, std::initializer_list<std::string_view> beginnings) {
  for (const std::string_view begin : beginnings) {
    if (part.size() < begin.size() || exact_key(part.substr(0, begin.size())) != exact_key(begin)) continue;
    return trimmed(std::string_view(part).substr(begin.size()));
  }
  return std::nullopt;
}

/// "Tương nếp, Dưa muối theo QĐ số 2008/QĐ/UBND ngày 07/04/2023"
void take_products(const std::string& text, RowForm& form) {
  std::size_t end = text.size();
  for (const std::string_view mark : {" theo QĐ", " theo Quyết định", " theo quyết định", " (QĐ", " tại QĐ"}) {
    end = std::min(end, text.find(mark));
  }
  if (end < text.size()) form.decision = trimmed(std::string_view(text).substr(end));
  form.products = split(std::string_view(text).substr(0, end), ",;");
}

/// Parts between semicolons that say what they are.
std::vector<RowForm> read_prose(std::string_view text) {
  RowForm form;
  for (const std::string& part : split(text, ";")) {
    if (const auto address = behind_words(part, {"địa chỉ", "Địa chỉ", "ĐC:", "đ/c"})) {
      form.address = *address;
    } else if (const auto names = behind_words(
                   part, {"tên sản phẩm OCOP", "tên sản phẩm", "sản phẩm OCOP", "các sản phẩm", "sản phẩm:"})) {
      take_products(*names, form);
    } else if (form.producer.empty() && form.products.empty()) {
      form.producer = part;
    } else if (form.decision.empty()) {
      form.decision = part;
    }
  }
  const bool is_whole = !form.products.empty() && !form.producer.empty();
  if (!is_whole || (form.address.empty() && !names_producer(form.producer))) return {};
  return {form};
}

}  // namespace

std::vector<RowForm> read_row_forms(std::string_view cell) {
  constexpr std::size_t kShortest = 12;
  if (cell.size() < kShortest || cell.find_first_of("(:;-") == std::string_view::npos) {
    // Longer dashes are no ASCII.
    if (cell.find(" – ") == std::string_view::npos && cell.find(" — ") == std::string_view::npos) return {};
  }
  const std::string written = clean(cell);
  const std::string_view text = without_numbering(written);
  if (text.find(';') != std::string_view::npos) {
    if (auto forms = read_prose(text); !forms.empty()) return forms;
  }
  if (auto forms = read_colon_form(text); !forms.empty()) return forms;
  if (trimmed(text).ends_with(')')) {
    if (auto forms = read_bracket_forms(trimmed(text)); !forms.empty()) return forms;
  }
  return read_dash_form(text);
}

}  // namespace ocop
