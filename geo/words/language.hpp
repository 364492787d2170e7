#pragma once

#include <cstdint>
#include <string>

/// Marks an English sentence for the catalogue where it stands in a table and is looked up later.
#define OCOP_N(msgid) msgid

namespace ocop {

enum class Language : std::uint8_t { vi, en };

/// Once at start: finds the catalogues (`<folder>/vi/LC_MESSAGES/ocop-atlas.mo`). English needs none.
void init_words(const std::string& catalogue_folder);

/// The sentence in a language; `msgid` is the English one. Safe from any thread after init_words.
const char* tr(Language language, const char* msgid);
/// With a context that tells two equal English words apart: trc(l, "stars", "all").
const char* trc(Language language, const char* context, const char* msgid);
/// By number.
const char* trn(Language language, const char* singular, const char* plural, std::int64_t n);

}  // namespace ocop
