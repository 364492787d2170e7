#include "admin/gdal_setup.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <array>
#include <filesystem>
#include <mutex>
#include <utility>

namespace ocop {
namespace {

/// A proxy that nobody listens at, so that a request which slips through dies on this machine.
constexpr const char* kDeadProxy = "127.0.0.1:9";

void shut_the_network() {
  constexpr std::array<std::pair<const char*, const char*>, 8> kOptions = {{
      {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none"},
      {"GDAL_HTTP_PROXY", kDeadProxy},
      {"GDAL_HTTPS_PROXY", kDeadProxy},
      {"GDAL_HTTP_MAX_RETRY", "0"},
      {"LIBKML_RESOLVE_STYLE", "NO"},
      {"SHAPE_RESTORE_SHX", "NO"},
      {"GDAL_PAM_ENABLED", "NO"},
      {"OGR_SQLITE_LOAD_EXTENSIONS", ""},
  }};
  for (const auto& [key, value] : kOptions) CPLSetConfigOption(key, value);
  OSRSetPROJEnableNetwork(FALSE);
}

void CPL_STDCALL keep_message(CPLErr level, CPLErrorNum, const char* message) {
  if (level == CE_Failure || level == CE_Fatal) {
    static_cast<GdalMessages*>(CPLGetErrorHandlerUserData())->note(message);
  }
}

}  // namespace

void prepare_gdal() {
  static std::once_flag once;
  std::call_once(once, [] {
    shut_the_network();
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRGeoJSON();
    RegisterOGRFlatGeobuf();
    RegisterOGRLIBKML();
    RegisterOGRTAB();
  });
}

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(keep_message, this); }
GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }
void GdalMessages::note(const char* message) { failures_.emplace_back(message); }

std::string gdal_name_of_file(const std::string& path) {
  std::string name = std::filesystem::absolute(path).string();
  if (name.starts_with("/vsi")) name.insert(0, "/.");
  return name;
}

}  // namespace ocop
