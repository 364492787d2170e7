#include "words/language.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>
#include <cstring>

namespace ocop {
namespace {

constexpr const char* kDomain = "ocop-atlas";

bool is_messages_locale_c() {
  const char* name = std::setlocale(LC_MESSAGES, nullptr);
  return name == nullptr || std::strcmp(name, "C") == 0 || std::strcmp(name, "POSIX") == 0;
}

}  // namespace

void init_words(const std::string& catalogue_folder) {
  // glibc obeys LANGUAGE under every locale but "C", where it translates nothing.
  if (std::setlocale(LC_ALL, "") == nullptr || is_messages_locale_c()) std::setlocale(LC_ALL, "C.UTF-8");
  std::setlocale(LC_NUMERIC, "C");
  ::setenv("LANGUAGE", "vi", 1);
  ::bindtextdomain(kDomain, catalogue_folder.c_str());
  ::bind_textdomain_codeset(kDomain, "UTF-8");
}

const char* tr(Language language, const char* msgid) {
  return language == Language::en ? msgid : ::dgettext(kDomain, msgid);
}

const char* trc(Language language, const char* context, const char* msgid) {
  if (language == Language::en) return msgid;
  const std::string key = std::string(context) + '\004' + msgid;
  const char* found = ::dgettext(kDomain, key.c_str());
  return found == key.c_str() ? msgid : found;
}

const char* trn(Language language, const char* singular, const char* plural, std::int64_t n) {
  if (language == Language::en) return n == 1 ? singular : plural;
  return ::dngettext(kDomain, singular, plural, static_cast<unsigned long>(n));
}

}  // namespace ocop
