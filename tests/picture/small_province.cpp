#include "small_province.hpp"

#include <utility>

namespace ocop::tiny {
namespace {

Entry row(Entry made, ProducerType type, Group group, std::optional<int> stars, std::optional<WrittenDate> date) {
  made.producer_type = type;
  made.group = group;
  made.stars = stars;
  made.date = date;
  return made;
}

std::vector<Entry> rows() {
  const Entry honey = row(entry("Mật ong", "A", "Xã Phước Sang", "Phú Giáo"), ProducerType::cooperative, Group::food, 4,
                          WrittenDate{2022, 3, 15});
  return {
      honey,
      row(entry("Sáp ong", "A", "Xã Phước Sang", "Phú Giáo"), ProducerType::cooperative, Group::food, 3,
          WrittenDate{2021, 5, 20}),
      row(entry("Rượu", "B", "Xã Vĩnh Hòa", "Phú Giáo"), ProducerType::household, Group::beverage, 3,
          WrittenDate{2020, 6, 1}),
      row(entry("Nấm", "C", "Phường An Tây", "Bến Cát"), ProducerType::enterprise, Group::food, 5,
          WrittenDate{2023, 1, 10}),
      row(entry("Chuối", "D", "An Bình, tỉnh Bình Dương"), ProducerType::farm, Group::food, 3, WrittenDate{2022, 7, 1}),
      row(entry("Gốm", "E", "Xã Không Có"), ProducerType::other, Group::handicraft, std::nullopt, std::nullopt),
      entry("", "F", "Xã Phước Sang", "Phú Giáo"),
      honey};
}

}  // namespace

SmallProvince::SmallProvince() {
  BoundarySet old_set = boundaries_2024();
  old_set.communes[kAnTay].population = 5000;
  old_set.communes[kTanDinh].population = 1000;
  old_set.communes[kPhuocSang].population = 20000;
  auto made = std::make_shared<Atlas>(make_atlas({std::move(old_set), boundaries_2025()}, rows(), true));
  placement = place(*made, {});
  atlas = std::move(made);
  choices.vintage = "2024";
  choices.as_of = make_day(2023, 12, 31);
}

}  // namespace ocop::tiny
