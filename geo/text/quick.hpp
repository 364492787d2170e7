#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// Whether a text is plain: ASCII and composed Latin letters, single blanks between words, none at the
/// ends. Such a text is clean already. Nearly every cell is, so this is what reading speed hangs on.
bool is_plain(std::string_view text);

/// search_key of a text of ASCII and composed Latin letters (Vietnamese among them) without going
/// through Unicode's tables; nullopt for a text with anything else.
std::optional<std::string> quick_search_key(std::string_view text);

}  // namespace ocop
