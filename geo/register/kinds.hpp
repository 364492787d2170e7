#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ocop {

enum class ProducerType : std::uint8_t { enterprise, cooperative, farm, cooperative_group, household, other, unknown };
enum class Group : std::uint8_t { food, beverage, herbal, handicraft, ornamental, tourism, other, unknown };

inline constexpr std::array kProducerTypes = {
    ProducerType::enterprise, ProducerType::cooperative, ProducerType::farm,   ProducerType::cooperative_group,
    ProducerType::household,  ProducerType::other,       ProducerType::unknown};
inline constexpr std::array kGroups = {Group::food,       Group::beverage, Group::herbal, Group::handicraft,
                                       Group::ornamental, Group::tourism,  Group::other,  Group::unknown};

/// Keys of the command line and of JSON.
std::string_view key_of(ProducerType type);
std::string_view key_of(Group group);
std::optional<ProducerType> producer_type_of_key(std::string_view key);
std::optional<Group> group_of_key(std::string_view key);

/// What is odd about one entry; the keys are those of `check --json`.
enum class Problem : std::uint8_t {
  split_commune,
  ambiguous_name,
  unknown_name,
  outside_boundaries,
  point_elsewhere,
  swapped_axes,
  other_zone,
  not_recognised,
  duplicate_row,
  set_aside,
  no_product,
  stars_unread,
  date_unread,
  type_unread,
  stars_against_score,
  no_place,
};
inline constexpr int kProblemCount = 16;
std::string_view key_of(Problem problem);

}  // namespace ocop
