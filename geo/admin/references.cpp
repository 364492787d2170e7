#include "admin/references.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace ocop {
namespace {

using Reference = Result<std::optional<std::string>>;

Result<std::string> read_all(const std::string& gdal_name) {
  GByte* bytes = nullptr;
  vsi_l_offset size = 0;
  if (VSIIngestFile(nullptr, gdal_name.c_str(), &bytes, &size, -1) == FALSE) {
    return failed(FindingKind::file_unreadable, gdal_name);
  }
  std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  VSIFree(bytes);
  return text;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return lower_ascii(c); });
  return lower;
}

bool has_word(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return lower_ascii(a) == b; }) != text.end();
}

/// Follows the keys of a JSON text and stops at the first object `crs` whose type is a link.
class CrsLinkSearch : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::optional<std::string> found;
  std::string error;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }
  bool start_object(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }

  bool key(string_t& name) override {
    key_ = lower_ascii(name);
    return true;
  }
  bool string(string_t& value) override {
    if (!is_in_crs()) return true;
    // The link's own `properties` may have a type too ("ogcwkt").
    const bool is_own_type = key_ == "type" && depth_ == crs_depth_;
    if (is_own_type && (lower_ascii(value) == "link" || lower_ascii(value) == "url")) is_link_ = true;
    if (key_ == "href" || key_ == "url") target_ = value;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& problem) override {
    error = problem.what();
    return false;
  }

 private:
  bool is_in_crs() const { return crs_depth_ != 0; }
  bool enter() {
    ++depth_;
    if (!is_in_crs() && key_ == "crs") crs_depth_ = depth_;
    key_.clear();
    return true;
  }
  bool leave() {
    if (depth_ == crs_depth_) {
      if (is_link_) found = target_;
      crs_depth_ = 0;
      is_link_ = false;
      target_.clear();
    }
    --depth_;
    key_.clear();
    return !found;
  }

  std::string key_;
  std::string target_;
  std::size_t depth_ = 0;
  std::size_t crs_depth_ = 0;  ///< depth of the `crs` object; 0 outside of one
  bool is_link_ = false;
};

/// A link needs the letters of `crs` and of `link` or `url`, or an escape that may hide them; a file
/// without these is not parsed a second time.
Reference reference_in_geojson(const std::string& text) {
  const bool may_hide = has_word(text, "\\u");
  const bool may_link = has_word(text, "crs") && (has_word(text, "link") || has_word(text, "url"));
  if (!may_hide && !may_link) return std::nullopt;
  CrsLinkSearch search;
  nlohmann::json::sax_parse(text, &search);
  if (!search.found && !search.error.empty()) return failed(FindingKind::file_unreadable, "", {search.error});
  return search.found;
}

std::string_view local_name(const char* name) {
  const char* const colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

struct KmlReferenceSearch : pugi::xml_tree_walker {
  std::optional<std::string> found;

  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node.name());
    if (node.type() == pugi::node_doctype && std::strstr(node.value(), "ENTITY") != nullptr) found = "DOCTYPE";
    if (name == "NetworkLink" || name == "NetworkLinkControl") found = first_href(node);
    if (name == "styleUrl" || name == "schemaUrl") note_unless_inside(node.text().get());
    if (name == "SchemaData") note_unless_inside(node.attribute("schemaUrl").value());
    return !found;
  }

 private:
  static std::string first_href(const pugi::xml_node& link) {
    const pugi::xml_node href =
        link.find_node([](const pugi::xml_node& child) { return local_name(child.name()) == "href"; });
    return href ? href.text().get() : "NetworkLink";
  }
  void note_unless_inside(std::string_view url) {
    const auto first = url.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return;
    const bool has_path = url.find_first_of("/\\:.") != std::string_view::npos;
    if (url[first] != '#' && has_path) found = std::string(url.substr(first));
  }
};

Reference reference_in_kml(std::string& text) {
  pugi::xml_document document;
  const auto result = document.load_buffer_inplace(text.data(), text.size(), pugi::parse_default | pugi::parse_doctype);
  if (!result) return failed(FindingKind::file_unreadable, "", {result.description()});
  KmlReferenceSearch search;
  document.traverse(search);
  return search.found;
}

Reference reference_in_tab(const std::string& text) {
  const std::string lower = lower_ascii(text);
  constexpr std::array<std::string_view, 5> kSigns = {"create view", "open table", "\\isseamless\" = \"true\"",
                                                      "type \"raster\"", "type linked"};
  for (const std::string_view sign : kSigns) {
    const auto at = lower.find(sign);
    if (at == std::string::npos) continue;
    return text.substr(at, std::min<std::size_t>(text.find_first_of("\r\n", at) - at, 80));
  }
  return std::nullopt;
}

}  // namespace

Reference find_reference(const std::string& gdal_name, BoundaryFormat format) {
  if (format != BoundaryFormat::geojson && format != BoundaryFormat::kml && format != BoundaryFormat::mapinfo_tab) {
    return std::nullopt;
  }
  Result<std::string> text = read_all(gdal_name);
  if (!text) return Failure(text.error());
  if (format == BoundaryFormat::geojson) return reference_in_geojson(*text);
  if (format == BoundaryFormat::kml) return reference_in_kml(*text);
  return reference_in_tab(*text);
}

}  // namespace ocop
