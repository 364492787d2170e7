#include "register/xml_stream.hpp"

#include <memory>
#include <type_traits>

#include <cpl_vsi.h>
#include <expat.h>

namespace ocop {
namespace {

constexpr int kBlock = 1 << 18;
constexpr long long kMostBytes = 4LL << 30;

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;
using File = std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)>;

XmlVisitor& visitor_of(void* data) { return *static_cast<XmlVisitor*>(data); }

void XMLCALL on_begin(void* data, const XML_Char* name, const XML_Char** pairs) {
  visitor_of(data).begin(name, XmlAttributes(pairs));
}
void XMLCALL on_end(void* data, const XML_Char* name) { visitor_of(data).end(name); }
void XMLCALL on_text(void* data, const XML_Char* text, int length) {
  visitor_of(data).text({text, static_cast<std::size_t>(length)});
}

std::string name_of(const std::string& package, const std::string& part) { return "/vsizip/{" + package + "}/" + part; }

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == *pair) return pair[1];
  }
  return {};
}

XmlEnd stream_xml(const std::string& package, const std::string& part, XmlVisitor& visitor, Progress& progress) {
  const File file(VSIFOpenL(name_of(package, part).c_str(), "rb"), &VSIFCloseL);
  if (!file) return XmlEnd::missing;
  const Parser parser(XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser) return XmlEnd::damaged;
  XML_SetUserData(parser.get(), &visitor);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  long long total = 0;
  while (!visitor.is_done()) {
    if (progress.is_cancelled()) return XmlEnd::cancelled;
    void* const block = XML_GetBuffer(parser.get(), kBlock);
    if (block == nullptr) return XmlEnd::damaged;
    const std::size_t bytes = VSIFReadL(block, 1, kBlock, file.get());
    total += static_cast<long long>(bytes);
    const bool is_last = bytes < static_cast<std::size_t>(kBlock);
    if (total > kMostBytes) return XmlEnd::damaged;
    if (XML_ParseBuffer(parser.get(), static_cast<int>(bytes), is_last ? XML_TRUE : XML_FALSE) == XML_STATUS_ERROR) {
      return XmlEnd::damaged;
    }
    progress.advance(static_cast<std::int64_t>(bytes));
    if (is_last) break;
  }
  return XmlEnd::whole;
}

long long size_of_part(const std::string& package, const std::string& part) {
  VSIStatBufL stat;
  if (VSIStatL(name_of(package, part).c_str(), &stat) != 0) return 0;
  return static_cast<long long>(stat.st_size);
}

}  // namespace ocop
