#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// The official code of a commune: five digits, text, leading zeros kept ("00167"). Boundaries
/// without a code column get made codes ("#12": the twelfth feature), which no register can name.
class CommuneCode {
 public:
  CommuneCode() = default;

  /// One to five digits, blanks around them allowed, ".0" of a spreadsheet allowed: "167" and
  /// "167.0" are "00167". nullopt for anything else.
  static std::optional<CommuneCode> parse(std::string_view text);
  static CommuneCode made(std::size_t feature_number);

  const std::string& text() const { return text_; }
  bool is_official() const { return !text_.empty() && text_.front() != '#'; }

  friend auto operator<=>(const CommuneCode&, const CommuneCode&) = default;

 private:
  explicit CommuneCode(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace ocop
