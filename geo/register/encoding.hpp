#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// The bytes of a text file as UTF-8 without a mark of byte order and without NUL. `key` is "auto"
/// (or empty), "utf-8", "utf-16" or "windows-1258". Auto knows the marks, and UTF-16 without a mark
/// by its zero bytes; anything else is taken as UTF-8. nullopt for a key that is not known here.
std::optional<std::string> to_utf8(std::string bytes, std::string_view key);

}  // namespace ocop
