#pragma once

#include <string>
#include <vector>

namespace ocop {

/// Registers the drivers that boundaries may come in, and no others, and shuts every way to the
/// network. Once for the program; any thread may call it.
void prepare_gdal();

/// Keeps what GDAL complains about on this thread while it lives, instead of printing it.
class GdalMessages {
 public:
  GdalMessages();
  ~GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;

  /// Failures since the last call of `forget`; warnings do not count.
  bool has_failure() const { return !failures_.empty(); }
  /// The first failure, or nothing.
  std::string first() const { return failures_.empty() ? std::string() : failures_.front(); }
  void forget() { failures_.clear(); }
  void note(const char* message);

 private:
  std::vector<std::string> failures_;
};

/// The name under which GDAL takes `path` as a plain file, whatever it looks like: "/vsicurl/x" and
/// "GPKG:x" are names of files here, never places elsewhere.
std::string gdal_name_of_file(const std::string& path);

}  // namespace ocop
