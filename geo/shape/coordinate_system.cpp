#include <proj.h>
#include <proj_experimental.h>

#include <cctype>
#include <cmath>
#include <limits>
#include <numbers>
#include <string_view>

#include "shape/proj_handle.hpp"
#include "shape/projection.hpp"

namespace ocop {

/// Parameters of a transverse Mercator in degrees and metres.
struct TransverseMercator {
  double latitude_of_origin = 0;
  double central_meridian = 0;
  double scale = 1;
  double false_easting_m = 0;
  double false_northing_m = 0;
};

struct CoordinateSystem::State {
  std::string definition;
  std::string name;
  bool is_geographic = false;
  bool is_wgs84_degrees = false;
  /// On the ellipsoid of WGS 84 without a way to another datum.
  bool passes_for_wgs84 = false;
  std::optional<TransverseMercator> transverse_mercator;
};

namespace {

struct DestroyOperations {
  void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const { proj_operation_factory_context_destroy(factory); }
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};
using OperationFactory = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, DestroyOperations>;
using ObjectList = std::unique_ptr<PJ_OBJ_LIST, DestroyOperations>;

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

/// Letters and digits, small: "VN-2000" and "VN_2000" are one name.
std::string folded(const char* name) {
  std::string folded;
  for (const char c : text_of(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) folded += static_cast<char>(std::tolower(byte));
  }
  return folded;
}

bool is_epsg_code(std::string_view text) {
  constexpr std::string_view kPrefix = "EPSG:";
  if (!text.starts_with(kPrefix) || text.size() == kPrefix.size()) return false;
  return text.find_first_not_of("0123456789", kPrefix.size()) == std::string_view::npos;
}

/// PROJ would also look for a system of that name, and for files: neither is wanted here.
ProjObject read_definition(pj_ctx* context, const std::string& definition) {
  const std::size_t begin = definition.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string::npos) return nullptr;
  const std::string trimmed = definition.substr(begin, definition.find_last_not_of(" \t\r\n\0") + 1 - begin);
  const std::size_t letters = trimmed.find_first_of(" \t\r\n[(");
  const bool is_wkt = letters != std::string::npos && letters > 0 && trimmed.find_first_of("[(") != std::string::npos;
  if (!is_wkt && trimmed.front() != '{' && !is_epsg_code(trimmed)) return nullptr;
  return ProjObject(proj_create(context, trimmed.c_str()));
}

ProjObject horizontal_part(pj_ctx* context, ProjObject system) {
  if (proj_get_type(system.get()) != PJ_TYPE_COMPOUND_CRS) return system;
  return ProjObject(proj_crs_get_sub_crs(context, system.get(), 0));
}

bool is_on_the_ground(PJ_TYPE type) {
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS || type == PJ_TYPE_PROJECTED_CRS;
}

/// A datum that is called VN-2000 in a spelling PROJ does not know would lose its shift.
ProjObject with_known_vietnam_datum(pj_ctx* context, ProjObject system) {
  const ProjObject geodetic(proj_crs_get_geodetic_crs(context, system.get()));
  const ProjObject datum(geodetic ? proj_crs_get_datum(context, geodetic.get()) : nullptr);
  if (!datum) return system;
  const auto means_vietnam = [](const std::string& name) {
    return name.find("vn2000") != std::string::npos || name.find("vietnam2000") != std::string::npos;
  };
  if (folded(proj_get_name(datum.get())) == "vietnam2000") return system;
  if (!means_vietnam(folded(proj_get_name(datum.get()))) && !means_vietnam(folded(proj_get_name(geodetic.get())))) {
    return system;
  }
  const ProjObject vn2000(proj_create_from_database(context, "EPSG", "4756", PJ_CATEGORY_CRS, 0, nullptr));
  ProjObject altered(proj_crs_alter_geodetic_crs(context, system.get(), vn2000.get()));
  return altered ? std::move(altered) : std::move(system);
}

ProjObject make_system(pj_ctx* context, const std::string& definition) {
  ProjObject system = read_definition(context, definition);
  if (!system) return nullptr;
  system = horizontal_part(context, std::move(system));
  if (!system) return nullptr;
  const PJ_TYPE type = proj_get_type(system.get());
  if (type == PJ_TYPE_BOUND_CRS) {
    const ProjObject base(proj_get_source_crs(context, system.get()));
    return base && is_on_the_ground(proj_get_type(base.get())) ? std::move(system) : nullptr;
  }
  if (!is_on_the_ground(type)) return nullptr;
  return with_known_vietnam_datum(context, std::move(system));
}

std::optional<TransverseMercator> transverse_mercator_of(pj_ctx* context, const PJ* projected) {
  if (proj_get_type(projected) != PJ_TYPE_PROJECTED_CRS) return std::nullopt;
  const ProjObject conversion(proj_crs_get_coordoperation(context, projected));
  const char* method = nullptr;
  if (!conversion || proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr) == 0 ||
      folded(method) != "transversemercator") {
    return std::nullopt;
  }
  const auto parameter = [&](const char* name, double per_unit) {
    const int index = proj_coordoperation_get_param_index(context, conversion.get(), name);
    double value = 0;
    double to_si = 1;
    if (index >= 0) {
      proj_coordoperation_get_param(context, conversion.get(), index, nullptr, nullptr, nullptr, &value, nullptr,
                                    &to_si, nullptr, nullptr, nullptr, nullptr);
    }
    return value * to_si * per_unit;
  };
  constexpr double kDegreesPerRadian = 180 / std::numbers::pi;
  return TransverseMercator{parameter("Latitude of natural origin", kDegreesPerRadian),
                            parameter("Longitude of natural origin", kDegreesPerRadian),
                            parameter("Scale factor at natural origin", 1), parameter("False easting", 1),
                            parameter("False northing", 1)};
}

bool has_wgs84_ellipsoid(pj_ctx* context, const PJ* system) {
  const ProjObject ellipsoid(proj_get_ellipsoid(context, system));
  double semi_major_m = 0;
  double inverse_flattening = 0;
  return ellipsoid &&
         proj_ellipsoid_get_parameters(context, ellipsoid.get(), &semi_major_m, nullptr, nullptr,
                                       &inverse_flattening) != 0 &&
         std::abs(semi_major_m - 6378137) < 1e-3 && std::abs(inverse_flattening - 298.257223563) < 1e-6;
}

bool shifts_nothing(pj_ctx* context, const PJ* bound) {
  const ProjObject shift(proj_crs_get_coordoperation(context, bound));
  double values[7] = {};
  if (!shift || proj_coordoperation_get_towgs84_values(context, shift.get(), values, 7, 0) == 0) return false;
  for (const double value : values) {
    if (value != 0) return false;
  }
  return true;
}

bool passes_for_wgs84(pj_ctx* context, const PJ* base, const PJ* system) {
  if (!has_wgs84_ellipsoid(context, base)) return false;
  if (proj_get_type(system) == PJ_TYPE_BOUND_CRS) return shifts_nothing(context, system);
  const ProjObject datum(proj_crs_get_datum_forced(context, base));
  const std::string name = folded(datum ? proj_get_name(datum.get()) : nullptr);
  return name.starts_with("worldgeodeticsystem1984") || name.starts_with("wgs") || name.starts_with("unknown") ||
         name.starts_with("unnamed") || name.starts_with("dunknown");
}

/// The best way to degrees that needs no file we lack, the one for Vietnam first.
ProjObject find_operation(pj_ctx* context, const PJ* from, const PJ* to) {
  const OperationFactory factory(proj_create_operation_factory_context(context, nullptr));
  proj_operation_factory_context_set_area_of_interest(context, factory.get(), 102, 6, 118, 24);
  proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                           PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
  const ObjectList operations(proj_create_operations(context, from, to, factory.get()));
  if (!operations) return nullptr;
  for (int i = 0; i < proj_list_get_count(operations.get()); ++i) {
    const ProjObject operation(proj_list_get(context, operations.get(), i));
    if (!operation || proj_coordoperation_is_instantiable(context, operation.get()) == 0) continue;
    return ProjObject(proj_normalize_for_visualization(context, operation.get()));
  }
  return nullptr;
}

}  // namespace

std::optional<CoordinateSystem> CoordinateSystem::parse(const std::string& definition) {
  pj_ctx* context = proj_context_of_thread();
  const ProjObject system = make_system(context, definition);
  if (!system) return std::nullopt;
  const bool is_bound = proj_get_type(system.get()) == PJ_TYPE_BOUND_CRS;
  const ProjObject inner(is_bound ? proj_get_source_crs(context, system.get()) : nullptr);
  const PJ* base = is_bound ? inner.get() : system.get();

  auto state = std::make_shared<State>();
  state->definition = definition;
  state->name = text_of(proj_get_name(base));
  state->is_geographic = proj_get_type(base) != PJ_TYPE_PROJECTED_CRS;
  if (!is_bound && state->is_geographic) {
    const ProjObject wgs84(proj_create_from_database(context, "EPSG", "4326", PJ_CATEGORY_CRS, 0, nullptr));
    state->is_wgs84_degrees =
        wgs84 && proj_is_equivalent_to_with_ctx(context, system.get(), wgs84.get(),
                                                PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
  }
  state->passes_for_wgs84 = passes_for_wgs84(context, base, system.get());
  state->transverse_mercator = transverse_mercator_of(context, base);
  return CoordinateSystem(std::move(state));
}

std::optional<CoordinateSystem> CoordinateSystem::from_epsg(int code) {
  return code <= 0 ? std::nullopt : parse("EPSG:" + std::to_string(code));
}

bool CoordinateSystem::is_geographic() const { return state_->is_geographic; }
const std::string& CoordinateSystem::name() const { return state_->name; }
const std::string& CoordinateSystem::definition() const { return state_->definition; }

std::optional<VietnamZone> zone_with_wrong_datum(const CoordinateSystem& system) {
  const auto& parameters = system.state().transverse_mercator;
  if (!parameters || !system.state().passes_for_wgs84) return std::nullopt;
  const auto equals = [](double a, double b) { return std::abs(a - b) < 1e-7; };
  if (!equals(parameters->scale, 0.9999) || !equals(parameters->false_easting_m, 500000) ||
      !equals(parameters->false_northing_m, 0) || !equals(parameters->latitude_of_origin, 0)) {
    return std::nullopt;
  }
  for (const VietnamZone& zone : vietnam_zones()) {
    const bool is_three_degree = zone.epsg != 3405 && zone.epsg != 3406;
    if (is_three_degree && equals(zone.central_meridian, parameters->central_meridian)) return zone;
  }
  return std::nullopt;
}

Result<void> to_degrees(const CoordinateSystem& system, std::span<Point> points) {
  if (system.state().is_wgs84_degrees || points.empty()) return {};
  pj_ctx* context = proj_context_of_thread();
  const ProjObject from = make_system(context, system.definition());
  const ProjObject wgs84(proj_create_from_database(context, "EPSG", "4326", PJ_CATEGORY_CRS, 0, nullptr));
  const ProjObject operation = from && wgs84 ? find_operation(context, from.get(), wgs84.get()) : nullptr;
  if (!operation) return failed(FindingKind::crs_unknown, "", {system.name()});
  proj_trans_generic(operation.get(), PJ_FWD, &points[0].x, sizeof(Point), points.size(), &points[0].y, sizeof(Point),
                     points.size(), nullptr, 0, 0, nullptr, 0, 0);
  constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
  for (Point& p : points) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) p = {kNowhere, kNowhere};
  }
  return {};
}

}  // namespace ocop
