#include "picture/clusters.hpp"

namespace ocop {
namespace {

int class_of(Association association) {
  switch (association) {
    case Association::low_low:
      return kClassLowLow;
    case Association::low_high:
      return kClassLowHigh;
    case Association::high_low:
      return kClassHighLow;
    case Association::high_high:
      return kClassHighHigh;
    case Association::no_value:
      return kClassNoData;
    case Association::none:
    case Association::island:
      break;
  }
  return kClassCovered;
}

}  // namespace

Clusters find_clusters(const Values& values, const ScopeMask& mask, const Neighbours& neighbours) {
  std::vector<std::optional<double>> inside(values.communes.size());
  std::vector<double> products;
  for (CommuneId id = 0; id < values.communes.size(); ++id) {
    if (!mask.is_inside[id]) continue;
    inside[id] = values.communes[id].value;
    products.push_back(values.communes[id].products);
  }
  return {local_moran(inside, neighbours), concentration_of(std::move(products))};
}

Classes classify_clusters(const Clusters& clusters, const ScopeMask& mask) {
  Classes classes;
  classes.count = kClassHighHigh + 1;
  classes.communes_in.resize(static_cast<std::size_t>(classes.count));
  for (CommuneId id = 0; id < mask.is_inside.size(); ++id) {
    const int of = mask.is_inside[id] ? class_of(clusters.moran.units[id].association) : kClassOutside;
    classes.of_commune.push_back(of);
    if (of >= 0) ++classes.communes_in[static_cast<std::size_t>(of)];
    if (of == kClassNoData) ++classes.communes_no_data;
  }
  return classes;
}

}  // namespace ocop
