#include "register/products.hpp"

#include <algorithm>

#include "register/stars.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

using Parts = std::vector<std::string>;

std::string trimmed(std::string_view part) {
  std::string text = clean(part);
  while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ' ')) text.pop_back();
  return text;
}

/// Cut wherever `cut` says so outside brackets, empty parts left out.
template <class Cut>
Parts split(std::string_view text, Cut cut) {
  Parts parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '(') ++depth;
    if (at < text.size() && text[at] == ')' && depth > 0) --depth;
    if (at < text.size() && (depth > 0 || !cut(at))) continue;
    std::string part = trimmed(text.substr(start, at - start));
    if (!part.empty()) parts.push_back(std::move(part));
    start = at + 1;
  }
  return parts;
}

Parts split_at(std::string_view text, std::string_view signs) {
  return split(text, [&](std::size_t at) { return signs.find(text[at]) != std::string_view::npos; });
}

/// The sign of a list at the start of a text, with its blanks: "- ", "+", "•".
std::size_t bullet_size(std::string_view text) {
  std::size_t size = 0;
  for (const std::string_view sign : {"-", "+", "•", "*", "–"}) {
    if (text.starts_with(sign)) size = sign.size();
  }
  while (size > 0 && size < text.size() && text[size] == ' ') ++size;
  return size;
}

/// "2. ", "2) ", "2/ " at the start.
std::size_t numbering_size(std::string_view text, int number) {
  const std::string digits = std::to_string(number);
  if (!text.starts_with(digits) || text.size() < digits.size() + 2) return 0;
  if (std::string_view(".)/").find(text[digits.size()]) == std::string_view::npos) return 0;
  const char next = text[digits.size() + 1];
  if (next >= '0' && next <= '9') return 0;
  return digits.size() + 1;
}

Parts split_at_numbers(std::string_view text) {
  Parts parts;
  std::size_t marker = numbering_size(text, 1);
  for (int number = 1; marker > 0; ++number) {
    text.remove_prefix(marker);
    std::size_t next = 0;
    marker = 0;
    while (marker == 0 && next < text.size()) {
      next = text.find_first_of(" \n,;", next);
      if (next == std::string_view::npos) break;
      marker = numbering_size(text.substr(++next), number + 1);
    }
    parts.push_back(trimmed(text.substr(0, next)));
    text.remove_prefix(std::min(next, text.size()));
  }
  std::erase(parts, std::string());
  return parts;
}

/// "- A - B", or a sign at the start of every line.
Parts split_at_bullets(std::string_view text) {
  if (bullet_size(text) == 0) return {};
  Parts lines = split_at(text, "\n");
  if (lines.size() == 1) {
    const std::string_view line = lines.front();
    return split(line.substr(bullet_size(line)), [&](std::size_t at) {
      const std::string_view rest = line.substr(bullet_size(line));
      return rest[at] == '-' && at > 0 && rest[at - 1] == ' ' && at + 1 < rest.size() && rest[at + 1] == ' ';
    });
  }
  if (std::ranges::any_of(lines, [](const std::string& line) { return bullet_size(line) == 0; })) return {};
  for (std::string& line : lines) line.erase(0, bullet_size(line));
  return lines;
}

/// "3 sao, 4 sao", "3; 4", one a line. "3,5" is one number.
Parts ratings_of(std::string_view stars) {
  Parts ratings = split(stars, [&](std::size_t at) {
    const bool is_list_comma = stars[at] == ',' && at + 1 < stars.size() && stars[at + 1] == ' ';
    return stars[at] == ';' || stars[at] == '\n' || is_list_comma;
  });
  const bool are_ratings = std::ranges::all_of(ratings, [](const std::string& rating) {
    const StarsKind kind = read_stars(rating).kind;
    return kind == StarsKind::granted || kind == StarsKind::not_recognised;
  });
  return are_ratings ? ratings : Parts{};
}

Parts names_of(std::string_view cell, std::size_t ratings) {
  for (Parts parts : {split_at_numbers(cell), split_at_bullets(cell), split_at(cell, ";")}) {
    if (parts.size() > 1) return parts;
  }
  for (const std::string_view signs : {"\n", ","}) {
    Parts parts = split_at(cell, signs);
    if (parts.size() > 1 && parts.size() == ratings) return parts;
  }
  return {clean(cell)};
}

}  // namespace

std::vector<NamedProduct> products_of(std::string_view cell, std::string_view stars) {
  // Nearly every cell; what follows costs more than all else that is read of a row.
  if (cell.find_first_of(";,\n)/.-+*") == std::string_view::npos && !cell.starts_with("•") && !cell.starts_with("–")) {
    return {{clean(cell), clean(stars)}};
  }
  const Parts ratings = ratings_of(stars);
  const Parts names = names_of(cell, ratings.size());
  const bool has_own_stars = names.size() > 1 && names.size() == ratings.size();
  std::vector<NamedProduct> products;
  products.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    products.push_back({names[i], has_own_stars ? ratings[i] : clean(stars)});
  }
  return products;
}

}  // namespace ocop
