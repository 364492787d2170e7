#include "base/finding.hpp"

#include <array>

namespace ocop {
namespace {

struct KindKey {
  FindingKind kind;
  std::string_view key;
};

constexpr std::array kKeys = {
#define OCOP_KIND(name) \
  KindKey { FindingKind::name, #name }
    OCOP_KIND(repaired_geometry),
    OCOP_KIND(empty_geometry),
    OCOP_KIND(not_a_polygon),
    OCOP_KIND(duplicate_code),
    OCOP_KIND(duplicate_feature),
    OCOP_KIND(unreadable_feature),
    OCOP_KIND(no_code_column),
    OCOP_KIND(no_name_column),
    OCOP_KIND(no_population_column),
    OCOP_KIND(leading_zeros_restored),
    OCOP_KIND(crs_assumed_degrees),
    OCOP_KIND(crs_given),
    OCOP_KIND(lying_encoding),
    OCOP_KIND(vintage_from_name),
    OCOP_KIND(population_incomplete),
    OCOP_KIND(schematic_outlines),
    OCOP_KIND(layers_ignored),
    OCOP_KIND(duplicate_row),
    OCOP_KIND(unknown_column),
    OCOP_KIND(sheets_ignored),
    OCOP_KIND(hidden_sheet),
    OCOP_KIND(hidden_rows),
    OCOP_KIND(group_unknown),
    OCOP_KIND(crosswalk_by_name),
    OCOP_KIND(crosswalk_target_missing),
    OCOP_KIND(sheets_joined),
    OCOP_KIND(producer_unmatched),
    OCOP_KIND(producers_merged),
    OCOP_KIND(address_vintage),
    OCOP_KIND(withdrawal_unmatched),
    OCOP_KIND(metres_as_points),
    OCOP_KIND(columns_not_found),
    OCOP_KIND(file_missing),
    OCOP_KIND(file_is_folder),
    OCOP_KIND(not_a_regular_file),
    OCOP_KIND(file_empty),
    OCOP_KIND(file_unreadable),
    OCOP_KIND(unknown_format),
    OCOP_KIND(refers_elsewhere),
    OCOP_KIND(shapefile_part_missing),
    OCOP_KIND(no_polygons),
    OCOP_KIND(no_features),
    OCOP_KIND(unknown_layer),
    OCOP_KIND(unknown_sheet),
    OCOP_KIND(crs_unknown),
    OCOP_KIND(crs_zone_proposed),
    OCOP_KIND(crs_wrong_datum),
    OCOP_KIND(no_header),
    OCOP_KIND(no_product_column),
    OCOP_KIND(totals_table),
    OCOP_KIND(workspace_damaged),
    OCOP_KIND(workspace_newer),
    OCOP_KIND(source_missing),
    OCOP_KIND(crosswalk_unreadable),
    OCOP_KIND(population_unreadable),
    OCOP_KIND(attributes_unreadable),
    OCOP_KIND(columns_unreadable),
    OCOP_KIND(rulings_unreadable),
    OCOP_KIND(cancelled),
    OCOP_KIND(output_exists),
    OCOP_KIND(output_is_folder),
    OCOP_KIND(output_unwritable),
    OCOP_KIND(output_disk_full),
    OCOP_KIND(no_display),
    OCOP_KIND(out_of_memory),
    OCOP_KIND(program_fault),
    OCOP_KIND(usage),
#undef OCOP_KIND
};

constexpr bool keys_stand_in_order() {
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    if (static_cast<std::size_t>(kKeys[i].kind) != i) return false;
  }
  return static_cast<std::size_t>(FindingKind::usage) + 1 == kKeys.size();
}
static_assert(keys_stand_in_order(), "one key for each FindingKind, in the order of the enumeration");

constexpr auto kKinds = [] {
  std::array<FindingKind, kKeys.size()> kinds{};
  for (std::size_t i = 0; i < kKeys.size(); ++i) kinds[i] = kKeys[i].kind;
  return kinds;
}();

}  // namespace

std::string_view key_of(FindingKind kind) { return kKeys[static_cast<std::size_t>(kind)].key; }

std::span<const FindingKind> all_finding_kinds() { return kKinds; }

}  // namespace ocop
