#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

/// What Vietnamese text that arrives as Western letters may be: bytes of another encoding that a program
/// took for Windows-1252. "Hîp t¸c x·" is TCVN3 (fonts .VnTime, .VnArial and their capitals .VnTimeH),
/// "Hôïp taùc xaõ" is VNI, "Hõòp" Windows-1258, "Há»£p" UTF-8.
enum class LegacyEncoding : std::uint8_t { windows_1258, tcvn3, vni, utf8 };

/// "windows-1258", "tcvn3", "vni", "utf-8".
std::string_view key_of(LegacyEncoding encoding);
std::optional<LegacyEncoding> legacy_encoding_of_key(std::string_view key);

/// Bytes in Windows-1252 as UTF-8; the five that it leaves out stay control characters.
std::string from_windows_1252(std::string_view bytes);

/// The way back; nullopt for a text with a letter that Windows-1252 has not, as every text in right
/// Vietnamese soon has.
std::optional<std::string> to_windows_1252(std::string_view utf8);

/// Bytes of an encoding as UTF-8 in NFC. What an encoding does not define stays what it is in
/// Windows-1252; broken UTF-8 becomes U+FFFD.
std::string decode(std::string_view bytes, LegacyEncoding encoding);

}  // namespace ocop
