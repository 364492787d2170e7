#include "plate/label_texts.hpp"

#include <array>
#include <map>
#include <string_view>

namespace ocop {

std::string short_name(const Commune& commune) {
  static constexpr std::array<std::string_view, 7> kTypes = {"Xã",      "Phường", "Thị trấn", "Đặc khu",
                                                             "Commune", "Ward",   "Township"};
  const std::string_view name = commune.name;
  const auto without = [&](std::string_view type) -> std::string_view {
    if (type.empty() || !name.starts_with(type) || name.size() <= type.size() + 1 || name[type.size()] != ' ')
      return {};
    const std::string_view rest = name.substr(type.size() + 1);
    return rest.front() >= '0' && rest.front() <= '9' ? name : rest;
  };
  std::string_view text = without(commune.type);
  for (const std::string_view type : kTypes) {
    if (text.empty()) text = without(type);
  }
  return std::string(text.empty() ? name : text);
}

std::vector<std::string> label_texts(const BoundarySet& set, const std::vector<CommuneId>& ids) {
  std::vector<std::string> texts;
  std::map<std::string, int> readings;
  for (const CommuneId id : ids) {
    texts.push_back(short_name(set.communes[id]));
    ++readings[texts.back()];
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (readings[texts[i]] > 1) texts[i] = set.communes[ids[i]].name;
  }
  return texts;
}

}  // namespace ocop
