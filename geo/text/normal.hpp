#pragma once

#include <string>
#include <string_view>

namespace ocop {

/// Unicode normal form C. Bytes that are not UTF-8 become U+FFFD, one for each broken sequence:
/// nothing is lost in silence.
std::string to_nfc(std::string_view text);

/// Line breaks, tabs, no-break, thin and zero-width spaces as single blanks, none at the ends.
/// Joiners and soft hyphens, which nobody sees, go.
std::string fold_blanks(std::string_view text);

/// What a cell says, fit to show: NFC with blanks folded.
std::string clean(std::string_view text);

/// For searching: lower case, no diacritics (đ is d), everything but letters and digits a single
/// blank. "Chả lụa (Phú Mỹ)" is "cha lua phu my".
std::string search_key(std::string_view text);

/// Equal for two spellings of one official name, and for nothing else: lower case, letters and tones
/// kept. Tone placement (Hoà, Hòa), y or i at the end of a syllable with a consonant before it (Mỹ,
/// Mĩ; Quy, Qui; never uy, ay), Roman and Arabic numerals at the end (Cây Trường II, 2) and leading
/// zeros (Phường 01) do not matter. A key, not for showing: the tone stands on the last vowel.
std::string exact_key(std::string_view text);

/// exact_key without diacritics: what is left of a name in a list typed without them. An Bình and
/// An Bính share it.
std::string folded_key(std::string_view text);

}  // namespace ocop
