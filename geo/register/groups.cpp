#include "register/groups.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "register/spelling.hpp"

namespace ocop {
namespace {

struct GroupName {
  std::string_view folded;
  Group group;
};

/// Decision 919/QĐ-TTg and 148/QĐ-TTg (since 2022), Decision 490/QĐ-TTg (2018), and what offices
/// write instead. A text that goes on behind a name still means it ("Đồ uống không cồn").
constexpr std::array kNames = {
    GroupName{"thuc pham", Group::food},
    GroupName{"food", Group::food},
    GroupName{"nong san", Group::food},
    GroupName{"rau cu qua", Group::food},
    GroupName{"thit thuy san", Group::food},
    GroupName{"gao ngu coc", Group::food},
    GroupName{"mat ong", Group::food},
    GroupName{"do an nhanh", Group::food},
    GroupName{"che bien tu gao", Group::food},
    GroupName{"che bien tu rau", Group::food},
    GroupName{"che bien tu thit", Group::food},
    GroupName{"gia vi", Group::food},
    GroupName{"do uong", Group::beverage},
    GroupName{"beverage", Group::beverage},
    GroupName{"drink", Group::beverage},
    GroupName{"duoc lieu", Group::herbal},
    GroupName{"thao duoc", Group::herbal},
    GroupName{"herb", Group::herbal},
    GroupName{"herbal", Group::herbal},
    GroupName{"hang thu cong my nghe", Group::handicraft},
    GroupName{"thu cong my nghe", Group::handicraft},
    GroupName{"vai va may mac", Group::handicraft},
    GroupName{"vai may mac", Group::handicraft},
    GroupName{"luu niem", Group::handicraft},
    GroupName{"handicraft", Group::handicraft},
    GroupName{"sinh vat canh", Group::ornamental},
    GroupName{"ornamental", Group::ornamental},
    GroupName{"dich vu du lich", Group::tourism},
    GroupName{"du lich", Group::tourism},
    GroupName{"tourism", Group::tourism},
    GroupName{"community tourism", Group::tourism},
};

/// Sub-groups as the official classification names them, where they head rows of their own.
constexpr std::array<std::string_view, 15> kSubgroups = {"thuc pham tuoi song",
                                                         "rau cu qua hat tuoi",
                                                         "thit thuy san trung sua tuoi",
                                                         "thuc pham tho so che",
                                                         "gao ngu coc hat so che khac",
                                                         "mat ong mat khac va nong san thuc pham khac",
                                                         "thuc pham che bien",
                                                         "che bien tu gao ngu coc",
                                                         "che bien tu rau cu qua hat",
                                                         "che bien tu thit trung sua thuy san mat ong",
                                                         "do uong co con",
                                                         "do uong khong con",
                                                         "san pham tu duoc lieu",
                                                         "duoc lieu va san pham tu duoc lieu",
                                                         "dich vu du lich cong dong du lich sinh thai va diem du lich"};

bool is_numbering(std::string_view word) {
  constexpr std::array<std::string_view, 6> kRoman = {"i", "ii", "iii", "iv", "v", "vi"};
  return whole_number(word) || std::ranges::find(kRoman, word) != kRoman.end();
}

/// "Nhóm 1: …", "I. Ngành …", "1.2 Phân nhóm …".
bool is_preface(std::string_view word) {
  constexpr std::array<std::string_view, 5> kPreface = {"nhom", "nganh", "phan", "bo", "group"};
  return is_numbering(word) || std::ranges::find(kPreface, word) != kPreface.end();
}

bool has_name_at(const Words& words, std::size_t at, const GroupName& name) {
  if (words.has_at(at, name.folded)) return true;
  // English plurals.
  return words.has_at(at, std::string(name.folded) + "s");
}

}  // namespace

std::optional<Group> read_group(std::string_view text) {
  if (const auto key = group_of_key(text)) return key;
  if (const std::size_t mi = text.find("mĩ"); mi != std::string_view::npos) {
    return read_group(std::string(text.substr(0, mi)) + "mỹ" +
                      std::string(text.substr(mi + std::string_view("mĩ").size())));
  }
  const Words words(text);
  if (words.list.empty()) return Group::unknown;
  std::size_t at = 0;
  while (at < words.list.size() && is_preface(words.list[at])) ++at;
  if (words.has_at(at, "san pham")) at += 2;
  if (words.list.size() == at + 1 && words.list[at] == "khac") return Group::other;
  const auto name = std::ranges::find_if(kNames, [&](const GroupName& n) { return has_name_at(words, at, n); });
  if (name == kNames.end()) return std::nullopt;
  return name->group;
}

bool is_name_of_group(std::string_view text) {
  const Words words(text);
  std::size_t at = 0;
  while (at < words.list.size() && is_preface(words.list[at])) ++at;
  const auto is_all = [&](std::string_view folded) {
    const auto count = static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
    return words.list.size() == at + count && words.has_at(at, folded);
  };
  return std::ranges::any_of(kNames, is_all, &GroupName::folded) || std::ranges::any_of(kSubgroups, is_all);
}

}  // namespace ocop
