"""Vietnamese text in the encodings of the 1990s: TCVN3 (ABC), VNI, Windows-1258, and as mojibake."""

import unicodedata

LETTERS = ("àảãáạ" "ăằẳẵắặ" "âầẩẫấậ" "đ" "èẻẽéẹ" "êềểễếệ" "ìỉĩíị" "òỏõóọ" "ôồổỗốộ" "ơờởỡớợ" "ùủũúụ" "ưừửữứự" "ỳỷỹýỵ")
TCVN3_BYTES = bytes.fromhex(
    "B5B6B7B8B9" "A8BBBCBDBEC6" "A9C7C8C9CACB" "AE" "CCCECFD0D1" "AAD2D3D4D5D6" "D7D8DCDDDE" "DFE1E2E3E4" "ABE5E6E7E8E9"
    "ACEAEBECEDEE" "EFF1F2F3F4" "ADF5F6F7F8F9" "FAFBFCFDFE")
TCVN3 = {letter: bytes([byte]) for letter, byte in zip(LETTERS, TCVN3_BYTES)}
TCVN3.update({"Ă": b"\xA1", "Â": b"\xA2", "Ê": b"\xA3", "Ô": b"\xA4", "Ơ": b"\xA5", "Ư": b"\xA6", "Đ": b"\xA7"})

TONES = {"\u0300": b"\xF8", "\u0301": b"\xF9", "\u0303": b"\xF5", "\u0309": b"\xFB", "\u0323": b"\xEF"}
ON_HAT = {"": b"\xE2", "\u0300": b"\xE0", "\u0301": b"\xE1", "\u0303": b"\xE3", "\u0309": b"\xE5", "\u0323": b"\xE4"}
ON_BREVE = {"": b"\xEA", "\u0300": b"\xE8", "\u0301": b"\xE9", "\u0303": b"\xFC", "\u0309": b"\xFA", "\u0323": b"\xEB"}
OF_I = {"\u0300": b"\xEC", "\u0301": b"\xED", "\u0303": b"\xF3", "\u0309": b"\xE6", "\u0323": b"\xF2"}


def _tcvn3_letter(letter):
    """A capital with a tone has no place in TCVN3: it is the small letter in a font of capitals."""
    if ord(letter) < 128:
        return letter.encode("ascii")
    return TCVN3[letter] if letter in TCVN3 else TCVN3[letter.lower()]


def tcvn3(text):
    return b"".join(_tcvn3_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_small(letter):
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:]
    tone = "".join(mark for mark in marks if mark in TONES)
    if letter == "đ":
        return b"\xF1"
    if base == "i":
        return OF_I[tone]
    if base == "y" and tone == "\u0323":
        return b"\xEE"
    if "\u031b" in marks:  # horn
        return (b"\xF4" if base == "o" else b"\xF6") + TONES.get(tone, b"")
    if "\u0302" in marks:
        return base.encode() + ON_HAT[tone]
    if "\u0306" in marks:
        return base.encode() + ON_BREVE[tone]
    return base.encode() + TONES[tone]


def vni(text):
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        if ord(letter) < 128:
            out += letter.encode("ascii")
        elif letter.lower() == letter:
            out += _vni_small(letter)
        else:  # capitals: each byte is the capital of Windows-1252
            out += _vni_small(letter.lower()).decode("cp1252").upper().encode("cp1252")
    return out


def windows_1258(text):
    """A tone that has no letter of its own follows its vowel."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in parts if mark in TONES)
            rest = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += rest.encode("cp1258") + tone.encode("cp1258")
    return out


def _western(byte):
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def western(encoded):
    """Bytes as Windows-1252 shows them: how such text stands in a workbook."""
    return "".join(_western(byte) for byte in encoded)


def mojibake(text):
    """UTF-8 taken for Windows-1252 and saved as UTF-8 again."""
    return western(text.encode("utf-8")).encode("utf-8")
