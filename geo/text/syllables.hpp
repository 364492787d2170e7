#pragma once

#include <string_view>

namespace ocop {

/// Whether a word (NFC) can be a syllable of Vietnamese: onset, rime and tone that go together, the tone
/// on a letter where one of the two orthographies puts it, small letters, capitals or one capital in
/// front. "xã", "Quý", "HỢP"; not "xaõ", "Hîp", "thÞ". Some that no dictionary has pass too.
bool is_syllable(std::string_view word);

}  // namespace ocop
