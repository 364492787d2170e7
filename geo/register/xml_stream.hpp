#pragma once

#include <string>
#include <string_view>

#include "base/progress.hpp"

namespace ocop {

/// Attributes of an element while it is visited.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// "" when the attribute is not there.
  std::string_view operator[](std::string_view name) const;

 private:
  const char** pairs_;
};

/// Who is told of the parts of an XML document in their order. Names are those of the file, prefix included.
class XmlVisitor {
 public:
  virtual ~XmlVisitor() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  /// Nothing more is wanted.
  virtual bool is_done() const { return false; }
};

enum class XmlEnd : unsigned char { whole, missing, damaged, cancelled };

/// Reads a part of a zipped package ("xl/workbook.xml") piece by piece; never more of it than 4 GB, and no
/// entity of another file. `progress` is advanced by the bytes read.
XmlEnd stream_xml(const std::string& package, const std::string& part, XmlVisitor& visitor, Progress& progress);

/// Unpacked size of a part in bytes; 0 when it is not there.
long long size_of_part(const std::string& package, const std::string& part);

}  // namespace ocop
