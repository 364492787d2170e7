#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// The bytes of a text file as UTF-8 without a mark of byte order and without NUL. `key` is "auto"
/// (or empty), "utf-8", "utf-16", "windows-1258", "tcvn3" or "vni". Auto knows the marks, and UTF-16
/// without a mark by its zero bytes. Where auto, "tcvn3" or "vni" meets single bytes instead of UTF-8
/// they become the letters of Windows-1252: decode_legacy_text makes words of them. nullopt for a key
/// that is not known.
std::optional<std::string> to_utf8(std::string bytes, std::string_view key);

/// Whether most of what is not ASCII is no UTF-8. A text with a letter cut in two is still UTF-8;
/// UTF-16 has none.
bool has_single_bytes(std::string_view bytes);

}  // namespace ocop
